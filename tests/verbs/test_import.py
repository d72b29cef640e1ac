"""Import: once is as good as twice; newer adds to older; any order and any slices give the same people."""

import csv
import io
import os
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.demo.files import write
from callingcard.demo.world import world
from callingcard.store import facts, messages, persons, queue
from callingcard.store import settings as stored
from callingcard.store.batch import Batch
from callingcard.store.opening import generation, open_store, transaction
from callingcard.verbs import import_ as importing
from callingcard.verbs.errors import Refusal
from callingcard.verbs.import_ import import_
from callingcard.verbs.linking import Linkage
from callingcard.verbs.rebuilding import rebuild
from tests.storing import DERIVED, dump

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
ME = "https://www.linkedin.com/in/me-myself"
ANA = "https://www.linkedin.com/in/ana-sousa"


def archive(path: Path, **tables: list[str]) -> Path:
    """A LinkedIn archive of these tables' lines."""
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("Profile.csv", f"{PROFILE}\nMe,Myself,,,,Builds things,,,,,,,\n")
        for name, lines in tables.items():
            zipped.writestr(f"{name}.csv", "\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write(world(5, 60), tmp_path_factory.mktemp("demo"))


def test_a_path_at_which_there_is_nothing_is_refused_and_nothing_read(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    there = archive(tmp_path / "a.zip", Connections=[CONNECTIONS, f"Ana,Sousa,{ANA},,,,08 Feb 2026"])
    with pytest.raises(Refusal, match="There is no file or folder"):
        import_(con, [there, tmp_path / "absent.zip"], now=now)
    assert persons.count(con) == 0


def test_importing_twice_is_importing_once(tmp_path: Path, demo: list[Path], now: datetime) -> None:
    con = open_store(tmp_path / "home")
    first = import_(con, demo, now=now)
    before, at = dump(con), generation(con)
    again = import_(con, demo, now=now)
    assert dump(con) == before
    assert (again.people.new, again.people.merged, again.records.new) == (0, 0, 0)
    assert again.people.unchanged == first.people.new == persons.count(con) > 40
    assert again.records.unchanged == sum(file.records for file in first.files) > 300
    assert [(f.path, f.format, f.records, f.problems) for f in again.files] == [
        (f.path, f.format, f.records, f.problems) for f in first.files
    ]
    assert generation(con) == at, "nothing was written at all"


def test_the_same_content_in_another_file_changes_nothing_either(
    tmp_path: Path, demo: list[Path], now: datetime
) -> None:
    con = open_store(tmp_path / "home")
    import_(con, demo, now=now)
    before = dump(con)
    copies = []
    for path in demo:
        if path.suffix == ".zip":
            copies.append(tmp_path / "again.zip")
            with zipfile.ZipFile(path) as old, zipfile.ZipFile(copies[-1], "w", zipfile.ZIP_DEFLATED) as new:
                for name in reversed(old.namelist()):
                    new.writestr(name, old.read(name))
    assert copies
    again = import_(con, copies, now=now)
    assert again.records.new == 0
    after = dump(con)
    assert {t: r for t, r in after.items() if t != "person_record"} == {
        t: r for t, r in before.items() if t != "person_record"
    }


def test_a_newer_archive_adds_and_keeps_what_was_known_with_its_date(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    march = archive(tmp_path / "Basic_LinkedInDataExport_03-10-2026.zip", Connections=[
        CONNECTIONS, f"Ana,Sousa,{ANA},,Nordhavn,Engineer,07 Jan 2026", f"Bo,Li,{ANA}-not,,Quill,Writer,08 Jan 2026"])  # fmt: skip
    october = archive(tmp_path / "Basic_LinkedInDataExport_10-12-2026.zip", Connections=[
        CONNECTIONS, f"Cy,Ng,{ANA}-nor,,Oak,Cook,09 Oct 2026", f"Ana,Sousa,{ANA},,Mistral,Lead,07 Jan 2026",
        f"Bo,Li,{ANA}-not,,Quill,Writer,08 Jan 2026"])  # fmt: skip
    import_(con, [march], now=now)
    found = import_(con, [october], now=now)
    assert (found.people.new, found.people.merged) == (1, 1)
    [ana], [bo] = persons.find(con, "Ana Sousa"), persons.find(con, "Bo Li")
    assert (ana.company, ana.position) == ("Mistral", "Lead")
    jobs = {(fact.text, fact.as_of) for fact in facts.of(con, ana.id) if fact.kind == "employer"}
    assert jobs == {("Nordhavn", date(2026, 3, 10)), ("Mistral", date(2026, 10, 12))}
    assert {fact.as_of for fact in facts.of(con, bo.id) if fact.kind == "employer"} == {date(2026, 10, 12)}
    known = dump(con)
    import_(con, [march], now=now)
    assert dump(con) == known


def test_an_older_archive_after_a_newer_one_does_not_turn_back_time(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    for day, company in (("10-12-2026", "Mistral"), ("03-10-2026", "Nordhavn")):
        line = f"Ana,Sousa,{ANA},,{company},Lead,07 Jan 2026"
        import_(
            con, [archive(tmp_path / f"Basic_LinkedInDataExport_{day}.zip", Connections=[CONNECTIONS, line])], now=now
        )
    assert persons.find(con, "Ana Sousa")[0].company == "Mistral"


def test_messages_go_to_their_people_and_are_found(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    lines = [
        f'c1,,Me Myself,{ME},Ana Sousa,{ANA},2026-02-06 10:49:41 UTC,,"Did the kayak\nNEAR( dry?",INBOX',
        f"c1,,Ana Sousa,{ANA},Me Myself,{ME},2026-02-07 10:49:41 UTC,,It did; thanks for a kind word.,INBOX",
    ]
    invitation = f'Ana Sousa,Me Myself,"1/29/26, 2:37 PM",Hello from the fair,INCOMING,{ANA},{ME}'
    import_(
        con, [archive(tmp_path / "a.zip", messages=[MESSAGES, *lines], Invitations=[INVITATIONS, invitation])], now=now
    )
    [ana] = persons.page(con)
    assert persons.own(con) is not None
    sent, received = messages.last(con, ana.id)
    assert sent
    assert received
    assert sent.text.startswith("Did the kayak")
    assert received.sent_at == datetime(2026, 2, 7, 10, 49, 41, tzinfo=UTC)
    assert [m.person for m in messages.search(con, "kind thanks")] == [ana.id]
    assert messages.search(con, 'kayak "NEAR(" OR') == []
    assert queue.awaiting_reply(con, datetime(2026, 1, 1, tzinfo=UTC)) == [ana.id]
    flattened = [line.replace("\n", " ") for line in lines]
    again = import_(con, [archive(tmp_path / "b.zip", messages=[MESSAGES, *flattened])], now=now)
    assert again.records.new == 0, "older archives flattened line breaks"


def test_a_bare_name_is_the_one_person_of_that_name(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    old = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
    lines = [
        f"c{n},,Me Myself,{ME},{name},2021-02-06 10:49:4{n} UTC,,Hi,INBOX"
        for n, name in enumerate(["Ana Sousa", "Bo Li"])
    ]
    connections = [
        f"Ana,Sousa,{ANA},,X,Y,07 Jan 2020",
        f"Bo,Li,{ANA}1,,X,Y,07 Jan 2020",
        f"Bo,Li,{ANA}2,,Z,W,07 Jan 2020",
    ]
    invitation = f'Me Myself,Cy Ng,"1/29/20, 2:37 PM",Hello,OUTGOING,{ME},{ANA}3'
    tables = {"messages": [old, *lines], "Connections": [CONNECTIONS, *connections]}
    import_(con, [archive(tmp_path / "a.zip", **tables, Invitations=[INVITATIONS, invitation])], now=now)
    [ana] = persons.named(con, "Ana Sousa")
    assert messages.reciprocity(con, ana.id).sent == 1
    told = {bo.identifiers: messages.reciprocity(con, bo.id).sent for bo in persons.named(con, "Bo Li")}
    assert sorted(told.items()) == [((), 1), (("linkedin.com/in/ana-sousa1",), 0), (("linkedin.com/in/ana-sousa2",), 0)]


def test_a_decorated_name_is_shown_plain_and_found_either_way(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    lines = [CONNECTIONS, f"𝐀𝐧𝐚,𝐒𝐨𝐮𝐬𝐚 🚀 | Zebrafish,{ANA},,Nordhavn,Engineer,07 Jan 2026"]
    import_(con, [archive(tmp_path / "a.zip", Connections=lines)], now=now)
    [ana] = persons.page(con)
    assert ana.name == "Ana Sousa"
    for query in ("Ana Sousa", "ana sousa", "𝐀𝐧𝐚 𝐒𝐨𝐮𝐬𝐚", "zebrafish"):
        assert persons.find(con, query) == [ana], query
    rebuild(con)
    assert persons.page(con) == [ana]


def test_people_and_ids_are_the_same_after_a_rebuild(tmp_path: Path, demo: list[Path], now: datetime) -> None:
    con = open_store(tmp_path / "home")
    import_(con, demo, now=now)
    before = dump(con, *DERIVED, "review")
    rebuild(con)
    assert dump(con, *DERIVED, "review") == before


def test_what_another_process_writes_meanwhile_is_not_lost(
    tmp_path: Path, demo: list[Path], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    con, other = open_store(tmp_path / "home"), open_store(tmp_path / "home")
    line = f"Ana,Sousa,{ANA},,Nordhavn,Engineer,07 Jan 2026"
    mine = archive(tmp_path / "a.zip", Connections=[CONNECTIONS, line])
    linked: Callable[[sqlite3.Connection, Batch], Linkage] = vars(importing)["link"]
    times: list[int] = []

    def link(con: sqlite3.Connection, batch: Batch) -> Linkage:
        found = linked(con, batch)
        times.append(1)
        if len(times) <= 4:  # between linking and writing, every time but the last, which holds the lock
            if len(times) == 1:
                monkeypatch.setattr(importing, "link", linked)
                import_(other, demo, now=now)
                monkeypatch.setattr(importing, "link", link)
            elif len(times) <= 3:
                with transaction(other):
                    stored.write(other, "zone", f"Etc/GMT+{len(times)}")
        return found

    monkeypatch.setattr(importing, "link", link)
    import_(con, [mine], now=now)
    assert len(times) == 4
    alone = open_store(tmp_path / "alone")
    monkeypatch.setattr(importing, "link", linked)
    import_(alone, [*demo, mine], now=now)
    assert people(con) == people(alone)


def people(con: sqlite3.Connection) -> set[frozenset[tuple[object, ...]]]:
    """The partition of records into persons, by what the records state.

    Whether a mention that repeats a fuller record's name and URL is kept beside it depends on which came first.
    """
    stated = "name, emails, phones, urls, company, position, connected_on, event, event_on"
    rows: dict[int, set[tuple[object, ...]]] = {}
    for person, mention, *values in con.execute(f"SELECT person, mention, {stated} FROM person_record"):
        full = "SELECT 1 FROM person_record WHERE person = ? AND mention = 0 AND name = ? AND urls = ?"
        if not (mention and con.execute(full, (person, values[0], values[3])).fetchone()):
            rows.setdefault(person, set()).add(tuple(values))
    return {frozenset(values) for values in rows.values()}


def slices(path: Path, folder: Path, rng: Random) -> list[Path]:
    """The connections of an archive in random parts, each an archive of its own with the rest of its tables."""
    with zipfile.ZipFile(path) as zipped:
        tables = {name: zipped.read(name).decode() for name in zipped.namelist()}
    name = next(name for name in tables if name.endswith("Connections.csv"))
    head, rows = tables[name].split("First Name,", 1)
    lines = list(csv.reader(io.StringIO("First Name," + rows)))
    parts: list[list[list[str]]] = [[] for _ in range(3)]
    for row in lines[1:]:
        parts[rng.randrange(3)].append(row)
    found = []
    for number, part in enumerate(parts):
        out = io.StringIO()
        csv.writer(out).writerows([lines[0], *part])
        (folder / str(number)).mkdir(exist_ok=True)
        found.append(folder / str(number) / path.name)
        others = {n: t for n, t in tables.items() if n != name and (number == 0 or rng.random() < 0.5)}
        with zipfile.ZipFile(found[-1], "w") as zipped:
            for other, text in ({name: head + out.getvalue()} | others).items():
                zipped.writestr(other, text)
    return found


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(seed=st.integers(0, 10_000))
def test_random_slices_in_random_order_give_the_same_people(
    tmp_path_factory: pytest.TempPathFactory, demo: list[Path], seed: int
) -> None:
    now, rng, folder = datetime(2026, 9, 17, tzinfo=UTC), Random(seed), tmp_path_factory.mktemp("slices")
    whole, sliced = open_store(folder / "whole"), open_store(folder / "sliced")
    import_(whole, demo, now=now)
    parts = [part for path in demo for part in (slices(path, folder, rng) if path.suffix == ".zip" else [path])]
    rng.shuffle(parts)
    while parts:
        count = rng.randrange(1, 4)
        import_(sliced, parts[:count], now=now)
        parts = parts[count:]
    assert people(sliced) == people(whole)
    assert sorted(p.name for p in persons.page(sliced, limit=-1)) == sorted(
        p.name for p in persons.page(whole, limit=-1)
    )
    whole.close()
    sliced.close()


@pytest.mark.parametrize("kind", ["fifo", "empty", "noise", "folder"])
def test_what_cannot_be_read_is_told_and_changes_nothing(tmp_path: Path, kind: str, now: datetime) -> None:
    con, path = open_store(tmp_path / "home"), tmp_path / "input"
    make: dict[str, Callable[[], object]] = {
        "fifo": lambda: os.mkfifo(path),
        "empty": path.touch,
        "noise": lambda: path.write_bytes(Random(1).randbytes(5000)),
        "folder": path.mkdir,
    }
    make[kind]()
    before = generation(con)
    found = import_(con, [path], now=now)
    assert [(file.path, file.format, file.records) for file in found.files] == [(str(path), None, 0)]
    assert len(found.files[0].problems) >= 1
    assert generation(con) == before
