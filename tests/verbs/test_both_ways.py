"""Whom one can help, who can help, and who should know whom: only from facts, and nobody whom one wants to see nothing of."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from callingcard.verbs.add import add
from callingcard.verbs.both_ways import both_ways
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import never
from callingcard.verbs.someone import Someone

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Ana needs a translator into Basque and somebody who reads grants; Ben translates; Cy knows of wind turbines."""
    me(con, Saying(offer=["reading grant applications"], seek=["a site for a wind turbine"]), now=NOW)
    for name, kind, text in (
        ("Ana Sousa", "need", "somebody to read her grant application"),
        ("Ana Sousa", "need", "a translator into Basque"),
        ("Ben Okri", "skill", "Basque translation"),
        ("Cy Doe", "work", "rents out hilltops for wind turbines"),
        ("Dee Fox", "topic", "beekeeping"),
    ):
        add(con, Someone(name), now=NOW)
        fact(con, name, text, Stating(kind=kind), now=NOW)
    return con


def _said(con: sqlite3.Connection, now: datetime = NOW) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    found = both_ways(con, now=now)
    return (
        [one.person.name for one in found.you_can_help],
        [one.person.name for one in found.can_help_you],
        [(pair.a.name, pair.b.name) for pair in found.should_meet],
    )


def test_each_suggestion_stands_on_its_facts(con: sqlite3.Connection) -> None:
    assert _said(con) == (["Ana Sousa"], ["Cy Doe"], [("Ana Sousa", "Ben Okri")])
    found = both_ways(con, now=NOW)
    assert all(reason.facts for one in (*found.you_can_help, *found.can_help_you) for reason in one.reasons)
    assert len(found.should_meet[0].reasons[0].facts) == 2


def test_people_who_were_at_one_place_that_day_know_each_other(con: sqlite3.Connection) -> None:
    for name in ("Ana Sousa", "Ben Okri"):
        met(con, Someone(name), Meeting(on="2026-05-02", at="Harbour Data Days"), now=NOW)
    assert _said(con)[2] == []


def test_people_of_one_firm_know_each_other(con: sqlite3.Connection) -> None:
    for name in ("Ana Sousa", "Ben Okri"):
        add(con, Someone(name, company="Volta"), now=NOW)
    assert _said(con)[2] == []


def test_old_needs_and_those_one_wants_to_see_nothing_of_are_left_out(con: sqlite3.Connection) -> None:
    assert _said(con, NOW + timedelta(days=400)) == ([], ["Cy Doe"], [])
    never(con, "Ben Okri", now=NOW)
    never(con, "Cy Doe", now=NOW)
    assert _said(con) == (["Ana Sousa"], [], [])


def test_what_is_private_suggests_nothing(con: sqlite3.Connection) -> None:
    add(con, Someone("Eve Roe"), now=NOW)
    fact(con, "Eve Roe", "grant application help", Stating(kind="need", private=True), now=NOW)
    assert "Eve Roe" not in _said(con)[0]


def test_a_need_is_said_once(con: sqlite3.Connection) -> None:
    add(con, Someone("Eve Lund"), now=NOW)
    fact(con, "Eve Lund", "is looking for a reader of grant applications", now=NOW)
    said = [
        r.text for one in both_ways(con, now=NOW).you_can_help for r in one.reasons if one.person.name == "Eve Lund"
    ]
    assert said == ["They need: a reader of grant applications. You offer: reading grant applications."]


def test_what_two_sources_say_alike_is_told_once(con: sqlite3.Connection) -> None:
    fact(con, "Cy Doe", "Rents out hilltops for wind turbines", Stating(kind="work", as_of="2026-01-02"), now=NOW)
    [cy] = both_ways(con, now=NOW).can_help_you
    assert len(cy.reasons) == 1
