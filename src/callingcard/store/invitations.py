"""Invitations, either direction: from the archive, or pasted by the user."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from callingcard.model.invitation import Invitation
from callingcard.model.record import Direction, Source
from callingcard.store import effects, persons, summaries
from callingcard.store.ids import minted, shown
from callingcard.store.rows import instant

_READ = (
    "SELECT i.id, r.person, i.outgoing, i.sent_at, i.message, s.kind, s.file, v.line FROM invitation i "
    "JOIN person_record r ON r.id = i.record LEFT JOIN invitation_record v ON v.id = i.origin "
    "LEFT JOIN source s ON s.id = v.source "
)


def get(con: sqlite3.Connection, invitation: str) -> Invitation | None:
    """One invitation by id ``i_…``."""
    return next(_read(con, "WHERE i.id = ?", (invitation,)), None)


def beginning(con: sqlite3.Connection, letters: str, direction: Direction) -> list[Invitation]:
    """Invitations of one direction whose id begins with these letters."""
    values = (len(letters), letters, int(direction == "outgoing"))
    return list(_read(con, "WHERE substr(i.id, 1, ?) = ? AND i.outgoing = ? ORDER BY i.id", values))


def of(con: sqlite3.Connection, person: str) -> list[Invitation]:
    """Invitations to and from a person, newest first."""
    return list(_read(con, "WHERE r.person = ? ORDER BY i.sent_at DESC, i.id", (persons.ordinal(con, person),)))


def listed(
    con: sqlite3.Connection, direction: Direction | None = None, *, since: datetime | None = None, limit: int | None = None
) -> list[Invitation]:  # fmt: skip
    """Invitations of one direction (both, if None) sent since a moment, newest first, at most ``limit``."""
    outgoing = [0, 1] if direction is None else [int(direction == "outgoing")] * 2
    after = int(since.timestamp()) if since else -(1 << 62)
    where = "WHERE i.outgoing IN (?, ?) AND i.sent_at >= ? ORDER BY i.sent_at DESC, i.id LIMIT ?"
    return list(_read(con, where, (*outgoing, after, -1 if limit is None else limit)))


def to_numbers(con: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Invitation]:
    """What the user sent to the persons of these numbers, newest first."""
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        marks = ",".join("?" * len(some))
        yield from _read(con, f"WHERE r.person IN ({marks}) AND i.outgoing = 1 ORDER BY i.sent_at DESC, i.id", some)


def waiting(con: sqlite3.Connection, direction: Direction, *, person: str | None = None) -> Iterator[Invitation]:
    """Invitations to or from people (or one) not connected as far as is known, newest first; read as they are taken."""
    one = "AND p.id = ? " if person else ""
    where = f"JOIN person p ON p.id = r.person WHERE i.outgoing = ? AND p.connected_on IS NULL {one}ORDER BY i.sent_at DESC, i.id"
    values = (persons.ordinal(con, person),) if person else ()
    return _read(con, where, (int(direction == "outgoing"), *values))


def add(con: sqlite3.Connection, invitation: Invitation, *, decision: int) -> Invitation:
    """Keep an invitation that the user pasted; it comes back with its id."""
    number = persons.ordinal(con, invitation.person) or 0
    kept = replace(invitation, id=invitation.id or minted("i", "decision", decision))
    row = {
        "id": kept.id, "origin": None, "record": number, "outgoing": int(kept.direction == "outgoing"),
        "sent_at": int(kept.sent_at.timestamp()), "message": kept.message, "decision": decision,
    }  # fmt: skip
    effects.write(con, decision, "invitation", kept.id, None, row)
    summaries.refresh(con, [number])
    return kept


def _read(con: sqlite3.Connection, where: str, values: Iterable[object]) -> Iterator[Invitation]:
    for row in con.execute(_READ + where, tuple(values)):
        source = Source(row[5] or "user", row[6], row[7])
        direction: Direction = "outgoing" if row[2] else "incoming"
        yield Invitation(row[0], shown("p", row[1]), direction, instant(row[3]), row[4], source)
