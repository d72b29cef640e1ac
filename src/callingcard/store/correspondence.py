"""Who wrote to whom: messages and invitations seen from the user, derived once it is known which records are theirs."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from callingcard.store.ids import minted

_MESSAGES = "SELECT m.id, m.sender, m.recipients, m.sent_at, s.kind = 'mbox' FROM message_record m JOIN source s ON s.id = m.source"
_INVITATIONS = "SELECT i.id, i.sender, i.recipient, i.direction, i.sent_at, i.message FROM invitation_record i"

_BETWEEN_TWO = """
INSERT INTO correspondence
SELECT CASE WHEN outgoing THEN recipient ELSE sender END, sent_at, id, outgoing FROM (
    SELECT m.id, m.sent_at, m.sender, CAST(m.recipients AS INTEGER) AS recipient, m.sender IN mine AS outgoing,
           m.source IN (SELECT id FROM source WHERE kind = 'mbox') AS mail
    FROM message_record m WHERE m.recipients <> '' AND m.recipients NOT LIKE '% %'
) WHERE CASE WHEN outgoing THEN recipient NOT IN mine ELSE NOT mail OR recipient IN mine END
ORDER BY 1, 2, 3
"""

Seen = tuple[int, int, Sequence[int], int, bool]
"""A message: its number, sender, recipients, seconds, and whether it came by mail."""


def messages_of(con: sqlite3.Connection, only: Iterable[int] | None = None) -> Iterator[Seen]:
    """These messages (all, if None) as the store has them."""
    for key, sender, recipients, sent_at, mail in _rows(con, _MESSAGES, "m", only):
        yield key, sender, [int(number) for number in recipients.split()], sent_at, bool(mail)


def derive_messages(con: sqlite3.Connection, messages: Iterable[Seen], own: set[int], *, crowd: int) -> set[int]:
    """Write who wrote to whom in these messages; numbers of the records concerned.

    A message to more than ``crowd`` others is no exchange between the user and one of them; one of a mailbox in which
    the user is neither sender nor recipient is none either.
    """
    # In the order of the table they go to, which is far quicker than at random.
    rows = sorted(_seen_from_user(messages, own, crowd))
    con.executemany("INSERT OR IGNORE INTO correspondence VALUES (?, ?, ?, ?)", rows)
    return {row[0] for row in rows}


def derive_all_messages(con: sqlite3.Connection, own: set[int], *, crowd: int) -> set[int]:
    """The same of all messages there are: those between two, nearly all, within SQLite; the others one by one."""
    con.execute("CREATE TEMP TABLE IF NOT EXISTS mine (id INTEGER PRIMARY KEY)")
    con.execute("DELETE FROM temp.mine")
    con.executemany("INSERT INTO temp.mine VALUES (?)", ((number,) for number in own))
    con.execute("DELETE FROM correspondence")
    con.execute(_BETWEEN_TWO)
    con.execute("DELETE FROM temp.mine")
    others = con.execute(f"{_MESSAGES} WHERE m.recipients LIKE '% %' OR m.recipients = ''").fetchall()
    seen = ((key, one, [int(n) for n in several.split()], at, bool(mail)) for key, one, several, at, mail in others)
    derive_messages(con, seen, own, crowd=crowd)
    return {row[0] for row in con.execute("SELECT DISTINCT record FROM correspondence")}


def drop_messages(con: sqlite3.Connection, only: Iterable[int]) -> None:
    """Forget who wrote to whom in these messages, to find it out again."""
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
