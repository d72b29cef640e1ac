"""``forget PERSON``: real erasure of one person, in the store's very bytes, and for later imports."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from callingcard.store import copies, erasing, forgotten, membership, persons, summaries
from callingcard.store.copies import Copy
from callingcard.store.opening import home_of, transaction
from callingcard.verbs.errors import Refusal
from callingcard.verbs.redacting import redactor
from callingcard.verbs.whom import whom

_NAME_ALONE = "They were known by name alone, so a later import of a file that names them can bring them back."
_SPLIT_NAME = "Where others wrote only a first name, it stays: it cannot be told whose it is."
_READING = "Another callingcard is reading; what was deleted leaves the write-ahead log when it is done."


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted, in how many places the name was redacted, how many identifiers are kept out from now on.

    ``warnings`` say what cannot be done; ``copies`` are those out of reach that the user may want to delete.
    """

    records: int
    messages: int
    invitations: int
    meetings: int
    remarks: int
    facts: int
    encounters: int
    decisions: int
    redacted: int
    kept_out: int
    warnings: tuple[str, ...]
    copies: tuple[Copy, ...]


def forget(con: sqlite3.Connection, person: str, *, now: datetime) -> Forgotten:
    """Delete everything about one person, redact them in what others wrote, and keep later imports from bringing them back."""
    with transaction(con):
        found = whom(con, person)
        if found == persons.own(con):
            raise Refusal("That is you. To delete everything there is, use wipe.")
        gone, redacted = erase(con, persons.ordinal(con, found.id) or 0)
        kept_out = forgotten.remember(con, home_of(con), found.identifiers, now)
    done = erasing.scrub(con)
    warnings = [] if kept_out else [_NAME_ALONE]
    warnings += [_SPLIT_NAME] if redacted else []
    warnings += [] if done else [_READING]
    return Forgotten(
        gone["records"], gone["messages"], gone["invitations"], gone["meetings"], gone["remarks"], gone["facts"],
        gone["encounters"], gone["decisions"], redacted, kept_out, tuple(warnings), tuple(copies.listed(con)),
    )  # fmt: skip


def erase(con: sqlite3.Connection, number: int) -> tuple[dict[str, int], int]:
    """Delete a person by number within a transaction: counts of what was deleted, and of the places redacted."""
    numbers = membership.records_of(con, number)
    stated = [record for _, _, record in persons.numbered(con, numbers)]
    [found] = persons.several(con, [number])
    ids = {*persons.codes(numbers), *erasing.ids_of(con, numbers)}
    gone = erasing.erase(con, numbers)
    redacted = erasing.redact(con, redactor(stated, found.identifiers, ids))
    summaries.refresh(con)
    erasing.reindex(con)
    return gone, redacted
