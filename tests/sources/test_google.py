"""Google Contacts of both eras."""

from pathlib import Path

import pytest

from callingcard.model.record import PersonRecord, Problem
from callingcard.sources import google
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "google"


def people(data: bytes) -> list[PersonRecord]:
    return [each for each in read(google, data, "contacts_csv") if isinstance(each, PersonRecord)]


def test_the_old_headers() -> None:
    ana, tunde = people((FIXTURES / "old.csv").read_bytes())
    assert (ana.name, ana.given, ana.family) == ("Ana Filipa Sousa", "Ana", "Sousa")
    assert ana.emails == ("ana@nordhavn.example", "a.sousa@nordhavn.example", "ana.sousa@example.org")
    assert ana.phones == ("+351 912 345 678", "+351 220 000 000")
    assert (ana.company, ana.position, ana.place) == ("Nordhavn Robotics", "Head of Perception", "Porto, Portugal")
    assert (ana.groups, ana.birthday) == (("Robotics",), "--07-19")
    assert (ana.remark, ana.urls) == ("Met at the harbour\nLikes cats", ("https://www.linkedin.com/in/ana-sousa",))
    assert (tunde.name, tunde.emails, tunde.source.line) == ("", ("tunde@oyelaran.example",), 5)


def test_the_new_headers() -> None:
    lead, ida = people((FIXTURES / "new.csv").read_bytes())
    assert (lead.name, lead.company, lead.position) == ("Małgorzata Łuczak", "Brzeg Łódzki", "Lead engineer")
    assert (lead.groups, lead.birthday, lead.urls) == (("Harbour",), "1985-04-12", ("linkedin.com/in/mluczak",))
    assert (ida.name, ida.emails) == ("Ida H", ("ida@holm.example",))


def test_saved_again_with_semicolons_and_a_mark() -> None:
    data = (FIXTURES / "new.csv").read_bytes()
    assert people(b"\xef\xbb\xbf" + data.replace(b",", b";").replace(b"\n", b"\r\n")) == people(data)


def test_a_bad_row_is_a_problem_and_the_rest_goes_on() -> None:
    header, first, *rest = (FIXTURES / "new.csv").read_bytes().splitlines(keepends=True)
    found = read(google, b"".join([header, b"one,two,three\n", first, *rest]), "contacts_csv")
    assert [(each.file, each.line) for each in found if isinstance(each, Problem)] == [("contacts.csv", 2)]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("1980-02-29", "1980-02-29"),
        ("--02-29", "--02-29"),
        ("1979-02-30", None),
        ("--13-01", None),
        ("0000-05-01", None),
    ],
)
def test_a_birthday_is_a_day_of_the_calendar(said: str, kept: str | None) -> None:
    (one,) = people(f"First Name,Last Name,Phonetic First Name,Labels,Birthday\nAna,Sousa,,,{said}\n".encode())
    assert one.birthday == kept


@pytest.mark.parametrize("header", [b"First Name,Last Name,Email\n", b"Name,E-mail\n", b"", b"\0\0"])
def test_other_tables_are_not_recognised(header: bytes) -> None:
    assert not google.recognises(files(a_csv=header))
