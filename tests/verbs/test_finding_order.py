"""Whom a search shows first: whole words before their beginnings, and of those whom one met or wrote to before strangers."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from callingcard.store.opening import open_store
from callingcard.verbs.add import add
from callingcard.verbs.fact import fact
from callingcard.verbs.find import find
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.people import people
from callingcard.verbs.someone import Someone
from callingcard.verbs.whom import whom

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)
STRANGERS = (
    ("Łucja Tomaszewska", None), ("Tomasz Sawicki", None), ("Tomaso Bellini", "Tomas Tiles"), ("Tomas", None),
    ("Tomáš Veselý", None), ("Jana Tomas-Lind", None), ("Anastasia Sousa", None), ("Ana Souza", None), ("Rui Lopes", "Ana Sousa & Filhos"),
)  # fmt: skip


@pytest.fixture
def con(tmp_path: Path) -> sqlite3.Connection:
    con = open_store(tmp_path)
    for name, company in STRANGERS:
        add(con, Someone(name, company=company), now=NOW, new=True)
    met(con, Someone("Tomás Rebelo"), Meeting("Porto"), now=NOW)
    add(con, Someone("Tomasa Ruiz"), now=NOW)
    fact(con, "Tomasa Ruiz", "likes tall kites", now=NOW)
    return con


def shown(con: sqlite3.Connection, query: str) -> list[str]:
    return [person.name for person in people(con, query).people]


@pytest.mark.parametrize("query", ["tomas", "Tomás"])
def test_whole_words_come_first_and_of_them_those_one_met(query: str, con: sqlite3.Connection) -> None:
    found = shown(con, query)
    assert found[:2] == ["Tomas", "Tomás Rebelo"]
    assert set(found[2:4]) == {"Tomáš Veselý", "Jana Tomas-Lind"}
    assert found[4] == "Tomasa Ruiz"
    assert set(found[5:]) == {"Łucja Tomaszewska", "Tomasz Sawicki", "Tomaso Bellini"}


def test_the_last_word_may_just_be_being_typed(con: sqlite3.Connection) -> None:
    assert shown(con, "ana sou") == ["Ana Souza", "Anastasia Sousa", "Rui Lopes"]


def test_all_that_are_found_are_found_once_and_no_more_than_asked_for(con: sqlite3.Connection) -> None:
    found = [person.id for person in people(con, "tomas").people]
    assert len(found) == len(set(found)) == 8
    assert [person.id for person in people(con, "tomas", limit=3, offset=2).people] == found[2:5]
    assert [person.id for person in find(con, "tomas", most=3).people] == found[:3]


def test_a_full_name_still_says_whom_one_means(con: sqlite3.Connection) -> None:
    assert whom(con, "tomas").name == "Tomas"
    assert whom(con, "ana souza").name == "Ana Souza"
