"""The archive as a whole: its smaller files, its age, what is left alone; recipients and dates in tables."""

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from callingcard.model.record import (
    MeetingRecord,
    MessageRecord,
    OwnRecord,
    Party,
    PersonRecord,
    Problem,
    Record,
    RemarkRecord,
    Repeated,
)
from callingcard.sources import linkedin, read_path
from callingcard.sources.linkedin.dates import birthday, day, moment, partial
from callingcard.sources.linkedin.recipients import recipients
from tests.sources.holding import held, zipped

ARCHIVE = Path(__file__).parent.parent / "fixtures" / "linkedin" / "archive-2026"
IN = "https://www.linkedin.com/in/"
HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def archive() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(ARCHIVE.iterdir())}


def read(contents: dict[str, bytes]) -> list[Record | Problem]:
    return list(linkedin.read(held(contents)))


def people(contents: dict[str, bytes]) -> list[PersonRecord]:
    return [item for item in read(contents) if isinstance(item, PersonRecord)]


def test_the_user_in_their_own_words() -> None:
    own = [item for item in read(archive()) if isinstance(item, OwnRecord)]
    assert {(item.kind, item.text, item.detail, item.since, item.until) for item in own} == {
        ("name", "Ines Duarte", None, None, None),
        ("headline", "Moves cold things, carefully", None, None, None),
        ("summary", "Twelve years of cold chains.\n\nBefore that, fish.", None, None, None),
        ("place", "Lisbon, Portugal", None, None, None),
        ("email", "ines@example.pt", "primary", None, None),
        ("email", "ines.duarte@old.example", None, None, None),
        ("url", f"{IN}ines-duarte", None, None, None),
        ("employer", "Frio Logística", "Head of Cold Chain", "2018-06", None),
        ("employer", "Peixe & Filhos", "Dispatcher", "2012", "2018-05"),
        ("school", "Universidade do Porto", "Engineering, MSc", "2006", "2011"),
        ("skill", "Cold chains", None, None, None),
        ("skill", "HACCP", None, None, None),
        ("language", "Portuguese", "Native or bilingual proficiency", None, None),
        ("language", "Polish", None, None, None),
    }


def test_remarks_in_both_directions() -> None:
    remarks = [item for item in read(archive()) if isinstance(item, RemarkRecord)]
    assert [(item.kind, item.direction, item.party.name, item.text, item.on) for item in remarks] == [
        ("note", None, "Sam Last", "Has two dogs. Asked about reefers.", date(2026, 11, 2)),
        ("recommendation", "outgoing", "Olu Adeyemi", "Knows every key.", date(2019, 10, 12)),
        (
            "recommendation",
            "incoming",
            "Maria Kowalska",
            "Ines never lost a pallet, nor her temper.",
            date(2019, 10, 11),
        ),
        ("endorsement", "outgoing", "Maria Kowalska", "Negotiation", date(2023, 6, 21)),
        ("endorsement", "incoming", "Sam Last", "Cold chains", date(2023, 6, 20)),
    ]
    assert (remarks[2].company, remarks[2].position) == ("Northwind Freight", "Buyer")
    assert remarks[4].party.url == "www.linkedin.com/in/sam-last"


def test_events_attended_and_contacts_uploaded() -> None:
    items = read(archive())
    (event,) = [item for item in items if isinstance(item, MeetingRecord)]
    assert (event.title, event.start, event.end) == ("Cold Chain Forum", date(2024, 4, 8), date(2024, 4, 9))
    assert event.text.splitlines()[0].startswith("Apr 08, 2024")
    assert len(event.text.splitlines()) > 1
    olu, yuki = (item for item in items if isinstance(item, PersonRecord) and "Contacts" in str(item.source.file))
    assert (olu.name, olu.emails) == ("Olu Adeyemi", ("olu@example.ng", "olu@work.example"))
    assert (olu.phones, olu.as_of) == (("+234 803 555 0100", "0803 555 0101"), date(2018, 10, 16))
    assert (yuki.name, yuki.urls) == ("Yuki Tanaka", (f"{IN}yuki-tanaka",))


def test_a_zip_a_folder_in_a_zip_and_a_folder_say_the_same(tmp_path: Path) -> None:
    contents = archive()
    flat = zipped(tmp_path / "a.zip", contents)
    deep = zipped(
        tmp_path / "b.zip", {f"Basic_LinkedInDataExport_11-02-2026/{name}": data for name, data in contents.items()}
    )
    found = [
        [item for item in read_path(path) if not isinstance(item, Problem | Repeated)] for path in (ARCHIVE, flat, deep)
    ]
    bare = [[str(item).replace(str(item.source.file), "") for item in items] for items in found]
    assert bare[0] == bare[1] == bare[2]
    assert {str(item.source.file) for item in found[1]} >= {"a.zip/Connections.csv", "a.zip/messages.csv"}


def test_what_is_not_about_people_is_left_alone(tmp_path: Path) -> None:
    reading = read_path(zipped(tmp_path / "a.zip", archive()))
    cited = {str(item.source.file) for item in reading if not isinstance(item, Problem | Repeated)}
    ignored = {"Company Follows.csv", "Certifications.csv", "guide_messages.csv", "Member_Follows_48151623.csv"}
    assert not any(file.endswith(tuple(ignored)) for file in cited)
    assert {problem.file for problem in reading.problems} == {
        "a.zip/Connections.csv",
        "a.zip/Invitations.csv",
        "a.zip/messages.csv",
    }
    assert reading.format == "linkedin"


@pytest.mark.parametrize("name", ["connections.csv", "CONNECTIONS_48151623.csv", "my people.txt", "Skills.csv"])
def test_files_are_known_by_content_under_any_name(name: str) -> None:
    (person,) = people({name: HEADER + b"Ana,Lima,,,,,08 Feb 2026"})
    assert (person.name, person.source.file) == ("Ana Lima", name)


@pytest.mark.parametrize("name", ["Email_Addresses_48151623.csv", "email addresses.CSV", "EmailAddresses (1).csv"])
def test_names_are_matched_without_case_spaces_or_numbers(name: str) -> None:
    assert len(read({name: archive()["Email Addresses.csv"], "Skills_7.csv": b"Name\nChess\n"})) == 3


def test_a_file_that_should_be_known_and_is_not_is_told() -> None:
    (problem,) = read({"Connections.csv": b"Vorname,Nachname\nA,B\n", "Votes.csv": b"Date,x\n", "Profile.csv": b""})
    assert problem == Problem(
        "Connections.csv", None, "None of the first lines is a header that LinkedIn is known to write."
    )


ONE = HEADER + b"Ana,Lima,,,,,08 Feb 2026"
MESSAGES = b"CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,A,B,2026-03-01 10:00:00 UTC,x\n"


@pytest.mark.parametrize(
    ("contents", "as_of"),
    [
        ({"Connections.csv": ONE}, date(2026, 2, 8)),
        ({"Connections.csv": ONE, "messages.csv": MESSAGES}, date(2026, 3, 1)),
        ({"Basic_LinkedInDataExport_03-15-2026.zip/Connections.csv": ONE}, date(2026, 3, 15)),
        ({"Complete_LinkedInDataExport_02-07-2026.zip (1)/x/Connections.csv": ONE}, date(2026, 2, 7)),
        ({"Basic_LinkedInDataExport_01-15-2026.zip/Connections.csv": ONE}, date(2026, 2, 8)),
        ({"Basic_LinkedInDataExport_13-45-2026.zip/Connections.csv": ONE}, date(2026, 2, 8)),
        ({"Basic_LinkedInDataExport_03-15-2036.zip/Connections.csv": ONE}, date(2026, 2, 8)),
        ({"Connections.csv": HEADER + b"Ana,Lima,,,,,"}, None),
    ],
)
def test_the_age_of_an_archive(contents: dict[str, bytes], as_of: date | None) -> None:
    assert {person.as_of for person in people(contents)} == {as_of}


def test_two_connections_files_side_by_side_keep_their_own_dates() -> None:
    older = HEADER + b"Ana,Lima,,,Old Firm,,08 Feb 2020"
    found = people({"Connections.csv": ONE, "Connections (1).csv": older, "messages.csv": MESSAGES})
    assert {(person.company, person.as_of) for person in found} == {
        (None, date(2026, 2, 8)),
        ("Old Firm", date(2020, 2, 8)),
    }


def test_two_archives_in_one_folder_keep_their_own_dates(tmp_path: Path) -> None:
    zipped(tmp_path / "one.zip", {"Connections.csv": ONE})
    zipped(tmp_path / "two.zip", {"Connections.csv": HEADER + b"Ana,Lima,,,Old Firm,,08 Feb 2020"})
    dates = {item.as_of for item in read_path(tmp_path) if isinstance(item, PersonRecord)}
    assert dates == {date(2026, 2, 8), date(2020, 2, 8)}


def test_the_name_of_a_recommendations_file_tells_the_direction() -> None:
    data = archive()["Recommendations_Given.csv"]
    found = [read({name: data})[0] for name in ("Recommendations Given.csv", "recommendations_received.csv", "x.csv")]
    assert [item.direction for item in found if isinstance(item, RemarkRecord)] == ["outgoing", "incoming", None]


YUKI, INES, MARIA = f"{IN}yuki", f"{IN}ines-duarte", f"{IN}maria"


@pytest.mark.parametrize(
    ("names", "urls", "expected"),
    [
        ("", "", []),
        ("Ines Duarte", "", [("Ines Duarte", None)]),
        ("Ines Duarte, Yuki Tanaka", "", [("Ines Duarte", None), ("Yuki Tanaka", None)]),
        ("Yuki Tanaka, PhD, MBA", "", [("Yuki Tanaka, PhD, MBA", None)]),
        ("Yuki  Tanaka, of Kumo", YUKI, [("Yuki Tanaka, of Kumo", YUKI)]),
        ("Tanaka, Yuki, Ines Duarte", f"{YUKI},{INES}", [("Yuki", YUKI), ("Ines Duarte", INES)]),
        ("Yuki, PhD, Ines Duarte, M.B.A.", f"{YUKI}, {INES}", [("Yuki, PhD", YUKI), ("Ines Duarte, M.B.A.", INES)]),
        ("ANA, BEA", f"{IN}ana,{IN}bea", [("ANA", f"{IN}ana"), ("BEA", f"{IN}bea")]),
        ("LinkedIn Member, Ines Duarte", INES, [("Ines Duarte", INES)]),
        ("LinkedIn Member", "", []),
        ("Membre de LinkedIn", INES, [("", INES)]),
        ("Ines Duarte, LinkedIn-Mitglied", "", [("Ines Duarte", None)]),
        ("Maria", f"{MARIA},{INES}", [("Maria", MARIA), ("", INES)]),
    ],
)
def test_recipients_are_told_apart_by_their_urls(names: str, urls: str, expected: list[tuple[str, str | None]]) -> None:
    assert recipients(names, urls) == tuple(Party(name, url) for name, url in expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("8 February 2026", date(2026, 2, 8)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("08/mar/26", date(2026, 3, 8)),
        ("1/8/18, 6:14 PM", date(2018, 1, 8)),
        ("29/1/2026", date(2026, 1, 29)),
        ("08.02.2026", date(2026, 2, 8)),
        ("2026-02-08T10:00:00Z", date(2026, 2, 8)),
        ("2023/06/20 13:05:02 UTC", date(2023, 6, 20)),
        ("Apr 08, 2024 07:00 AM", date(2024, 4, 8)),
        ("31 Feb 2020", None),
        ("0001-01-01", None),
        ("9999-12-31 00:00:00 UTC", None),
        ("Feb 2026", None),
        ("", None),
        ("1/1", None),
    ],
)
def test_dates(text: str, expected: date | None) -> None:
    assert day(text) == expected


def test_times_without_a_zone_are_pacific() -> None:
    pacific = ZoneInfo("America/Los_Angeles")
    assert moment("1/29/26, 2:37\u202fPM") == datetime(2026, 1, 29, 14, 37, tzinfo=pacific)
    assert moment("1/29/26, 12:05 AM") == datetime(2026, 1, 29, 0, 5, tzinfo=pacific)
    assert moment("29/1/26 14:37") == datetime(2026, 1, 29, 14, 37, tzinfo=pacific)
    assert moment("08 Feb 2026") == datetime(2026, 2, 8, tzinfo=pacific)
    assert moment("1/29/26, 25:00 PM") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Jun 2018", "2018-06"), ("2018", "2018"), ("2018-06", "2018-06"), ("Jun-18", "2018-06"), ("Jun-98", "1998-06"),
     ("6/1/2018", "2018-06-01"), ("Foo 2018", None), ("2018-13", None), ("", None)],
)  # fmt: skip
def test_periods_keep_their_precision(text: str, expected: str | None) -> None:
    assert partial(text) == expected


def test_birthdays_may_lack_a_year() -> None:
    assert [birthday(text) for text in ("Mar 3", "Mar 3, 1987", "Foo 3", "Feb 30", "")] == [
        "--03-03",
        "1987-03-03",
        None,
        None,
        None,
    ]


def test_one_answer_with_its_domain_after_its_data_and_lone_surrogates() -> None:
    answer = {
        "elements": [{"snapshotData": [{"First Name": "A\ud800", "Last Name": 7, "Connected On": "08 Feb 2026"}]}]
    }
    (person,) = people({"saved.json": json.dumps(answer).encode()})
    assert person.name == "A\ufffd 7"


def test_rows_of_an_answer_may_lack_keys() -> None:
    rows: list[dict[str, str]] = [
        {"FROM": "Olu", "TO": "Ines", "CONVERSATION ID": "1", "DATE": "2026-02-06 10:49:41 UTC"},
        {"CONTENT": "Hello", "CONVERSATION ID": "2", "DATE": "2026-02-07 10:49:41 UTC", "FROM": "Sam"},
        {"CONTENT": "No date", "FROM": "Sam"},
    ]
    items = read({"saved.json": json.dumps({"snapshotData": rows, "snapshotDomain": "INBOX"}).encode()})
    found = [(item.sender.name, item.text, len(item.recipients)) for item in items if isinstance(item, MessageRecord)]
    assert found == [("Olu", "", 1), ("Sam", "Hello", 0)]
    assert [item.reason for item in items if isinstance(item, Problem)] == ["DATE is empty."]


@pytest.mark.parametrize(
    "data",
    [
        b'{"snapshotData": [' + b"[" * 100_000,
        b'{"snapshotData": [{"First Name": "A", "Last Name": "B", "Connected On": "08 Feb 2026"}, {"First',
        b'{"a": ' * 5_000 + b'"snapshotData"',
        b'{"snapshotData" 1}',
        b'[{"snapshotData": 5}',
    ],
)
def test_damaged_json_is_told(data: bytes) -> None:
    reason = "saved.json is not whole JSON, or has more rows than an archive; what comes before was read."
    assert Problem("saved.json", None, reason) in read({"saved.json": data})


def test_what_comes_before_the_damage_is_read() -> None:
    data = b'{"snapshotData": [{"First Name": "A", "Last Name": "B", "Connected On": "08 Feb 2026"}, {"First'
    assert [person.name for person in people({"saved.json": data})] == ["A B"]
