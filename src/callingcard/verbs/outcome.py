"""Outcome: the user's word on what came of a request or note."""

import sqlite3
from datetime import datetime
from typing import get_args

from callingcard.model.outcome import Outcome, OutcomeKind, SentNote
from callingcard.store import decisions, invitations
from callingcard.store.opening import transaction
from callingcard.text import visible
from callingcard.verbs.errors import Refusal
from callingcard.verbs.evidence import sent_notes
from callingcard.verbs.sent import Recorded
from callingcard.verbs.whom import whom

KINDS: tuple[OutcomeKind, ...] = tuple(kind for kind in get_args(OutcomeKind) if kind != "unknown")


def outcome(con: sqlite3.Connection, query: str, kind: OutcomeKind, *, now: datetime) -> Recorded:
    """Record what came of the last thing sent to a person. Raises Refusal where nothing sent to them is on record."""
    with transaction(con):
        person = whom(con, query)
        last = _last_sent(con, person.id)
        if last is None:
            raise Refusal(f"Nothing sent to {visible(person.name)} is on record; callingcard sent records it.")
        decisions.log(con, "outcome", at=now, person=person.id, outcome=kind)
    delay = max(now - last.sent_at, now - now) if kind in {"accepted", "answered"} else None
    return Recorded(Outcome(last, kind, now, delay, f"By your own word: {kind}."))


def _last_sent(con: sqlite3.Connection, person: str) -> SentNote | None:
    archived = [
        SentNote(i.id, person, i.sent_at, i.message, "invitation", "archive")
        for i in invitations.of(con, person)
        if i.direction == "outgoing"
    ]
    return max([*sent_notes(con, person), *archived], key=lambda note: note.sent_at, default=None)
