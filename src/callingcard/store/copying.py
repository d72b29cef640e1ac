"""Whole copies of the store: out to a backup, in from one. A copy appears under its name complete or not at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from callingcard.model.refusal import Refusal
from callingcard.store.opening import APPLICATION, generation, is_busy, location, migrate, newest_schema, transaction

UNFINISHED = ".unfinished"


def store_of(con: sqlite3.Connection) -> Path:
    """The file that the store is in."""
    return location(con)


def is_store(file: Path) -> bool:
    """Whether a file is a callingcard store, whole or not."""
    try:
        with file.open("rb") as stream:
            head = stream.read(100)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and int.from_bytes(head[68:72], "big") == APPLICATION


def copy_to(con: sqlite3.Connection, target: Path) -> None:
    """Copy the store as it is now to ``target``, mode 0600, while others go on writing. The list of copies stays behind."""
    with _appearing(target) as unfinished:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
            con.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        _flush(unfinished)


def check(file: Path) -> None:
    """Refuse, in one sentence, what is not a whole store that this callingcard can read.

    The sentence names the file without its folder: what came through a page lies in one that the user never saw.
    """
    if not is_store(file):
        raise Refusal(f"{file.name} is not a backup of callingcard; nothing was changed.")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as con:
            schema = con.execute("PRAGMA user_version").fetchone()[0]
            if not 0 < schema <= newest_schema():
                raise Refusal(
                    f"{file.name} was written by a newer callingcard (schema {schema}); upgrade, then restore it."
                )
            if con.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise Refusal(f"{file.name} is damaged; nothing was changed.")
            con.execute("SELECT count(*) FROM person_record").fetchone()
            con.execute("SELECT count(*) FROM decision").fetchone()
    except sqlite3.Error:
        raise Refusal(f"{file.name} is damaged or was cut off; nothing was changed.") from None


@contextmanager
def loaded(file: Path) -> Iterator[sqlite3.Connection]:
    """A checked backup as a store in memory, migrated, that can be changed before it takes the store's place."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.deserialize(_not_logging(file.read_bytes()))
        migrate(memory)
        yield memory


def put_in_place(con: sqlite3.Connection, restored: sqlite3.Connection) -> None:
    """Make the store the same as ``restored``: in one transaction, as every process that has it open sees it."""
    with transaction(restored):  # so that an import that began before notices
        restored.execute("UPDATE counter SET value = max(value, ?) + 1 WHERE name = 'generation'", (generation(con),))
    try:
        restored.backup(con)
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise Refusal("Another callingcard is at work on the store; wait until it is done and try again.") from None
        raise
    con.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _not_logging(content: bytes) -> bytes:
    """A store's bytes as one that needs no write-ahead log, which a store in memory cannot have."""
    return content[:18] + b"\x01\x01" + content[20:]


@contextmanager
def _appearing(target: Path) -> Iterator[Path]:
    unfinished = target.with_name(target.name + UNFINISHED)
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield unfinished
        unfinished.replace(target)
    finally:
        for leftover in (
            unfinished,
            Path(f"{unfinished}-wal"),
            Path(f"{unfinished}-shm"),
            Path(f"{unfinished}-journal"),
        ):
            leftover.unlink(missing_ok=True)


def _flush(file: Path) -> None:
    number = os.open(file, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
