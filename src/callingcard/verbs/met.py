"""Met: record an encounter, in one line, on the same day (advice E1, B1)."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.store import decisions, encounters, facts
from callingcard.store.opening import transaction
from callingcard.text import squeeze
from callingcard.verbs.dates import past
from callingcard.verbs.errors import Refusal
from callingcard.verbs.lengths import sound
from callingcard.verbs.someone import Someone, record, settle, stated
from callingcard.verbs.whom import whom
from callingcard.when import Understood, day_of, say


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the user says of a meeting. ``on`` as people say dates; nothing said means today.

    ``note`` is what they want to remember for themselves: it is private, and never said to anybody.
    """

    at: str | None = None
    on: str | None = None
    about: Sequence[str] = ()
    said: Sequence[str] = ()
    promised: Sequence[str] = ()
    through: str | None = None
    expects_me: bool = field(default=False)
    note: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """What was recorded. ``understood`` is the date said back in words; ``new`` tells whether the person is."""

    person: Person
    encounter: Encounter
    facts: tuple[Fact, ...]
    understood: str
    new: bool


def met(
    con: sqlite3.Connection, someone: Someone, meeting: Meeting, *, now: datetime, new: bool = False, capture: str | None = None
) -> Met:  # fmt: skip
    """Record that the user met somebody: with the person by identifier or by a unique full name, or with somebody new.

    ``capture`` is the id that whatever captured it gave it; it is kept with the decision.
    Raises Ambiguous where several have the name or that of ``through``, Refusal for a date that is none or lies ahead, and for what is too long.
    """
    sound(at=meeting.at, about=meeting.about, said=meeting.said, promised=meeting.promised, note=meeting.note)
    on = _when(meeting.on, now)
    with transaction(con):
        known = settle(con, someone, new=new)
        through = whom(con, meeting.through) if meeting.through else None
        payload = {"capture": capture} if capture else {}
        decision = decisions.log(con, "met", at=now, person=known.id if known else None, **payload)
        person = record(con, someone, known, decision=decision, now=now)
        if through and through.id == person.id:
            raise Refusal("Nobody is introduced through themselves: name somebody else.")
        encounter = Encounter(
            "", person.id, on.on, squeeze(meeting.at or "") or None, expects_me=meeting.expects_me,
            through=through.id if through else None, precision=on.precision,
        )  # fmt: skip
        kept = encounters.add(con, encounter, decision=decision)
        learned = _facts(someone, meeting, kept, through)
        kept_facts = tuple(facts.add(con, fact, decision=decision) for fact in learned)
    return Met(person, kept, kept_facts, on.words, known is None)


def _when(text: str | None, now: datetime) -> Understood:
    if text is None:
        return Understood(now.date(), "day", say(now.date(), "day", now=now))
    return past(text, now=now, what="record a meeting once it has taken place.")


def _facts(someone: Someone, meeting: Meeting, encounter: Encounter, through: Person | None) -> list[Fact]:
    """What was learned there, each fact as of that day."""
    said = [("topic", text) for text in meeting.about] + [("said", text) for text in meeting.said]
    said += [("promised", text) for text in meeting.promised]
    said += [("note", text) for text in meeting.note]
    said += [("introduced", f"by {through.name}")] if through else []
    said += stated(someone)
    on = day_of(encounter.on)
    return [
        Fact(
            "",
            encounter.person,
            kind,
            squeeze(text),
            as_of=on,
            private=kind == "note",
            source=Source("user"),
            encounter=encounter.id,
        )
        for kind, text in said
        if squeeze(text)
    ]
