"""Messages between the user and one person: all, the last each way, counts. Only read: they come by import."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from callingcard.model.encounter import Message
from callingcard.model.record import Source
from callingcard.model.tie import Reciprocity
from callingcard.store import persons
from callingcard.store.ids import shown
from callingcard.store.rows import instant
from callingcard.store.search import messages_matching

_READ = (
    "SELECT r.person, c.outgoing, c.sent_at, m.text, m.subject, s.kind, m.conversation, s.file, m.line "
    "FROM correspondence c JOIN person_record r ON r.id = c.record JOIN message_record m ON m.id = c.message "
    "JOIN source s ON s.id = m.source "
)


def of(con: sqlite3.Connection, person: str, *, limit: int | None = None) -> list[Message]:
    """Messages with a person, newest first, at most ``limit``."""
    where = "WHERE r.person = ? ORDER BY c.sent_at DESC, m.digest LIMIT ?"
    return list(_read(con, where, (persons.ordinal(con, person), -1 if limit is None else limit)))


def last(con: sqlite3.Connection, person: str) -> tuple[Message | None, Message | None]:
    """The last one the user sent, and the last one they got."""
    where = "WHERE r.person = ? AND c.outgoing = ? ORDER BY c.sent_at DESC, m.digest LIMIT 1"
    number = persons.ordinal(con, person)
    sent, received = (next(_read(con, where, (number, outgoing)), None) for outgoing in (1, 0))
    return sent, received


def reciprocity(con: sqlite3.Connection, person: str) -> Reciprocity:
    """Messages each way, and when last."""
    statement = "SELECT sent, received, last_sent, last_received FROM person WHERE id = ?"
    row = con.execute(statement, (persons.ordinal(con, person),)).fetchone()
    if row is None:
        return Reciprocity()
    last = [instant(value).date() if value is not None else None for value in row[2:]]
    return Reciprocity(row[0], row[1], last[0], last[1])


def search(con: sqlite3.Connection, query: str, *, limit: int = 50) -> list[Message]:
    """Messages that have all words of the query, newest first. Any text may be asked for."""
    found: list[Message] = []
    for number in messages_matching(con, query, limit):
        found.extend(_read(con, "WHERE c.message = ?", (number,)))
    return found[:limit]


def outgoing(con: sqlite3.Connection, *, limit: int) -> list[Message]:
    """The last messages that the user wrote to anybody, newest first."""
    return list(_read(con, "WHERE c.outgoing = 1 ORDER BY c.sent_at DESC, m.digest LIMIT ?", (limit,)))


def everything(con: sqlite3.Connection) -> Iterator[Message]:
    """All messages between the user and anybody, oldest first."""
    return _read(con, "ORDER BY c.sent_at, m.digest, r.person", ())


def _read(con: sqlite3.Connection, where: str, values: Iterable[object]) -> Iterator[Message]:
    return (_message(row) for row in con.execute(_READ + where, tuple(values)))


def _message(row: Any) -> Message:
    return Message(
        shown("p", row[0]), "outgoing" if row[1] else "incoming", instant(row[2]), row[3], row[4],
        "mail" if row[5] == "mbox" else "linkedin", row[6], Source(row[5], row[7], row[8]),
    )  # fmt: skip
