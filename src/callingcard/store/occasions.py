"""Candidates for days that come round and for news: who has a birthday, met the user on such a day, changed jobs."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from callingcard.model.moment import JobChange
from callingcard.store.ids import shown

_NEAR = "(p.encounters > 0 OR (p.sent > 0 AND p.received > 0))"
_CHANGED = f"""
SELECT r.person, old.position, old.company, r.position, r.company, r.as_of
FROM person_record r JOIN person p ON p.id = r.person JOIN person_record old ON old.person = r.person
WHERE p.own = 0 AND {_NEAR} AND r.mention = 0 AND r.decision IS NULL AND r.as_of >= ? AND r.connected_on IS NOT NULL
  AND r.company IS NOT NULL AND old.id <> r.id AND old.mention = 0 AND old.connected_on IS NOT NULL
  AND old.company IS NOT NULL AND old.seen < r.as_of AND julianday(r.as_of) - julianday(old.seen) <= ?
ORDER BY p.sent + p.received DESC, r.person, r.as_of DESC, old.seen DESC
"""


def birthdays(con: sqlite3.Connection, days: Sequence[str]) -> list[tuple[str, str]]:
    """People whose birthday is on one of these days (``MM-DD``), with it as ISO, those most in touch first."""
    marks = ",".join("?" * len(days))
    rows = con.execute(
        "SELECT r.person, f.text FROM fact f JOIN person_record r ON r.id = f.record JOIN person p ON p.id = r.person "
        f"WHERE p.own = 0 AND f.kind = 'birthday' AND substr(f.text, -5) IN ({marks})",
        tuple(days),
    )
    found = dict(rows.fetchall())
    marks = ",".join("?" * len(found))
    order = con.execute(f"SELECT id FROM person WHERE id IN ({marks}) ORDER BY sent + received DESC, id", tuple(found))
    return [(shown("p", row[0]), found[row[0]]) for row in order]


def met_on(con: sqlite3.Connection, days: Sequence[str]) -> list[str]:
    """People whom the user met on one of these days (``MM-DD``) of any year."""
    marks = ",".join("?" * len(days))
    rows = con.execute(
        "SELECT DISTINCT r.person FROM encounter e JOIN person_record r ON r.id = e.record JOIN person p ON p.id = r.person "
        f"WHERE p.own = 0 AND e.kind = 'met' AND substr(e.day, 6, 5) IN ({marks}) ORDER BY r.person",
        tuple(days),
    )
    return [shown("p", row[0]) for row in rows]


def with_dates(con: sqlite3.Connection, first: date, last: date) -> list[str]:
    """People of whom the user recorded a fact that begins or ends within these days."""
    rows = con.execute(
        "SELECT DISTINCT r.person FROM effect x CROSS JOIN fact f ON f.id = x.id JOIN person_record r ON r.id = f.record "
        "JOIN person p ON p.id = r.person WHERE x.noun = 'fact' AND p.own = 0 "
        "AND (f.since BETWEEN ? AND ? OR f.until BETWEEN ? AND ?) ORDER BY r.person",
        (first.isoformat(), last.isoformat()) * 2,
    )
    return [shown("p", row[0]) for row in rows]


def job_changes(con: sqlite3.Connection, since: date, *, apart: int) -> list[JobChange]:
    """Who has another job in an archive from ``since`` on than in one at most ``apart`` days older, of those one is in touch with."""
    found: dict[int, JobChange] = {}
    for person, was, at, becomes, firm, known in con.execute(_CHANGED, (since.isoformat(), apart)):
        before, after = (", ".join(part for part in pair if part) for pair in ((was, at), (becomes, firm)))
        if before.casefold() != after.casefold():
            found.setdefault(person, JobChange(shown("p", person), before, after, date.fromisoformat(known)))
    return list(found.values())


def in_group(con: sqlite3.Connection, group: str) -> list[str]:
    """People of whom this group is on record, written so, letters' case apart."""
    rows = con.execute(
        "SELECT DISTINCT r.person FROM fact f JOIN person_record r ON r.id = f.record JOIN person p ON p.id = r.person "
        "WHERE p.own = 0 AND f.kind = 'group' AND lower(f.text) = lower(?) ORDER BY r.person",
        (group,),
    )
    return [shown("p", row[0]) for row in rows]


def never_in_touch(con: sqlite3.Connection, before: date, *, limit: int) -> list[str]:
    """People connected before a day, with whom neither a message nor a meeting is on record; the oldest first."""
    rows = con.execute(
        "SELECT id FROM person WHERE own = 0 AND connected_on < ? AND sent = 0 AND received = 0 AND encounters = 0 "
        "ORDER BY connected_on, id LIMIT ?",
        (before.isoformat(), limit),
    )
    return [shown("p", row[0]) for row in rows]
