"""Keeping the ties that there are: candidates by SQL for each kind of moment, and the core's word on each of them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Me
from callingcard.model.moment import APART_DAYS, JOB_DAYS, Moment, Pace
from callingcard.model.note import Note
from callingcard.model.tie import Service
from callingcard.moments import days, followups, promises, reports, thanks, touch
from callingcard.moments.contact import contacts
from callingcard.store import occasions, persons, queue
from callingcard.verbs import inbox
from callingcard.verbs.check import judge
from callingcard.verbs.evidence import gather
from callingcard.verbs.introductions import given, having, introductions

Judged = Callable[[Evidence], Moment | None]
_LOOKED_AT = 40
_SILENT = timedelta(days=60)
_EXCHANGED = 3
_INVITED = 10
_FRESH = timedelta(days=30)
"""Who invited the user longer ago waits in the inbox: a question after so long is none for the day."""
_STIRRED = {"review", "answered", "reopened"}
_MOST = {"promise": 15, "thank": 15, "again": 5, "touch": 10, "day": 10, "job": 8}


def kept(con: sqlite3.Connection, me: Me, paces: Mapping[str, Pace], now: datetime) -> Iterator[Moment]:
    """Every moment of a tie that there is: promises, thanks, silence, days that come round, news."""
    each = partial(_each, con, me, now)
    yield from each(_promised(con, now), lambda e: promises.promise(e, now=now), "promise")
    yield from _thanks(con, me, now)
    yield from each(_unanswered(con, now), lambda e: followups.again(e, now=now), "again")
    told = [person for person, pace in paces.items() if pace.every]
    by_word = each(told, lambda e: touch.keep_in_touch(e, paces[e.person.id], now=now), "touch")
    yield from by_word
    long_quiet = queue.silent_since(con, now - _SILENT, exchanged=_EXCHANGED, limit=_LOOKED_AT)
    unpaced = [person for person in long_quiet if not (paces.get(person) and paces[person].every)]
    yield from each(unpaced, lambda e: touch.keep_in_touch(e, now=now), "touch")
    yield from _rounds(con, me, now)


def invited(con: sqlite3.Connection, now: datetime) -> Iterator[tuple[Moment, str | None]]:
    """Of the inbox: whom to ask why, and what on the pile has come up for another look; each with the reply to send."""
    since = now - _FRESH
    for triage in inbox.glance(con, now=now, most=_INVITED, replies=_INVITED, since=since):
        stirred = next((reason.code for reason in triage.reasons if reason.code in _STIRRED), None)
        if stirred or (triage.disposition == "ask-why" and triage.sent_at > since):
            due = triage.sent_at.astimezone(now.tzinfo).date()  # an answer is late at no hour
            state = "review" if stirred else "new"
            yield Moment("ask-why", triage.from_, due, state, triage.reasons), triage.reply


def _rounds(con: sqlite3.Connection, me: Me, now: datetime) -> Iterator[Moment]:
    each = partial(_each, con, me, now)
    span = (days.BEFORE + days.AFTER).days
    near = [now.date() - days.AFTER + timedelta(days=step) for step in range(span + 1)]
    keys = [f"{day:%m-%d}" for day in near]
    keys += ["02-29"] if "02-28" in keys else []
    born = dict(occasions.birthdays(con, keys))
    yield from each(born, lambda e: days.birthday(e, born[e.person.id], now=now), "day")
    yield from each(occasions.met_on(con, keys), lambda e: days.anniversary(e, now=now), "day")
    yield from each(occasions.with_dates(con, near[0], near[-1]), lambda e: days.came_due(e, now=now), "day")
    since = now.date() - timedelta(days=JOB_DAYS)
    changes = {c.person: c for c in occasions.job_changes(con, since, apart=APART_DAYS)}
    yield from each(changes, lambda e: days.new_job(e, changes[e.person.id], now=now), "job")


def _each(
    con: sqlite3.Connection, me: Me, now: datetime, people: Iterable[str], judged: Judged, most: str
) -> Iterator[Moment]:
    found = (persons.get(con, person) for person in islice(people, _LOOKED_AT))
    moments = (judged(gather(con, person, me=me, now=now)) for person in found if person)
    return islice(filter(None, moments), _MOST[most])


def _promised(con: sqlite3.Connection, now: datetime) -> list[str]:
    return queue.with_facts(con, "promised", since=now.date() - timedelta(days=promises.KEPT_DAYS))


def _unanswered(con: sqlite3.Connection, now: datetime) -> list[str]:
    newly = set(queue.connected_since(con, now.date() - timedelta(days=followups.SECOND_DAYS)))
    written = queue.unanswered(con, now - timedelta(days=followups.SECOND_DAYS))
    return [person for person in written if person in newly]


def _thanks(con: sqlite3.Connection, me: Me, now: datetime) -> Iterator[Moment]:
    """Thanks owed, and reports owed to those who introduced or referred the user."""
    brought = introductions(con)
    since = now.date() - timedelta(days=thanks.KEPT_DAYS)
    owed = dict.fromkeys([*queue.with_facts(con, "thanks", since=since), *given(brought, since)])
    thanking = partial(_thanks_in, con)
    yield from _each(
        con, me, now, owed, lambda e: thanks.thank(having(e, brought), now=now, thanking=thanking), "thank"
    )
    told = given(brought, now.date() - timedelta(days=reports.AWAITED_DAYS))
    came = {one.fact: on for person in told for one in brought[person] if (on := _came(con, me, one, now))}
    yield from _each(con, me, now, told, lambda e: reports.report_back(having(e, brought), came, now=now), "thank")


def _thanks_in(con: sqlite3.Connection, text: str) -> bool:
    """Whether a text thanks for something, by the checker."""
    return bool(judge(con)(Note(text, channel="message", kind="thanks")).elements["thanks"])


def _came(con: sqlite3.Connection, me: Me, one: Service, now: datetime) -> date | None:
    """The first day on which something passed with whom one was introduced to, after that."""
    other = persons.get(con, one.person) if one.person and one.way == "from" else None
    if other is None or one.on is None:
        return None
    evidence = gather(con, other, me=me, now=now)
    connected = [evidence.connected_on] if evidence.connected_on else []
    return min((day for day in (*contacts(evidence, now=now), *connected) if day > one.on), default=None)
