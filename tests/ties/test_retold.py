"""A meeting that the user typed and their calendar has too is one encounter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.record import Source
from callingcard.ties.encounters import begun
from callingcard.ties.retold import once, with_lists

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


def test_asked_twice_it_tells_the_same() -> None:
    elsewhere = replace(ENTRY, id="e3", title="Weekly call", source=Source("ical", "c.ics", 9))
    first = once([elsewhere, replace(ENTRY, title="Café Central with Ana"), TYPED], UTC)
    assert once(first, UTC) == first


def test_two_calendars_of_one_meeting_are_one_encounter_with_both_sources() -> None:
    other = replace(ENTRY, id="e6", at="Café Central", source=Source("ical", "work.ics", 3))
    same = replace(ENTRY, at="Café Central")
    (told,) = begun([same, other], NOW)
    assert (told.id, told.source, told.also) == ("e2", ENTRY.source, (other.source,))
    (told,) = begun([same, other, TYPED], NOW)
    assert (told.source, set(told.also)) == (TYPED.source, {ENTRY.source, other.source})


@pytest.mark.parametrize(
    "changed",
    [
        {"on": datetime(2026, 5, 12, 16, tzinfo=UTC)},
        {"title": "Lunch"},
        {"person": "p2"},
        {"source": Source("ical", "c.ics", 99)},
    ],
)
def test_another_hour_title_person_or_line_of_one_file_is_another_meeting(changed: dict[str, object]) -> None:
    other = replace(ENTRY, id="e6", source=Source("ical", "work.ics", 3))
    assert len(begun([ENTRY, replace(other, **changed)], NOW)) == 2  # type: ignore[arg-type]


LIST = Source("guests", "robots-at-work-expo.csv", 2)
FAIR = replace(TYPED, at="Robots at Work Expo")
LISTED = Fact("f1", "p1", "event", "robots at work expo", as_of=date(2026, 5, 12), source=LIST)


@pytest.mark.parametrize(
    "fact",
    [
        LISTED,
        replace(LISTED, text="Robots at Work Expo 2026"),
        replace(LISTED, text="Robots Expo"),
        replace(LISTED, as_of=None),
    ],
)
def test_an_event_that_was_typed_is_no_fact_beside_it(fact: Fact) -> None:
    topic = Fact("f2", "p1", "topic", "gripper arms")
    (met,), left = with_lists([FAIR], [topic, fact], UTC)
    assert (met.id, met.at, met.also) == ("e1", "Robots at Work Expo", (LIST,))
    assert left == (topic,)


@pytest.mark.parametrize(
    "fact",
    [
        replace(LISTED, as_of=date(2026, 4, 14)),
        replace(LISTED, text="Robots Night"),
        replace(LISTED, kind="group"),
        replace(LISTED, text="—"),
    ],
)
def test_another_day_another_name_and_another_kind_stay_facts(fact: Fact) -> None:
    assert with_lists([FAIR], [fact], UTC) == ((FAIR,), (fact,))
    assert with_lists([replace(FAIR, precision="month")], [LISTED], UTC)[1] == (LISTED,)


def test_what_a_list_says_more_of_an_event_is_its_title() -> None:
    assert with_lists([FAIR], [LISTED], UTC)[0][0].title is None
    fuller = replace(LISTED, text="Robots at Work Expo 2026, Hall 4")
    assert with_lists([FAIR], [fuller], UTC)[0][0].title == "Robots at Work Expo 2026, Hall 4"
