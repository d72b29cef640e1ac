"""The user's decisions, in order: met, add, fact, edit, delete, me, merge, split, sent, outcome, held, snooze, never, …

Each has its moment, the person it is about if any, and a payload of its verb's own. What it wrote elsewhere is kept
beside it (effects.py). The log only grows: undo marks, only ``forget`` deletes.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from callingcard.model.refusal import Refusal
from callingcard.store import effects, persons, summaries
from callingcard.store.ids import shown


@dataclass(frozen=True, slots=True)
class Deed:
    """One decision of the user's. ``person`` is the current id of the person it is about."""

    id: int
    at: datetime
    kind: str
    person: str | None
    payload: dict[str, Any]


def log(con: sqlite3.Connection, kind: str, *, at: datetime, person: str | None = None, **payload: Any) -> int:
    """Append a decision; its number, which the rows it writes carry. ``payload`` must be JSON."""
    record = persons.ordinal(con, person) if person else None
    written = json.dumps(payload, ensure_ascii=False)
    statement = "INSERT INTO decision (at, kind, record, payload) VALUES (?, ?, ?, ?)"
    return int(con.execute(statement, (at.isoformat(), kind, record, written)).lastrowid or 0)


def concern(con: sqlite3.Connection, decision: int, person: str) -> None:
    """Say afterwards whom a decision is about, for someone it made."""
    con.execute("UPDATE decision SET record = ? WHERE id = ?", (persons.ordinal(con, person), decision))


def listed(con: sqlite3.Connection, *kinds: str, person: str | None = None) -> list[Deed]:
    """The decisions that stand, oldest first: of these kinds (all, if none), about this person (anybody, if None)."""
    asked = ["d.undone = 0"]
    values: list[object] = []
    if kinds:
        asked.append(f"d.kind IN ({','.join('?' * len(kinds))})")
        values.extend(kinds)
    if person is not None:
        asked.append("r.person = ?")
        values.append(persons.ordinal(con, person))
    statement = (
        "SELECT d.id, d.at, d.kind, r.person, d.payload FROM decision d LEFT JOIN person_record r ON r.id = d.record "
        f"WHERE {' AND '.join(asked)} ORDER BY d.id"
    )
    return [_deed(row) for row in con.execute(statement, values)]


def delivered(con: sqlite3.Connection, capture: str) -> bool:
    """Whether what was captured under this id was recorded before, be it taken back since."""
    statement = (
        "SELECT 1 FROM decision WHERE payload LIKE '%capture%' AND json_extract(payload, '$.capture') = ? LIMIT 1"
    )
    return con.execute(statement, (capture,)).fetchone() is not None


def newest(con: sqlite3.Connection) -> int:
    """The number of the decision made last, be it taken back since; 0 before the first."""
    return int(con.execute("SELECT coalesce(max(id), 0) FROM decision").fetchone()[0])


def last(con: sqlite3.Connection) -> Deed:
    """The last decision that stands. Raises Refusal when there is none."""
    row = con.execute(
        "SELECT d.id, d.at, d.kind, r.person, d.payload FROM decision d LEFT JOIN person_record r ON r.id = d.record "
        "WHERE d.undone = 0 ORDER BY d.id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        raise Refusal("There is nothing to undo.")
    return _deed(row)


def undo(con: sqlite3.Connection, deed: Deed) -> None:
    """Take back a decision, which is the last that stands, with all it wrote."""
    number = persons.ordinal(con, deed.person) if deed.person else None
    touched = ({number} if number else set[int]()) | effects.revert(con, deed.id)
    touched |= _drop_records(con, deed.id)
    con.execute("UPDATE decision SET undone = 1 WHERE id = ?", (deed.id,))
    summaries.refresh(con, summaries.persons_of(con, touched) | touched)


def _drop_records(con: sqlite3.Connection, decision: int) -> set[int]:
    rows = con.execute("SELECT id, person FROM person_record WHERE decision = ?", (decision,)).fetchall()
    numbers = [(row[0],) for row in rows]
    con.executemany("DELETE FROM identifier WHERE record = ?", numbers)
    con.executemany("DELETE FROM person_record WHERE id = ?", numbers)
    left: set[int] = set()
    for _, person in rows:
        left |= _renumber(con, person)
    return left


def _renumber(con: sqlite3.Connection, person: int) -> set[int]:
    """Keep the rule that a person's number is that of their oldest record, after a record went."""
    oldest = con.execute("SELECT min(id) FROM person_record WHERE person = ?", (person,)).fetchone()[0]
    if oldest is not None and oldest != person:
        con.execute("UPDATE person_record SET person = ? WHERE person = ?", (oldest, person))
    return {number for number in (person, oldest) if number}


def _deed(row: Iterable[Any]) -> Deed:
    number, at, kind, person, payload = row
    return Deed(number, datetime.fromisoformat(at), kind, shown("p", person) if person else None, json.loads(payload))
