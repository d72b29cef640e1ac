"""Pairs for clerical review: what linkage was not sure of."""

import json
import sqlite3
from collections.abc import Iterable

from callingcard.model.person import MatchWeight, Pair, Person
from callingcard.store import persons


def put(con: sqlite3.Connection, pairs: Iterable[tuple[int, int, float, Iterable[MatchWeight]]]) -> None:
    """Replace all pairs by these, of records' numbers."""
    con.execute("DELETE FROM review")
    con.executemany(
        "INSERT OR IGNORE INTO review VALUES (?, ?, ?, ?)",
        ((min(a, b), max(a, b), weight, _waterfall(bars)) for a, b, weight, bars in pairs),
    )


_APART = (
    "SELECT 1 FROM link l JOIN person_record p ON p.id = l.a JOIN person_record q ON q.id = l.b WHERE l.same = 0 "
    "AND ((p.person = x.person AND q.person = y.person) OR (p.person = y.person AND q.person = x.person))"
)


def listed(con: sqlite3.Connection) -> list[Pair]:
    """The pairs still open, the likeliest first: two persons still, and not told apart by the user."""
    statement = (
        "SELECT x.person, y.person, max(v.weight), v.waterfall FROM review v JOIN person_record x ON x.id = v.a "
        f"JOIN person_record y ON y.id = v.b WHERE x.person <> y.person AND NOT EXISTS ({_APART}) "
        "GROUP BY min(x.person, y.person), max(x.person, y.person) ORDER BY 3 DESC, 1, 2"
    )
    rows = con.execute(statement).fetchall()
    numbers = sorted({number for row in rows for number in row[:2]})
    people = dict(zip(numbers, persons.several(con, numbers), strict=True))
    return [
        Pair(people[a], people[b], weight, tuple(MatchWeight(*bar) for bar in json.loads(waterfall)))
        for a, b, weight, waterfall in rows
    ]


def inviting(con: sqlite3.Connection) -> list[tuple[Person, Person]]:
    """Of the pairs still open of two who have one name and are not connected: who is known, and who sent an invitation."""
    # From the few who wait to their names, never through the whole review: its bars are long.
    statement = (
        "WITH sender AS MATERIALIZED (SELECT DISTINCT p.id, p.folded FROM invitation i JOIN person_record r ON r.id = i.record "
        "JOIN person p ON p.id = r.person WHERE i.outgoing = 0 AND p.connected_on IS NULL AND p.folded <> '') "
        "SELECT DISTINCT n.id, s.id FROM sender s JOIN person n ON n.folded = s.folded AND n.id <> s.id "
        "JOIN person_record x ON x.person = n.id JOIN person_record y ON y.person = s.id "
        "JOIN review v ON v.a = min(x.id, y.id) AND v.b = max(x.id, y.id) "
        f"WHERE n.connected_on IS NULL AND NOT EXISTS ({_APART}) ORDER BY 1, 2"
    )
    rows = con.execute(statement).fetchall()
    numbers = sorted({number for row in rows for number in row})
    people = dict(zip(numbers, persons.several(con, numbers), strict=True))
    return [(people[known], people[sender]) for known, sender in rows]


def _waterfall(bars: Iterable[MatchWeight]) -> str:
    return json.dumps([[bar.field, bar.level, bar.weight] for bar in bars], ensure_ascii=False)
