"""Short ways to write records in tables."""

from datetime import date
from typing import Any

from callingcard.data import linkage
from callingcard.model.record import PersonRecord, Source
from callingcard.people.resolution import Resolution, resolve

WEIGHTS = linkage()


def record(name: str, *, file: str = "book.csv", line: int = 1, kind: str = "vcard", **said: Any) -> PersonRecord:
    """A record; single values may stand for tuples, ISO texts for days."""
    for key in ("emails", "phones", "urls", "schools", "groups"):
        if isinstance(said.get(key), str):
            said[key] = (said[key],)
    for key in ("connected_on", "event_on", "as_of"):
        if isinstance(said.get(key), str):
            said[key] = date.fromisoformat(said[key])
    return PersonRecord(Source(kind, file, line), name, **said)


def resolved(*records: PersonRecord, **told: Any) -> Resolution:
    """Resolve without own records unless told."""
    return resolve(records, **{"own": (), "weights": WEIGHTS, **told})


def verdict(a: PersonRecord, b: PersonRecord) -> str:
    """link, review or apart."""
    found = resolved(a, b)
    if len(found.clusters) == 1:
        return "link"
    return "review" if found.review else "apart"
