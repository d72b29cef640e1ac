"""Who invited the user and is not connected, and what is on record of all of them, read at once and not one by one."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.invitation import Invitation
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reciprocity
from callingcard.store import encounters, facts, invitations, persons
from callingcard.store.ids import shown
from callingcard.store.rows import day, instant

_TALLIES = "SELECT id, connected_on, sent, received, first_message, last_sent, last_received FROM person"
_CARDS = (
    "SELECT DISTINCT r.person, s.kind, s.file, s.id FROM person_record r JOIN source s ON s.id = r.source "
    "WHERE s.kind IN ('vcard', 'google', 'outlook', 'guests') AND r.person IN ({}) ORDER BY s.id"
)
_FIRST_SENT = (
    "SELECT min(c.sent_at) FROM person_record r JOIN correspondence c ON c.record = r.id "
    "WHERE r.person = ? AND c.outgoing = 1"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record of one sender. ``first_sent`` is the user's first message to them."""

    person: Person
    facts: tuple[Fact, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    reciprocity: Reciprocity = Reciprocity()
    connected_on: date | None = None
    first_contact: date | None = None
    first_sent: datetime | None = None
    cards: tuple[Source, ...] = ()


def known(con: sqlite3.Connection, people: Sequence[str]) -> dict[str, Known]:
    """What is on record of these persons, by id as given."""
    numbers = {person: persons.ordinal(con, person) or 0 for person in people}
    asked = sorted(set(numbers.values()))
    named = {person.id: person for person in persons.several(con, asked)}
    stated = _by_person(facts.of_numbers(con, asked))
    met = _by_person(encounters.of_numbers(con, asked))
    invited = _by_person(invitations.to_numbers(con, asked))
    tallies, cards = _tallies(con, asked), _cards(con, asked)
    found = {}
    for person, number in numbers.items():
        current = shown("p", number)
        if current not in named:
            continue
        tally = tallies[number]
        found[person] = Known(
            named[current],
            tuple(stated.get(current, ())),
            tuple(met.get(current, ())),
            tuple(invited.get(current, ())),
            Reciprocity(tally[2], tally[3], _date(tally[5]), _date(tally[6])),
            day(tally[1]),
            _date(tally[4]),
            _first_sent(con, number) if tally[2] else None,
            tuple(cards.get(number, ())),
        )
    return found


def acquainted(con: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """Number, name and folded name of everybody the user is connected with, has met, or has exchanged messages with."""
    where = "own = 0 AND (connected_on IS NOT NULL OR encounters > 0 OR (sent > 0 AND received > 0))"
    return con.execute(f"SELECT id, name, folded FROM person WHERE {where}").fetchall()


def joined_by_name(con: sqlite3.Connection) -> set[str]:
    """Persons of several records whose invitation named no profile: the name alone says that it is they."""
    statement = (
        "SELECT DISTINCT r.person FROM invitation i JOIN person_record r ON r.id = i.record "
        "WHERE i.outgoing = 0 AND i.origin IS NOT NULL AND r.urls IS NULL AND r.emails IS NULL "
        "AND EXISTS (SELECT 1 FROM person_record o WHERE o.person = r.person AND o.id <> r.id)"
    )
    return {shown("p", row[0]) for row in con.execute(statement)}


def _tallies(con: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Any]:
    return {row[0]: row for some in _slices(numbers) for row in con.execute(f"{_TALLIES} WHERE id IN ({_marks(some)})", some)}  # fmt: skip


def _cards(con: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[Source]]:
    found = defaultdict[int, list[Source]](list)
    for some in _slices(numbers):
        for person, kind, file, _ in con.execute(_CARDS.format(_marks(some)), some):
            found[person].append(Source(kind, file))
    return found


def _first_sent(con: sqlite3.Connection, number: int) -> datetime | None:
    row = con.execute(_FIRST_SENT, (number,)).fetchone()
    return instant(row[0]) if row and row[0] is not None else None


def _by_person(found: Any) -> dict[str, list[Any]]:
    grouped = defaultdict[str, list[Any]](list)
    for one in found:
        grouped[one.person].append(one)
    return grouped


def _date(seconds: int | None) -> date | None:
    return instant(seconds).date() if seconds is not None else None


def _marks(some: Sequence[int]) -> str:
    return ",".join("?" * len(some))


def _slices(numbers: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]
