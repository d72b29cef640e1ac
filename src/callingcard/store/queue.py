"""Who may need the user today: candidates picked in SQL, so that judging them reads a few people and not all.

Each gives ids of persons, the most recent first; the user is none of them. Whether and what to do is for the core.
"""

import sqlite3
from datetime import date, datetime

from callingcard.store.ids import shown
from callingcard.store.rows import instant


def met_since(con: sqlite3.Connection, day: date, *, connected: bool | None = False) -> list[str]:
    """People last met on this day or later: not connected, connected, or either (None)."""
    known = {None: "", False: "AND connected_on IS NULL", True: "AND connected_on IS NOT NULL"}[connected]
    where = f"last_encounter >= ? {known} ORDER BY last_encounter DESC, id"
    return _people(con, where, day.isoformat())


def awaiting_reply(con: sqlite3.Connection, since: datetime) -> list[str]:
    """People whose last message is newer than the user's last to them, and came since then."""
    where = "last_received >= ? AND (last_sent IS NULL OR last_sent < last_received) ORDER BY last_received DESC, id"
    return _people(con, where, int(since.timestamp()))


def unanswered(con: sqlite3.Connection, since: datetime) -> list[str]:
    """People who have not answered the user's last message, sent since then."""
    where = "last_sent >= ? AND (last_received IS NULL OR last_received < last_sent) ORDER BY last_sent DESC, id"
    return _people(con, where, int(since.timestamp()))


def connected_since(con: sqlite3.Connection, day: date) -> list[str]:
    """People connected on this day or later."""
    return _people(con, "connected_on >= ? ORDER BY connected_on DESC, id", day.isoformat())


def invited_since(con: sqlite3.Connection, since: datetime) -> list[str]:
    """People to whom an invitation with a note went out since then."""
    where = (
        "id IN (SELECT r.person FROM invitation i JOIN person_record r ON r.id = i.record "
        "WHERE i.outgoing = 1 AND i.message <> '' AND i.sent_at >= ?) ORDER BY id"
    )
    return _people(con, where, int(since.timestamp()))


def unaccepted(con: sqlite3.Connection, since: datetime) -> list[tuple[str, datetime]]:
    """People not connected, as far as is known, who were last invited since then, and when; the oldest request first."""
    rows = con.execute(
        "SELECT p.id, max(i.sent_at) AS last FROM invitation i JOIN person_record r ON r.id = i.record "
        "JOIN person p ON p.id = r.person WHERE i.outgoing = 1 AND p.own = 0 AND p.connected_on IS NULL "
        "GROUP BY p.id HAVING last >= ? ORDER BY last, p.id",
        (int(since.timestamp()),),
    )
    return [(shown("p", person), instant(last)) for person, last in rows]


def silent_since(con: sqlite3.Connection, before: datetime, *, exchanged: int, limit: int = 200) -> list[str]:
    """People with at least ``exchanged`` messages each way, none of them after ``before``."""
    where = (
        "sent >= ? AND received >= ? AND max(coalesce(last_sent, 0), coalesce(last_received, 0)) < ? "
        "ORDER BY sent + received DESC, id LIMIT ?"
    )
    return _people(con, where, exchanged, exchanged, int(before.timestamp()), limit)


def with_facts(con: sqlite3.Connection, *kinds: str, since: date | None = None) -> list[str]:
    """People of whom facts of these kinds are recorded, as of this day or later."""
    marks = ",".join("?" * len(kinds))
    where = (
        "id IN (SELECT r.person FROM fact f JOIN person_record r ON r.id = f.record "
        f"WHERE f.kind IN ({marks}) AND coalesce(f.as_of, '9999') >= ?) ORDER BY id"
    )
    return _people(con, where, *kinds, since.isoformat() if since else "")


def decided(con: sqlite3.Connection, *kinds: str) -> list[str]:
    """People about whom the user decided any of these kinds, and did not take it back."""
    marks = ",".join("?" * len(kinds))
    where = (
        "id IN (SELECT r.person FROM decision d JOIN person_record r ON r.id = d.record "
        f"WHERE d.undone = 0 AND d.kind IN ({marks})) ORDER BY id"
    )
    return _people(con, where, *kinds)


def _people(con: sqlite3.Connection, where: str, *values: object) -> list[str]:
    rows = con.execute(f"SELECT id FROM person WHERE own = 0 AND {where}", values)
    return [shown("p", row[0]) for row in rows]
