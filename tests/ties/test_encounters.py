"""Which meetings count as encounters, by how many were there."""

from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.data import thresholds
from callingcard.model.encounter import Encounter
from callingcard.model.record import MeetingRecord, Party, Source
from callingcard.ties.encounters import begun, gathering

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def _meeting(people: int, declined: int = 0) -> MeetingRecord:
    parties = tuple(Party(f"P{i}", email=f"p{i}@example.org") for i in range(people))
    return MeetingRecord(
        Source("ical", "c.ics", 1),
        "u",
        "Review",
        NOW,
        None,
        None,
        parties,
        parties[0] if parties else None,
        parties[:declined],
    )


@pytest.mark.parametrize(
    ("people", "kind"),
    [(0, None), (1, None), (2, "meeting"), (12, "meeting"), (13, "event"), (50, "event"), (51, None), (200, None)],
)
def test_the_line_is_drawn_by_size(people: int, kind: str | None) -> None:
    found = gathering(_meeting(people), thresholds())
    assert (found.kind if found else None) == kind


def test_who_declined_was_not_there_and_does_not_count() -> None:
    found = gathering(_meeting(13, declined=1), thresholds())
    assert found is not None
    assert (found.kind, found.size) == ("meeting", 12)
    assert "p0@example.org" not in {party.email for party in found.parties}


def test_a_meeting_that_all_others_declined_is_none() -> None:
    assert gathering(_meeting(3, declined=2), thresholds()) is None


def test_what_lies_ahead_has_not_begun_and_the_newest_comes_first() -> None:
    ons = [NOW + timedelta(hours=1), date(2026, 5, 21), NOW - timedelta(hours=1), date(2026, 5, 20), date(2025, 1, 1)]
    found = begun([Encounter(str(i), "p", on, None) for i, on in enumerate(ons)], NOW)
    assert [e.id for e in found] == ["2", "3", "4"]
