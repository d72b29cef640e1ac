"""``wipe``: everything that callingcard keeps, deleted."""

import sqlite3
from dataclasses import dataclass

from callingcard.store import clearing, copies, persons
from callingcard.store.copies import Copy
from callingcard.store.opening import home_of
from callingcard.verbs.errors import Refusal


@dataclass(frozen=True, slots=True)
class Wiped:
    """How many people were in the store, which files were deleted, and the copies out of reach."""

    people: int
    files: tuple[str, ...]
    copies: tuple[Copy, ...]


def wipe(con: sqlite3.Connection, *, sure: bool) -> Wiped:
    """Delete the store and every other file of callingcard's in the data directory; the connection is closed.

    Raises Refusal unless ``sure``. Files that are not callingcard's stay.
    """
    if not sure:
        raise Refusal("This deletes everything callingcard knows, for good.", "insist")
    people, known, home = persons.count(con), tuple(copies.listed(con)), home_of(con)
    clearing.empty(con)
    con.close()
    return Wiped(people, tuple(clearing.remove(home)), known)
