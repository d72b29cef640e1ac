"""Loading an empty store: its indexes are made once everything is there, sorted at one go instead of row by row."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_TABLES = ("message_record", "person", "fact", "identifier", "invitation")
"""Whose indexes nothing needs while they are filled."""


@contextmanager
def indexes_last(con: sqlite3.Connection) -> Iterator[None]:
    """Inside the transaction that fills the store: where there is nobody in it yet, go without indexes until the end."""
    if con.execute("SELECT 1 FROM person_record LIMIT 1").fetchone():
        yield
        return
    marks = ", ".join("?" * len(_TABLES))
    found = con.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})",
        _TABLES,
    ).fetchall()
    for name, _ in found:
        con.execute(f"DROP INDEX {name}")
    yield
    for _, statement in found:
        con.execute(statement)
