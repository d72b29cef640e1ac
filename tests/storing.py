"""What tests of the store share: small records, and everything that is in a store, to compare two."""

import sqlite3
from datetime import date
from typing import Any

from callingcard.model.record import PersonRecord, Source
from callingcard.store.batch import Batch

DERIVED = ("identifier", "person", "correspondence", "invitation", "fact", "encounter", "person_search")
KEPT = ("person_record", "message_record", "invitation_record", "meeting_record", "remark_record", "own_record", "link")


def dump(con: sqlite3.Connection, *tables: str) -> dict[str, list[Any]]:
    """Every row of these tables (of all that undo must bring back, if none is named), in an order of their own."""
    return {
        table: sorted(con.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables or DERIVED + KEPT
    }


def person(name: str, **stated: Any) -> PersonRecord:
    """A connection of a LinkedIn archive."""
    given, _, family = name.partition(" ")
    source = stated.pop("source", Source("linkedin", "Connections.csv", 2))
    return PersonRecord(source, name, given, family, as_of=stated.pop("as_of", date(2026, 3, 1)), **stated)


def batch(*records: Any) -> Batch:
    """Records as an import gathers them."""
    found = Batch()
    for record in records:
        found.add(record)
    found.seal()
    return found
