"""Oneself: who says who they are is nobody's contact, and every part of that can be taken back."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from callingcard.store.opening import open_store
from callingcard.verbs.errors import Refusal
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.people import people
from callingcard.verbs.review import undo

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:1
DTSTART:20261118T140000Z
DTEND:20261118T143000Z
SUMMARY:Placement review
ATTENDEE;CN=Grace Lund:mailto:grace@ward.example
ATTENDEE;CN=Amara Dell:mailto:amara@uni.example
ORGANIZER:mailto:amara@uni.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """A calendar with a meeting of two, read before anything is said of the user."""
    file = tmp_path / "mine.ics"
    file.write_text(_CALENDAR, encoding="utf-8")
    import_(con, [file], now=NOW)
    return con


def _listed(con: sqlite3.Connection) -> set[str]:
    return {person.name for person in people(con).people}


def test_who_says_their_name_is_nobodys_contact_by_their_own_calendar(con: sqlite3.Connection) -> None:
    assert _listed(con) == {"Grace Lund", "Amara Dell"}
    me(con, Saying(name="Amara Dell"), now=NOW)
    assert _listed(con) == {"Grace Lund"}
    undo(con)
    assert _listed(con) == {"Grace Lund", "Amara Dell"}


def test_a_name_said_before_the_calendar_is_read_counts_too(tmp_path: Path) -> None:
    con = open_store(tmp_path / "other")
    me(con, Saying(name="Amara Dell"), now=NOW)
    file = tmp_path / "mine.ics"
    file.write_text(_CALENDAR, encoding="utf-8")
    import_(con, [file], now=NOW)
    assert _listed(con) == {"Grace Lund"}
    con.close()


def test_an_address_said_settles_it_against_a_namesake(con: sqlite3.Connection) -> None:
    me(con, Saying(name="Amara Dell", email=("a.dell@home.example",)), now=NOW)
    assert _listed(con) == {"Grace Lund", "Amara Dell"}
    found = me(con, Saying(email=("amara@uni.example",)), now=NOW)
    assert _listed(con) == {"Grace Lund"}
    assert "amara@uni.example" in found.me.identifiers


def test_what_is_no_address_is_refused_and_changes_nothing(con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal, match="no e-mail address"):
        me(con, Saying(name="Amara Dell", email=("amara at uni",)), now=NOW)
    assert me(con, now=NOW).me.name is None


def test_undo_takes_back_zone_and_language_and_not_what_was_said_before(con: sqlite3.Connection) -> None:
    me(con, Saying(headline="nurse", zone="Europe/Lisbon"), now=NOW)
    me(con, Saying(zone="Europe/Berlin", language="de"), now=NOW)
    undo(con)
    found = me(con, now=NOW).me
    assert (found.headline, found.zone, found.language) == ("nurse", "Europe/Lisbon", None)
    undo(con)
    assert me(con, now=NOW).me.zone is None
