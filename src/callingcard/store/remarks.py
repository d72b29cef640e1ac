"""Remarks as they were read, each with the number of the record of the person it is about or by."""

import sqlite3
from collections.abc import Iterable, Iterator

from callingcard.model.record import Party, RemarkRecord, Source
from callingcard.store.rows import day

_READ = (
    "SELECT m.party, s.kind, s.file, m.line, m.kind, r.name, m.direction, m.text, m.day, m.company, m.position "
    "FROM remark_record m JOIN source s ON s.id = m.source JOIN person_record r ON r.id = m.party "
)


def read(con: sqlite3.Connection, only: Iterable[int] | None = None) -> Iterator[tuple[int, RemarkRecord]]:
    """These remarks (all, if None), oldest first."""
    rows = (
        con.execute(f"{_READ} ORDER BY m.day, m.id").fetchall()
        if only is None
        else [row for number in only for row in con.execute(f"{_READ} WHERE m.id = ?", (number,))]
    )
    for party, source, file, line, kind, name, direction, text, on, company, position in rows:
        remark = RemarkRecord(
            Source(source, file, line), kind, Party(name), direction, text, day(on), company, position
        )
        yield party, remark
