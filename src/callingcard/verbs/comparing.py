"""Comparing: what the records of two people say, side by side, for the user to decide whether they are one."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from callingcard.model.person import Pair
from callingcard.model.record import PersonRecord, Source
from callingcard.people.identifiers import profile_key
from callingcard.store import persons
from callingcard.text import squeeze

_MOST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One field of both, as their records write it, each value once."""

    field: str
    a: tuple[str, ...]
    b: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair with what is on record of both, and where it was read."""

    pair: Pair
    lines: tuple[Line, ...]
    sources: tuple[tuple[Source, ...], tuple[Source, ...]]


_FIELDS: tuple[tuple[str, Callable[[PersonRecord], Iterable[str | None]]], ...] = (
    ("name", lambda record: (record.name,)),
    ("position", lambda record: (record.position,)),
    ("company", lambda record: (record.company,)),
    ("school", lambda record: record.schools),
    ("place", lambda record: (record.place,)),
    ("e-mail", lambda record: record.emails),
    ("phone", lambda record: record.phones),
    ("profile", lambda record: (profile_key(url) or url for url in record.urls)),
    ("birthday", lambda record: (record.birthday,)),
    (
        "connected",
        lambda record: (f"{record.connected_on.day} {record.connected_on:%B %Y}" if record.connected_on else None,),
    ),
    ("event", lambda record: (record.event,)),
)


def compared(con: sqlite3.Connection, pairs: Iterable[Pair]) -> tuple[Compared, ...]:
    """Lay the records of each pair side by side; fields of which neither says anything are left out."""
    return tuple(_compared(con, pair) for pair in pairs)


def _compared(con: sqlite3.Connection, pair: Pair) -> Compared:
    sides = [[record for _, record in persons.members(con, person.id)] for person in (pair.a, pair.b)]
    lines = (Line(field, *(_values(said, side) for side in sides)) for field, said in _FIELDS)
    one, two = (tuple(dict.fromkeys(record.source for record in side))[:_MOST] for side in sides)
    return Compared(pair, tuple(line for line in lines if line.a or line.b), (one, two))


def _values(said: Callable[[PersonRecord], Iterable[str | None]], records: Iterable[PersonRecord]) -> tuple[str, ...]:
    found = (squeeze(value) for record in records for value in said(record) if value)
    return tuple(dict.fromkeys(value for value in found if value))[:_MOST]
