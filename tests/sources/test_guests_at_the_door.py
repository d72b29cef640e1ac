"""Guests who were checked in at the door, and those who were not."""

from datetime import date

from callingcard.model.record import PersonRecord
from callingcard.sources import guests
from tests.sources.reading import read

HEADER = (
    "\ufeffapi_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source"
)
FILE = "Harbour Robotics Night - Guests_csv"


def _guest(name: str, came: str, status: str = "approved") -> str:
    given, family = name.split()
    return f"gst-{given},{name},{given},{family},{given.lower()}@example.org,,2026-02-20T09:00:00.000Z,{status},{came},"


def _read(*lines: str, header: str = HEADER) -> dict[str, PersonRecord]:
    found = read(guests, ("\n".join([header, *lines]) + "\n").encode(), FILE)
    return {record.name: record for record in found if isinstance(record, PersonRecord)}


def test_the_day_on_which_most_came_is_the_events() -> None:
    came = [("Ana Sousa", "2026-03-12T18:03:11.000Z"), ("Bo Li", "2026-03-12T23:58:00.000Z"), ("Cy Roe", "2026-03-13T00:04:00.000Z")]  # fmt: skip
    found = _read(*(_guest(*one) for one in came))
    assert {record.event_on for record in found.values()} == {date(2026, 3, 12)}
    assert {record.event for record in found.values()} == {"Harbour Robotics Night"}


def test_who_was_not_checked_in_where_others_were_is_somebody_who_was_not_there() -> None:
    found = _read(
        _guest("Ana Sousa", "2026-03-12T18:03:11.000Z"), _guest("Bo Li", ""), _guest("Cy Roe", "", "declined"),
    )  # fmt: skip
    assert set(found) == {"Ana Sousa", "Bo Li"}
    assert (found["Bo Li"].event, found["Bo Li"].event_on) == (None, None)
    assert found["Bo Li"].emails == ("bo@example.org",)


def test_where_nobody_was_checked_in_nothing_follows_from_it() -> None:
    found = _read(_guest("Ana Sousa", ""), _guest("Bo Li", ""))
    assert {(record.event, record.event_on) for record in found.values()} == {("Harbour Robotics Night", None)}


def test_a_day_that_a_column_has_comes_first() -> None:
    header = f"{HEADER},event_date"
    found = _read(f"{_guest('Ana Sousa', '2026-03-12T18:03:11.000Z')},2026-03-11", header=header)
    assert found["Ana Sousa"].event_on == date(2026, 3, 11)


def test_a_yes_is_enough() -> None:
    found = _read("Ana Sousa,ana@example.org,Yes", "Bo Li,bo@example.org,No", header="Name,Email,Checked in")
    assert [found[name].event for name in ("Ana Sousa", "Bo Li")] == ["Harbour Robotics Night", None]


def test_a_yes_and_a_time_in_two_columns() -> None:
    header = "Full Name,Email,Checked In,Check-in Time"
    found = _read("Ana Sousa,ana@example.org,Yes,11/20/2026 6:15 PM", "Bo Li,bo@example.org,No,", header=header)
    told = {name: (one.event, one.event_on) for name, one in found.items()}
    assert told == {"Ana Sousa": ("Harbour Robotics Night", date(2026, 11, 20)), "Bo Li": (None, None)}


def test_a_column_called_check_in() -> None:
    header = "Nome,Sobrenome,E-mail,Check-in"
    found = _read("Ana,Sousa,ana@example.org,20/11/2026 19:02", "Bo,Li,bo@example.org,", header=header)
    assert [found[name].event_on for name in ("Ana Sousa", "Bo Li")] == [date(2026, 11, 20), None]


def test_a_status_tells_who_was_checked_in() -> None:
    header = "First Name,Last Name,Email,Attendee Status"
    found = _read(
        "Ana,Sousa,ana@example.org,Checked In", "Bo,Li,bo@example.org,Attending", "Cy,Roe,cy@example.org,Not checked in",
        header=header,
    )  # fmt: skip
    assert [found[name].event for name in ("Ana Sousa", "Bo Li", "Cy Roe")] == ["Harbour Robotics Night", None, None]
    found = _read("Bo,Li,bo@example.org,Attending", header=header)
    assert found["Bo Li"].event == "Harbour Robotics Night"
