"""Which meetings are encounters, and with whom: the line is drawn by how many were there (data/ties.toml).

Up to a dozen people met; up to fifty attended something together; beyond that being on the list says nothing. Who
declined was not there, and a meeting counts from its beginning on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callingcard.model.encounter import Encounter
from callingcard.model.record import MeetingRecord, Party
from callingcard.model.tie import Thresholds
from callingcard.ties.retold import once
from callingcard.when import day_of, has_begun


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting that counts: as what, how many were there (the user included), and the parties that did not decline."""

    kind: Literal["meeting", "event"]
    size: int
    parties: tuple[Party, ...]


def gathering(meeting: MeetingRecord, thresholds: Thresholds) -> Gathering | None:
    """Who was there and whether it counts; None when it was nobody, one alone, or too many."""
    declined = {_key(party) for party in meeting.declined}
    invited = [*meeting.attendees, *([meeting.organizer] if meeting.organizer else [])]
    parties = {key: party for party in invited if (key := _key(party)) and key not in declined}
    size = len(parties)
    if size < 2 or size > thresholds.event_people:
        return None
    return Gathering("meeting" if size <= thresholds.meeting_people else "event", size, tuple(parties.values()))


def begun(encounters: Iterable[Encounter], now: datetime) -> tuple[Encounter, ...]:
    """The encounters that lie in the past, each once whoever tells of it, newest first; a day counts from its morning on."""
    found = once((e for e in encounters if has_begun(e.on, now=now)), now.tzinfo)
    return tuple(
        sorted(found, key=lambda e: (day_of(e.on), isinstance(e.on, datetime), e.on.isoformat()), reverse=True)
    )


def in_person(encounters: Sequence[Encounter]) -> tuple[Encounter, ...]:
    """Those in which the two met, as opposed to being at the same event."""
    return tuple(e for e in encounters if e.kind != "event")


def _key(party: Party) -> str:
    return (party.email or party.url or party.name).strip().casefold()
