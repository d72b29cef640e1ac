"""Gatherings: the encounters that calendars and guest lists tell of."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence

from callingcard.data import thresholds
from callingcard.model.encounter import Encounter
from callingcard.model.record import PersonRecord
from callingcard.store import meetings, persons
from callingcard.ties.encounters import gathering


def met(con: sqlite3.Connection, only: Sequence[int] | None, own: Collection[int]) -> Iterator[tuple[int, Encounter]]:
    """Encounters of these meetings (all, if None), each with the number of the record that names who was met.

    The user is nobody whom they met, but is counted among those present.
    """
    drawn = thresholds()
    for meeting, parties in meetings.read(con, only):
        found = gathering(meeting, drawn)
        for party in found.parties if found else ():
            if found and parties[party] not in own:
                yield (
                    parties[party],
                    Encounter(
                        "",
                        "",
                        meeting.start,
                        meeting.place,
                        found.kind,
                        meeting.title or None,
                        size=found.size,
                        source=meeting.source,
                    ),
                )


def attended(con: sqlite3.Connection, records: Sequence[tuple[int, PersonRecord]]) -> Iterator[tuple[int, Encounter]]:
    """Encounters of guest lists, as far as few enough were on them for that to say something."""
    most = thresholds().event_people
    sizes: dict[tuple[str, object], int] = {}
    for number, record in records:
        if not record.event or not record.event_on:
            continue
        key = (record.event, record.event_on)
        size = sizes[key] if key in sizes else sizes.setdefault(key, persons.guests(con, *key) + 1)
        if size <= most:
            yield number, Encounter("", "", record.event_on, record.event, "event", size=size, source=record.source)
