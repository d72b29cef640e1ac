"""What the sources state about the user."""

import sqlite3
from collections.abc import Iterable

from callingcard.model.record import OwnRecord, Source
from callingcard.store.rows import day


def records(con: sqlite3.Connection) -> list[OwnRecord]:
    """Every statement about the user, the latest known first."""
    rows = con.execute(
        "SELECT s.kind, s.file, o.line, o.kind, o.text, o.detail, o.since, o.until, o.as_of FROM own_record o "
        "JOIN source s ON s.id = o.source ORDER BY o.as_of DESC, o.kind, o.since DESC, o.text, o.id"
    )
    return [OwnRecord(Source(*row[:3]), row[3], row[4], row[5], row[6], row[7], day(row[8])) for row in rows]


def has(con: sqlite3.Connection, digests: Iterable[int]) -> bool:
    """Whether all statements of these digests are known."""
    return {row[0] for row in con.execute("SELECT id FROM own_record")}.issuperset(digests)
