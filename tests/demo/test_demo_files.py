import csv
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from callingcard.demo.eras import ERAS
from callingcard.demo.files import files, saved_snapshot, truth
from callingcard.demo.history import Size
from callingcard.demo.world import World, world

MADE = world(11, 300)
BEFORE, AFTER = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 9, 1, 9, tzinfo=UTC)


def inside(made: World, era: str, as_of: datetime | None = None) -> dict[str, str]:
    found = files(made, era=era, as_of=as_of)
    name = next(name for name in found if name.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(found[name])) as archive:
        return {entry: archive.read(entry).decode() for entry in archive.namelist()}


def connections(made: World, as_of: datetime) -> dict[str, dict[str, str]]:
    text = inside(made, "2026", as_of)["Connections.csv"]
    return {row["URL"]: row for row in csv.DictReader(io.StringIO(text.split("\n\n", 1)[1])) if row["URL"]}


@pytest.mark.parametrize("era", ERAS)
def test_the_same_world_gives_the_same_bytes(era: str) -> None:
    assert files(MADE, era=era) == files(world(11, 300), era=era)


@pytest.mark.parametrize("era", ERAS)
def test_headers_are_those_of_the_era(era: str) -> None:
    parts, look = inside(MADE, era), ERAS[era]
    assert (",".join(look.connections) + "\n") in parts["Connections.csv"]
    assert parts["Connections.csv"].startswith("Notes:\n") == (era >= "2022")
    assert not parts["Connections.csv"].endswith("\n")
    messages = parts["Messages.csv" if era == "2018" else "messages.csv"]
    assert messages.startswith('"CONVERSATION ID","') == (era == "2026")
    assert ("inviterProfileUrl" in parts["Invitations.csv"]) == (era >= "2025")


def test_only_the_newest_era_keeps_line_breaks() -> None:
    def broken(era: str, as_of: datetime) -> int:
        rows = csv.DictReader(io.StringIO(inside(MADE, era, as_of)["messages.csv"]))
        return sum("\n" in row["CONTENT"] for row in rows)

    assert broken("2026", AFTER) > 20
    assert broken("2025", AFTER) == 0


def test_a_newer_archive_differs_as_in_life() -> None:
    older, newer = connections(MADE, BEFORE), connections(MADE, AFTER)
    stayed = older.keys() & newer.keys()
    assert len(newer) > len(older) > 100
    assert len(stayed) >= len(older) - 8
    assert any(older[url]["Company"] != newer[url]["Company"] for url in stayed)
    renamed = [person for person in MADE.people if person.slug_on(BEFORE.date()) != person.slug_on(AFTER.date())]
    gone = {url.rsplit("/", 1)[1] for url in older.keys() - newer.keys()}
    assert gone <= {person.slug_on(BEFORE.date()) for person in renamed} | {url for url in gone if "%" in url}
    assert all(older[url]["Connected On"] == newer[url]["Connected On"] for url in stayed)


def test_accepted_invitations_become_connections_and_half_a_year_is_kept() -> None:
    accepted = [
        request for request in MADE.history.requests if request.accepted_at and BEFORE < request.accepted_at < AFTER
    ]
    slugs = {MADE.people[request.who].slug_on(AFTER.date()) for request in accepted}
    newer = {row["URL"].rsplit("/", 1)[1] for row in connections(MADE, AFTER).values()}
    assert accepted
    assert {slug for slug in slugs if slug.isascii()} <= newer
    held = [request for request in MADE.history.requests if request.held(AFTER)]
    lines = csv.DictReader(io.StringIO(inside(MADE, "2026", AFTER)["Invitations.csv"]))
    assert len(list(lines)) == len(held)
    assert all(AFTER - (request.accepted_at or request.sent_at) <= timedelta(days=180) for request in held)


def test_truth_points_at_the_line_of_each_person() -> None:
    found, checked = files(MADE), 0
    lines = {name: data.decode("utf-8-sig").split("\n") for name, data in found.items() if not name.endswith(".zip")}
    for (name, line), who in truth(MADE).items():
        starts = {"phone.vcf": "BEGIN:VCARD", "mail.mbox": "From ", "calendar.ics": "BEGIN:VEVENT"}.get(name)
        if starts:
            assert lines[name][line - 1].startswith(starts)
        elif any(made_of(who, address) for address in "".join(lines.get(name, [])[line - 1 : line]).split(",")):
            checked += 1
    assert checked > 60


def made_of(who: int, address: str) -> bool:
    person = MADE.people[who]
    return address.lower() in {*person.emails, *(job.email for job in person.jobs)}


def test_truth_of_the_archive_is_the_person_with_that_address() -> None:
    parts = inside(MADE, "2026")
    lines = parts["Connections.csv"].split("\n")
    checked = 0
    for (name, line), person in truth(MADE).items():
        slug = MADE.people[person].slug_on(MADE.now.date())
        if name.endswith(".zip/Connections.csv") and slug.isascii():
            assert f"/in/{slug}," in lines[line - 1]
            checked += 1
    assert checked > 150


def test_the_snapshot_holds_the_same_connections() -> None:
    elements = json.loads(saved_snapshot(MADE).data)["elements"]
    by_domain = {element["snapshotDomain"]: element["snapshotData"] for element in elements}
    assert len([row for row in by_domain["CONNECTIONS"] if row["URL"]]) == len(connections(MADE, MADE.now))
    assert {"INVITATIONS", "INBOX", "PROFILE", "POSITIONS"} <= by_domain.keys()


def test_sizes_are_what_was_asked_for() -> None:
    made = world(3, 900, size=Size(connections=600, invitations=150, messages=4000, meetings=10, letters=50))
    history = made.history
    assert sum(request.accepted_at is not None for request in history.requests) == 600
    assert 135 <= sum(request.held(made.now) for request in history.requests) <= 175
    assert (len(history.messages), len(history.letters), len(history.appointments)) == (4000, 50, 10)


def test_a_world_of_nobody_has_files_without_rows() -> None:
    assert list(files(world(1, 0))) == []
