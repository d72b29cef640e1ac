"""Rows that were read before, by digest, so that the next archive is read only as far as it is new.

What was kept of each is the digest of what it states of a person, or when the message was sent, in seconds. They are
believed only by the version of callingcard that read them, and all are dropped where something is erased.
"""

import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

_SIGNED = "q"


@dataclass(frozen=True, slots=True)
class KnownRows:
    """What was kept of each row, by the row's digest; and which of the store's pieces that comes from."""

    numbers: dict[int, int] = field(default_factory=dict)
    pieces: frozenset[bytes] = frozenset()


def read(con: sqlite3.Connection, reader: str) -> KnownRows:
    """Everything that this version of callingcard read."""
    numbers: dict[int, int] = {}
    pieces = []
    for piece, pairs in con.execute("SELECT id, pairs FROM known_rows WHERE reader = ?", (reader,)):
        both = array(_SIGNED, pairs)
        numbers.update(zip(both[::2], both[1::2], strict=True))
        pieces.append(piece)
    return KnownRows(numbers, frozenset(pieces))


def still_hold(con: sqlite3.Connection, known: KnownRows) -> bool:
    """Whether nothing was erased since these were read."""
    return known.pieces.issubset(row[0] for row in con.execute("SELECT id FROM known_rows"))


def remember(con: sqlite3.Connection, pairs: Iterable[tuple[int, int]], reader: str) -> None:
    """Keep what came of rows, in a piece of its own."""
    data = array(_SIGNED, chain.from_iterable(pairs)).tobytes()
    if data:
        piece = blake2b(data, digest_size=16).digest()
        con.execute("INSERT OR REPLACE INTO known_rows VALUES (?, ?, ?)", (piece, reader, data))


def drop(con: sqlite3.Connection) -> None:
    """Know no row any more."""
    con.execute("DELETE FROM known_rows")
