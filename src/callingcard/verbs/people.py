"""People: list everybody on record, or those that a search finds."""

import sqlite3
from dataclasses import dataclass

from callingcard.model.person import Person
from callingcard.store import persons
from callingcard.verbs.whom import identifier_of

_MOST = 1 << 31
"""More than there are people, and as many as SQLite counts."""


@dataclass(frozen=True, slots=True)
class People:
    """A page of people, and how many there are in all on record."""

    people: tuple[Person, ...]
    total: int


def people(con: sqlite3.Connection, query: str | None = None, *, limit: int = 50, offset: int = 0) -> People:
    """People by name, or by a search in names, firms and facts, best first. Any text may be searched for."""
    limit, offset = min(limit, _MOST), min(offset, _MOST)
    if query and query.strip():
        found = persons.find(con, query, identifier=identifier_of(con, query), limit=limit + offset, alike=True)
        return People(tuple(found[offset : offset + limit]), persons.count(con))
    return People(tuple(persons.page(con, limit=limit, offset=offset)), persons.count(con))
