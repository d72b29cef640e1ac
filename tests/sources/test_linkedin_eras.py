"""The LinkedIn archive of every era: each fixture's records, as a person reading the file would state them."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from callingcard.model.record import InvitationRecord, MessageRecord, OwnRecord, PersonRecord, Problem, Record, Repeated
from callingcard.sources import linkedin
from tests.sources.holding import held

FIXTURES = Path(__file__).parent.parent / "fixtures" / "linkedin"
PACIFIC = ZoneInfo("America/Los_Angeles")
IN = "https://www.linkedin.com/in/"
MARIA = f"{IN}maria-kowalska-1a2b3c"
INES = f"{IN}ines-duarte"


def read(name: str) -> list[Record | Problem]:
    return list(linkedin.read(held({name: (FIXTURES / name).read_bytes()})))


def problems(items: list[Record | Problem]) -> list[tuple[int | None, str]]:
    return [(item.line, item.reason) for item in items if isinstance(item, Problem)]


Person = tuple[int, str, tuple[str, ...], tuple[str, ...], str | None, str | None, date | None]

CONNECTIONS: list[tuple[str, list[Person]]] = [
    (
        "connections-2018.csv",
        [
            (2, "Maria Kowalska", ("maria.kowalska@example.com",), (), "Northwind Freight", "Buyer", date(2018, 1, 8)),
            (3, "Tomás Iglesias", (), (), "Iglesias, Hijos & Cía.", "Partner", date(2017, 12, 30)),
            (4, "Dana O'Neill", ("dana@example.org",), (), None, None, date(2018, 3, 14)),
        ],
    ),
    (
        "connections-2021.csv",
        [
            (2, "Maria Kowalska", (), (), "Northwind Freight", "Head of Buying", date(2018, 1, 8)),
            (
                4,
                "Yuki Tanaka, PhD",
                ("yuki@example.jp",),
                (),
                "Kumo Labs",
                'Researcher, "cloud physics"',
                date(2021, 4, 4),
            ),
        ],
    ),
    ("connections-2022.csv", [(5, "Maria Kowalska", (), (), "Northwind Freight", "Head of Buying", date(2018, 1, 8))]),
    (
        "connections-2026.csv",
        [
            (5, "Maria Kowalska", (), (MARIA,), "Harbour & Sons", "Purchasing Director", date(2018, 1, 8)),
            (
                7,
                "𝐋𝐞𝐨 Brandt 🚀",
                (),
                (f"{IN}leobrandt",),
                "Brandt Beratung GmbH",
                "Gründer\nund Berater",
                date(2026, 2, 8),
            ),
            (9, "José .", ("jose@example.es",), (f"{IN}jos%C3%A9-pe%C3%B1a",), None, None, date(2025, 12, 19)),
            (10, "<b>Eve</b> \u202eMallory", (), (f"{IN}eve",), '=HYPERLINK("x")', None, date(2026, 3, 1)),
            (12, "Odd Date", (), (f"{IN}odd",), "Acme", None, None),
            (13, "Sam Last", (), (f"{IN}sam-last",), "Acme", None, date(2026, 10, 31)),
        ],
    ),
]
RESAVED: list[Person] = [
    (2, "Maria Kowalska", (), (MARIA,), "Harbour & Sons", "Buying; all of it", date(2018, 1, 8)),
    (3, "Jürgen Öz", (), (), None, None, date(2021, 4, 4)),
]
MADE = {"connections-2022.csv": date(2022, 5, 30)}
"""Dated by a row that holds a date alone."""
SPREADSHEETS = ["connections-spreadsheet.csv", "connections-spreadsheet-1252.csv", "connections-spreadsheet-utf16.txt"]


@pytest.mark.parametrize(("name", "expected"), [*CONNECTIONS, *((name, RESAVED) for name in SPREADSHEETS)])
def test_connections(name: str, expected: list[Person]) -> None:
    people = [item for item in read(name) if isinstance(item, PersonRecord)]
    assert [
        (one.source.line, one.name, one.emails, one.urls, one.company, one.position, one.connected_on) for one in people
    ] == expected
    assert {one.as_of for one in people} == {MADE.get(name, max(row[-1] for row in expected if row[-1]))}


def test_broken_connections_are_told_by_line() -> None:
    assert problems(read("connections-2026.csv")) == [
        (11, "This row has 3 cells where the header has 7."),
        (12, "Connected On is not a date that callingcard can read: 'someday'."),
    ]


def test_invitations_before_urls() -> None:
    first, second = (item for item in read("invitations-2022.csv") if isinstance(item, InvitationRecord))
    assert (first.sender.name, first.recipient.name, first.direction) == ("Ines Duarte", "Maria Kowalska", "outgoing")
    assert (first.sender.url, first.message, first.sent_at) == (None, "", datetime(2022, 3, 2, 8, 5, tzinfo=PACIFIC))
    assert second.sent_at == datetime(2022, 2, 28, 7, 59, tzinfo=UTC)
    assert second.message == "Good to meet you at the depot.   Shall I send the rota?"
    assert second.as_of == date(2022, 3, 2)


def test_invitations_with_urls_tell_who_the_user_is() -> None:
    items = read("invitations-2026.csv")
    found = [item for item in items if isinstance(item, InvitationRecord)]
    assert [(one.source.line, one.direction, one.recipient.url) for one in found] == [
        (2, "outgoing", f"{IN}zoë-wójcik"),
        (3, "outgoing", f"{IN}sam-last"),
        (4, "incoming", INES),
    ]
    assert found[1].message == 'Your talk on "cold chains" stayed with me, Sam.'
    assert [(item.kind, item.text) for item in items if isinstance(item, OwnRecord)] == [("url", INES)]
    assert problems(items) == [
        (5, "Sent At is not a date that callingcard can read: 'yesterday'."),
        (6, "Direction is neither INCOMING nor OUTGOING: 'SIDEWAYS'."),
    ]


Message = tuple[int, str, list[tuple[str, str | None]], datetime, str]

MESSAGES: list[tuple[str, list[Message]]] = [
    (
        "messages-2018.csv",
        [
            (
                2,
                "Ines Duarte",
                [("Maria Kowalska", None)],
                datetime(2018, 10, 16, 15, 36, tzinfo=UTC),
                "Did the pallets arrive?",
            ),
            (
                3,
                "Maria Kowalska",
                [("Ines Duarte", None)],
                datetime(2018, 10, 16, 16, 12, tzinfo=UTC),
                "All but two, thanks.",
            ),
        ],
    ),
    (
        "messages-2021.csv",
        [
            (
                2,
                "Ines Duarte",
                [("Yuki Tanaka, PhD", None)],
                datetime(2021, 4, 5, 7, 30, tzinfo=UTC),
                "Thank you for the draft.",
            ),
            (
                3,
                "Olu Adeyemi",
                [("Ines Duarte", None), ("Maria Kowalska", None)],
                datetime(2021, 5, 1, 12, tzinfo=UTC),
                "Who has the keys?",
            ),
        ],
    ),
    (
        "messages-2023.csv",
        [
            (
                2,
                "Ines Duarte",
                [("Yuki Tanaka, PhD", f"{IN}yuki-tanaka")],
                datetime(2023, 7, 5, 7, 30, tzinfo=UTC),
                "One more question.",
            ),
            (
                3,
                "Olu Adeyemi",
                [("Ines Duarte", INES), ("Yuki Tanaka, PhD", f"{IN}yuki-tanaka"), ("Maria Kowalska, MBA", MARIA)],
                datetime(2023, 7, 6, 12, tzinfo=UTC),
                "Who has the keys?",
            ),
            (
                4,
                "Kumo Talent",
                [("Ines Duarte", INES)],
                datetime(2023, 8, 1, tzinfo=UTC),
                "We have a role for you.",
            ),
        ],
    ),
    (
        "messages-2024.csv",
        [
            (
                3,
                "Sam Last",
                [("Ines Duarte", INES)],
                datetime(2024, 2, 3, 10, tzinfo=UTC),
                "a < b & c, you know",
            ),
            (
                4,
                "Grow Fast Agency",
                [("Ines Duarte", INES)],
                datetime(2024, 3, 3, 10, tzinfo=UTC),
                "Hi %FIRSTNAME%,\n10x & more",
            ),
        ],
    ),
    (
        "messages-2026.csv",
        [
            (
                2,
                "Ines Duarte",
                [("Zoë Wójcik", f"{IN}zoë-wójcik")],
                datetime(2026, 10, 30, 22, 1, 9, tzinfo=UTC),
                "Dear Zoë,\n\nthe photos are in the folder.\nInes",
            ),
            (6, "Zoë Wójcik", [("Ines Duarte", INES)], datetime(2026, 10, 31, 6, tzinfo=UTC), "Lovely, thank you!"),
            (7, "Olu Adeyemi", [("Ines Duarte", INES)], datetime(2026, 11, 1, 6, tzinfo=UTC), "See you at the depot"),
            (9, "Sam Last", [("Ines Duarte", INES)], datetime(2026, 11, 2, 16, 20, tzinfo=UTC), "Happy to help"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "expected"), MESSAGES)
def test_messages(name: str, expected: list[Message]) -> None:
    found = [item for item in read(name) if isinstance(item, MessageRecord)]
    assert [
        (one.source.line, one.sender.name, [(party.name, party.url) for party in one.recipients], one.sent_at, one.text)
        for one in found
    ] == expected
    assert all(one.conversation for one in found)


def test_a_message_without_a_date_is_told_and_the_user_is_in_every_conversation() -> None:
    items = read("messages-2026.csv")
    assert problems(items) == [(8, "DATE is not a date that callingcard can read: '31/31/2026'.")]
    assert [(item.kind, item.text) for item in items if isinstance(item, OwnRecord)] == [("url", INES)]


def test_an_inmail_keeps_its_subject() -> None:
    (inmail,) = [item for item in read("messages-2023.csv") if isinstance(item, MessageRecord) and item.subject]
    assert (inmail.subject, inmail.folder, inmail.sender.url) == ("Offer", "", None)


def test_a_saved_portability_answer_reads_as_the_files_do() -> None:
    items = read("portability.json")
    assert [(type(item).__name__, item.source.line) for item in items if not isinstance(item, Problem | Repeated)] == [
        ("MessageRecord", 21),
        ("PersonRecord", 7),
        ("PersonRecord", 9),
        ("OwnRecord", 13),
    ]
    message, maria, sam, skill = items
    assert isinstance(message, MessageRecord)
    assert isinstance(maria, PersonRecord)
    assert isinstance(sam, PersonRecord)
    assert isinstance(skill, OwnRecord)
    assert message.text == 'Dear Zoë,\n\nthe "snapshotData" is in the folder.'
    assert (maria.urls, maria.company, maria.as_of) == ((MARIA,), "Harbour & Sons", date(2026, 10, 31))
    assert (sam.company, sam.connected_on, skill.text) == (None, date(2026, 10, 31), "Cold chains")
