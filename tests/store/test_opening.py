"""Opening: private files, no damage, nothing newer, nobody else's file; and two at once."""

import multiprocessing
import os
import sqlite3
import stat
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from callingcard.model.refusal import Refusal
from callingcard.store import decisions, settings
from callingcard.store.opening import STORE, generation, newest_schema, open_store, transaction

AT = datetime(2026, 5, 20, tzinfo=UTC)


def test_directory_and_files_are_the_users_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        con = open_store(tmp_path / "data" / "home")
        with transaction(con):
            settings.write(con, "zone", "Europe/Lisbon")
    finally:
        os.umask(old)
    home = tmp_path / "data" / "home"
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in home.iterdir()} == {0o600}
    assert any(file.name.endswith("-wal") for file in home.iterdir())


def test_what_was_written_is_there_again(tmp_path: Path) -> None:
    con = open_store(tmp_path)
    with transaction(con):
        settings.write(con, "zone", "Asia/Tokyo")
    con.close()
    assert settings.read(open_store(tmp_path)) == {"zone": "Asia/Tokyo"}


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    con = open_store(tmp_path)
    con.execute(f"PRAGMA user_version = {newest_schema() + 1}")
    con.close()
    with pytest.raises(Refusal, match="newer callingcard"):
        open_store(tmp_path)
    raw = sqlite3.connect(tmp_path / STORE)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == newest_schema() + 1


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be looked at" * 40, b"SQLite format 3\0"]
)
def test_a_damaged_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / STORE).write_bytes(content)
    with pytest.raises(Refusal):
        open_store(tmp_path)
    assert (tmp_path / STORE).read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / STORE)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    with pytest.raises(Refusal, match="not a callingcard store"):
        open_store(tmp_path)


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x")
    with pytest.raises(Refusal, match="cannot be used"):
        open_store(tmp_path / "home")


def test_read_only_reads_and_does_not_write(tmp_path: Path) -> None:
    con = open_store(tmp_path, read_only=True)
    assert settings.read(con) == {}
    with pytest.raises(sqlite3.OperationalError, match="readonly"), transaction(con):
        settings.write(con, "zone", "Asia/Tokyo")


def test_a_failed_transaction_changes_nothing(tmp_path: Path) -> None:
    con = open_store(tmp_path)
    before = generation(con)
    with pytest.raises(sqlite3.IntegrityError):
        _write_twice(con)
    assert settings.read(con) == {}
    assert generation(con) == before


def test_a_busy_store_is_waited_for_then_refused_in_words(tmp_path: Path) -> None:
    holder, other = open_store(tmp_path), open_store(tmp_path, wait=0.05)
    with transaction(holder):
        settings.write(holder, "zone", "Asia/Tokyo")
        with pytest.raises(Refusal, match="Another callingcard") as caught, transaction(other):
            settings.write(other, "zone", "Europe/Rome")
    assert "locked" not in str(caught.value)
    assert settings.read(other) == {"zone": "Asia/Tokyo"}


def _write_twice(con: sqlite3.Connection) -> None:
    with transaction(con):
        settings.write(con, "zone", "Asia/Tokyo")
        con.execute("INSERT INTO setting VALUES ('zone', 'again')")


def _write(home: Path, name: str, count: int) -> None:
    con = open_store(home)
    for number in range(count):
        with transaction(con):
            decisions.log(con, "sent", at=AT, writer=name, number=number)


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_write, args=(tmp_path / "home", name, 60)) for name in ("a", "b")]
    for worker in workers:  # neither finds a store: both make and migrate it
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0]
    deeds = decisions.listed(open_store(tmp_path / "home"))
    for name in ("a", "b"):
        assert [deed.payload["number"] for deed in deeds if deed.payload["writer"] == name] == list(range(60))


def _open(home: Path, start: float) -> None:
    while time.time() < start:
        pass
    open_store(home).close()


@pytest.mark.skipif(sys.platform == "win32", reason="forks, to start at the same moment")
def test_any_number_may_make_the_store_at_the_same_moment(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    for attempt in range(15):
        start = time.time() + 0.03
        openers = [context.Process(target=_open, args=(tmp_path / str(attempt), start)) for _ in range(4)]
        for opener in openers:
            opener.start()
        for opener in openers:
            opener.join(60)
        assert [opener.exitcode for opener in openers] == [0] * 4
