"""The checker at hand: what it remembers, and when it hears of the user's settings."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from callingcard.model.note import Note
from callingcard.shells.web import counter as module
from callingcard.shells.web.counter import Counter
from callingcard.store.opening import generation, open_store
from callingcard.verbs.config import config

STOCK = Note("I'd like to add you to my professional network on LinkedIn.")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets what the time is for the counter."""
    at = [100.0]
    monkeypatch.setattr(module, "monotonic", lambda: at[0])
    return lambda seconds: at.__setitem__(0, at[0] + seconds)


def found(counter: Counter) -> set[str]:
    return {finding.rule for finding in counter.check(STOCK).findings}


def switch_off_elsewhere(home: Path) -> None:
    """Switch the rule off as another program would."""
    con = open_store(home)
    config(con, "rules.off", "stock-sentence")
    con.close()


def test_answers_are_remembered_until_something_is_written(tmp_path: Path, clock: Callable[[float], None]) -> None:
    counter = Counter(tmp_path)
    answers, generation = counter.answers()
    answers.remember(b"asked", b"answer")
    assert counter.answers() == (answers, generation)
    with counter.store() as (con, _):
        config(con, "rules.off", "stock-sentence")
    fresh, later = counter.answers()
    assert later > generation
    assert fresh.recall(b"asked") is None


def test_who_knows_of_a_write_is_believed(tmp_path: Path, clock: Callable[[float], None]) -> None:
    counter = Counter(tmp_path)
    assert "stock-sentence" in found(counter)
    switch_off_elsewhere(tmp_path)
    counter.look_again()
    assert "stock-sentence" not in found(counter)


def test_what_is_set_here_counts_at_once(tmp_path: Path, clock: Callable[[float], None]) -> None:
    counter = Counter(tmp_path)
    assert "stock-sentence" in found(counter)
    with counter.store() as (con, _):
        config(con, "rules.off", "stock-sentence")
    assert "stock-sentence" not in found(counter)


def test_what_is_set_here_while_it_looks_counts_at_once(tmp_path: Path, clock: Callable[[float], None]) -> None:
    counter = Counter(tmp_path)
    assert "stock-sentence" in found(counter)

    def and_written(con: sqlite3.Connection) -> int:
        patched.undo()
        seen = generation(con)
        with counter.store() as (own, _):
            config(own, "rules.off", "stock-sentence")
        return seen

    clock(0.2)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "generation", and_written)
        assert "stock-sentence" in found(counter)  # it looked before it was written
    assert "stock-sentence" not in found(counter)


def test_who_could_not_look_looks_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> int:
        raise sqlite3.OperationalError

    counter = Counter(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(module, "generation", failing)
        with pytest.raises(sqlite3.OperationalError):
            found(counter)
    switch_off_elsewhere(tmp_path)
    assert "stock-sentence" not in found(counter)


def test_what_another_program_sets_counts_soon(tmp_path: Path, clock: Callable[[float], None]) -> None:
    counter = Counter(tmp_path)
    assert "stock-sentence" in found(counter)
    switch_off_elsewhere(tmp_path)
    clock(0.2)
    assert "stock-sentence" not in found(counter)
