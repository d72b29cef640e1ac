"""Copies out of reach: backups and exports that were made, which ``forget`` cannot change but can name."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup or an export, and when it was made."""

    kind: str
    path: str
    at: datetime


def remember(con: sqlite3.Connection, kind: str, path: Path, at: datetime) -> None:
    """Note that a copy was made; the newest of one path counts."""
    con.execute("DELETE FROM copy WHERE kind = ? AND path = ?", (kind, str(path)))
    con.execute("INSERT INTO copy (kind, path, at) VALUES (?, ?, ?)", (kind, str(path), at.isoformat()))


def listed(con: sqlite3.Connection) -> list[Copy]:
    """All that are known, oldest first."""
    rows = con.execute("SELECT kind, path, at FROM copy ORDER BY at, id")
    return [Copy(kind, path, datetime.fromisoformat(at)) for kind, path, at in rows]
