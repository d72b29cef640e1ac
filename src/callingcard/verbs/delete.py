"""Delete: remove a fact or an encounter. One that a file states stays away when that file is read again."""

import sqlite3
from datetime import datetime

from callingcard.model.fact import Fact
from callingcard.store import decisions, encounters, facts
from callingcard.store.opening import transaction
from callingcard.verbs.edit import Recounted, meant
from callingcard.verbs.fact import Stated


def delete(con: sqlite3.Connection, key: str, *, now: datetime) -> Stated | Recounted:
    """Remove the fact or encounter with this id; what it was. Raises Refusal where there is none."""
    with transaction(con):
        found = meant(con, key)
        decision = decisions.log(con, "delete", at=now, person=found.person, id=key)
        if isinstance(found, Fact):
            facts.delete(con, key, decision=decision)
            return Stated(found)
        encounters.delete(con, key, decision=decision)
        return Recounted(found)
