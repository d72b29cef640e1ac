"""Capture: a meeting as it was written down, on whatever device, recorded exactly once (advice E1)."""

import re
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from callingcard import jottings
from callingcard.model.jotting import Jotting
from callingcard.store import decisions, encounters
from callingcard.store.opening import transaction
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.met import Meeting, Met, met
from callingcard.verbs.someone import Someone
from callingcard.verbs.whom import whom

_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
_RECENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Capture:
    """What was written down. ``person``: "" for whoever has the name, their id, or "new" for somebody else of it.

    ``id`` tells one capture from another, whenever and however often it is handed over; ``made`` is when it was written.
    """

    jotting: Jotting
    person: str = ""
    note: tuple[str, ...] = ()
    id: str | None = None
    made: datetime | None = None


@dataclass(frozen=True, slots=True)
class Captured:
    """What was recorded; None where this capture had been recorded before."""

    met: Met | None


def understood(line: str, *, now: datetime) -> Jotting:
    """A line as it is understood, nothing recorded; what nothing explains is its rest."""
    return jottings.read(line, now=now)


def capture(con: sqlite3.Connection, given: Capture, *, now: datetime) -> Captured:
    """Record it, as of when it was written. What introduced them is kept in words where nobody of that name is on record.

    Raises Ambiguous where several have the name, Refusal for what cannot be.
    """
    if given.id is not None and not _ID.fullmatch(given.id):
        raise Refusal("That is no id of a capture.")
    said = given.jotting
    made = min(given.made.astimezone(now.tzinfo), now) if given.made and given.made.tzinfo else now
    with transaction(con):
        if given.id and decisions.delivered(con, given.id):
            return Captured(None)
        chosen = given.person not in {"", "new"}
        name = given.person if chosen else said.name
        someone = Someone(name, said.email or None, said.url or None, said.company or None, said.position or None)
        through, in_words = _through(con, said.through)
        meeting = Meeting(
            said.at or None, said.on or None, said.about, said.said, said.promised, through, said.expects_me,
            (*given.note, *in_words),
        )  # fmt: skip
        return Captured(met(con, someone, meeting, now=made, new=given.person == "new", capture=given.id))


def joined(given: Capture, line: str, *, now: datetime) -> Capture:
    """What was filled in, and for the rest what the line says, seen from when it was written."""
    made = given.made or now
    read = understood(line, now=min(made.astimezone(now.tzinfo), now) if made.tzinfo else now)
    told = {key: getattr(given.jotting, key) or getattr(read, key) for key in Jotting.__dataclass_fields__}
    rest = (read.rest,) if read.rest else ()
    return replace(given, jotting=Jotting(**told), note=(*given.note, *rest))


def places(con: sqlite3.Connection, *, now: datetime, most: int = 3) -> tuple[str, ...]:
    """Where the user has met people lately: a day of captures is mostly at one place."""
    return tuple(encounters.places(con, (now - _RECENT).date(), most=most))


def _through(con: sqlite3.Connection, name: str) -> tuple[str | None, tuple[str, ...]]:
    if not name:
        return None, ()
    try:
        return whom(con, name).id, ()
    except (Ambiguous, Refusal):
        return None, (f"introduced by {name}",)
