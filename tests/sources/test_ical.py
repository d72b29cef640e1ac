"""Calendars as Google and Outlook write them; recurring-ical-events as the oracle for recurrence."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.model.record import MeetingRecord, Party, Problem, Record
from callingcard.sources import ical
from callingcard.sources.ical.recurrence import MAX_OCCURRENCES
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "ical"
LISBON = ZoneInfo("Europe/Lisbon")
ANA = Party("Ana Sousa", email="ana@nordhavn.example")


def meetings(found: list[Record | Problem]) -> list[MeetingRecord]:
    return [each for each in found if isinstance(each, MeetingRecord)]


def calendar(*inner: str, top: str = "", further: str = "") -> bytes:
    lines = ["BEGIN:VCALENDAR", *top.splitlines(), "BEGIN:VEVENT", *inner, "END:VEVENT", *further.splitlines()]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def one(*inner: str, top: str = "") -> MeetingRecord:
    (found,) = read(ical, calendar(*inner, top=top))
    assert isinstance(found, MeetingRecord)
    return found


def test_a_google_calendar() -> None:
    found = read(ical, (FIXTURES / "google.ics").read_bytes())
    fair, lunch, first, last, moved = meetings(found)
    assert len(found) == 5
    assert (fair.title, fair.start, fair.end) == ("Harbour fair", date(2026, 5, 12), date(2026, 5, 13))
    assert (lunch.start, lunch.end) == (
        datetime(2026, 5, 15, 13, tzinfo=LISBON),
        datetime(2026, 5, 15, 13, 45, tzinfo=LISBON),
    )
    assert first.start == datetime(2026, 3, 17, 10, tzinfo=UTC)
    assert last.start == datetime(2026, 4, 7, 9, tzinfo=UTC)
    assert last.end == datetime(2026, 4, 7, 9, 30, tzinfo=UTC)
    assert (first.attendees, first.organizer) == ((ANA, Party("", email="me@example.org")), ANA)
    assert first.declined == (Party("Holm, Ida", email="ida@holm.example"),)
    assert (first.place, first.text) == ("Porto, room Douro", "Agenda:\nGrasping, part 2\nBudget 2027")
    assert (first.uid, first.source.line) == ("weekly-1@google.com", 25)
    assert (moved.title, moved.uid) == ("Grasping sync (moved)", first.uid)
    assert moved.start == datetime(2026, 3, 31, 14, tzinfo=UTC)


@pytest.mark.parametrize(("marked", "told"), [("PRIVATE", False), ("confidential", False), ("PUBLIC", True)])
def test_of_what_is_marked_as_private_only_whom_and_when_is_kept(marked: str, told: bool) -> None:
    found = one(
        "DTSTART:20260512T100000Z", f"CLASS:{marked}", "SUMMARY:Biopsy", "LOCATION:Ward 7", "DESCRIPTION:Results",
        "ATTENDEE;CN=Ana Sousa:mailto:ana@nordhavn.example",
    )  # fmt: skip
    assert (found.attendees, found.start) == ((ANA,), datetime(2026, 5, 12, 10, tzinfo=UTC))
    assert (found.title, found.place, found.text) == (("Biopsy", "Ward 7", "Results") if told else ("", None, ""))


def test_an_outlook_calendar() -> None:
    figures, tehran = meetings(read(ical, (FIXTURES / "outlook.ics").read_bytes()))
    assert figures.start == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert figures.organizer == Party("Jörg Grün")
    assert figures.attendees == (Party("Małgorzata Łuczak", email="m.luczak@brzeg.example"),)
    assert figures.text == "Bitte Zahlen mitbringen."
    assert tehran.start == datetime(2026, 1, 15, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Europe/Berlin", 8),
        ("Romance Standard Time", 8),
        ("/freeassociation.sourceforge.net/Europe/Berlin", 8),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 8),
        ("America/Argentina/Buenos_Aires", 13),
        ('"Tokyo Standard Time"', 1),
        ("GMT", 10),
    ],
)
def test_zones_by_their_many_names(zone: str, hour: int) -> None:
    assert one(f"DTSTART;TZID={zone}:20260701T100000").start == datetime(2026, 7, 1, hour, tzinfo=UTC)


def test_an_unknown_zone_is_told() -> None:
    meeting, problem = read(ical, calendar("DTSTART;TZID=Mars/Olympus:20260701T100000", top="X-WR-TIMEZONE:Asia/Tokyo"))
    assert isinstance(meeting, MeetingRecord)
    assert meeting.start == datetime(2026, 7, 1, 1, tzinfo=UTC)
    assert problem == Problem(
        "input.txt", None, "The time zone 'Mars/Olympus' is not known; its times were read as Asia/Tokyo."
    )


@pytest.mark.parametrize("name", ["../../etc/passwd", "Europe", "/", "x" * 5000, "(UTC) ,", "Europe/ "])
def test_hostile_zone_names_are_only_unknown(name: str) -> None:
    found = read(ical, calendar(f"DTSTART;TZID={name}:20260701T100000"))
    assert meetings(found)[0].start == datetime(2026, 7, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("inner", "end"),
    [
        (["DTSTART:20260701T100000Z", "DURATION:P1DT30M"], datetime(2026, 7, 2, 10, 30, tzinfo=UTC)),
        (["DTSTART:20260701T100000Z", "DURATION:P1DT2H"], datetime(2026, 7, 2, 12, tzinfo=UTC)),
        (["DTSTART:20260701T100000Z", "DTEND:20260701T090000Z"], None),
        (["DTSTART:20260701T100000Z", "DTEND:nonsense"], None),
        (["DTSTART;VALUE=DATE:20260701", "DURATION:P1W"], date(2026, 7, 7)),
        (["DTSTART;VALUE=DATE:20260701"], None),
        (["DTSTART:2026-07-01T10:00:00Z", "DTEND:2026-07-01T11:00:00.000Z"], datetime(2026, 7, 1, 11, tzinfo=UTC)),
    ],
)
def test_ends(inner: list[str], end: datetime | date | None) -> None:
    assert one(*inner).end == end


@pytest.mark.parametrize(
    "inner", [["SUMMARY:none"], ["DTSTART:"], ["DTSTART:20261301"], ["DTSTART:0000"], ["DTSTART:20260230T000000Z"]]
)
def test_an_event_without_a_date_is_a_problem_and_the_rest_goes_on(inner: list[str]) -> None:
    further = "BEGIN:VEVENT\nDTSTART:20260701\nEND:VEVENT"
    problem, meeting = read(ical, calendar(*inner, further=further))
    assert isinstance(problem, Problem)
    assert problem.line == 2
    assert isinstance(meeting, MeetingRecord)


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("ATTENDEE;CN=ana@x.example:mailto:ana@x.example", Party("", email="ana@x.example")),
        ("ATTENDEE;CN='ana@x.example':MAILTO:ana@x.example", Party("", email="ana@x.example")),
        ("ATTENDEE;CN=Ana;EMAIL=ana@x.example:urn:uuid:1", Party("Ana", email="ana@x.example")),
        ("ATTENDEE:ana@x.example", Party("", email="ana@x.example")),
        ("ATTENDEE;CN=Ana ^'Nit^' Sousa:mailto:ana@x.example", Party('Ana "Nit" Sousa', email="ana@x.example")),
        ("ATTENDEE;CN=Ana Sousa:invalid:nomail", Party("Ana Sousa")),
        ("ATTENDEE;CUTYPE=GROUP;CN=All:mailto:all@x.example", None),
        ("ATTENDEE;ROLE=NON-PARTICIPANT;CN=Room:mailto:room@x.example", None),
        ("ATTENDEE;CN=Team:mailto:abc@group.calendar.google.com", None),
        ("ATTENDEE;CN=:", None),
    ],
)
def test_attendees(line: str, party: Party | None) -> None:
    assert one("DTSTART:20260701T100000Z", line).attendees == ((party,) if party else ())


RULES = [
    "FREQ=DAILY;COUNT=10",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=9",
    "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261101T120000Z",
    "FREQ=MONTHLY;BYDAY=1WE;COUNT=14",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=6",
    "FREQ=MONTHLY;BYMONTHDAY=1,31,15;COUNT=9",
    "FREQ=YEARLY;BYMONTH=4;BYDAY=1WE;COUNT=2",
    "FREQ=DAILY;INTERVAL=3;WKST=SU;COUNT=5",
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("start", [";TZID=Europe/Berlin:20260401T100000", ":20260401T100000Z", ";VALUE=DATE:20260401"])
def test_recurrence_is_what_the_oracle_says(rule: str, start: str) -> None:
    data = calendar(
        f"DTSTART{start}", f"RRULE:{rule}", "UID:1", "DTSTAMP:20260801T000000Z", "ORGANIZER:mailto:a@b.example"
    )
    oracle = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between((2026, 1, 1), (2037, 1, 1))
    expected = [each["DTSTART"].dt for each in oracle]
    assert [each.start for each in meetings(read(ical, data))] == [
        at for at in expected if _day(at) <= date(2027, 8, 2)
    ]


def _day(at: date) -> date:
    return at.date() if isinstance(at, datetime) else at


def test_a_day_alone_as_the_end_includes_that_day() -> None:
    inner = ("DTSTART:20260513T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20260527")
    assert [each.start.day for each in meetings(read(ical, calendar(*inner)))] == [13, 20, 27]


def test_a_series_without_end_ends_a_year_after_the_calendar_was_touched() -> None:
    who = "ATTENDEE;CN=Ana Sousa:mailto:ana@nordhavn.example"
    found = meetings(
        read(ical, calendar("DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY", "DTSTAMP:20260301T000000Z", who))
    )
    assert (found[0].start, found[-1].start.year, found[-1].start.month) == (
        datetime(2026, 1, 5, 10, tzinfo=UTC),
        2027,
        3,
    )
    old = meetings(
        read(ical, calendar("DTSTART:20000105T100000Z", "RRULE:FREQ=DAILY", "DTSTAMP:20260301T000000Z", who))
    )
    assert (old[0].start.year, old[-1].start.year) == (2016, 2027)
    assert len(old) < MAX_OCCURRENCES
    assert (
        meetings(read(ical, calendar("DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY", "DTSTAMP:20260301T000000Z")))
        == []
    )


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
        "FREQ=YEARLY;BYMONTHDAY=" + ",".join(["1"] * 1000),
        "FREQ=FORTNIGHTLY",
        "",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;UNTIL=whenever",
        "FREQ=WEEKLY;COUNT=-1",
        "FREQ=MONTHLY;BYSETPOS=0;BYDAY=MO",
    ],
)
def test_a_rule_that_is_not_followed_leaves_the_first_meeting(rule: str) -> None:
    found = read(ical, calendar("DTSTART:20260105T100000Z", f"RRULE:{rule}", "ORGANIZER:mailto:a@b.example"))
    assert [each.start for each in meetings(found)] == [datetime(2026, 1, 5, 10, tzinfo=UTC)]
    assert len([each for each in found if isinstance(each, Problem)]) == (rule != "")


@pytest.mark.parametrize("frequency", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
def test_a_rule_that_never_comes_true_ends(frequency: str) -> None:
    rule = f"RRULE:FREQ={frequency};BYMONTH=2;BYMONTHDAY=30"
    problem_last = read(ical, calendar("DTSTART:20260105T100000Z", rule, "ORGANIZER:mailto:a@b.example"))
    assert [type(each) for each in problem_last] == [MeetingRecord, Problem]
    assert "never comes true" in str(problem_last[1])


def test_a_calendar_of_such_rules_ends() -> None:
    barren = "BEGIN:VEVENT\nUID:%d\nDTSTART:20260105\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3\nEND:VEVENT"
    found = read(ical, calendar("DTSTART:20260105", further="\n".join(barren % number for number in range(400))))
    assert len(meetings(found)) < 20
    assert "without measure" in str(found[-1])


@pytest.mark.parametrize("start", ["00010101T000000Z", "99991231T235959Z", "99991231"])
def test_the_ends_of_time(start: str) -> None:
    found = read(ical, calendar(f"DTSTART:{start}", "RRULE:FREQ=DAILY", "DURATION:P9W", "ORGANIZER:mailto:a@b.example"))
    assert len(meetings(found)) == 1


def test_further_dates_and_days_left_out() -> None:
    found = meetings(
        read(
            ical,
            calendar(
                "DTSTART:20260105T100000Z",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "RDATE:20260201T100000Z,nonsense,20260105T100000Z",
                "RDATE;VALUE=PERIOD:20260301T100000Z/PT1H",
                "EXDATE;VALUE=DATE:20260112",
            ),
        )
    )
    assert [each.start.day for each in found] == [5, 19, 1, 1]


def test_a_cancelled_occurrence_and_a_cancelled_calendar() -> None:
    gone = "BEGIN:VEVENT\nUID:1\nDTSTART:20260112T100000Z\nRECURRENCE-ID:20260112T100000Z\nSTATUS:CANCELLED\nEND:VEVENT"
    inner = ("UID:1", "DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    assert [each.start.day for each in meetings(read(ical, calendar(*inner, further=gone)))] == [5, 19]
    assert read(ical, calendar(*inner, top="METHOD:CANCEL")) == []


def test_a_meeting_of_too_many_is_cut_and_told() -> None:
    crowd = [f"ATTENDEE:mailto:a{number}@x.example" for number in range(1_200)]
    problem, meeting = read(ical, calendar("DTSTART:20260105T100000Z", *crowd))
    assert isinstance(problem, Problem)
    assert isinstance(meeting, MeetingRecord)
    assert len(meeting.attendees) == 1_000


def test_a_zone_that_would_run_for_ever_is_not_run() -> None:
    zone = "\n".join(
        [
            *("BEGIN:VTIMEZONE", "TZID:Bomb", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100"),
            *("TZOFFSETTO:+0200", "RRULE:FREQ=SECONDLY", "END:STANDARD", "END:VTIMEZONE"),
        ]
    )
    assert one("DTSTART;TZID=Bomb:20260105T100000", top=zone).start == datetime(2026, 1, 5, 8, tzinfo=UTC)


def test_a_missing_end_is_told() -> None:
    data = (FIXTURES / "outlook.ics").read_bytes()
    found = read(ical, data[: data.rindex(b"ATTENDEE")])
    assert [each.title for each in meetings(found)] == ["Quartalszahlen", "Tehran call"]
    assert "has no end" in str([each for each in found if isinstance(each, Problem)])


@settings(max_examples=60)
@given(st.binary(max_size=200), st.integers(0, 3_000))
def test_noise_never_raises(noise: bytes, cut: int) -> None:
    data = (FIXTURES / "google.ics").read_bytes()
    list(ical.read(files(a_ics=data[:cut] + noise + data[cut:])))
