"""How a note goes where the user does not say: a request carries it only to somebody one is not connected with yet."""

import sqlite3
from datetime import datetime

from callingcard.model.evidence import Evidence
from callingcard.model.note import Channel
from callingcard.model.person import Person
from callingcard.verbs import me as profile
from callingcard.verbs.evidence import gather


def usual(evidence: Evidence) -> Channel:
    """A message to a connection, else with an invitation."""
    return "message" if evidence.connected_on else "invitation"


def channel_to(con: sqlite3.Connection, person: Person, *, now: datetime) -> Channel:
    """How a note to them goes where nothing else is said."""
    return usual(gather(con, person, me=profile.read(con), now=now))
