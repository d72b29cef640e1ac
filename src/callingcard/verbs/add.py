"""Add: record a person one knows of, without an encounter: one read their article, or was told about them."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.store import decisions, facts
from callingcard.store.opening import transaction
from callingcard.verbs.someone import Someone, record, settle, stated


@dataclass(frozen=True, slots=True)
class Added:
    """The person on record, and whether they are new there."""

    person: Person
    new: bool


def add(con: sqlite3.Connection, someone: Someone, *, now: datetime, new: bool = False) -> Added:
    """Record somebody; where name or identifier is on record already, what is said is added to that person.

    Raises Ambiguous where several have the name.
    """
    with transaction(con):
        known = settle(con, someone, new=new)
        decision = decisions.log(con, "add", at=now, person=known.id if known else None)
        person = record(con, someone, known, decision=decision, now=now)
        for kind, text in stated(someone):
            facts.add(con, Fact("", person.id, kind, text, now.date(), source=Source("user")), decision=decision)
        return Added(person, known is None)
