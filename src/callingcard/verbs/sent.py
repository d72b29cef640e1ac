"""Sent: the user's record that a note, or a request without one, went out by their hand."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.note import Channel
from callingcard.model.outcome import Outcome, SentNote
from callingcard.store import decisions
from callingcard.store.opening import transaction
from callingcard.verbs.channels import channel_to
from callingcard.verbs.whom import whom


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was sent and what has come of it."""

    outcome: Outcome


def sent(
    con: sqlite3.Connection, query: str, *, now: datetime, note: str = "", channel: Channel | None = None,
    intent: str | None = None,
) -> Recorded:  # fmt: skip
    """Record that the user sent something to a person now, by the usual channel if none is said, without words a request; nothing is known of an answer yet.

    ``intent`` of one that was drafted.
    """
    with transaction(con):
        person = whom(con, query)
        channel = channel or (channel_to(con, person, now=now) if note.strip() else "invitation")
        meant = {"intent": intent} if intent else {}
        deed = decisions.log(con, "sent", at=now, person=person.id, text=note.strip(), channel=channel, **meant)
        went = SentNote(f"d{deed}", person.id, now, note.strip(), channel, "user", intent)
        return Recorded(Outcome(went, "unknown", None, None, "Just sent; nothing is known of an answer yet."))
