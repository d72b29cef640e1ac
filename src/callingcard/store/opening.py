"""Opening the store: the directory 0700, the file 0600, write-ahead log, migrations; and transactions that wait."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from callingcard.model.refusal import Refusal

STORE = "callingcard.sqlite"
APPLICATION = 0x43434152  # "CCAR": tells our file from any other SQLite file
WAIT_SECONDS = 30.0
_PAGE = 1 << 14
"""Bytes of a page of a new store, which an old one does not change: an import writes pages by the thousand, each twice."""
_BUSY = "Another callingcard has been writing for {:.0f} seconds; wait until it is done and try again."


def open_store(
    home: Path, *, read_only: bool = False, wait: float = WAIT_SECONDS, across_threads: bool = False
) -> sqlite3.Connection:
    """Open the store in ``home``, making or migrating it first where needed.

    ``wait`` seconds is how long a write waits for another process; ``across_threads`` is for a server that hands the
    connection from one thread to the next, never to two at once. Raises Refusal in one sentence when the file is
    damaged, is not ours, cannot be made, or was written by a newer callingcard.
    """
    path = home / STORE
    try:
        _make_private(home, path)
        con = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=not across_threads)
    except (OSError, sqlite3.Error) as error:
        raise Refusal(f"The data directory {home} cannot be used: {_why(error)}.") from None
    try:
        _prepare(con, wait)
    except sqlite3.Error as error:
        con.close()
        if is_busy(error):
            raise Refusal(_BUSY.format(wait)) from None
        raise Refusal(f"{path} cannot be read: {error}.", "restore") from None
    except Refusal:
        con.close()
        raise
    if read_only:
        con.execute("PRAGMA query_only = 1")
    return con


def location(con: sqlite3.Connection) -> Path:
    """The store's own file."""
    return Path(con.execute("PRAGMA database_list").fetchone()[2])


def home_of(con: sqlite3.Connection) -> Path:
    """The data directory that the store is in."""
    return location(con).parent


def is_busy(error: BaseException) -> bool:
    """Whether SQLite gave up waiting for another process."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "busy" in str(error))


@contextmanager
def transaction(con: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing. Inside another transaction it is part of that one.

    The write lock is taken at the start, waiting as long as the store was opened for; then Refusal.
    """
    nested = con.in_transaction
    if nested:
        yield
        return
    try:
        con.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise Refusal(_BUSY.format(con.execute("PRAGMA busy_timeout").fetchone()[0] / 1000)) from None
        raise
    before = con.total_changes
    try:
        yield
        if con.total_changes != before:
            con.execute("UPDATE counter SET value = value + 1 WHERE name = 'generation'")
        con.execute("COMMIT")
    except BaseException:
        if con.in_transaction:
            con.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(con: sqlite3.Connection) -> Iterator[None]:
    """Read one moment's state, whatever others write meanwhile."""
    con.execute("BEGIN")
    try:
        yield
    finally:
        con.execute("ROLLBACK")


def generation(con: sqlite3.Connection) -> int:
    """A number that grows with every write: the same again means that nothing was written in between."""
    return int(con.execute("SELECT value FROM counter WHERE name = 'generation'").fetchone()[0])


def newest_schema() -> int:
    """The schema that this callingcard writes."""
    return max(_migrations())


def _make_private(home: Path, path: Path) -> None:
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        home.chmod(0o700)


def _prepare(con: sqlite3.Connection, wait: float) -> None:
    con.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
    with snapshot(con):  # another process may be making the store at this very moment
        schema, application = (
            con.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
        )
        if schema == 0 and con.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            application = APPLICATION
    if application != APPLICATION:
        raise Refusal("The file in the data directory is not a callingcard store; nothing was changed.")
    newest = newest_schema()
    if schema > newest:
        raise Refusal(
            f"This store was written by a newer callingcard (schema {schema}, known here: {newest}); upgrade."
        )
    if schema < newest:
        con.execute(f"PRAGMA page_size = {_PAGE}")
        _log_ahead(con, wait)
        migrate(con)
    con.execute("PRAGMA foreign_keys = 1")
    con.execute("PRAGMA secure_delete = 1")
    con.execute("PRAGMA synchronous = NORMAL")
    con.execute("PRAGMA temp_store = MEMORY")
    con.execute("PRAGMA cache_size = -65536")


def _log_ahead(con: sqlite3.Connection, wait: float) -> None:
    """Switch to a write-ahead log. SQLite does not wait for others there, so that we do: it gives up at once when busy."""
    deadline = time.monotonic() + wait
    while True:
        try:
            con.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def migrate(con: sqlite3.Connection) -> None:
    """Run what is missing, each step a transaction; a second process waits and then finds nothing left to do."""
    for number, file in sorted(_migrations().items()):
        con.execute("BEGIN IMMEDIATE")
        try:
            if con.execute("PRAGMA user_version").fetchone()[0] < number:
                for statement in _statements(file.read_text("utf-8")):
                    con.execute(statement)
                con.execute(f"PRAGMA application_id = {APPLICATION}")
                con.execute(f"PRAGMA user_version = {number}")
            con.execute("COMMIT")
        except BaseException:
            con.execute("ROLLBACK")
            raise


def _migrations() -> dict[int, Path]:
    return {int(file.stem): file for file in (Path(__file__).parent / "migrations").glob("*.sql")}


def _statements(script: str) -> Iterator[str]:
    """Split a script into statements; ``executescript`` would commit the transaction they belong in."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _why(error: BaseException) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
