"""The forgotten: a keyed digest of each strong identifier, so that a later import does not bring them back.

The key is in a file of its own that no backup and no export contains, so that a copy of the list tells nobody who is
on it.
"""

import hmac
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

KEY = "forgotten.key"
_BYTES = 32


def refuser(con: sqlite3.Connection, home: Path) -> Callable[[Iterable[str]], bool] | None:
    """A function that tells whether any of these normalised identifiers was forgotten; None where nobody was."""
    macs = {row[0] for row in con.execute("SELECT mac FROM forgotten")}
    if not macs:
        return None
    key = _key(home)
    return lambda identifiers: any(_mac(key, value) in macs for value in identifiers)


def remember(con: sqlite3.Connection, home: Path, identifiers: Iterable[str], at: datetime) -> int:
    """Keep out whoever has these normalised identifiers; how many were kept."""
    key, found = _key(home), list(identifiers)
    rows = [(_mac(key, value), at.date().isoformat()) for value in found]
    con.executemany("INSERT OR IGNORE INTO forgotten VALUES (?, ?)", rows)
    return len(found)


def listed(con: sqlite3.Connection) -> list[tuple[bytes, str]]:
    """The digests with the day each was kept, for taking them over into a restored store."""
    return list(con.execute("SELECT mac, at FROM forgotten ORDER BY mac"))


def take_over(con: sqlite3.Connection, macs: Iterable[tuple[bytes, str]]) -> None:
    """Add digests that another store of the same home has."""
    con.executemany("INSERT OR IGNORE INTO forgotten VALUES (?, ?)", macs)


def _mac(key: bytes, identifier: str) -> bytes:
    return hmac.digest(key, identifier.encode("utf-8", "surrogatepass"), "sha256")


def _key(home: Path) -> bytes:
    """Read the key, making it first where there is none; two processes at once get the same."""
    path = home / KEY
    try:
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(number, "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
        file.flush()
        os.fsync(file.fileno())
    return path.read_bytes()
