"""Requests that went out, as archives hold them, and what later records tell of each: for judging what came of them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from callingcard.model.outcome import Exports, Namesake, Sending, SentNote
from callingcard.store import persons
from callingcard.store.ids import shown
from callingcard.store.rows import day, instant

_SENT = (
    "SELECT r.person, i.id, i.sent_at, i.message, v.as_of FROM invitation i JOIN person_record r ON r.id = i.record "
    "LEFT JOIN invitation_record v ON v.id = i.origin WHERE i.outgoing = 1"
)
_ANSWER = (
    "SELECT c.sent_at FROM person_record r JOIN correspondence c ON c.record = r.id "
    "JOIN message_record m ON m.id = c.message JOIN source s ON s.id = m.source "
    "WHERE r.person = ? AND c.outgoing = 0 AND c.sent_at > ? AND s.kind = 'linkedin' ORDER BY c.sent_at LIMIT 1"
)
_NAMESAKES = (
    "SELECT a.id, b.id, b.name, b.connected_on FROM person a JOIN person b ON b.folded = a.folded AND b.id <> a.id "
    "WHERE b.own = 0 AND b.connected_on IS NOT NULL AND instr(a.folded, ' ') AND a.id IN ({})"
)
_TWINS = (
    "SELECT a.id, r.person, p.name FROM invitation a JOIN invitation_record va ON va.id = a.origin "
    "JOIN invitation b ON b.sent_at = a.sent_at AND b.message = a.message AND b.outgoing = 1 AND b.id <> a.id "
    "JOIN invitation_record vb ON vb.id = b.origin AND vb.as_of > va.as_of "
    "JOIN person_record r ON r.id = b.record JOIN person p ON p.id = r.person WHERE a.outgoing = 1 AND a.message <> ''"
)


def exports(con: sqlite3.Connection) -> Exports:
    """The days of the newest archives."""
    held = con.execute("SELECT max(as_of) FROM invitation_record").fetchone()[0]
    listed = con.execute("SELECT max(seen) FROM person_record WHERE connected_on IS NOT NULL").fetchone()[0]
    spoken = con.execute(
        "SELECT max(m.sent_at) FROM message_record m JOIN source s ON s.id = m.source WHERE s.kind = 'linkedin'"
    ).fetchone()[0]
    return Exports(day(held), day(listed), instant(spoken).date() if spoken is not None else None)


def archived(con: sqlite3.Connection, person: str | None = None) -> list[Sending]:
    """Requests that went out, of archives or pasted: to one person, or to anybody. Only what the row itself says."""
    where, values = (" AND r.person = ?", [persons.ordinal(con, person)]) if person else ("", [])
    return [
        Sending(SentNote(row[1], shown("p", row[0]), instant(row[2]), row[3], "invitation", "archive"), day(row[4]))
        for row in con.execute(f"{_SENT}{where} ORDER BY i.sent_at, i.id", values)
    ]


def connected(con: sqlite3.Connection, people: Iterable[str]) -> dict[str, tuple[date, ...]]:
    """The days on which these persons became connections, by all that archives say."""
    found = defaultdict[str, list[date]](list)
    statement = (
        "SELECT DISTINCT connected_on FROM person_record WHERE person = ? AND connected_on IS NOT NULL ORDER BY 1"
    )
    for person in people:
        for (on,) in con.execute(statement, (persons.ordinal(con, person),)):
            found[person].append(date.fromisoformat(on[:10]))
    return {person: tuple(days) for person, days in found.items()}


def answer(con: sqlite3.Connection, person: str, after: datetime) -> datetime | None:
    """Their first message on LinkedIn after a moment."""
    row = con.execute(_ANSWER, (persons.ordinal(con, person), int(after.timestamp()))).fetchone()
    return instant(row[0]) if row else None


def invited(con: sqlite3.Connection) -> dict[str, tuple[datetime, ...]]:
    """When people invited the user."""
    found = defaultdict[str, list[datetime]](list)
    statement = "SELECT r.person, i.sent_at FROM invitation i JOIN person_record r ON r.id = i.record WHERE i.outgoing = 0 ORDER BY 2"
    for number, at in con.execute(statement):
        found[shown("p", number)].append(instant(at))
    return {person: tuple(times) for person, times in found.items()}


def namesakes(con: sqlite3.Connection, people: Iterable[str]) -> dict[str, tuple[Namesake, ...]]:
    """Other persons, connected, of exactly the name of one of these."""
    found = defaultdict[str, list[Namesake]](list)
    numbers = [persons.ordinal(con, person) for person in people]
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        for row in con.execute(_NAMESAKES.format(",".join("?" * len(some))), some):
            found[shown("p", row[0])].append(_namesake(row[1:]))
    return {person: tuple(others) for person, others in found.items()}


def twins(con: sqlite3.Connection) -> dict[str, tuple[Namesake, ...]]:
    """By id of an invitation: others of the same minute and words, under another name, in a newer archive."""
    found = defaultdict[str, list[Namesake]](list)
    for row in con.execute(_TWINS):
        found[row[0]].append(_namesake((*row[1:], None)))
    return {invitation: tuple(others) for invitation, others in found.items()}


def _namesake(row: Any) -> Namesake:
    return Namesake(shown("p", row[0]), row[1], day(row[2]))
