"""Migrating: a store that an older callingcard wrote says the same afterwards, and is searched and written as a new one is."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from callingcard.model.record import MessageRecord, Party, Source
from callingcard.store import messages, opening, persons
from callingcard.store.opening import migrate, newest_schema, open_store
from callingcard.verbs.import_ import import_
from callingcard.verbs.rebuilding import rebuild
from tests.storing import DERIVED, KEPT, batch, dump

BESIDE = ("source", "vague_message", "setting", "file")

ME, ANA, TOMAS = (f"https://www.linkedin.com/in/{name}" for name in ("me-myself", "ana-sousa", "tomas-novak"))
CONNECTIONS = f"""First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Sousa,{ANA},,Nordhavn,Engineer,07 Jan 2025
Tomás,Novák,{TOMAS},,Tidewater,Designer,08 Jan 2025
"""
INVITATIONS = f"""From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Me Myself,Ana Sousa,"1/6/25, 6:14 PM",,OUTGOING,{ME},{ANA}
"""
HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
ROWS = (
    f"c2,,Tomás Novák,{TOMAS},Me Myself,{ME},2025-03-02 10:00:00 UTC,,The rudder is here,INBOX",
    f"c1,,Me Myself,{ME},Ana Sousa,{ANA},2025-03-01 10:00:05 UTC,,It did: the kayak dried,INBOX",
    f'c1,,Ana Sousa,{ANA},"Me Myself, Tomás Novák","{ME},{TOMAS}",2025-03-01 10:00:00 UTC,,Did the kayak dry?,INBOX',
)
VAGUE = 'Ana Sousa,Me Myself,"1/8/18, 6:14 PM",,Only here,INCOMING,INBOX'


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "Connections.csv").write_text(CONNECTIONS)
    (folder / "Invitations.csv").write_text(INVITATIONS)
    (folder / "messages.csv").write_text("\n".join([HEADER, *ROWS]) + "\n")
    (folder / "Messages_2018.csv").write_text(f"From,To,Date,Subject,Content,Direction,Folder\n{VAGUE}\n")
    return folder


@pytest.fixture
def old(tmp_path: Path, archive: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """The same store as schema 6 had it, in which a message was its digest."""
    new = open_store(tmp_path / "new")
    import_(new, [archive], now=now)
    every = vars(opening)["_migrations"]()
    con = sqlite3.connect(tmp_path / "old.sqlite", isolation_level=None)
    with monkeypatch.context() as patched:
        patched.setattr(opening, "_migrations", lambda: {n: script for n, script in every.items() if n <= 6})
        migrate(con)
    digests = dict(new.execute("SELECT id, digest FROM message_record"))
    for table in KEPT + DERIVED + BESIDE:
        named = "rowid, name, company, facts" if table == "person_search" else "*"
        into = f"{table} ({named})" if table == "person_search" else table
        rows = [_older(table, row, digests) for row in new.execute(f"SELECT {named} FROM {table}")]
        if rows:
            con.executemany(f"INSERT INTO {into} VALUES ({','.join('?' * len(rows[0]))})", rows)
    con.execute("INSERT INTO message_search (message_search) VALUES ('rebuild')")
    new.close()
    yield con
    con.close()


def _older(table: str, row: tuple[Any, ...], digests: dict[int, int]) -> tuple[Any, ...]:
    if table == "message_record":
        return row[1:]
    return (*row[:2], digests[row[2]], *row[3:]) if table == "correspondence" else row


def test_messages_of_an_older_store_are_found_and_counted_as_before(old: sqlite3.Connection) -> None:
    before: dict[int, str] = dict(old.execute("SELECT id, text FROM message_record"))
    passed = sorted(old.execute("SELECT record, sent_at, message, outgoing FROM correspondence").fetchall())
    assert old.execute("SELECT count(*) FROM vague_message").fetchone()[0] == 1
    migrate(old)
    assert old.execute("PRAGMA user_version").fetchone()[0] == newest_schema()
    assert dict(old.execute("SELECT digest, text FROM message_record")) == before
    numbers = [row[0] for row in old.execute("SELECT id FROM message_record ORDER BY id")]
    assert numbers == list(range(1, len(before) + 1))
    joined = "SELECT c.record, c.sent_at, m.digest, c.outgoing FROM correspondence c JOIN message_record m ON m.id = c.message"
    assert sorted(old.execute(joined).fetchall()) == passed
    assert {row[0] for row in old.execute("SELECT digest FROM vague_message")} <= set(before)
    assert [found.text for found in messages.search(old, "kayak")] == ["It did: the kayak dried", "Did the kayak dry?"]
    old.execute("INSERT INTO message_search (message_search) VALUES ('integrity-check')")
    assert old.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_an_older_store_goes_on_as_a_new_one(
    old: sqlite3.Connection, tmp_path: Path, archive: Path, now: datetime
) -> None:
    migrate(old)
    said = {table: rows for table, rows in dump(old, *DERIVED).items() if table != "person_search"}
    rebuild(old)
    assert {table: rows for table, rows in dump(old, *DERIVED).items() if table != "person_search"} == said
    fresh = f"c3,,Ana Sousa,{ANA},Me Myself,{ME},2025-04-01 10:00:00 UTC,,And the paddle?,INBOX"
    exact = f"c0,,Ana Sousa,{ANA},Me Myself,{ME},2018-01-09 02:14:37 UTC,,Only here,INBOX"
    (archive / "messages.csv").write_text("\n".join([HEADER, *ROWS, fresh, exact]) + "\n")
    (archive / "Messages_2018.csv").unlink()
    home = tmp_path / "home"
    home.mkdir()
    with sqlite3.connect(home / opening.STORE) as target:
        old.backup(target)
    target.close()
    con = open_store(home)
    assert import_(con, [archive], now=now).records.new == 2
    texts = sorted(row[0] for row in con.execute("SELECT text FROM message_record"))
    assert texts == sorted(["The rudder is here", "It did: the kayak dried", "Did the kayak dry?", "And the paddle?", "Only here"])  # fmt: skip
    assert con.execute("SELECT count(*) FROM vague_message").fetchone()[0] == 0
    [ana] = persons.named(con, "Ana Sousa")
    tally = messages.reciprocity(con, ana.id)
    assert (tally.sent, tally.received) == (1, 3)
    con.close()


def test_messages_of_one_second_stand_alike_in_whatever_order_they_came(tmp_path: Path, now: datetime) -> None:
    from callingcard.store import records
    from callingcard.store.opening import transaction

    me, ana = Party("Me Myself", ME), Party("Ana Sousa", ANA)
    at = datetime(2025, 3, 1, 10, 0, tzinfo=UTC)
    sent = [
        MessageRecord(Source("linkedin", "m.csv", n), "c1", me, (ana,), at, "", f"the kayak, {n}") for n in range(6)
    ]
    found = []
    for number, order in enumerate((sent, sent[::-1])):
        con = open_store(tmp_path / str(number))
        with transaction(con):
            records.write(con, batch(*order))
        rebuild(con)
        found.append([message.text for message in messages.search(con, "kayak")])
        con.close()
    assert found[0] == found[1]
    assert len(found[0]) == 6
