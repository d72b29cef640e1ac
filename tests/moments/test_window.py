"""The 4 to 24 hours after a meeting."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.encounter import Encounter
from callingcard.moments.window import window

LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 5, 20, 9, 30, tzinfo=LISBON)


def _met(on: date | datetime, precision: str = "day", kind: str = "met") -> Encounter:
    return Encounter("e", "p", on, None, kind=kind, precision=precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("met", "state"),
    [
        (NOW - timedelta(hours=1), "before"),
        (NOW - timedelta(hours=4), "open"),
        (NOW - timedelta(hours=24), "open"),
        (NOW - timedelta(hours=24, minutes=1), "closed"),
        (date(2026, 5, 20), "before"),
        (date(2026, 5, 19), "open"),
        (date(2026, 5, 18), "closed"),
    ],
)
def test_state(met: date | datetime, state: str) -> None:
    assert window([_met(met)], now=NOW).state == state


def test_a_date_without_a_time_counts_from_six_in_the_evening_where_the_sender_is() -> None:
    found = window([_met(date(2026, 5, 19))], now=NOW)
    assert (str(found.opens), str(found.closes)) == ("2026-05-19 22:00:00+01:00", "2026-05-20 18:00:00+01:00")


def test_no_meeting_and_events_and_meetings_to_come_open_none() -> None:
    assert window([], now=NOW).state == "none"
    assert window([_met(NOW - timedelta(hours=5), kind="event")], now=NOW).state == "none"
    assert window([_met(NOW + timedelta(hours=1)), _met(date(2026, 5, 21))], now=NOW).state == "none"


@pytest.mark.parametrize(
    ("on", "precision", "state"),
    [
        (date(2026, 5, 1), "month", "none"),
        (date(2026, 4, 1), "month", "closed"),
        (date(2026, 5, 18), "week", "none"),
        (date(2026, 5, 4), "week", "closed"),
        (date(2026, 1, 1), "year", "none"),
        (date(2019, 1, 1), "year", "closed"),
    ],
)
def test_where_the_day_is_not_known_nothing_is_claimed(on: date, precision: str, state: str) -> None:
    found = window([_met(on, precision)], now=NOW)
    assert found.state == state
    assert (found.opens is None) == (state == "none")


def test_the_latest_meeting_counts() -> None:
    found = window([_met(date(2026, 4, 1)), _met(date(2026, 5, 19)), _met(date(2026, 5, 1))], now=NOW)
    assert found.state == "open"


def test_hours_are_real_ones_when_summer_time_ends() -> None:
    met = datetime(2026, 10, 24, 18, 0, tzinfo=LISBON)
    found = window([_met(met)], now=met + timedelta(hours=5))
    assert found.closes is not None
    assert found.closes.astimezone(UTC) - met.astimezone(UTC) == timedelta(hours=24)


@given(st.integers(-60 * 24 * 3, 60 * 24 * 30))
def test_states_follow_each_other(minutes: int) -> None:
    found = window([_met(NOW - timedelta(minutes=minutes))], now=NOW)
    expected = "none" if minutes < 0 else "before" if minutes < 240 else "open" if minutes <= 1440 else "closed"
    assert found.state == expected
