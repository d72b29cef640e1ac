"""Oneself: who the user is by their own word, so that none of the records about them counts as somebody else."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from callingcard.model.record import OwnRecord, PersonRecord, Source
from callingcard.store import decisions, persons
from callingcard.text import bare

_BY_HAND = Source("user", None, None)
_SAID = ("name", "email")


def said_who(payload: Mapping[str, Any]) -> bool:
    """Whether what the user says of themselves tells who they are."""
    return any(kind in payload for kind in _SAID)


def stated(con: sqlite3.Connection, records: Iterable[PersonRecord], known: Iterable[OwnRecord]) -> Iterator[OwnRecord]:
    """What the user said of their name and addresses.

    Where none of their addresses is known, those count that their own calendars have under their full name.
    """
    said = [deed.payload for deed in decisions.listed(con, "me") if said_who(deed.payload)]
    emails = [email for payload in said for email in payload.get("email", ())]
    names = [payload["name"] for payload in said if "name" in payload]
    full = {bare(name) for name in names if len(name.split()) > 1}
    if full and not emails and not any(record.kind == "email" for record in known):
        found = (r.emails for r in records if r.source.kind == "ical" and bare(r.name) in full)
        emails = list(dict.fromkeys(email for those in found for email in those))
    yield from (OwnRecord(_BY_HAND, "name", name) for name in names)
    yield from (OwnRecord(_BY_HAND, "email", email) for email in emails)


def recognise(con: sqlite3.Connection) -> None:
    """Find the user among those on record, after they said who they are; nothing is done where nobody could be them."""
    from callingcard.people.identifiers import email_key
    from callingcard.verbs.whom import of_name

    said = [deed.payload for deed in decisions.listed(con, "me")]
    names = [payload["name"] for payload in said if "name" in payload]
    keys = [key for payload in said for email in payload.get("email", ()) if (key := email_key(email))]
    if any(of_name(con, name) for name in names) or any(persons.find(con, key, identifier=key) for key in keys):
        from callingcard.verbs.rebuilding import rebuild

        rebuild(con)
