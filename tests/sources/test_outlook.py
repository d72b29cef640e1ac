"""Outlook's contacts, from the program (re-saved in a German spreadsheet) and from the web."""

from pathlib import Path

import pytest

from callingcard.model.record import PersonRecord
from callingcard.sources import outlook
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "outlook"


def people(data: bytes) -> list[PersonRecord]:
    return [each for each in read(outlook, data, "contacts_csv") if isinstance(each, PersonRecord)]


def test_the_program_after_a_spreadsheet() -> None:
    joerg, ida = people((FIXTURES / "classic.csv").read_bytes())
    assert (joerg.name, joerg.given, joerg.family) == ("Jörg Grün", "Jörg", "Grün")
    assert (joerg.emails, joerg.phones) == (("joerg@gruen.example",), ("+49 171 555 01 02",))
    assert (joerg.company, joerg.position, joerg.place) == ("Grün GmbH", "Geschäftsführer", "Hamburg, Germany")
    assert (joerg.birthday, joerg.groups) == ("1979-04-23", ("Hafen", "Kunden"))
    assert (joerg.urls, joerg.remark) == (("https://www.linkedin.com/in/joerg-gruen",), "Kennt den Hafen")
    assert (ida.name, ida.emails, ida.birthday) == ("", ("ida@holm.example",), None)


def test_the_program_in_german() -> None:
    header = (
        "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
        "Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail 2: Adresse;Geburtstag;Notizen"
    )
    jo = "Frau;Jo;;Grün;;Grün GmbH;;Leiterin;Hafen 1;Hamburg;Deutschland;;+49 171 555 01 02;jo@gruen.example;j@g.example;23.4.1979;Tee"
    (found,) = people(f"{header}\r\n{jo}\r\n".encode("cp1252"))
    assert (found.name, found.company, found.position) == ("Jo Grün", "Grün GmbH", "Leiterin")
    assert (found.emails, found.phones) == (("jo@gruen.example", "j@g.example"), ("+49 171 555 01 02",))
    assert (found.place, found.birthday, found.remark) == ("Hamburg, Deutschland", "1979-04-23", "Tee")


def test_a_german_guest_list_is_no_address_book() -> None:
    header = "Vorname;Nachname;Firma;Position;E-Mail-Adresse;Abteilung;Mobiltelefon\n"
    assert not outlook.recognises(files(a_csv=header.encode()))


def test_the_web() -> None:
    (noemie,) = people((FIXTURES / "web.csv").read_bytes())
    assert (noemie.name, noemie.place, noemie.birthday) == ("Noémie Lefèvre", "Lyon, France", "1990-02-03")
    assert noemie.phones == ("+33 6 12 34 56 78",)


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("4/23/1979", "1979-04-23"),
        ("23/4/1979", "1979-04-23"),
        ("4/4/1979", "1979-04-04"),
        ("4/5/1979", None),
        ("5.4.1979", "1979-04-05"),
        ("1979-04-05 00:00", "1979-04-05"),
        ("0/0/00", None),
        ("31.2.1979", None),
    ],
)
def test_birthdays(written: str, birthday: str | None) -> None:
    header = (
        b"First Name,Last Name,E-mail Address,E-mail 2 Address,Mobile Phone,Home Phone,Company,Job Title,Birthday\n"
    )
    (found,) = people(header + f"Ida,Holm,,,,,,,{written}\n".encode())
    assert found.birthday == birthday


@pytest.mark.parametrize(
    "header", [b"First Name,Last Name,Email Address,Company,Position,Connected On\n", b"Name\n", b""]
)
def test_other_tables_are_not_recognised(header: bytes) -> None:
    assert not outlook.recognises(files(a_csv=header))
