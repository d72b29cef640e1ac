"""Who: one person, how one knows them, what took place when, how strong the tie is, and every fact."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from callingcard.model.encounter import Precision
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reason, Tie
from callingcard.verbs import me as profile
from callingcard.verbs.evidence import gather
from callingcard.verbs.in_common import with_others
from callingcard.verbs.introductions import with_services
from callingcard.verbs.judging import known_of, tie_of
from callingcard.verbs.whom import whom

_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline."""

    when: date | datetime
    kind: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Behind:
    """What a line of the timeline rests on: the encounter or fact that can be corrected, and how exactly its time is known."""

    key: str | None = None
    precision: Precision = "day"


@dataclass(frozen=True, slots=True)
class Who:
    """A person as one's own records know them. The timeline is newest first."""

    person: Person
    known_through: tuple[Reason, ...]
    timeline: tuple[Happening, ...]
    tie: Tie
    facts: tuple[Fact, ...]


def who(con: sqlite3.Connection, query: str, *, now: datetime) -> Who:
    """Everything on record about one person. Raises Ambiguous or Refusal for whom is meant."""
    return in_full(con, query, now=now)[0]


def in_full(con: sqlite3.Connection, query: str, *, now: datetime) -> tuple[Who, tuple[Behind, ...]]:
    """The same, and of each line of the timeline what it rests on."""
    found = gather(con, whom(con, query, broadly=True), me=profile.read(con), now=now)
    evidence = with_others(con, with_services(con, found))
    happened = ((replace(h, when=_local(h.when, now)), behind) for h, behind in _happenings(evidence))
    timeline = sorted(happened, key=lambda line: _moment(line[0].when, now), reverse=True)
    tie = tie_of(evidence, now=now)
    lines, rests = tuple(h for h, _ in timeline), tuple(behind for _, behind in timeline)
    return Who(evidence.person, known_of(evidence, now=now), lines, tie, evidence.facts), rests


def _happenings(evidence: Evidence) -> Iterator[tuple[Happening, Behind]]:
    for met in evidence.encounters:
        where = ", ".join(dict.fromkeys(part for part in (met.title, met.at) if part))
        said = {"met": "Met", "meeting": "Meeting", "event": "At the same event"}[met.kind]
        also = f" (also in {', '.join(map(_told_in, met.also))})" if met.also else ""
        text = f"{said}: {where}{also}" if where else said + also
        yield Happening(met.on, "encounter", text, met.source), Behind(met.id, met.precision)
    for fact in evidence.facts:
        if day := fact.since or fact.as_of:
            behind = Behind(fact.id, _begun(fact.since) if fact.since else "day")
            yield Happening(day, fact.kind, fact.text, fact.source), behind
    for happening in _exchanged(evidence):
        yield happening, Behind()


def _exchanged(evidence: Evidence) -> Iterator[Happening]:
    for message in evidence.messages:
        who = "You wrote" if message.direction == "outgoing" else "They wrote"
        yield Happening(message.sent_at, "message", f"{who}: {_short(message.subject or message.text)}", message.source)
    for invitation in evidence.invitations:
        who = "You invited them" if invitation.direction == "outgoing" else "They invited you"
        said = f"{who}: {_short(invitation.message)}" if invitation.message else f"{who}, without a note"
        yield Happening(invitation.sent_at, "invitation", said, invitation.source)
    for note in evidence.sent:
        said = f"You sent: {_short(note.text)}" if note.text else "You sent a request without a note"
        yield Happening(note.sent_at, "sent", said, Source("user"))
    if evidence.connected_on:
        yield Happening(
            evidence.connected_on, "connected", "You connected", evidence.connected_by or Source("linkedin")
        )
    if evidence.outcome and evidence.outcome_on:
        yield Happening(evidence.outcome_on, "outcome", f"Your request: {evidence.outcome}", Source("user"))


def _begun(since: date) -> Precision:
    """How exactly the beginning of a period is meant: it is kept as a day, and said as a year or a month nearly always."""
    if since.day > 1:
        return "day"
    return "year" if since.month == 1 else "month"


def _told_in(source: Source) -> str:
    return (source.file or source.kind).replace("\\", "/").rsplit("/", 1)[-1]


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"


def _local(when: date | datetime, now: datetime) -> date | datetime:
    return when.astimezone(now.tzinfo) if isinstance(when, datetime) else when


def _moment(when: date | datetime, now: datetime) -> datetime:
    return when if isinstance(when, datetime) else datetime.combine(when, time(), tzinfo=now.tzinfo)
