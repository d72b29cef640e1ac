"""A newer archive: rows that an older one had are passed over, and everything is as if they had been read."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from callingcard import __version__
from callingcard.demo.files import produced
from callingcard.demo.world import World, world
from callingcard.store import clearing, encounters, known, messages, persons
from callingcard.store.opening import open_store, transaction
from callingcard.verbs import import_ as importing
from callingcard.verbs.forget import forget
from callingcard.verbs.import_ import import_
from callingcard.verbs.rebuilding import rebuild
from callingcard.verbs.wipe import wipe
from tests.storing import DERIVED, KEPT, dump

TABLES = (*DERIVED, *KEPT, "review")


def downloaded(made: World, at: datetime, folder: Path) -> list[Path]:
    """What the user could download on that day: the archive, address books, calendars."""
    folder.mkdir()
    paths = []
    for each in produced(made, as_of=at):
        paths.append(folder / each.name)
        paths[-1].write_bytes(each.data)
    return paths


@pytest.fixture(scope="module", params=[3, 8])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], list[Path]]:
    """All files of a world, and those of four months later."""
    made, folder = world(request.param, 80), tmp_path_factory.mktemp("world")
    earlier = made.now - timedelta(days=120)
    return downloaded(made, earlier, folder / "older"), downloaded(made, made.now, folder / "newer")


def connected(con: sqlite3.Connection, person: str) -> bool:
    return any(record.connected_on and record.urls for _, record in persons.members(con, person))


def read_anew(con: sqlite3.Connection, paths: list[Path], now: datetime) -> Any:
    with transaction(con):
        known.drop(con)
    return import_(con, paths, now=now)


def test_what_is_passed_over_counts_as_read(tmp_path: Path, both: tuple[list[Path], list[Path]], now: datetime) -> None:
    older, newer = both
    quick, slow = open_store(tmp_path / "quick"), open_store(tmp_path / "slow")
    for con in (quick, slow):
        import_(con, older, now=now)
    found, whole = import_(quick, newer, now=now), read_anew(slow, newer, now)
    assert found == whole
    assert found.records.new > 0
    assert dump(quick, *TABLES) == dump(slow, *TABLES)
    quick.close()
    slow.close()


def test_known_rows_are_not_made_into_records(
    tmp_path: Path, both: tuple[list[Path], list[Path]], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    [older], [newer] = ([path for path in paths if path.suffix == ".zip"] for paths in both)
    con = open_store(tmp_path / "home")
    import_(con, [older], now=now)
    had = con.execute("SELECT count(*) FROM message_record").fetchone()[0]
    read: list[tuple[int, int]] = []
    gather: Callable[..., Any] = vars(importing)["_gathered"]

    def spied(*given: Any) -> Any:
        found = gather(*given)
        read.append((len(found.batch.messages), len(found.batch.repeated)))
        return found

    monkeypatch.setattr(importing, "_gathered", spied)
    import_(con, [newer], now=now)
    new = con.execute("SELECT count(*) FROM message_record").fetchone()[0] - had
    [(came, repeated)] = read
    assert 0 < came <= new + 5
    assert repeated > 20
    con.close()


@pytest.mark.parametrize("erased", ["somebody", "all"])
def test_what_is_erased_meanwhile_is_read_again(
    tmp_path: Path, both: tuple[list[Path], list[Path]], now: datetime, monkeypatch: pytest.MonkeyPatch, erased: str
) -> None:
    older, newer = both
    con, other = open_store(tmp_path / "home"), open_store(tmp_path / "home")
    import_(con, older, now=now)
    gone = next(person for person in persons.page(con) if person.identifiers)
    gather: Callable[..., Any] = vars(importing)["_gathered"]
    times: list[int] = []

    def gathered(*given: Any) -> Any:
        found = gather(*given)
        times.append(1)
        if len(times) == 1 and erased == "somebody":
            forget(other, gone.id, now=now)
        elif len(times) == 1:
            clearing.empty(other)
        return found

    monkeypatch.setattr(importing, "_gathered", gathered)
    import_(con, newer, now=now)
    assert len(times) == 2
    assert (not persons.of_identifiers(con, gone.identifiers)) == (erased == "somebody")
    alone = open_store(tmp_path / "alone")
    import_(alone, newer, now=now)
    messages = "SELECT id FROM message_record"
    assert len(con.execute(messages).fetchall()) >= len(alone.execute(messages).fetchall()) - 20
    for opened in (con, other, alone):
        opened.close()


def test_nothing_is_known_of_rows_once_somebody_is_forgotten(
    tmp_path: Path, both: tuple[list[Path], list[Path]], now: datetime
) -> None:
    older, newer = both
    con = open_store(tmp_path / "home")
    import_(con, older, now=now)
    gone = next(person for person in persons.page(con) if connected(con, person.id))
    records = "SELECT digest FROM person_record WHERE person = ?"
    theirs = {row[0] for row in con.execute(records, (persons.ordinal(con, gone.id),))}
    assert theirs & set(known.read(con, __version__).numbers.values())
    forget(con, gone.id, now=now)
    assert known.read(con, __version__).numbers == {}
    import_(con, newer, now=now)
    assert len(known.read(con, __version__).numbers) > 100
    assert not theirs & set(known.read(con, __version__).numbers.values())
    assert persons.of_identifiers(con, gone.identifiers) == []
    wipe(con, sure=True)


def calendar(path: Path, stamp: str, *events: str) -> Path:
    """A calendar exported at that moment."""
    blocks = [
        f"BEGIN:VEVENT\r\nDTSTAMP:{stamp}\r\nSUMMARY:Lunch\r\n{event}\r\nATTENDEE;CN=Cy Ng:mailto:cy@x.example\r\n"
        "ATTENDEE;CN=Me:mailto:me@x.example\r\nEND:VEVENT\r\n"
        for event in events
    ]
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{''.join(blocks)}END:VCALENDAR\r\n")
    return path


def lunches(con: sqlite3.Connection) -> list[tuple[str, str | None]]:
    [cy] = persons.find(con, "Cy Ng")
    return [(met.on.isoformat()[:10], met.at) for met in encounters.of(con, cy.id)]


def test_a_meeting_that_was_moved_is_met_once(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    first = calendar(tmp_path / "1.ics", "20260210T080000Z", "UID:u1\r\nDTSTART:20260301T100000Z")
    moved = calendar(tmp_path / "2.ics", "20260311T080000Z", "UID:u1\r\nDTSTART:20260310T100000Z\r\nLOCATION:Quay")
    import_(con, [first], now=now)
    assert lunches(con) == [("2026-03-01", None)]
    import_(con, [moved], now=now)
    assert lunches(con) == [("2026-03-10", "Quay")]
    known_now = dump(con, *TABLES)
    rebuild(con)
    assert dump(con, *TABLES) == known_now
    first.write_text(first.read_text() + "\r\n")
    import_(con, [first], now=now)
    assert lunches(con) == [("2026-03-10", "Quay")], "an older export does not turn back time"
    other = open_store(tmp_path / "other")
    import_(other, [moved, first], now=now)
    assert lunches(other) == [("2026-03-10", "Quay")]


def test_one_occurrence_of_a_series_is_moved_and_the_others_stay(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    series = "UID:u1\r\nDTSTART:20260302T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:u1\r\nRECURRENCE-ID:20260309T100000Z\r\nDTSTART:20260311T100000Z"
    import_(con, [calendar(tmp_path / "1.ics", "20260303T080000Z", series)], now=now)
    assert [day for day, _ in lunches(con)] == ["2026-03-16", "2026-03-09", "2026-03-02"]
    import_(con, [calendar(tmp_path / "2.ics", "20260304T080000Z", series, moved)], now=now)
    assert [day for day, _ in lunches(con)] == ["2026-03-16", "2026-03-11", "2026-03-02"]


def test_of_two_meetings_alike_the_other_stays(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    one, two = "UID:u1\r\nDTSTART:20260301T100000Z", "UID:u2\r\nDTSTART:20260301T100000Z"
    import_(con, [calendar(tmp_path / "1.ics", "20260210T080000Z", one, two)], now=now)
    moved = one.replace("0301T", "0310T")
    import_(con, [calendar(tmp_path / "2.ics", "20260311T080000Z", moved, two)], now=now)
    assert [day for day, _ in lunches(con)] == ["2026-03-10", "2026-03-01"]


OLD = "From,To,Date,Subject,Content,Direction,Folder"
NEW = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
ANA, ME = (f"https://www.linkedin.com/in/{slug}" for slug in ("ana-sousa", "me-myself"))
VAGUE = (
    'Ana Sousa,Me Myself,"1/8/18, 6:14 PM",,Did the kayak dry?,INCOMING,INBOX',
    'Ana Sousa,Me Myself,"1/9/18, 6:14 PM",,Thanks!,INCOMING,INBOX',
    'Ana Sousa,Me Myself,"1/9/18, 6:20 PM",,Only here,INCOMING,INBOX',
)
EXACT = (
    f"c1,,Ana Sousa,{ANA},Me Myself,{ME},2018-01-09 02:14:37 UTC,,Did the kayak  dry?,INBOX",
    f"c1,,Ana Sousa,{ANA},Me Myself,{ME},2018-01-10 01:14:05 UTC,,Thanks!,INBOX",
    f"c1,,Ana Sousa,{ANA},Me Myself,{ME},2018-01-10 05:21:05 UTC,,Thanks!,INBOX",
)


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 1, 0), (1, 0, 1), (2,)])
def test_a_message_known_to_the_minute_is_the_one_known_to_the_second(
    tmp_path: Path, now: datetime, order: tuple[int, ...]
) -> None:
    con, steps = open_store(tmp_path / "home"), []
    for number, which in enumerate(order):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "Connections.csv").write_text(
            f"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Sousa,{ANA},,X,Y,07 Jan 2018\n"
        )
        if which in (0, 2):
            (folder / "Messages.csv").write_text("\n".join([OLD, *VAGUE, f"{number},B,x,,,,"]) + "\n")
        if which in (1, 2):
            (folder / ("messages.csv" if which == 1 else "messages_2.csv")).write_text("\n".join([NEW, *EXACT]) + "\n")
        import_(con, [folder], now=now)
        steps.append(sorted(row[0] for row in con.execute("SELECT text FROM message_record")))
    assert steps[-1] == ["Did the kayak  dry?", "Only here", "Thanks!", "Thanks!"]
    found = con.execute("SELECT count(*) FROM correspondence").fetchone()[0]
    assert found == 4
    assert len(messages.search(con, "kayak")) == 1
    con.execute("INSERT INTO message_search (message_search) VALUES ('integrity-check')")
    [ana] = persons.named(con, "Ana Sousa")
    assert messages.reciprocity(con, ana.id).received == 4
    known_now = dump(con, *DERIVED)
    rebuild(con)
    assert dump(con, *DERIVED) == known_now
