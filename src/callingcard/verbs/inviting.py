"""Whom one may invite now, and what that leaves for each of them of the month's notes."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Me
from callingcard.model.limits import Limits
from callingcard.model.moment import Window
from callingcard.model.request import Budget, Decision
from callingcard.moments.window import window
from callingcard.store import encounters, persons, queue
from callingcard.ties.encounters import begun
from callingcard.verbs.allotting import Asked, allot
from callingcard.verbs.evidence import gather
from callingcard.verbs.introductions import Services, having, introductions
from callingcard.verbs.judging import budget_of, decided
from callingcard.verbs.same_name import maybe_inviting

MET_DAYS = 30
_INTRODUCED_DAYS = 60
_LOOKED_AT = 100
_MOST = 30


def decision_on(con: sqlite3.Connection, evidence: Evidence, me: Me, limits: Limits, *, now: datetime) -> Decision:
    """Connect, wait, without a note, or don't; others whom one may invite now may have the better claim to the notes left."""
    budget = budget_of(con, me.account, limits, now=now)
    decision = _unless_fraud(con, decided(evidence, budget, limits, now=now), evidence.person.id, now)
    if decision.decision != "dont" and (maybe := maybe_inviting(con, now=now).get(evidence.person.id)):
        return replace(decision, decision="wait", reasons=(maybe, *decision.reasons))
    if decision.decision != "connect" or not budget.notes_left:
        return decision
    others = [one for one in asking(con, me, limits, budget, now) if one.evidence.person.id != evidence.person.id]
    return allot([Asked(evidence, decision), *others], budget, now=now)[evidence.person.id]


def _unless_fraud(con: sqlite3.Connection, decision: Decision, person: str, now: datetime) -> Decision:
    """An invitation that waits is to be answered, unless the inbox says that it reads like fraud."""
    if all(reason.code != "invitation-waiting" for reason in decision.reasons):
        return decision
    from callingcard.verbs import inbox

    why = inbox.fraud(con, person, now=now)
    rest = (reason for reason in decision.reasons if reason.code != "invitation-waiting")
    return replace(decision, reasons=(why, *rest)) if why else decision


def asking(con: sqlite3.Connection, me: Me, limits: Limits, budget: Budget, now: datetime) -> list[Asked]:
    """Those whom one may invite now, with what was decided before the month's notes are counted out.

    Who may have invited the user already is none of them: the inbox has that invitation.
    """
    found: list[Asked] = []
    brought = introductions(con)
    maybe = maybe_inviting(con, now=now)
    for person in [one for one in _candidates(con, brought, now) if one not in maybe][:_LOOKED_AT]:
        if len(found) == _MOST:
            break
        known = persons.get(con, person)
        if known is None:
            continue
        evidence = having(gather(con, known, me=me, now=now), brought)
        decision = decided(evidence, budget, limits, now=now)
        if decision.decision != "dont":
            found.append(Asked(evidence, decision))
    return found


def _candidates(con: sqlite3.Connection, brought: Services, now: datetime) -> list[str]:
    since = now.date() - timedelta(days=MET_DAYS)
    free = set(queue.met_since(con, since))
    windows: dict[str, Window] = {}
    for met in begun(encounters.since(con, since), now):
        if met.person in free and met.kind != "event":
            known = windows.get(met.person)
            new = window([met], now=now)
            windows[met.person] = new if known is None or _newer(new, known) else known
    order = {"open": 0, "before": 1, "none": 2, "closed": 3}
    met_lately = sorted(windows, key=lambda p: (order[windows[p].state], -_closing(windows[p])))
    told_of = now.date() - timedelta(days=_INTRODUCED_DAYS)
    lately = [person for person, some in sorted(brought.items()) if any((s.on or date.max) >= told_of for s in some)]
    others = queue.with_facts(con, "introduced", "referred", since=told_of)
    return list(dict.fromkeys([*met_lately, *others, *lately]))


def _newer(a: Window, b: Window) -> bool:
    return _closing(a) > _closing(b)


def _closing(found: Window) -> float:
    return found.closes.timestamp() if found.closes else 0.0
