"""Days that the user says of what has been: none that lies ahead, none that nobody lived to see; and no controls in words."""

import sqlite3
from datetime import UTC, date, datetime
from typing import Any

import pytest

from callingcard.verbs.add import add
from callingcard.verbs.edit import Correction, edit
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
AHEAD = ("tomorrow", "2026-05-21", "9999-12-31", "next year")
LONG_AGO = ("0001-01-01", "1899-12-31")


@pytest.fixture
def ana(con: sqlite3.Connection) -> str:
    return add(con, Someone("Ana Sousa"), now=NOW).person.id


@pytest.mark.parametrize("said", [*AHEAD, *LONG_AGO])
def test_what_was_learned_was_learned_by_today(said: str, con: sqlite3.Connection, ana: str) -> None:
    why = "lies ahead" if said in AHEAD else "too long ago"
    with pytest.raises(Refusal, match=why):
        fact(con, ana, "likes kites", Stating(as_of=said), now=NOW)
    kept = fact(con, ana, "likes kites", now=NOW).fact
    with pytest.raises(Refusal, match=why):
        edit(con, kept.id, Correction(as_of=said), now=NOW)
    assert edit(con, kept.id, Correction(as_of="yesterday"), now=NOW).fact.as_of == date(2026, 5, 19)  # type: ignore[union-attr]


@pytest.mark.parametrize("said", [*AHEAD, *LONG_AGO, "today at 18:00"])
def test_a_meeting_has_taken_place(said: str, con: sqlite3.Connection, ana: str) -> None:
    why = "too long ago" if said in LONG_AGO else "lies ahead"
    with pytest.raises(Refusal, match=why):
        met(con, Someone(ana), Meeting(on=said), now=NOW)
    kept = met(con, Someone(ana), Meeting(on="yesterday"), now=NOW).encounter
    with pytest.raises(Refusal, match=why):
        edit(con, kept.id, Correction(on=said), now=NOW)


@pytest.mark.parametrize("period", [{"since": "1899-12"}, {"until": "0001-01-01"}])
def test_a_period_is_of_a_life(period: dict[str, Any], con: sqlite3.Connection, ana: str) -> None:
    with pytest.raises(Refusal, match="too long ago"):
        fact(con, ana, "studied at Porto", Stating(**period), now=NOW)


def test_a_period_may_begin_or_end_ahead_of_now(con: sqlite3.Connection, ana: str) -> None:
    kept = fact(con, ana, "works at Nordhavn", Stating(since="2026-06-01", until="2027"), now=NOW).fact
    assert (kept.since, kept.until) == (date(2026, 6, 1), date(2027, 12, 31))


def test_a_control_character_is_no_more_than_a_space(con: sqlite3.Connection, ana: str) -> None:
    assert (
        fact(con, ana, "likes\0\x0btall\x7f kites\x85", Stating(kind="interest"), now=NOW).fact.text
        == "likes tall kites"
    )
    found = met(con, Someone("Rui\0 Lopes"), Meeting(at="Porto\x00\x1b[31m", about=["\x07kites"]), now=NOW)
    assert (found.person.name, found.encounter.at) == ("Rui Lopes", "Porto [31m")
    assert [one.text for one in found.facts if one.kind == "topic"] == ["kites"]
    with pytest.raises(Refusal):
        fact(con, ana, "\0", now=NOW)
