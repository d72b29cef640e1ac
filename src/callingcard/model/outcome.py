"""Outcomes: what followed a sent note, silence included."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

OutcomeWord = Literal["accepted", "answered", "declined", "withdrawn", "silent"]
"""What the user can say came of something."""
OutcomeKind = Literal[OutcomeWord, "unknown"]


@dataclass(frozen=True, slots=True)
class SentNote:
    """A note or blank invitation that went out, from the archive or by the user's word. ``intent`` as it was drafted for."""

    id: str
    person: str
    sent_at: datetime
    text: str
    channel: str
    by: Literal["archive", "user"]
    intent: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed. ``delay`` from sending to acceptance where both are known; from an archive it is right to within a day.

    ``code`` says in a word what the outcome rests on ("connected", "word", "export-lag", ...). What was answered may have
    been accepted too: ``accepted_on`` and ``answered_at`` say so, None where it is not known.
    """

    sent: SentNote
    outcome: OutcomeKind
    on: date | datetime | None
    delay: timedelta | None
    explanation: str
    code: str = ""
    accepted_on: date | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody else on record who may be the person written to: the same name, or a row of the same minute and words."""

    person: str
    name: str
    connected_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """One sent note with all that later records tell of it.

    ``held`` is the day of the last archive with its row. ``connected`` are the days on which archives say that the
    person was connected, ``answers`` their messages after it, ``theirs`` when they invited the user. ``word`` is the user's
    own last word on it. ``namesakes`` and ``twins`` are other persons of the same name, and of a row of the same minute.
    """

    note: SentNote
    held: date | None = None
    connected: tuple[date, ...] = ()
    answers: tuple[datetime, ...] = ()
    theirs: tuple[datetime, ...] = ()
    word: OutcomeKind | None = None
    word_at: datetime | None = None
    namesakes: tuple[Namesake, ...] = ()
    twins: tuple[Namesake, ...] = ()


@dataclass(frozen=True, slots=True)
class Exports:
    """The newest archive that has anything on invitations, on connections; the day of the newest message. None: there is none."""

    invitations: date | None = None
    connections: date | None = None
    messages: date | None = None
