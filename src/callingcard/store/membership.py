"""Which records are one person: the clusters that linkage finds, written where they differ from what is there."""

import sqlite3
from collections.abc import Iterable, Sequence

from callingcard.store import effects


def assign(con: sqlite3.Connection, clusters: Iterable[Sequence[int]]) -> set[int]:
    """Make each of these a person under the number of its oldest record; numbers of the persons that changed."""
    present = dict(con.execute("SELECT id, person FROM person_record"))
    changed: set[int] = set()
    updates: list[tuple[int, int]] = []
    for cluster in clusters:
        person = min(cluster)
        for record in cluster:
            if present[record] != person:
                changed |= {present[record], person}
                updates.append((person, record))
    con.executemany("UPDATE person_record SET person = ? WHERE id = ?", updates)
    return changed


def records_of(con: sqlite3.Connection, person: int) -> list[int]:
    """Numbers of the records that are this person, oldest first."""
    return [row[0] for row in con.execute("SELECT id FROM person_record WHERE person = ? ORDER BY id", (person,))]


def decide(con: sqlite3.Connection, cluster: Sequence[int], *, decision: int) -> None:
    """Make these records one person by the user's decision, which can be undone."""
    person = min(cluster)
    for record in cluster:
        before = con.execute("SELECT person FROM person_record WHERE id = ?", (record,)).fetchone()[0]
        if before != person:
            effects.write(con, decision, "member", str(record), {"person": before}, {"person": person})


def own_records(con: sqlite3.Connection) -> set[int]:
    """Numbers of the records that are the user's own."""
    statement = "SELECT r.id FROM person_record r JOIN person p ON p.id = r.person WHERE p.own = 1"
    return {row[0] for row in con.execute(statement)}
