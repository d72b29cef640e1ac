"""Delete: remove a fact or an encounter. One that a file states stays away when that file is read again."""

import sqlite3
from datetime import datetime

from callingcard.store import decisions, encounters, facts
from callingcard.store.opening import transaction
from callingcard.text import visible
from callingcard.verbs.edit import Recounted
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fact import Stated


def delete(con: sqlite3.Connection, key: str, *, now: datetime) -> Stated | Recounted:
    """Remove the fact or encounter with this id; what it was. Raises Refusal where there is none."""
    with transaction(con):
        if fact := facts.get(con, key):
            facts.delete(con, key, decision=decisions.log(con, "delete", at=now, person=fact.person, id=key))
            return Stated(fact)
        if encounter := encounters.get(con, key):
            encounters.delete(con, key, decision=decisions.log(con, "delete", at=now, person=encounter.person, id=key))
            return Recounted(encounter)
    raise Refusal(f"There is no fact or encounter with the id “{visible(key)}”; callingcard who NAME shows them.")
