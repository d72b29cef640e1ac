"""Persons: read one, find by what the user typed, list; and write the records that the user's own word makes."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from callingcard.model.person import Person
from callingcard.model.record import PersonRecord
from callingcard.store import links, summaries
from callingcard.store.ids import digest_of, ordinal_of, shown
from callingcard.store.rows import COLUMNS, READ, content_of, record_of, row_of, source_id, unpacked
from callingcard.store.search import folded, matching

_PERSON = "SELECT id, name, company, position FROM person "


def ordinal(con: sqlite3.Connection, person: str) -> int | None:
    """The current number of the person with this id, be it an id from before a merge; None where there is none."""
    number = ordinal_of("p", person)
    row = con.execute("SELECT person FROM person_record WHERE id = ?", (number,)).fetchone() if number else None
    return int(row[0]) if row else None


def get(con: sqlite3.Connection, person: str) -> Person | None:
    """One person by id, be it an id from before a merge."""
    number = ordinal(con, person)
    return next(iter(several(con, [number])), None) if number else None


def own(con: sqlite3.Connection) -> Person | None:
    """The user as one of the persons, if any record is about them."""
    row = con.execute("SELECT id FROM person WHERE own = 1 ORDER BY id LIMIT 1").fetchone()
    return next(iter(several(con, [row[0]])), None) if row else None


def several(con: sqlite3.Connection, numbers: Sequence[int]) -> list[Person]:
    """Persons by number, in the order given."""
    found: dict[int, Any] = {}
    values: dict[int, list[str]] = {}
    for some in _slices(numbers):
        marks = ",".join("?" * len(some))
        found |= {row[0]: row for row in con.execute(f"{_PERSON} WHERE id IN ({marks})", some)}
        for person, value in con.execute(
            "SELECT DISTINCT r.person, i.value FROM person_record r JOIN identifier i ON i.record = r.id "
            f"WHERE r.person IN ({marks}) ORDER BY 1, 2",
            some,
        ):
            values.setdefault(person, []).append(value)
    return [_person(found[number], values.get(number, ())) for number in numbers if number in found]


def find(
    con: sqlite3.Connection, query: str, *, identifier: str | None = None, limit: int = 50, alike: bool = False
) -> list[Person]:
    """Whom the user may mean: by id, by identifier, by full name, by the beginnings of words; the first that finds any.

    ``identifier`` is the query normalised (``people.identifiers``), where it looks like an address, a number or a URL. With
    ``alike`` somebody of exactly this name hides nobody who has more names than it: who looks for Tomas finds them all.
    """
    query = query.strip()
    person = get(con, query)
    if person:
        return [person]
    by_identifier = of_identifiers(con, [value for value in (identifier, query.lower()) if value])
    exact = by_identifier or named(con, query)
    if exact and (by_identifier or not alike):
        return exact
    return list({one.id: one for one in (*exact, *several(con, matching(con, query, limit)))}.values())[:limit]


def of_identifiers(con: sqlite3.Connection, values: Iterable[str]) -> list[Person]:
    """Persons that have any of these normalised identifiers, oldest first."""
    numbers: set[int] = set()
    for value in values:
        statement = "SELECT r.person FROM identifier i JOIN person_record r ON r.id = i.record WHERE i.value = ?"
        numbers.update(row[0] for row in con.execute(statement, (value,)))
    return several(con, sorted(numbers))


def named(con: sqlite3.Connection, name: str) -> list[Person]:
    """Persons of exactly this name, case, accents and script apart; the user is none of them."""
    key = folded(name)
    if not key:
        return []
    statement = "SELECT id FROM person WHERE folded = ? AND own = 0 ORDER BY id"
    return several(con, [row[0] for row in con.execute(statement, (key,))])


def page(con: sqlite3.Connection, query: str | None = None, *, limit: int = 50, offset: int = 0) -> list[Person]:
    """List people by name, those without one last; all or those that a search finds; the user is none of them."""
    if query:
        found = find(con, query, limit=limit + offset)
        return found[offset : offset + limit]
    statement = "SELECT id FROM person WHERE own = 0 ORDER BY folded = '', folded, id LIMIT ? OFFSET ?"
    return several(con, [row[0] for row in con.execute(statement, (limit, offset))])


def count(con: sqlite3.Connection) -> int:
    """How many persons there are, the user not counted."""
    return int(con.execute("SELECT count(*) FROM person WHERE own = 0").fetchone()[0])


def members(con: sqlite3.Connection, person: str) -> list[tuple[str, PersonRecord]]:
    """The records that are this person, oldest first, each with its id ``r_…``."""
    rows = con.execute(f"{READ} WHERE r.person = ? ORDER BY r.id", (ordinal(con, person),))
    return [(shown("r", row[0]), record_of(row)) for row in rows]


def codes(numbers: Iterable[int]) -> Iterator[str]:
    """The ids under which these records, and the persons that were named after them, are known."""
    for number in numbers:
        yield shown("r", number)
        yield shown("p", number)


def numbered(con: sqlite3.Connection, only: Iterable[int] | None = None) -> list[tuple[int, int, PersonRecord]]:
    """Records about people (all, if None), oldest first: its number, its digest, itself."""
    if only is None:
        return [(row[0], row[-1], record_of(row)) for row in con.execute(f"{READ} ORDER BY r.id")]
    found = (con.execute(f"{READ} WHERE r.id = ?", (number,)).fetchone() for number in sorted(only))
    return [(row[0], row[-1], record_of(row)) for row in found if row]


def digests(con: sqlite3.Connection) -> set[int]:
    """Digests of all records about people."""
    return {row[0] for row in con.execute("SELECT digest FROM person_record")}


def fuller(con: sqlite3.Connection, mention: PersonRecord, identifier: str) -> int | None:
    """The digest of the oldest record, from a file, that has this name, URL (``identifier`` normalised) and more."""
    statement = (
        "SELECT r.digest, r.urls FROM identifier i JOIN person_record r ON r.id = i.record "
        "WHERE i.value = ? AND r.mention = 0 AND r.decision IS NULL AND r.name = ? ORDER BY r.id"
    )
    rows = con.execute(statement, (identifier, mention.name))
    return next((digest for digest, urls in rows if mention.urls[0] in unpacked(urls)), None)


def guests(con: sqlite3.Connection, event: str, on: date) -> int:
    """How many records name somebody as a guest of this event."""
    statement = "SELECT count(*) FROM person_record WHERE event = ? AND event_on = ?"
    return int(con.execute(statement, (event, on.isoformat())).fetchone()[0])


def said_by_user(con: sqlite3.Connection) -> set[int]:
    """Numbers of the records that are the user's own word of somebody."""
    return {row[0] for row in con.execute("SELECT id FROM person_record WHERE decision IS NOT NULL")}


def put_identifiers(con: sqlite3.Connection, pairs: Iterable[tuple[str, int]]) -> None:
    """Keep normalised identifiers, each with the number of the record that has it."""
    # In the order of the table's key, which is quicker than at random, and leaves its pages fuller.
    con.executemany("INSERT OR IGNORE INTO identifier VALUES (?, ?)", sorted(pairs))


def add_record(
    con: sqlite3.Connection,
    record: PersonRecord,
    *,
    identifiers: Iterable[str] = (),
    decision: int,
    person: str | None = None,
    apart: Iterable[str] = (),
    called: str | None = None,
) -> str:
    """Keep what the user says of someone: of ``person``, or of somebody new; the person's id.

    ``identifiers`` are the record's, normalised; ``called`` is the name to be shown, where it is not the one written. ``apart`` are ids of people whom a new one is not, whatever later
    imports suggest. Undoing ``decision`` takes it all back.
    """
    source = source_id(con, record.source)
    other = called if called != record.name else None
    values = (digest_of("decision", decision, content_of(record)), 0, 0, decision, *row_of(record, source), other)
    columns = f"{COLUMNS.removeprefix('id, ')}, shown"
    marks = ",".join("?" * len(values))
    number = con.execute(f"INSERT INTO person_record ({columns}) VALUES ({marks})", values).lastrowid or 0
    target = ordinal(con, person) if person else None
    con.execute("UPDATE person_record SET person = ? WHERE id = ?", (target or number, number))
    put_identifiers(con, [(value, number) for value in identifiers])
    if target:
        links.put(con, target, number, same=True, decision=decision)
    for other in apart:
        links.put(con, ordinal(con, other) or 0, number, same=False, decision=decision)
    summaries.refresh(con, [target or number])
    return shown("p", target or number)


def _person(row: Any, values: Iterable[str]) -> Person:
    return Person(shown("p", row[0]), row[1], tuple(values), row[2], row[3])


def _slices(numbers: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]
