"""Backup, restore, export, wipe, config: what comes out is whole, what goes in is checked."""

import csv
import errno
import json
import sqlite3
import stat
import threading
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord, Source
from callingcard.store import copies, decisions, facts, persons, settings
from callingcard.store.opening import STORE, newest_schema, open_store, transaction
from callingcard.verbs.backup import backup
from callingcard.verbs.cards import card
from callingcard.verbs.config import config
from callingcard.verbs.errors import Refusal
from callingcard.verbs.export import export
from callingcard.verbs.restore import restore
from callingcard.verbs.tables import defused, write_table
from callingcard.verbs.wipe import wipe
from tests.storing import dump

EVIL = '=HYPERLINK("http://x.example")\r\nBEGIN:VCARD;x,y\\z'


@pytest.fixture
def con(tmp_path: Path, now: datetime) -> sqlite3.Connection:
    con = open_store(tmp_path / "home")
    add(con, "Ana Sousa", now)
    add(con, EVIL, now)
    return con


def add(con: sqlite3.Connection, name: str, now: datetime) -> None:
    with transaction(con):
        decision = decisions.log(con, "add", at=now)
        said = PersonRecord(
            Source("user"), name, emails=(f"{len(name)}@x.example",), company="-Firm", birthday="--03-14"
        )
        found = persons.add_record(con, said, identifiers=[f"{len(name)}@x.example"], decision=decision)
        facts.add(con, Fact("", found, "said", '@kayaks, "and" so on'), decision=decision)


def test_a_backup_restores_what_was_there(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    before = dump(con)
    found = backup(con, tmp_path / "b", now=now)
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    assert (found.people, found.bytes) == (2, (tmp_path / "b").stat().st_size)
    add(con, "Later Person", now)
    assert dump(con) != before
    assert restore(con, tmp_path / "b", now=now).people == 2
    assert dump(con) == before
    with transaction(con):
        decisions.undo(con, decisions.last(con))
    assert persons.count(con) == 1
    assert {file.name for file in tmp_path.iterdir()} == {"home", "b"}


def test_a_backup_is_consistent_while_others_write(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    stop = threading.Event()

    def write() -> None:
        other, number = open_store(tmp_path / "home"), 0
        while not stop.is_set():
            number += 1
            with transaction(other):
                settings.write(other, "a", str(number))
                settings.write(other, "b", str(number))
        other.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            backup(con, tmp_path / f"b{number}", now=now)
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        copy = sqlite3.connect(tmp_path / f"b{number}")
        found = dict(copy.execute("SELECT key, value FROM setting"))
        assert found.get("a") == found.get("b")
        assert copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_another_process_sees_the_restored_store(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    backup(con, tmp_path / "b", now=now)
    other = open_store(tmp_path / "home")
    add(other, "Later Person", now)
    restore(con, tmp_path / "b", now=now)
    assert persons.count(other) == 2


def test_a_copied_store_in_use_can_be_restored_too(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "copied").write_bytes((tmp_path / "home" / STORE).read_bytes())
    add(con, "Later Person", now)
    assert restore(con, tmp_path / "copied", now=now).people == 2


@pytest.mark.parametrize("damage", ["nothing", "text", "cut", "middle", "other", "newer", "empty"])
def test_what_is_not_whole_is_refused(con: sqlite3.Connection, tmp_path: Path, now: datetime, damage: str) -> None:
    file = tmp_path / "b"
    backup(con, file, now=now)
    whole = file.read_bytes()
    if damage == "nothing":
        file.unlink()
    elif damage in {"newer", "other"}:
        raw = sqlite3.connect(file)
        raw.execute(
            f"PRAGMA user_version = {newest_schema() + 1}" if damage == "newer" else "PRAGMA application_id = 7"
        )
        raw.close()
    else:
        middle = whole[:8192] + b"\x55" * 4096 + whole[12288:]
        file.write_bytes({"text": b"hello", "cut": whole[: len(whole) // 2], "middle": middle, "empty": b""}[damage])
    before = dump(con)
    with pytest.raises(Refusal):
        restore(con, file, now=now)
    assert dump(con) == before


def test_a_backup_writes_over_nothing(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "letter").write_text("Dear Ana")
    for target in (tmp_path / "letter", tmp_path, tmp_path / "home" / STORE, tmp_path / "no" / "such" / "place"):
        with pytest.raises(Refusal):
            backup(con, target, now=now)
    assert (tmp_path / "letter").read_text() == "Dear Ana"
    backup(con, tmp_path / "b", now=now)
    before = (tmp_path / "b").read_bytes()
    add(con, "Later Person", now)
    with pytest.raises(Refusal, match="an older backup; it was left alone"):
        backup(con, tmp_path / "b", now=now)
    assert (tmp_path / "b").read_bytes() == before
    (tmp_path / "empty").touch()
    backup(con, tmp_path / "empty", now=now)
    assert (tmp_path / "empty").stat().st_size


def test_without_a_name_each_copy_gets_one_of_its_own(
    con: sqlite3.Connection, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = [Path(backup(con, None, now=now).file).name for _ in range(3)]
    assert made == [f"callingcard-{now:%Y-%m-%d}{part}.sqlite" for part in ("", "-2", "-3")]
    made = [Path(export(con, None, now=now).directory).name for _ in range(2)]
    assert made == [f"callingcard-{now:%Y-%m-%d}{part}-export" for part in ("", "-2")]
    assert restore(con, tmp_path / f"callingcard-{now:%Y-%m-%d}-2.sqlite", now=now).people == 2


def test_an_export_is_private_whole_and_harmless(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    found = export(con, tmp_path / "out", now=now)
    files = {file.name: file for file in (tmp_path / "out").iterdir()}
    assert set(files) == set(found.files)
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in files.values()} == {0o600}
    told = json.loads(files["callingcard.json"].read_text())
    assert {person["name"] for person in told["people"]} == {"Ana Sousa", EVIL}
    assert {kind: len(rows) for kind, rows in told.items()} == found.counts
    for name, file in files.items():
        if name.endswith(".csv"):
            for row in csv.reader(StringIO(file.read_bytes().decode())):
                assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    with pytest.raises(Refusal, match="not empty"):
        export(con, tmp_path / "out", now=now)


def test_an_export_that_fails_leaves_nothing(
    con: sqlite3.Connection, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("callingcard.verbs.export.card", full)
        with pytest.raises(Refusal, match="No space left"):
            export(con, tmp_path / "out", now=now)
    assert list((tmp_path / "out").iterdir()) == []
    assert copies.listed(con) == []
    assert export(con, tmp_path / "out", now=now).counts["people"] == 2


def test_columns_are_those_of_all_rows() -> None:
    rows = [
        {"id": 1, "source": {"kind": "user"}, "note": None},
        {"id": 2, "source": {"kind": "vcard", "line": 7}, "tags": ["a", "b"]},
    ]
    file = StringIO()
    write_table(file, lambda: iter(rows))
    assert file.getvalue() == "id,source.kind,note,source.line,tags\r\n1,user,,,\r\n2,vcard,,7,a; b\r\n"


def test_an_exported_card_reads_back(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    export(con, tmp_path / "out", now=now)
    with (tmp_path / "out" / "people.vcf").open(newline="") as stream:
        cards = list(vobject.readComponents(stream.read()))
    assert len(cards) == 2
    assert {found.email.value for found in cards} == {"9@x.example", f"{len(EVIL)}@x.example"}
    assert {found.org.value[0] for found in cards} == {"-Firm"}


@given(st.text(), st.text())
def test_no_value_escapes_its_line(name: str, remark: str) -> None:
    from callingcard.model.person import Person

    found = card(Person("p_1", name, company=remark), [PersonRecord(Source("user"), name, remark=remark, urls=(name,))])
    lines = found.replace("\r\n ", "").split("\r\n")
    assert [line for line in lines if line.startswith("BEGIN:")] == ["BEGIN:VCARD"]
    assert all(len(line.encode("utf-8", "replace")) <= 75 for line in found.split("\r\n"))
    assert "\n" not in found.replace("\r\n", "")


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    assert not defused(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert defused(text).removeprefix("'") == text.removeprefix("'")


def test_wiping_needs_a_yes_and_leaves_what_is_not_ours(con: sqlite3.Connection, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "home" / "mine.txt").write_text("mine")
    with pytest.raises(Refusal):
        wipe(con, sure=False)
    assert persons.count(con) == 2
    other = open_store(tmp_path / "home")
    found = wipe(con, sure=True)
    assert found.people == 2
    assert persons.count(other) == 0
    other.close()
    assert {file.name for file in (tmp_path / "home").iterdir()} <= {"mine.txt", f"{STORE}-wal", f"{STORE}-shm"}
    assert persons.count(open_store(tmp_path / "home")) == 0


def test_settings_have_types_and_defaults(con: sqlite3.Connection) -> None:
    everything = config(con).config
    assert everything["limits.note_free"] == 200
    assert everything["zone"] is None
    assert config(con, "limits.note_free", "250").config == {"limits.note_free": 250}
    assert config(con, "zone", "Europe/Lisbon").config == {"zone": "Europe/Lisbon"}
    assert config(con, "rules.off", "ask-call, sells").config == {"rules.off": ("ask-call", "sells")}
    assert config(con, "limits.note_free", "").config == {"limits.note_free": 200}
    assert config(con).config["zone"] == "Europe/Lisbon"


@pytest.mark.parametrize(
    ("key", "value"),
    [("zone", "Mars/Olympus"), ("zone", "../../etc/passwd"), ("language", "klingon"), ("limits.note_free", "-3"),
     ("limits.note_free", "²"), ("model.url", "file:///etc/passwd"), ("nonsense", "1"), ("nonsense", None), ("rules.off", "a b"), ("rules.off", "sells, selz")],
)  # fmt: skip
def test_what_is_no_setting_is_refused(con: sqlite3.Connection, key: str, value: str | None) -> None:
    before = config(con)
    with pytest.raises(Refusal):
        config(con, key, value)
    assert config(con) == before
