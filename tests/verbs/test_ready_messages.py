"""The day's items that carry a ready message: thanks for an introduction, occasions, a quiet tie; and those that must not."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from callingcard.verbs.add import add
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import Item, today

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)


def _row(name: str, key: str, day: date, way: str, text: str) -> str:
    me, them = f"Noor Haddad,{IN}noor", f"{name},{IN}{key}"
    parties = f"{me},{them}" if way == "out" else f"{them},{me}"
    return f"{key},,{parties},{day} 10:00:00 UTC,,{text},INBOX\n"


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Ida wrote with the user every two months and then fell silent; Sal has not answered a first message."""
    talks = [date(2025, month, 3) for month in (1, 3, 5, 7, 9)]
    rows = [
        _row("Ida Holm", "ida", day + timedelta(days=d), way, "Words.")
        for day in talks
        for d, way in ((0, "out"), (1, "in"))
    ]
    rows.append(_row("Sal Esman", "sal", date(2026, 5, 2), "out", "How is the new harbour?"))
    with ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr("Profile.csv", "First Name,Last Name,Headline\nNoor,Haddad,Builder of beds\n")
        zipped.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Ida,Holm,{IN}ida,,Volta,CTO,01 Mar 2020\nSal,Esman,{IN}sal,,,,28 Apr 2026\n",
        )
        zipped.writestr(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            f'Noor Haddad,Sal Esman,"4/20/26, 2:37 PM",Hello Sal,OUTGOING,{IN}noor,{IN}sal\n',
        )
        zipped.writestr("messages.csv", _HEADER + "".join(rows))
    import_(con, [tmp_path / "a.zip"], now=NOW)
    return con


def _item(con: sqlite3.Connection, name: str) -> Item:
    return next(item for item in today(con, now=NOW).items if item.person.name == name)


@pytest.mark.parametrize(
    ("said", "thanked"),
    [
        ("introduced me to Bo Li", "Bo Li"),
        ("recommended me for the harbour prize", "the harbour prize"),
        ("put in a good word for me with Eva Lund", "Eva Lund"),
    ],
)
def test_who_introduced_or_spoke_for_one_is_thanked_for_just_that(
    con: sqlite3.Connection, said: str, thanked: str
) -> None:
    add(con, Someone("Ana Sousa"), now=NOW)
    fact(con, "Ana Sousa", said, Stating(as_of="2026-05-16"), now=NOW)
    item = _item(con, "Ana Sousa")
    assert item.kind == "thank"
    assert item.draft
    assert thanked in item.draft
    assert "thank" in item.draft.lower()


def test_introduced_by_somebody_is_thanked_on_their_side(con: sqlite3.Connection) -> None:
    for name in ("Ana Sousa", "Bo Li"):
        add(con, Someone(name), now=NOW)
    fact(con, "Bo Li", "introduced by Ana Sousa", Stating(as_of="2026-05-16"), now=NOW)
    draft = _item(con, "Ana Sousa").draft
    assert draft
    assert "introducing me to Bo Li" in draft or "introduced me to Bo Li" in draft


def test_a_quiet_tie_has_a_message_where_there_is_something_to_go_on_from(con: sqlite3.Connection) -> None:
    fact(con, "Ida Holm", "restoring the lighthouse at Utklippan", Stating("topic", as_of="2025-09-03"), now=NOW)
    item = _item(con, "Ida Holm")
    assert (item.kind, item.verdict) == ("keep-in-touch", "send")
    assert item.draft
    assert "lighthouse" in item.draft


def test_a_birthday_is_wished_on_its_day(con: sqlite3.Connection) -> None:
    fact(con, "Ida Holm", "1980-05-20", Stating("birthday"), now=NOW)
    item = _item(con, "Ida Holm")
    assert item.kind == "moment"
    assert item.draft
    assert "birthday" in item.draft.lower()


def test_a_second_message_into_silence_is_the_users_own(con: sqlite3.Connection) -> None:
    item = _item(con, "Sal Esman")
    assert (item.kind, item.reasons[0].code, item.draft) == ("follow-up", "unanswered", None)
