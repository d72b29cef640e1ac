"""Encounters: read those of a person or of a time; write, correct and remove them in a decision of the user's."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from callingcard.model.encounter import Encounter
from callingcard.model.record import Source
from callingcard.store import effects, persons, summaries
from callingcard.store.ids import minted, shown, stated
from callingcard.store.rows import moment

_READ = (
    "SELECT e.id, r.person, e.day, e.at, e.kind, e.title, e.expects_me, t.person, e.size, e.source_kind, e.file, e.line, "
    "e.precision FROM encounter e JOIN person_record r ON r.id = e.record LEFT JOIN person_record t ON t.id = e.through "
)
_INSERT = "INSERT OR IGNORE INTO encounter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def get(con: sqlite3.Connection, encounter: str) -> Encounter | None:
    """One encounter by id."""
    return next(_read(con, "WHERE e.id = ?", (encounter,)), None)


def of(con: sqlite3.Connection, person: str) -> list[Encounter]:
    """All encounters with a person, newest first; one that two sources tell alike comes once."""
    number = persons.ordinal(con, person)
    return _once(_read(con, "WHERE r.person = ? ORDER BY e.day DESC, e.decision IS NULL, e.id", (number,)))


def of_numbers(con: sqlite3.Connection, numbers: Sequence[int]) -> list[Encounter]:
    """All encounters with the persons of these numbers, newest first."""
    found: list[Encounter] = []
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        marks = ",".join("?" * len(some))
        where = f"WHERE r.person IN ({marks}) ORDER BY e.day DESC, e.decision IS NULL, e.id"
        found.extend(_once(_read(con, where, some)))
    return found


def since(con: sqlite3.Connection, day: date) -> list[Encounter]:
    """Encounters with anybody from a day on, newest first."""
    where = (
        "JOIN person p ON p.id = r.person WHERE p.own = 0 AND e.day >= ? ORDER BY e.day DESC, e.decision IS NULL, e.id"
    )
    return _once(_read(con, where, (day.isoformat(),)))


def places(con: sqlite3.Connection, since: date, *, most: int) -> list[str]:
    """Where the user said to have met somebody from a day on, the place named last first."""
    statement = (
        "SELECT at FROM encounter WHERE decision IS NOT NULL AND at IS NOT NULL AND day >= ? "
        "GROUP BY at ORDER BY max(decision) DESC LIMIT ?"
    )
    return [row[0] for row in con.execute(statement, (since.isoformat(), most))]


def add(con: sqlite3.Connection, encounter: Encounter, *, decision: int) -> Encounter:
    """Record an encounter by the user's word; it comes back with its id (minted unless it has one)."""
    number = persons.ordinal(con, encounter.person) or 0
    step = con.execute("SELECT count(*) FROM effect WHERE decision = ?", (decision,)).fetchone()[0]
    kept = replace(encounter, id=encounter.id or minted("e", "decision", decision, step))
    effects.write(con, decision, "encounter", kept.id, None, _row(con, kept, number, decision))
    summaries.refresh(con, [number])
    return kept


def edit(con: sqlite3.Connection, encounter: Encounter, *, decision: int) -> Encounter:
    """Put this in place of the encounter of the same id."""
    before = effects.row_of(con, "encounter", encounter.id)
    if before is None:
        return add(con, encounter, decision=decision)
    after = _row(con, encounter, before["record"], before["decision"])
    effects.write(con, decision, "encounter", encounter.id, before, after)
    summaries.refresh(con, summaries.persons_of(con, [before["record"]]))
    return encounter


def delete(con: sqlite3.Connection, encounter: str, *, decision: int) -> Encounter | None:
    """Remove an encounter, and it alone; what it was, or None where there is none."""
    gone = get(con, encounter)
    before = effects.row_of(con, "encounter", encounter)
    if before:
        effects.write(con, decision, "encounter", encounter, before, None)
        summaries.refresh(con, summaries.persons_of(con, [before["record"]]))
    return gone


def put_derived(con: sqlite3.Connection, encounters: Iterable[tuple[int, Encounter]]) -> None:
    """Keep encounters that records tell, each with its person's record. One without an id gets one made from content."""
    rows = ((record, _identified(found, record)) for record, found in encounters)
    con.executemany(_INSERT, (tuple(_row(con, found, record, None).values()) for record, found in rows))


def _identified(encounter: Encounter, record: int) -> Encounter:
    content = f"{encounter.on.isoformat()}\x1f{encounter.title}\x1f{encounter.at}\x1f{encounter.kind}"
    return encounter if encounter.id else replace(encounter, id=stated("e", record, content))


def _row(con: sqlite3.Connection, encounter: Encounter, record: int, decision: int | None) -> dict[str, Any]:
    through = persons.ordinal(con, encounter.through) if encounter.through else None
    return {
        "id": encounter.id, "record": record, "day": encounter.on.isoformat(), "at": encounter.at, "kind": encounter.kind,
        "title": encounter.title, "expects_me": int(encounter.expects_me), "through": through, "size": encounter.size,
        "source_kind": encounter.source.kind, "file": encounter.source.file, "line": encounter.source.line,
        "precision": encounter.precision, "decision": decision,
    }  # fmt: skip


def _once(encounters: Iterable[Encounter]) -> list[Encounter]:
    seen: dict[tuple[str, date | datetime, str | None, str | None], Encounter] = {}
    for found in encounters:
        seen.setdefault((found.person, found.on, found.title, found.at), found)
    return list(seen.values())


def _read(con: sqlite3.Connection, where: str, values: Iterable[object]) -> Iterator[Encounter]:
    for row in con.execute(_READ + where, tuple(values)):
        through = shown("p", row[7]) if row[7] else None
        source = Source(row[9], row[10], row[11])
        yield Encounter(
            row[0],
            shown("p", row[1]),
            moment(row[2]),
            row[3],
            row[4],
            row[5],
            bool(row[6]),
            through,
            row[8],
            source,
            row[12],
        )
