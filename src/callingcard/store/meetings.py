"""Meetings as they were read, each party with the number of its record."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from callingcard.model.record import MeetingRecord, Party, Source
from callingcard.store.rows import moment, unpacked

_READ = (
    "SELECT s.kind, s.file, m.line, m.uid, m.title, m.start, m.until, m.place, m.attendees, m.organizer, m.declined, m.text "
    "FROM meeting_record m JOIN source s ON s.id = m.source "
)

_SAID = slice(3, -1)
"""What of a row the calendar says: not the key, nor where it stands, nor the version."""


def read(
    con: sqlite3.Connection, only: Iterable[int] | None = None
) -> Iterator[tuple[MeetingRecord, dict[Party, int]]]:
    """These meetings (all, if None), and for each the numbers of its parties' records."""
    rows = (
        con.execute(f"{_READ} ORDER BY m.start, m.id").fetchall()
        if only is None
        else [row for number in only for row in con.execute(f"{_READ} WHERE m.id = ?", (number,))]
    )
    for row in rows:
        everybody = {*_numbers(row[8]), *_numbers(row[10]), *([row[9]] if row[9] else [])}
        parties = {number: _party(con, number) for number in sorted(everybody)}
        meeting = MeetingRecord(
            Source(row[0], row[1], row[2]), row[3], row[4], moment(row[5]), moment(row[6]) if row[6] else None, row[7],
            tuple(parties[number] for number in _numbers(row[8])), parties.get(row[9]),
            tuple(parties[number] for number in _numbers(row[10])), row[11],
        )  # fmt: skip
        yield meeting, {party: number for number, party in parties.items()}


def revise(con: sqlite3.Connection, row: Sequence[object]) -> tuple[list[int], set[int]]:
    """Put a later version of a meeting in the place of an earlier one, whose encounters go.

    Keys of the meetings whose encounters are to be derived again, it and any of the same time and title, come back, and
    the numbers of the records that lost an encounter; nothing where it is no later, or says the same.
    """
    key, version = row[0], row[-1]
    before = con.execute("SELECT * FROM meeting_record WHERE id = ?", (key,)).fetchone()
    if not str(version) > before[-1]:
        return [], set()
    con.execute(f"REPLACE INTO meeting_record VALUES ({','.join('?' * len(row))})", row)
    if tuple(row[_SAID]) == before[_SAID]:
        return [], set()
    _, _, _, _, title, start, _, _, attendees, organizer, declined, _, _ = before
    left = {*_numbers(attendees), *_numbers(declined), *([organizer] if organizer else [])}
    con.executemany(
        "DELETE FROM encounter WHERE decision IS NULL AND kind <> 'met' AND record = ? AND day = ? AND title IS ?",
        [(number, start, title or None) for number in left],
    )
    alike = con.execute("SELECT id FROM meeting_record WHERE start = ? AND title = ?", (start, title))
    return [*dict.fromkeys([int(str(key)), *(found[0] for found in alike)])], left


def _numbers(column: str) -> list[int]:
    return [int(number) for number in column.split()]


def _party(con: sqlite3.Connection, number: int) -> Party:
    name, urls, emails = con.execute("SELECT name, urls, emails FROM person_record WHERE id = ?", (number,)).fetchone()
    return Party(name, next(iter(unpacked(urls)), None), next(iter(unpacked(emails)), None))
