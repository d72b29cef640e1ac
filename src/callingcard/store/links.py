"""The user's word on which records are one person and which are two; it stands whatever linkage finds."""

import sqlite3
from collections.abc import Iterable

from callingcard.store import effects


def put(con: sqlite3.Connection, a: int, b: int, *, same: bool, decision: int) -> None:
    """Say that two records are the same person, or are not; the later word replaces the earlier."""
    a, b = min(a, b), max(a, b)
    if a == b:
        return
    row = con.execute("SELECT same FROM link WHERE a = ? AND b = ?", (a, b)).fetchone()
    before = {"same": row[0]} if row else None
    effects.write(con, decision, "link", f"{a} {b}", before, {"same": int(same)})


def drop(con: sqlite3.Connection, a: int, b: int, *, decision: int) -> None:
    """Take back what was said of two records."""
    a, b = min(a, b), max(a, b)
    row = con.execute("SELECT same FROM link WHERE a = ? AND b = ?", (a, b)).fetchone()
    if row:
        effects.write(con, decision, "link", f"{a} {b}", {"same": row[0]}, None)


def pairs(con: sqlite3.Connection, *, same: bool) -> list[tuple[int, int]]:
    """Numbers of records that must be, or cannot be, one person."""
    return [(row[0], row[1]) for row in con.execute("SELECT a, b FROM link WHERE same = ? ORDER BY a, b", (int(same),))]


def between(con: sqlite3.Connection, some: Iterable[int], others: Iterable[int]) -> list[tuple[int, int]]:
    """Pairs of which anything was said, one of each side."""
    one, two = set(some), set(others)
    rows = con.execute("SELECT a, b FROM link").fetchall()
    return [(a, b) for a, b in rows if (a in one and b in two) or (a in two and b in one)]
