"""Behind the veil: no private fact, and nothing can be written."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from callingcard.store import facts
from callingcard.store.opening import open_store
from callingcard.store.veil import veil
from callingcard.verbs.add import add
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.someone import Someone


@pytest.fixture
def con(tmp_path: Path, now: datetime) -> sqlite3.Connection:
    found = open_store(tmp_path)
    add(found, Someone("Ana Sousa"), now=now)
    fact(found, "Ana Sousa", "keeps bees", now=now)
    fact(found, "Ana Sousa", "is ill", Stating(private=True), now=now)
    return found


@pytest.mark.parametrize(("private", "seen"), [(False, {"keeps bees"}), (True, {"keeps bees", "is ill"})])
def test_private_facts_are_there_only_when_opened(con: sqlite3.Connection, private: bool, seen: set[str]) -> None:
    veil(con, private=private)
    assert {one.text for one in facts.of_kind(con, "note")} == seen


@pytest.mark.parametrize("private", [False, True])
def test_nothing_can_be_written(con: sqlite3.Connection, private: bool, now: datetime) -> None:
    veil(con, private=private)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        add(con, Someone("Jon Bell"), now=now)
