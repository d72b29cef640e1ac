"""Sent: the user's record that a note, or a request without one, went out by their hand."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from callingcard.model.note import Channel
from callingcard.model.outcome import Outcome, SentNote
from callingcard.store import decisions
from callingcard.store.opening import transaction
from callingcard.verbs.channels import channel_to
from callingcard.verbs.lengths import BODY, sound
from callingcard.verbs.whom import whom

_SAME = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was sent and what has come of it. ``new`` tells whether it was not on record already."""

    outcome: Outcome
    new: bool = True


def sent(
    con: sqlite3.Connection, query: str, *, now: datetime, note: str = "", channel: Channel | None = None,
    intent: str | None = None,
) -> Recorded:  # fmt: skip
    """Record that the user sent something to a person now; nothing is known of an answer yet. ``intent`` of one that was drafted.

    Where no channel is said: the usual one, and a request where there are no words. The very same within a day is the same.
    """
    sound(BODY, note=note)
    with transaction(con):
        person = whom(con, query)
        channel = channel or (channel_to(con, person, now=now) if note.strip() else "invitation")
        if before := _told_already(con, person.id, note.strip(), channel, now):
            return Recorded(
                Outcome(before, "unknown", None, None, "Recorded already; nothing is known of an answer yet."),
                new=False,
            )
        meant = {"intent": intent} if intent else {}
        deed = decisions.log(con, "sent", at=now, person=person.id, text=note.strip(), channel=channel, **meant)
        went = SentNote(f"d{deed}", person.id, now, note.strip(), channel, "user", intent)
        return Recorded(Outcome(went, "unknown", None, None, "Just sent; nothing is known of an answer yet."))


def _told_already(con: sqlite3.Connection, person: str, note: str, channel: Channel, now: datetime) -> SentNote | None:
    """What was recorded already: said twice, it would take a second of the month's few notes."""
    for deed in reversed(decisions.listed(con, "sent")):
        said = (deed.person, deed.payload.get("text", ""), deed.payload.get("channel"))
        if said == (person, note, channel) and abs(now - deed.at) < _SAME:
            return SentNote(f"d{deed.id}", person, deed.at, note, channel, "user", deed.payload.get("intent"))
    return None
