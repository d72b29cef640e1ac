"""Who else was there: others in the same meetings, events and threads as a person, and facts that name people."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from callingcard.store.rows import instant, moment

_GATHERED = """
SELECT r.person, o.person, e.kind, coalesce(e.title, e.at, ''), e.day, e.id, f.id
FROM person_record r JOIN encounter e ON e.record = r.id JOIN encounter f ON f.day = e.day AND f.kind = e.kind
JOIN person_record o ON o.id = f.record
WHERE r.person IN ({}) AND o.person <> r.person AND e.kind <> 'met' AND f.title IS e.title AND f.at IS e.at AND e.size > 2
  AND f.source_kind = e.source_kind AND f.file IS e.file AND (f.line IS e.line OR e.source_kind = 'guests')
"""
_THREADS = "SELECT sender, recipients, sent_at, subject FROM message_record WHERE instr(recipients, ' ') > 0"
_TEXTS = (
    "SELECT r.person, f.id, f.text, f.as_of FROM fact f JOIN person_record r ON r.id = f.record "
    "WHERE f.private = 0 AND f.kind IN ('note', 'said', 'work', 'topic', 'family', 'news', 'need', 'offer', 'reason', 'other', 'thanks')"
)
_NEAR = (
    "SELECT id, name, sent + received + encounters, connected_on IS NOT NULL OR (sent > 0 AND received > 0) OR encounters > 1 "
    "FROM person WHERE own = 0 AND (connected_on IS NOT NULL OR (sent > 0 AND received > 0) OR encounters > 0) AND id IN ({})"
)


class Near(NamedTuple):
    """Somebody the user knows: their name, how much has passed, and whether more than one meeting shows it."""

    name: str
    passed: int
    well: bool


class Gathered(NamedTuple):
    """A person and another, by number, at one meeting or event; ``facts`` are the two encounters."""

    person: int
    other: int
    kind: Literal["meeting", "event"]
    title: str
    on: date
    facts: tuple[str, str]


class Thread(NamedTuple):
    """One message to several: the numbers of its sender's and recipients' records."""

    records: tuple[int, ...]
    on: date
    subject: str


class Text(NamedTuple):
    """A fact in free words, of the person with this number."""

    person: int
    fact: str
    text: str
    on: date | None


def gathered(con: sqlite3.Connection, people: Sequence[int]) -> Iterator[Gathered]:
    """Others at the gatherings of these persons."""
    for some in _slices(people):
        for person, other, kind, title, on, mine, theirs in con.execute(_GATHERED.format(_marks(some)), some):
            when = moment(on)
            day = when.date() if isinstance(when, datetime) else when
            yield Gathered(person, other, kind, title, day, (mine, theirs))


def threads(con: sqlite3.Connection, records: Iterable[int], *, crowd: int) -> Iterator[Thread]:
    """Every message to several that any of these records has part in, the newest first; none to more than ``crowd``."""
    wanted = {str(number) for number in records}
    for sender, recipients, sent_at, subject in con.execute(f"{_THREADS} ORDER BY sent_at DESC"):
        parties = [str(sender), *recipients.split()]
        if not wanted.isdisjoint(parties) and len(parties) <= crowd + 1:
            yield Thread(tuple(int(number) for number in parties), instant(sent_at).date(), subject)


def texts(con: sqlite3.Connection) -> Iterator[Text]:
    """Every fact in free words that is not private."""
    for person, fact, text, on in con.execute(_TEXTS):
        yield Text(person, fact, text, date.fromisoformat(on) if on and on != "seen" else None)


def records_of(con: sqlite3.Connection, people: Sequence[int]) -> dict[int, int]:
    """The records of these persons: the number of each, with its person's."""
    found: dict[int, int] = {}
    for some in _slices(people):
        found |= dict(con.execute(f"SELECT id, person FROM person_record WHERE person IN ({_marks(some)})", some))
    return found


def persons_of(con: sqlite3.Connection, records: Sequence[int]) -> dict[int, int]:
    """The person of each of these records."""
    found: dict[int, int] = {}
    for some in _slices(records):
        found |= dict(con.execute(f"SELECT id, person FROM person_record WHERE id IN ({_marks(some)})", some))
    return found


def near(con: sqlite3.Connection, people: Iterable[int]) -> dict[int, Near]:
    """Those of them whom the user is connected with, has written with both ways, or met."""
    found: dict[int, Near] = {}
    for some in _slices(sorted(set(people))):
        for number, name, passed, well in con.execute(_NEAR.format(_marks(some)), some):
            found[number] = Near(name, passed, bool(well))
    return found


def names(con: sqlite3.Connection, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The folded names of these persons."""
    for some in _slices(people):
        yield from con.execute(f"SELECT id, folded FROM person WHERE own = 0 AND id IN ({_marks(some)})", some)


def _marks(some: Sequence[int]) -> str:
    return ",".join("?" * len(some))


def _slices(numbers: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]
