"""What the stages say of a person, from the evidence: how known, how strongly, and whether to connect."""

import sqlite3
from datetime import datetime

from callingcard import data
from callingcard.model.evidence import Evidence
from callingcard.model.limits import Limits
from callingcard.model.note import Account
from callingcard.model.outcome import SentNote
from callingcard.model.request import Budget, Decision
from callingcard.model.tie import Reason, Tie
from callingcard.moments.window import window
from callingcard.people.firms import firm_of
from callingcard.people.traits import loose
from callingcard.requests import budget as budgets
from callingcard.requests.decide import decide
from callingcard.store import invitations, settings
from callingcard.ties.known import GROUNDS, known
from callingcard.ties.strength import strength
from callingcard.verbs.evidence import sent_notes
from callingcard.verbs.matching import touches


def limits_of(con: sqlite3.Connection) -> Limits:
    """What the channel allows, with the values that the user set themselves (``config limits.note_free 250``)."""
    own = {k.removeprefix("limits."): v for k, v in settings.read(con).items() if k.startswith("limits.")}
    return data.limits({name: int(value) for name, value in own.items() if value.isdecimal()})


def same_place(kind: str, a: str, b: str) -> bool:
    """Whether two names are one employer, or one school, group or interest, as linkage compares them."""
    if kind == "employer":
        one, other = firm_of(a), firm_of(b)
        return one is not None and other is not None and one.key == other.key
    return loose(a) != "" and loose(a) == loose(b)


def known_of(evidence: Evidence, *, now: datetime) -> tuple[Reason, ...]:
    """Every ground on which one knows the person."""
    return known(evidence, now=now, same=same_place)


def tie_of(evidence: Evidence, *, now: datetime) -> Tie:
    """How strong the tie is."""
    return strength(evidence, data.thresholds(), now=now, same=same_place)


def decided(evidence: Evidence, budget: Budget, limits: Limits, *, now: datetime) -> Decision:
    """Whether and when to connect."""
    return decide(
        evidence,
        known=known_of(evidence, now=now),
        grounds=GROUNDS,
        tie=tie_of(evidence, now=now),
        window=window(evidence.encounters, now=now),
        budget=budget,
        limits=limits,
        touches=touches,
        now=now,
    )


def budget_of(con: sqlite3.Connection, account: Account | None, limits: Limits, *, now: datetime) -> Budget:
    """The notes left this month: those in the archive, and those that the user said they sent."""
    month = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    archived = [
        SentNote(i.id, i.person, i.sent_at, i.message, "invitation", "archive")
        for i in invitations.listed(con, "outgoing", since=month)
    ]
    return budgets.budget([*archived, *sent_notes(con)], account, limits, now=now)
