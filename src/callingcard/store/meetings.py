"""Meetings as they were read, each party with the number of its record."""

import sqlite3
from collections.abc import Iterable, Iterator

from callingcard.model.record import MeetingRecord, Party, Source
from callingcard.store.rows import moment, unpacked

_READ = (
    "SELECT s.kind, s.file, m.line, m.uid, m.title, m.start, m.until, m.place, m.attendees, m.organizer, m.declined, m.text "
    "FROM meeting_record m JOIN source s ON s.id = m.source "
)


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


def _numbers(column: str) -> list[int]:
    return [int(number) for number in column.split()]


def _party(con: sqlite3.Connection, number: int) -> Party:
    name, urls, emails = con.execute("SELECT name, urls, emails FROM person_record WHERE id = ?", (number,)).fetchone()
    return Party(name, next(iter(unpacked(urls)), None), next(iter(unpacked(emails)), None))
