"""Who wrote to whom: messages and invitations seen from the user, derived once it is known which records are theirs."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from callingcard.store.batch import Batch
from callingcard.store.ids import minted
from callingcard.store.records import Written

_MESSAGES = "SELECT m.id, m.sender, m.recipients, m.sent_at, s.kind = 'mbox' FROM message_record m JOIN source s ON s.id = m.source"
_INVITATIONS = "SELECT i.id, i.sender, i.recipient, i.direction, i.sent_at, i.message FROM invitation_record i"

Seen = tuple[int, int, Sequence[int], int, bool]
"""A message: its number, sender, recipients, seconds, and whether it came by mail."""


def messages_of(con: sqlite3.Connection, only: Iterable[int] | None = None) -> Iterator[Seen]:
    """These messages (all, if None) as the store has them."""
    for key, sender, recipients, sent_at, mail in _rows(con, _MESSAGES, "m", only):
        yield key, sender, [int(number) for number in recipients.split()], sent_at, bool(mail)


def messages_in(batch: Batch, written: Written) -> Iterator[Seen]:
    """The new messages of a batch, without reading them back."""
    numbers = written.numbers
    mail = [kind == "mbox" for kind, _ in batch.sources]
    for key in written.messages:
        row = batch.messages[key]
        yield key, numbers[row[3]], [numbers[digest] for digest in row[4]], row[5], mail[row[0]]


def derive_messages(con: sqlite3.Connection, messages: Iterable[Seen], own: set[int], *, crowd: int) -> set[int]:
    """Write who wrote to whom in these messages; numbers of the records concerned.

    A message to more than ``crowd`` others is no exchange between the user and one of them; one of a mailbox in which
    the user is neither sender nor recipient is none either.
    """
    # In the order of the table they go to, which is far quicker than at random.
    rows = sorted(_seen_from_user(messages, own, crowd))
    con.executemany("INSERT OR IGNORE INTO correspondence VALUES (?, ?, ?, ?)", rows)
    return {row[0] for row in rows}


def drop_messages(con: sqlite3.Connection, only: Iterable[int] | None = None) -> None:
    """Forget who wrote to whom in these messages (in all, if None), to find it out again."""
    if only is None:
        con.execute("DELETE FROM correspondence")
        return
    numbers = list(only)
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        con.execute(f"DELETE FROM correspondence WHERE message IN ({','.join('?' * len(some))})", some)


def derive_invitations(con: sqlite3.Connection, own: set[int], *, only: Iterable[int] | None = None) -> set[int]:
    """Write with whom these invitations (all, if None) were exchanged; numbers of the records concerned.

    The archive says which way each went, so that it needs no knowing who the user is.
    """
    if only is None:
        con.execute("DELETE FROM invitation WHERE origin IS NOT NULL")
    rows = []
    for key, sender, recipient, direction, sent_at, message in _rows(con, _INVITATIONS, "i", only):
        outgoing = direction == "outgoing"
        other = recipient if outgoing else sender
        if other not in own:
            rows.append((minted("i", key), key, other, int(outgoing), sent_at, message))
    con.executemany("INSERT OR REPLACE INTO invitation VALUES (?, ?, ?, ?, ?, ?, NULL)", rows)
    return {row[2] for row in rows}


def _rows(con: sqlite3.Connection, statement: str, table: str, only: Iterable[int] | None) -> Iterator[Any]:
    if only is None:
        yield from con.execute(statement)
        return
    for number in only:
        yield from con.execute(f"{statement} WHERE {table}.id = ?", (number,))


def _seen_from_user(messages: Iterable[Seen], own: set[int], crowd: int) -> Iterator[tuple[int, int, int, int]]:
    for key, sender, others, sent_at, mail in messages:
        if len(others) > crowd:
            continue
        if sender in own:
            for other in others:
                if other not in own:
                    yield other, sent_at, key, 1
        elif not mail or not own.isdisjoint(others):
            yield sender, sent_at, key, 0
