"""Who wrote to whom: messages and invitations seen from the user, derived once it is known which records are theirs."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from callingcard.store.ids import minted

_MESSAGES = "SELECT id, sender, recipients, sent_at FROM message_record"
_INVITATIONS = "SELECT id, sender, recipient, direction, sent_at, message FROM invitation_record"


def derive_messages(
    con: sqlite3.Connection, own: set[int], *, crowd: int, only: Iterable[int] | None = None
) -> set[int]:
    """Write who wrote to whom in these messages (all, if None); numbers of the records concerned.

    A message to more than ``crowd`` others is no exchange between the user and one of them; one of a mailbox in which
    the user is neither sender nor recipient is none either.
    """
    if only is None:
        con.execute("DELETE FROM correspondence")
    else:
        only = list(only)
        con.execute("CREATE TEMP TABLE IF NOT EXISTS again (id INTEGER PRIMARY KEY)")
        con.execute("DELETE FROM temp.again")
        con.executemany("INSERT OR IGNORE INTO temp.again VALUES (?)", ((number,) for number in only))
    # In the order of the table they go to, which is far quicker than at random.
    rows = sorted(_seen_from_user(_rows(con, _MESSAGES, only), _mails(con), own, crowd))
    con.executemany("INSERT OR IGNORE INTO correspondence VALUES (?, ?, ?, ?)", rows)
    return {row[0] for row in rows}


def derive_invitations(con: sqlite3.Connection, own: set[int], *, only: Iterable[int] | None = None) -> set[int]:
    """Write with whom these invitations (all, if None) were exchanged; numbers of the records concerned.

    The archive says which way each went, so that it needs no knowing who the user is.
    """
    if only is None:
        con.execute("DELETE FROM invitation WHERE origin IS NOT NULL")
    concerned: set[int] = set()
    for key, sender, recipient, direction, sent_at, message in _rows(con, _INVITATIONS, only):
        outgoing = direction == "outgoing"
        other = recipient if outgoing else sender
        if other in own:
            continue
        values = (minted("i", key), key, other, int(outgoing), sent_at, message)
        con.execute("INSERT OR REPLACE INTO invitation VALUES (?, ?, ?, ?, ?, ?, NULL)", values)
        concerned.add(other)
    return concerned


def _rows(con: sqlite3.Connection, statement: str, only: Iterable[int] | None) -> Iterator[Any]:
    if only is None:
        yield from con.execute(statement)
        return
    for number in only:
        yield from con.execute(f"{statement} WHERE id = ?", (number,))


def _mails(con: sqlite3.Connection) -> set[int]:
    statement = "SELECT m.id FROM message_record m WHERE m.source IN (SELECT id FROM source WHERE kind = 'mbox')"
    return {row[0] for row in con.execute(statement)}


def _seen_from_user(
    rows: Iterable[Any], mails: set[int], own: set[int], crowd: int
) -> Iterator[tuple[int, int, int, int]]:
    for key, sender, recipients, sent_at in rows:
        others = [int(number) for number in recipients.split()]
        if len(others) > crowd:
            continue
        if sender in own:
            for other in others:
                if other not in own:
                    yield other, sent_at, key, 1
        elif key not in mails or not own.isdisjoint(others):
            yield sender, sent_at, key, 0
