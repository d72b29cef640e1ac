"""vCards as phones, address books and the web write them; vobject as the oracle for what it writes."""

import io
from datetime import date
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.record import PersonRecord, Problem
from callingcard.sources import vcard
from callingcard.sources.lines import lines
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "vcard"


def people(data: bytes) -> list[PersonRecord]:
    return [record for record in read(vcard, data) if isinstance(record, PersonRecord)]


def one(*inner: str, version: str = "3.0") -> PersonRecord:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *inner, "END:VCARD", ""])
    (found,) = read(vcard, text.encode())
    assert isinstance(found, PersonRecord)
    return found


def test_a_card_of_version_21_from_a_phone() -> None:
    lead, green = people((FIXTURES / "phone21.vcf").read_bytes())
    assert (lead.name, lead.given, lead.family) == ("Małgorzata Łuczak", "Małgorzata", "Łuczak")
    assert lead.phones == ("+48 600 123 456", "022 555 01 02")
    assert lead.emails == ("m.luczak@brzeg.example",)
    assert (lead.company, lead.position, lead.birthday) == ("Brzeg Łódzki", "Lead engineer", "1985-04-12")
    assert lead.remark is not None
    assert lead.remark.endswith("short meetings.\nAsk about the bridge.")
    assert "Likes long walks — and" in lead.remark
    assert (green.name, green.source.line) == ("Jörg Grün", 18)


def test_a_card_of_version_30_from_an_address_book() -> None:
    ana, tunde = people((FIXTURES / "icloud30.vcf").read_bytes())
    assert (ana.name, ana.given, ana.family) == ("Dr. Ana Filipa Sousa", "Ana", "Sousa")
    assert ana.emails == ("ana@nordhavn.example", "ana.sousa@example.org")
    assert ana.urls == ("https://nordhavn.example/people/ana", "http://www.linkedin.com/in/ana-sousa")
    assert (ana.company, ana.place) == ("Nordhavn Robotics, Lda", "Porto, Portugal")
    assert ana.groups == ("Robotics", "Porto, meetups")
    assert (ana.birthday, ana.as_of) == ("--07-19", date(2026, 3, 14))
    assert ana.remark == "Talked about grasping; promised the paper.\nTwo cats."
    assert (tunde.name, tunde.urls) == ("Tunde Oyelaran", ("https://www.linkedin.com/in/tunde-oyelaran",))


def test_a_card_of_version_40() -> None:
    (noemie,) = people((FIXTURES / "web40.vcf").read_bytes())
    assert (noemie.name, noemie.position, noemie.birthday) == ("Noémie Lefèvre", "Ingénieure", "--02-03")
    assert (noemie.emails, noemie.phones) == (("noemie@lefevre.example",), ("+33-6-12-34-56-78",))


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("BDAY:1990-02-28", "1990-02-28"),
        ("BDAY:1990-02-28T00:00:00Z", "1990-02-28"),
        ("BDAY;VALUE=date:19900228", "1990-02-28"),
        ("BDAY:--02-28", "--02-28"),
        ("BDAY:0000-02-29", "--02-29"),
        ("BDAY;VALUE=text:circa 1800", None),
        ("BDAY:1990-02-30", None),
    ],
)
def test_birthdays(written: str, birthday: str | None) -> None:
    assert one("FN:Ida Holm", written).birthday == birthday


@pytest.mark.parametrize(
    ("inner", "name"),
    [
        (["N:Holm;Ida;;;"], "Ida Holm"),
        (["N:Holm;Ida;;;", "FN:"], "Ida Holm"),
        (["n:Holm;Ida", "fn:Ida  Holm"], "Ida Holm"),
        (["FN:Holm A/S", "ORG:Holm A/S", "N:Holm;Ida;;;"], "Ida Holm"),
        (["FN:Sm\\, ith"], "Sm, ith"),
        (["item7.FN;LANGUAGE=da:Ida Holm"], "Ida Holm"),
        (["EMAIL:ida@holm.example"], ""),
        (['FN;X-A="a:b;c":Ida'], "Ida"),
    ],
)
def test_names(inner: list[str], name: str) -> None:
    assert one(*inner).name == name


@pytest.mark.parametrize(
    "inner",
    [
        ["FN:Holm A/S", "ORG:Holm A/S;"],
        ["ORG:Holm A/S", "TEL:+4530000000"],
        ["FN:Holm", "X-ABShowAs:COMPANY"],
        ["FN:Choir", "X-ADDRESSBOOKSERVER-KIND:group"],
        ["FN:Room 4", "KIND:location"],
    ],
)
def test_cards_of_companies_and_groups_are_passed_over_without_noise(inner: list[str]) -> None:
    text = "\n".join(["BEGIN:VCARD", "VERSION:3.0", *inner, "END:VCARD"])
    assert read(vcard, text.encode()) == []


def test_line_ends_of_every_kind_give_the_same() -> None:
    data = (FIXTURES / "icloud30.vcf").read_bytes()
    again = (data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + data)
    assert all(read(vcard, each) == read(vcard, data) for each in again)
    utf16 = (FIXTURES / "web40.vcf").read_text("utf-8").encode("utf-16")
    assert read(vcard, utf16) == read(vcard, (FIXTURES / "web40.vcf").read_bytes())


def test_a_missing_end_is_told_and_costs_nothing() -> None:
    text = "BEGIN:VCARD\nFN:Ida Holm\nBEGIN:VCARD\nFN:Tove Lind\nEND:VCARD\nBEGIN:VCARD\nFN:Bo"
    found = read(vcard, text.encode())
    assert [each.name for each in found if isinstance(each, PersonRecord)] == ["Ida Holm", "Tove Lind", "Bo"]
    assert [each.line for each in found if isinstance(each, Problem)] == [1, 6]


def test_the_card_of_an_agent_is_not_the_card() -> None:
    text = "BEGIN:VCARD\nFN:Ida Holm\nAGENT:\nBEGIN:VCARD\nFN:Her Agent\nEND:VCARD\nEMAIL:i@h.example\nEND:VCARD"
    (record,) = read(vcard, text.encode())
    assert isinstance(record, PersonRecord)
    assert (record.name, record.emails) == ("Ida Holm", ("i@h.example",))


def test_photos_of_any_size_are_not_kept() -> None:
    photo = b"PHOTO;ENCODING=b:" + b"A" * 3_000_000
    lines_ = b"PHOTO;BASE64:\n" + b"QUJD\n" * 50_000 + b"\n"
    data = b"BEGIN:VCARD\nFN:Ida Holm\n" + photo + b"\n" + lines_ + b"NOTE:after\nEND:VCARD\n"
    (record,) = people(data)
    assert record.remark == "after"


def test_what_is_too_much_is_cut_and_told() -> None:
    data = b"BEGIN:VCARD\nFN:Ida Holm\n" + b"TEL:1\n" * 3_000 + b"END:VCARD"
    problem, record = read(vcard, data)
    assert isinstance(problem, Problem)
    assert "over 2,000" in problem.reason
    assert isinstance(record, PersonRecord)
    long = b"BEGIN:VCARD\nFN:Ida Holm\nNOTE:" + b"x" * 1_000_000 + b"\n" + b" y\n" * 500_000 + b"END:VCARD"
    (kept,) = people(long)
    assert len(kept.remark or "") < 1 << 19


def test_a_line_is_cut_but_counted_once() -> None:
    data = b"a" * 200_000 + b"\nb\n"
    assert [(n, len(line)) for n, line in lines(io.BytesIO(data))] == [(1, 1 << 16), (2, 1)]


@pytest.mark.parametrize("data", [b"", b"\0\0", b"BEGIN:VCALENDAR\n", b"FN:Ida\n", b"Dear all,\nBEGIN:VCARD\n"])
def test_other_files_are_not_recognised(data: bytes) -> None:
    assert not vcard.recognises(files(a_vcf=data))


WORD = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Cn"), blacklist_characters="^"), min_size=1
)
PHRASE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)


@given(given_name=PHRASE, family=PHRASE, company=PHRASE, note=st.lists(PHRASE, min_size=1).map("\n".join))
def test_what_vobject_writes_is_read_the_same(given_name: str, family: str, company: str, note: str) -> None:
    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(family=family, given=given_name)
    card.add("fn").value = f"{given_name} {family}"
    card.add("org").value = [company, "Department"]
    card.add("note").value = note
    card.add("email").value = "a@b.example"
    record = people(card.serialize().encode())[0]
    shown = f"{given_name} {family}"
    assert record.given == given_name
    assert record.family == family
    assert record.name == shown
    assert record.company == company
    assert record.remark == note


@given(st.binary(max_size=300), st.integers(0, 900))
def test_noise_never_raises(noise: bytes, cut: int) -> None:
    data = (FIXTURES / "icloud30.vcf").read_bytes()
    list(vcard.read(files(a_vcf=data[:cut] + noise + data[cut:])))
