"""Clearing a data directory of everything that is callingcard's."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from callingcard.model.refusal import Refusal
from callingcard.store.forgotten import KEY
from callingcard.store.opening import STORE, is_busy

WEB = "web"
"""The folder of what the web app keeps: its keys, and files on their way in."""
_FILES = (STORE, f"{STORE}-wal", f"{STORE}-shm", f"{STORE}-journal", KEY)


def empty(con: sqlite3.Connection) -> None:
    """Overwrite all that is in the store, so that a process that still has it open sees an empty one too."""
    con.execute("PRAGMA foreign_keys = 0")
    tables = [row[0] for row in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    shadows = tuple(f"{name}_" for name in tables if name.endswith("_search"))
    try:
        con.execute("BEGIN IMMEDIATE")
        for table in tables:
            if table.endswith("_search"):
                command = "delete-all" if table == "message_search" else None
                con.execute(
                    f"INSERT INTO {table} ({table}) VALUES ('{command}')" if command else f"DELETE FROM {table}"
                )
            elif not table.startswith((*shadows, "sqlite_")) and table != "counter":
                con.execute(f"DELETE FROM {table}")
        con.execute("UPDATE counter SET value = value + 1 WHERE name = 'generation'")
        con.execute("COMMIT")
        con.execute("VACUUM")
        con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        if con.in_transaction:
            con.execute("ROLLBACK")
        if is_busy(error):
            raise Refusal("Another callingcard is at work on the store; wait until it is done and try again.") from None
        raise


def derived(con: sqlite3.Connection) -> None:
    """Drop all that records and decisions can give again."""
    for table in (
        "identifier",
        "person",
        "correspondence",
        "invitation",
        "fact",
        "encounter",
        "review",
        "person_search",
    ):
        con.execute(f"DELETE FROM {table}")


def remove(home: Path) -> Iterator[str]:
    """Delete callingcard's files, and the directory if nothing else is in it; what was deleted."""
    for name in _FILES:
        path = home / name
        if path.exists():
            path.unlink()
            yield str(path)
    if (home / WEB).is_dir():
        shutil.rmtree(home / WEB)
        yield str(home / WEB)
    if home.is_dir() and not any(home.iterdir()):
        home.rmdir()
