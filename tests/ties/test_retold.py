"""A meeting that the user typed and their calendar has too is one encounter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from callingcard.model.encounter import Encounter
from callingcard.model.record import Source
from callingcard.ties.encounters import begun

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
TYPED = Encounter("e1", "p1", date(2026, 5, 12), "Café Central", expects_me=True)
ENTRY = Encounter(
    "e2", "p1", datetime(2026, 5, 12, 15, tzinfo=UTC), None, "meeting", "Coffee with Ana", size=2, source=Source("ical", "c.ics", 7)
)  # fmt: skip


def test_one_meeting_of_two_sources_is_told_once_with_what_each_knows() -> None:
    (told,) = begun([ENTRY, TYPED], NOW)
    assert (told.id, told.kind, told.at, told.expects_me) == ("e1", "met", "Café Central", True)
    assert (told.on, told.precision, told.title, told.size) == (ENTRY.on, "time", "Coffee with Ana", 2)
    assert (told.source, told.also) == (TYPED.source, (ENTRY.source,))


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ({}, {"on": datetime(2026, 5, 13, 9, tzinfo=UTC)}),
        ({}, {"person": "p2"}),
        ({}, {"at": "Office, room 4"}),
        ({}, {"kind": "event", "at": "PyCon"}),
        ({}, {"source": Source("user")}),
        ({"precision": "month"}, {}),
        ({"on": datetime(2026, 5, 12, 8, tzinfo=UTC), "precision": "time"}, {}),
    ],
)
def test_what_differs_in_person_day_hour_or_place_is_two(typed: dict[str, object], entry: dict[str, object]) -> None:
    assert len(begun([replace(TYPED, **typed), replace(ENTRY, **entry)], NOW)) == 2  # type: ignore[arg-type]


def test_places_that_share_a_word_are_one() -> None:
    fair = replace(ENTRY, kind="event", at="PyCon Porto 2026", title=None)
    assert len(begun([replace(TYPED, at="PyCon"), fair], NOW)) == 1


def test_of_two_entries_the_one_at_the_place_is_the_same() -> None:
    elsewhere = replace(ENTRY, id="e3", title="Weekly call", source=Source("ical", "c.ics", 9))
    there = replace(ENTRY, id="e4", title="Café Central with Ana", source=Source("ical", "c.ics", 11))
    told = begun([elsewhere, there, TYPED], NOW)
    assert {(one.id, one.also) for one in told} == {("e1", (there.source,)), ("e3", ())}


def test_each_is_told_of_once_only() -> None:
    again = replace(TYPED, id="e5", at=None)
    assert sorted(one.id for one in begun([TYPED, again, ENTRY], NOW)) == ["e1", "e5"]


def test_the_day_is_that_of_ones_own_zone() -> None:
    east = timezone(timedelta(hours=9))
    late = replace(ENTRY, on=datetime(2026, 5, 11, 22, tzinfo=UTC))
    assert len(begun([TYPED, late], NOW.astimezone(east))) == 1
    assert len(begun([TYPED, late], NOW)) == 2
