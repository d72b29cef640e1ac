"""Guest lists of Luma, Eventbrite, Meetup and of people's own making."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.model.record import PersonRecord
from callingcard.sources import guests
from callingcard.sources.files import Entry, Files
from callingcard.sources.guests.event import day, named
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "guests"


def listed(name: str) -> list[PersonRecord]:
    path = FIXTURES / name
    given = Files({name: Entry(lambda: path.open("rb"))})
    assert guests.recognises(given)
    found = list(guests.read(given))
    assert all(isinstance(each, PersonRecord) for each in found), found
    return [each for each in found if isinstance(each, PersonRecord)]


def one(header: str, row: str) -> PersonRecord:
    (found,) = read(guests, f"{header}\n{row}\n".encode(), "list_csv")
    assert isinstance(found, PersonRecord)
    return found


def test_luma() -> None:
    ana, tunde = listed("Harbour Robotics Night - Guests - 2026-03-14-10-22-01.csv")
    assert (ana.name, ana.given, ana.family) == ("Ana Sousa", "Ana", "Sousa")
    assert (ana.company, ana.urls) == ("Nordhavn Robotics", ("https://linkedin.com/in/ana-sousa",))
    assert (ana.event, ana.event_on, ana.as_of) == ("Harbour Robotics Night", date(2026, 3, 14), date(2026, 3, 1))
    assert (tunde.name, tunde.urls) == ("Tunde", ("https://www.linkedin.com/in/tunde-oyelaran",))
    assert (ana.source.kind, ana.source.line) == ("guests", 2)


def test_eventbrite_of_2017() -> None:
    (ida,) = listed("eventbrite-2017.csv")
    assert (ida.name, ida.emails, ida.event, ida.as_of) == ("Ida Holm", ("ida@holm.example",), None, date(2017, 5, 2))


def test_eventbrite_of_2026() -> None:
    noemie, buyer = listed("eventbrite-2026.csv")
    assert (noemie.name, noemie.emails) == ("Noémie Lefèvre", ("noemie@lefevre.example",))
    assert (noemie.event, noemie.event_on) == ("Grasping Day", date(2026, 3, 14))
    assert (buyer.name, buyer.emails) == ("Jörg Grün", ("joerg@gruen.example",))


def test_meetup() -> None:
    (ana,) = listed("meetup.tsv")
    assert (ana.name, ana.position, ana.as_of) == ("Ana S.", None, date(2026, 3, 3))


def test_a_list_in_german() -> None:
    (joerg,) = listed("gaeste.csv")
    assert (joerg.name, joerg.given, joerg.family) == ("Jörg Grün", "Jörg", "Grün")
    assert (joerg.company, joerg.position, joerg.urls) == (
        "Grün GmbH",
        "Geschäftsführer",
        ("www.linkedin.com/in/joerg-gruen",),
    )
    assert (joerg.event, joerg.event_on) == ("Hafentag", date(2026, 3, 14))


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Name,Email", "Ida Holm,i@h.example", "Ida Holm"),
        ("Full name", "Ida Holm", "Ida Holm"),
        ("Nom;Prénom;Société", "Lefèvre;Noémie;Fils", "Noémie Lefèvre"),
        ("Nombre;Apellidos;Correo electrónico", "Ana;Gil;a@g.example", "Ana Gil"),
        ("Nome;Cognome;Azienda;Ruolo", "Ida;Rossi;Rossi;Capo", "Ida Rossi"),
        ("Nome completo;E-mail", "Ana Sousa;a@s.example", "Ana Sousa"),
        ("Nome;Empresa", "Ana Sousa;Nordhavn", "Ana Sousa"),
        ("Vorname,Nachname", "Jörg,Grün", "Jörg Grün"),
        ("First,Last,Company", "Ida,Holm,Holm", "Ida Holm"),
        ("first name,email", "Ida,i@h.example", "Ida"),
        ("Name,Email", ",i@h.example", ""),
        ("NAME | ROLE", "Ida Holm | Chief", "Ida Holm"),
    ],
)
def test_names_in_many_headers(header: str, row: str, name: str) -> None:
    assert one(header, row).name == name


@pytest.mark.parametrize(
    "header", ["Name,Price,SKU,Stock", "Date,Amount", "Notes", "", "\0", "Dear Name,\nhello", '{"Name": 1}']
)
def test_tables_of_other_things_are_not_recognised(header: str) -> None:
    assert not guests.recognises(files(a_csv=f"{header}\n1,2,3,4\n".encode()))


@pytest.mark.parametrize(
    "status", ["Declined", "no", "Not going", "Waitlisted", "CANCELLED", "Abgesagt", "Annulé", "Não", "no_show"]
)
def test_who_was_not_there_is_left_out(status: str) -> None:
    assert read(guests, f"Name,Status\nIda Holm,{status}\n".encode(), "list_csv") == []
    assert one("Name,Status", "Ida Holm,Attending").name == "Ida Holm"


@pytest.mark.parametrize(
    ("header", "row", "position"),
    [
        ("Name,Title", "Ida,Chief", "Chief"),
        ("Name,Title,Email", "Ida,Ms.,i@h.example", None),
        ("Name,Title,RSVP", "Ida,Host,Yes", None),
        ("Name,What is your job title?", "Ida,Chief", "Chief"),
    ],
)
def test_positions(header: str, row: str, position: str | None) -> None:
    assert one(header, row).position == position


@pytest.mark.parametrize(
    ("file", "event"),
    [
        ("dir/PyCon Italia 2026 - Attendees.csv", "PyCon Italia 2026"),
        ("zip.zip/Harbour_Robotics_Night_guests.csv", "Harbour Robotics Night"),
        ("harbour-ai-night.csv", "harbour ai night"),
        ("guests.csv", None),
        ("export (3).csv", None),
        ("attendees-report-2026-03-14.csv", None),
        ("my contacts.csv", None),
        ("report-2026-03-14T1022.csv", None),
    ],
)
def test_events_by_the_names_of_files(file: str, event: str | None) -> None:
    assert named(file) == event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-14", date(2026, 3, 14)),
        ("2026-03-14T18:00:00Z", date(2026, 3, 14)),
        ("Saturday, March 14, 2026, 6:30 PM", date(2026, 3, 14)),
        ("14 Mar 2026", date(2026, 3, 14)),
        ("14.3.2026", date(2026, 3, 14)),
        ("3/14/2026", date(2026, 3, 14)),
        ("14/3/2026", date(2026, 3, 14)),
        ("3/4/2026", None),
        ("2026-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days(text: str, expected: date | None) -> None:
    assert day(text) == expected


@settings(max_examples=60)
@given(st.binary(max_size=300), st.integers(0, 500))
def test_noise_never_raises(noise: bytes, cut: int) -> None:
    data = (FIXTURES / "eventbrite-2026.csv").read_bytes()
    list(guests.read(files(a_csv=data[:cut] + noise + data[cut:])))
