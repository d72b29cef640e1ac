"""Snooze, never and cadence, of a person and of a group; what the day shows of those; and the other kinds of items of the day."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from callingcard.verbs.add import add
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.forget import forget
from callingcard.verbs.import_ import import_
from callingcard.verbs.inbox import add as invited
from callingcard.verbs.inbox import mark
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import cadence, never, paces, snooze
from callingcard.verbs.review import undo
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import Item, today

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Two people met yesterday, one of them in a choir, and a third who is owed thanks."""
    for name in ("Ana Sousa", "Ben Okri"):
        met(con, Someone(name), Meeting(on="yesterday at 20:00", at="PyCon"), now=NOW)
    add(con, Someone("Wil Kind"), now=NOW)
    fact(con, "Wil Kind", "read my draft", Stating(kind="thanks"), now=NOW - timedelta(days=5))
    fact(con, "Ana Sousa", "Choir", Stating(kind="group"), now=NOW)
    return con


def _names(con: sqlite3.Connection, now: datetime = NOW) -> set[str]:
    return {item.person.name for item in today(con, now=now, drafts=0).items}


def _item(con: sqlite3.Connection, name: str, now: datetime = NOW) -> Item | None:
    return next((item for item in today(con, now=now, drafts=0).items if item.person.name == name), None)


def test_snoozed_until_the_day(con: sqlite3.Connection) -> None:
    assert "Ana Sousa" in _names(con)
    snooze(con, "Ana Sousa", "in 3 days", now=NOW)
    assert _names(con) == {"Ben Okri", "Wil Kind"}
    assert "Ana Sousa" in _names(con, NOW + timedelta(days=3))
    undo(con)
    assert "Ana Sousa" in _names(con)


def test_a_past_day_is_refused(con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal, match="past"):
        snooze(con, "Ana Sousa", "2026-05-19", now=NOW)


def test_never_until_it_is_lifted(con: sqlite3.Connection) -> None:
    never(con, "Wil Kind", now=NOW)
    assert "Wil Kind" not in _names(con, NOW + timedelta(days=20))
    never(con, "Wil Kind", now=NOW, lift=True)
    assert "Wil Kind" in _names(con)


def test_a_group_is_everybody_in_it_and_the_word_on_a_person_stands_above_it(con: sqlite3.Connection) -> None:
    result = never(con, None, now=NOW, group="choir")
    assert (result.people, result.person) == (1, None)
    assert "Ana Sousa" not in _names(con)
    fact(con, "Ben Okri", "Choir", Stating(kind="group"), now=NOW)
    assert "Ben Okri" not in _names(con)
    never(con, "Ben Okri", now=NOW, lift=True)
    assert "Ben Okri" in _names(con)
    with pytest.raises(Refusal, match="group"):
        never(con, None, now=NOW, group="no such thing")


@pytest.mark.parametrize(("said", "days"), [("monthly", 30), ("3 weeks", 21), ("every 90 days", 90), ("a quarter", 91), ("off", None)])  # fmt: skip
def test_how_often_is_said_as_people_say_it(con: sqlite3.Connection, said: str, days: int | None) -> None:
    assert cadence(con, "Ana Sousa", said, now=NOW).pace.every == days


@pytest.mark.parametrize("said", ["", "now and then", "0 days", "100 years"])
def test_what_is_no_cadence_is_refused(con: sqlite3.Connection, said: str) -> None:
    with pytest.raises(Refusal, match="cadence"):
        cadence(con, "Ana Sousa", said, now=NOW)


def test_a_cadence_brings_somebody_back(con: sqlite3.Connection) -> None:
    cadence(con, "Ben Okri", "2 months", now=NOW)
    later = NOW + timedelta(days=70)
    assert (item := _item(con, "Ben Okri", later)) is not None
    assert (item.kind, item.due) == ("keep-in-touch", date(2026, 5, 19) + timedelta(days=60))
    assert _item(con, "Ana Sousa", later) is None


def test_forgetting_takes_the_word_on_them_away(con: sqlite3.Connection) -> None:
    never(con, "Wil Kind", now=NOW)
    forget(con, "Wil Kind", now=NOW)
    assert paces(con) == {}


def test_thanks_are_owed_also_for_an_introduction(con: sqlite3.Connection) -> None:
    met(con, Someone("Cy Doe"), Meeting(on="2026-05-15", through="Ben Okri"), now=NOW)
    assert (item := _item(con, "Wil Kind")) is not None
    assert item.kind == "thank"
    assert (ben := _item(con, "Ben Okri")) is not None
    assert (ben.kind, "introduced-you" in {r.code for r in ben.reasons}) == ("connect", True)


def test_whom_to_ask_why_and_what_on_the_pile_has_come_up(con: sqlite3.Connection) -> None:
    kept = invited(con, Someone("Zed Blank"), now=NOW).invitation
    assert (item := _item(con, "Zed Blank")) is not None
    assert (item.kind, item.state) == ("ask-why", "new")
    assert item.draft
    mark(con, kept.id, "held", now=NOW)
    assert _item(con, "Zed Blank") is None
    assert (again := _item(con, "Zed Blank", NOW + timedelta(days=8))) is not None
    assert (again.kind, again.state, again.reasons[0].code) == ("ask-why", "review", "review")


def _archive(path: Path, job: str, at: datetime) -> Path:
    rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows += f"Mei,Tan,https://www.linkedin.com/in/mei,,{job},01 Mar 2020\n"
    rows += f"Lee,Latest,https://www.linkedin.com/in/lee,,,,{at:%d %b %Y}\n"
    with ZipFile(path, "w") as zipped:
        zipped.writestr(ZipInfo("Connections.csv", at.timetuple()[:6]), rows)
    return path


def test_a_job_that_differs_between_two_archives_is_a_moment(con: sqlite3.Connection, tmp_path: Path) -> None:
    import_(
        con,
        [_archive(tmp_path / "a.zip", "Otter Studio,Designer", NOW - timedelta(days=100))],
        now=NOW - timedelta(days=100),
    )
    met(con, Someone("Mei Tan"), Meeting(on="2025-02-01"), now=NOW)
    import_(con, [_archive(tmp_path / "b.zip", "Lark Health,Director", NOW - timedelta(days=2))], now=NOW)
    item = _item(con, "Mei Tan")
    assert item is not None
    assert "Director, Lark Health. Before: Designer, Otter Studio." in item.reasons[0].text
    assert item.kind == "moment"


def test_a_birthday_of_an_address_book_is_a_moment(con: sqlite3.Connection, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Day\nN:Day;Bo;;;\nBDAY:1980-05-21\nEND:VCARD\n"
    (tmp_path / "b.vcf").write_text(card)
    import_(con, [tmp_path / "b.vcf"], now=NOW)
    assert (item := _item(con, "Bo Day")) is not None
    assert (item.kind, item.reasons[0].code, item.due) == ("moment", "birthday", date(2026, 5, 21))
