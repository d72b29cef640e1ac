"""Outcomes from successive archives of two eras, against what is true: whatever is said is right, the rest is unknown."""

import sqlite3
import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from callingcard.demo.files import produced
from callingcard.demo.history import Request
from callingcard.demo.world import World, world
from callingcard.model.outcome import Outcome
from callingcard.store import persons
from callingcard.store.opening import open_store
from callingcard.verbs.errors import Refusal
from callingcard.verbs.import_ import import_
from callingcard.verbs.outcome import outcome, outcomes
from callingcard.verbs.sent import sent

DAY = timedelta(days=1)


def _archive(made: World, era: str, at: datetime, folder: Path) -> Path:
    made_then = next(each for each in produced(made, era=era, as_of=at) if each.name.endswith(".zip"))
    folder.mkdir()
    (folder / made_then.name).write_bytes(made_then.data)
    return folder / made_then.name


@pytest.mark.parametrize("seed", [3, 4])
@pytest.mark.parametrize("at_once", [False, True])
def test_an_invented_world_in_two_eras(tmp_path: Path, seed: int, at_once: bool) -> None:
    made = world(seed, 700)
    before = made.now - 90 * DAY
    old, new = _archive(made, "2023", before, tmp_path / "a"), _archive(made, "2026", made.now, tmp_path / "b")
    con = open_store(tmp_path / "home")
    for paths in [[new, old]] if at_once else [[old], [new]]:
        import_(con, paths, now=made.now)
    found = outcomes(con, now=made.now).outcomes
    true = [r for r in made.history.requests if r.direction == "outgoing" and (r.held(before) or r.held(made.now))]
    assert len(found) == len(true) > 50
    said = 0
    for one in found:
        request = _of(one, true)
        accepted = request.accepted_at is not None
        if one.outcome in {"accepted", "answered"}:
            assert accepted, one
            assert request.accepted_at
            assert one.delay is not None
            assert abs(one.delay - (request.accepted_at - request.sent_at)) < 2 * DAY
        elif one.outcome == "silent":
            assert not accepted, one
        else:
            assert one.outcome == "unknown"
        said += one.outcome != "unknown"
    assert said >= 0.95 * len(true)


def _of(one: Outcome, true: list[Request]) -> Request:
    """The request of that minute and those words; the archive's clock may be an hour off in winter."""
    apart = (timedelta(0), timedelta(hours=1))
    [found] = [
        r
        for r in true
        if abs(r.sent_at.replace(second=0) - one.sent.sent_at) in apart and r.note.split() == one.sent.text.split()
    ]
    return found


OLD = "Basic_LinkedInDataExport_03-10-2026.zip"
NEW = "Basic_LinkedInDataExport_05-12-2026.zip"
ME = "https://www.linkedin.com/in/me-myself"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def _row(name: str, slug: str, minute: int, note: str = "") -> str:
    return f'Me Myself,{name},"3/2/26, 2:{minute:02} PM",{note},OUTGOING,{ME},https://www.linkedin.com/in/{slug}'


def _zip(path: Path, connections: list[str], invitations: list[str], messages: list[str]) -> Path:
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("Profile.csv", "First Name,Last Name,Headline\nMe,Myself,Builds things\n")
        zipped.writestr("Connections.csv", "\n".join([CONNECTIONS, *connections]) + "\n")
        zipped.writestr("Invitations.csv", "\n".join([INVITATIONS, *invitations]) + "\n")
        zipped.writestr("messages.csv", "\n".join([MESSAGES, *messages]) + "\n")
    return path


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    """Of the older archive all are sent; in the newer one: renamed, moved to another URL, both, gone, accepted, silent."""
    url = "https://www.linkedin.com/in"
    older = _zip(tmp_path / OLD, [f"Old,Friend,{url}/old-friend,,,,01 Jan 2020"], [
        _row("Ana Sousa", "ana-sousa", 1), _row("Bo Li", "bo-li", 2, "Hello Bo"), _row("Cy Ng", "cy-ng", 3, "Hello Cy"),
        _row("Di Roy", "di-roy", 4), _row("Ed Fox", "ed-fox", 5), _row("Flo Ray", "flo-ray", 6)], [])  # fmt: skip
    newer = _zip(tmp_path / NEW, [
        f"Old,Friend,{url}/old-friend,,,,01 Jan 2020", f"Ana,Costa,{url}/ana-sousa,,,,05 Mar 2026",
        f"Bo,Li,{url}/bo-li-writes,,,,06 Mar 2026", f"Cy,Hart,{url}/cy-hart,,,,07 Mar 2026",
        f"Flo,Ray,{url}/flo-ray,,,,10 May 2026"], [
        _row("Ana Costa", "ana-sousa", 1), _row("Bo Li", "bo-li-writes", 2, "Hello Bo"),
        _row("Cy Hart", "cy-hart", 3, "Hello Cy"), _row("Ed Fox", "ed-fox", 5), _row("Flo Ray", "flo-ray", 6)],
        [f"c1,,Flo Ray,{url}/flo-ray,Me Myself,{ME},2026-05-11 10:49:41 UTC,,Good to hear from you.,INBOX"])  # fmt: skip
    return [older, newer]


@pytest.mark.parametrize("order", ["in turn", "at once", "backwards"])
def test_renamed_people_changed_urls_and_rows_that_went(
    tmp_path: Path, pair: list[Path], order: str, now: datetime
) -> None:
    con = open_store(tmp_path / "home")
    for paths in {"in turn": [[pair[0]], [pair[1]]], "at once": [pair], "backwards": [[pair[1]], [pair[0]]]}[order]:
        import_(con, paths, now=now)
    found = {(_name(con, o), o.outcome, o.code, o.delay and o.delay.days) for o in outcomes(con, now=now).outcomes}
    assert found == {
        ("Ana Costa", "accepted", "connected", 3),
        ("Bo Li", "accepted", "connected", 4),
        ("Cy Hart", "accepted", "connected", 5),
        ("Cy Ng", "unknown", "identity", None),
        ("Di Roy", "unknown", "absent", None),
        ("Ed Fox", "silent", "held", None),
        ("Flo Ray", "answered", "answered", 69),
    }


def test_after_the_older_archive_alone_all_are_silent_as_of_its_day(
    tmp_path: Path, pair: list[Path], now: datetime
) -> None:
    con = open_store(tmp_path / "home")
    import_(con, pair[:1], now=now)
    found = outcomes(con, now=now).outcomes
    assert {(o.outcome, o.on) for o in found} == {("silent", date(2026, 3, 10))}
    assert len(found) == 6


def test_the_users_word_and_lag_and_what_never_went_out(tmp_path: Path, pair: list[Path]) -> None:
    con = open_store(tmp_path / "home")
    import_(con, pair, now=datetime(2026, 5, 13, tzinfo=UTC))
    with pytest.raises(Refusal, match="Nothing sent to Old Friend"):
        outcome(con, "Old Friend", "declined", now=datetime(2026, 5, 13, tzinfo=UTC))
    outcome(con, "Ed Fox", "withdrawn", now=datetime(2026, 5, 14, tzinfo=UTC))
    sent(con, "Di Roy", now=datetime(2026, 5, 20, tzinfo=UTC))
    sent(con, "Old Friend", now=datetime(2026, 5, 1, tzinfo=UTC), note="Again?", channel="invitation")
    later = datetime(2026, 5, 25, tzinfo=UTC)
    found = {(_name(con, o), o.sent.by): (o.outcome, o.code) for o in outcomes(con, now=later).outcomes}
    assert found["Ed Fox", "archive"] == ("withdrawn", "word")
    assert found["Di Roy", "user"] == ("unknown", "export-lag")
    assert found["Old Friend", "user"] == ("unknown", "identity")


def _name(con: sqlite3.Connection, one: Outcome) -> str:
    person = persons.get(con, one.sent.person)
    assert person
    return person.name
