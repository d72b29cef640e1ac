"""The row a person is listed by: name, present job, and how much passed between them and the user. Derived."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from callingcard.store.search import folded, searchable

_RECORDS = (
    "SELECT person, name, company, position, connected_on, mention, decision IS NOT NULL, coalesce(seen, ''), id, shown "
    "FROM person_record WHERE person IN (SELECT id FROM changed) ORDER BY person, id"
)
_WROTE = """
SELECT r.person, sum(outgoing), sum(NOT outgoing), min(sent_at),
       max(CASE WHEN outgoing THEN sent_at END), max(CASE WHEN NOT outgoing THEN sent_at END)
FROM changed JOIN person_record r ON r.person = changed.id JOIN correspondence c ON c.record = r.id GROUP BY r.person
"""
_MET = """
SELECT r.person, count(*), max(day)
FROM encounter e JOIN person_record r ON r.id = e.record WHERE r.person IN (SELECT id FROM changed) GROUP BY r.person
"""
_SILENT, _UNMET = (0, 0, None, None, None), (0, None)
_FACTS = (
    "SELECT person, group_concat(text, ' ') FROM (SELECT r.person, f.text FROM fact f JOIN person_record r ON r.id = f.record "
    "WHERE f.kind NOT IN ('employer', 'position') AND r.person IN (SELECT id FROM changed) ORDER BY r.person, f.id) GROUP BY person"
)


def persons_of(con: sqlite3.Connection, records: Iterable[int]) -> set[int]:
    """Numbers of the persons that these records belong to."""
    wanted = set(records)
    if len(wanted) > 5000:
        return {row[1] for row in con.execute("SELECT id, person FROM person_record") if row[0] in wanted}
    found = (con.execute("SELECT person FROM person_record WHERE id = ?", (number,)).fetchone() for number in wanted)
    return {row[0] for row in found if row}


def jobs_of_several(con: sqlite3.Connection, records: Sequence[int]) -> set[int]:
    """Persons of these records whose name or job may depend on which of several records is the latest."""
    statement = "SELECT person FROM person_record WHERE mention = 0 GROUP BY person HAVING count(*) > 1"
    several = {row[0] for row in con.execute(statement)} if records else set()
    return several & persons_of(con, records) if several else set()


def numbers(con: sqlite3.Connection) -> set[int]:
    """Numbers of all persons there are."""
    return {row[0] for row in con.execute("SELECT id FROM person")}


def contacts(con: sqlite3.Connection) -> set[int]:
    """Numbers of all persons but the user."""
    return {row[0] for row in con.execute("SELECT id FROM person WHERE own = 0")}


def refresh(con: sqlite3.Connection, numbers: Collection[int] | None = None) -> None:
    """Write the rows of these persons (of all, if None) anew from their records; those without a record go."""
    con.execute("CREATE TEMP TABLE IF NOT EXISTS changed (id INTEGER PRIMARY KEY)")
    con.execute("DELETE FROM temp.changed")
    if numbers is None:
        con.execute("INSERT INTO temp.changed SELECT id FROM person UNION SELECT person FROM person_record")
    else:
        con.executemany("INSERT OR IGNORE INTO temp.changed VALUES (?)", ((number,) for number in numbers))
    own = {row[0] for row in con.execute("SELECT id FROM person WHERE own = 1")}
    con.execute("DELETE FROM person WHERE id IN (SELECT id FROM temp.changed)")
    rows = list(_portraits(con.execute(_RECORDS).fetchall()))
    wrote, met = ({row[0]: row[1:] for row in con.execute(statement)} for statement in (_WROTE, _MET))
    con.executemany(
        f"INSERT INTO person VALUES (?, ?, ?, ?, ?{', ?' * 9})",
        ((*row[:5], int(row[0] in own), row[5], *wrote.get(row[0], _SILENT), *met.get(row[0], _UNMET)) for row in rows),
    )
    if numbers is None:
        con.execute("DELETE FROM person_search")
    else:
        con.executemany("DELETE FROM person_search WHERE rowid = ?", [(number,) for number in numbers])
    facts = dict(con.execute(_FACTS))
    con.executemany(
        "INSERT INTO person_search (rowid, name, company, facts) VALUES (?, ?, ?, ?)",
        (
            (row[0], row[6], searchable(f"{row[3] or ''} {row[4] or ''}"), searchable(facts.get(row[0], "")))
            for row in rows
        ),
    )
    con.execute("DELETE FROM temp.changed")


def mark_own(con: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Say which persons are the user: nobody's contact."""
    con.execute("UPDATE person SET own = 0 WHERE own = 1")
    con.executemany("UPDATE person SET own = 1 WHERE id = ?", ((number,) for number in numbers))


def _portraits(rows: list[Any]) -> Iterator[tuple[Any, ...]]:
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end][0] != rows[start][0]:
            yield _portrait(rows[start:end])
            start = end


def _portrait(rows: list[Any]) -> tuple[Any, ...]:
    """Name as the fullest statement has it, job as last known; the user's own word before a file of the same day.

    Last come all names under which the person is found.
    """
    if len(rows) == 1:
        person, name, company, position, connected = rows[0][:5]
        shown, key = rows[0][9] or name, folded(name)
        if shown == name:
            return person, name, key, company, position, connected, key
        return person, shown, folded(shown), company, position, connected, f"{folded(shown)} {key}"
    named = [row for row in rows if row[1]] or rows
    by_name = max(named, key=lambda row: (bool(row[4]), not row[5], row[7], row[6], -row[8]))
    jobs = [row for row in rows if row[2] or row[3]]
    by_job = max(jobs, key=lambda row: (row[7], row[6], bool(row[4]), row[8])) if jobs else by_name
    connected = min((row[4] for row in rows if row[4]), default=None)
    names = dict.fromkeys(
        folded(name) for name in dict.fromkeys(name for row in rows for name in (row[9], row[1]) if name)
    )
    shown = by_name[9] or by_name[1]
    return rows[0][0], shown, folded(shown), by_job[2], by_job[3], connected, " ".join(names)
