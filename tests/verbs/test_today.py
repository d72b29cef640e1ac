"""The day's queue on an archive: what is on it, in which order, and what is not."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from callingcard.model.record import Source
from callingcard.store.opening import open_store
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.outcome import outcome
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import Item, today
from callingcard.verbs.who import who

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """A store with a small archive: a friend who asks, a new connection, an old request, a stranger who asks."""
    with ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Jon,Bell,{IN}jon,,Volta,CTO,01 Mar 2020\nMei,Tanaka,{IN}mei,,,,18 May 2026\nBob,Stone,{IN}bob,,,,18 May 2026\n",
        )
        zipped.writestr(
            "messages.csv",
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
            f"1,,Me Myself,{IN}me,Jon Bell,{IN}jon,2026-05-01 10:00:00 UTC,,Hello Jon,INBOX\n"
            f"1,,Jon Bell,{IN}jon,Me Myself,{IN}me,2026-05-10 10:00:00 UTC,,Good! Can you send the plan?,INBOX\n"
            f"2,,Sal Esman,{IN}sal,Me Myself,{IN}me,2026-05-19 10:00:00 UTC,,Want to double your leads?,INBOX\n",
        )
        zipped.writestr(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            f'Me Myself,Old Hope,"1/29/26, 2:37 PM",Hi,OUTGOING,{IN}me,{IN}hope\n'
            f'Me Myself,New Hope,"5/2/26, 2:37 PM",Hello,OUTGOING,{IN}me,{IN}newhope\n',
        )
    import_(con, [tmp_path / "a.zip"], now=NOW)
    return con


def _meet(con: sqlite3.Connection, name: str, hours: float, **said: object) -> None:
    met(con, Someone(name), Meeting(on=(NOW - timedelta(hours=hours)).isoformat(), at="PyCon", **said), now=NOW)  # type: ignore[arg-type]


def _queue(con: sqlite3.Connection, now: datetime = NOW) -> list[tuple[str, str, str]]:
    return [(item.kind, item.person.name, item.state) for item in today(con, now=now).items]


def test_what_runs_out_first_comes_first(con: sqlite3.Connection) -> None:
    for name, hours in (("Late Lee", 70), ("Later Lee", 400), ("Soon Sue", 20), ("Early Eve", 1), ("Mid Max", 10)):
        _meet(con, name, hours)
    met(con, Someone("Mei Tanaka"), Meeting(on="2026-05-16", promised=["send the slides"]), now=NOW)
    assert _queue(con) == [
        ("connect", "Soon Sue", "open"),
        ("connect", "Mid Max", "open"),
        ("reply", "Jon Bell", "late"),
        ("follow-up", "Mei Tanaka", "due"),
        ("connect", "Early Eve", "before"),
        ("connect", "Late Lee", "late"),
        ("connect", "Later Lee", "late"),
        ("withdraw", "Old Hope", "stale"),
    ]


def test_a_stranger_who_asks_and_a_connection_one_knows_nothing_of_are_not_on_it(con: sqlite3.Connection) -> None:
    assert {name for _, name, _ in _queue(con)} == {"Jon Bell", "Old Hope"}


def test_what_was_sent_leaves_the_queue_and_the_budget(con: sqlite3.Connection) -> None:
    _meet(con, "Soon Sue", 20)
    assert today(con, now=NOW).budget.notes_left == 4
    sent(con, "Soon Sue", now=NOW, note="Good to meet you at PyCon")
    assert "Soon Sue" not in {name for _, name, _ in _queue(con)}
    assert today(con, now=NOW).budget.notes_left == 3
    outcome(con, "Old Hope", "withdrawn", now=NOW)
    assert "Old Hope" not in {name for _, name, _ in _queue(con)}


def test_somebody_connected_is_not_to_be_connected_with(con: sqlite3.Connection) -> None:
    _meet(con, "Jon Bell", 10)
    assert ("connect", "Jon Bell", "open") not in _queue(con)


def test_a_month_later_the_meeting_is_no_longer_on_it(con: sqlite3.Connection) -> None:
    _meet(con, "Soon Sue", 20)
    assert "Soon Sue" not in {name for _, name, _ in _queue(con, NOW + timedelta(days=40))}


def test_drafts_are_for_the_first_of_the_queue_and_only_from_facts(con: sqlite3.Connection) -> None:
    _meet(con, "Soon Sue", 20, about=["reed beds"])
    _meet(con, "Mid Max", 10)
    items = {item.person.name: item for item in today(con, now=NOW).items}
    draft = items["Soon Sue"].draft
    assert draft is not None
    assert "PyCon" in draft
    assert "reed beds" in draft
    assert items["Mid Max"].draft is None
    assert all(item.draft is None for item in today(con, now=NOW, drafts=0).items)


def test_a_premium_account_has_no_budget(con: sqlite3.Connection) -> None:
    me(con, Saying(account="premium"), now=NOW)
    assert today(con, now=NOW).budget.notes_left is None


def test_an_empty_store_has_an_empty_day(tmp_path: Path) -> None:
    opened = open_store(tmp_path / "empty")
    assert today(opened, now=NOW).items == ()
    opened.close()


def test_the_timeline_has_everything_with_its_source(con: sqlite3.Connection) -> None:
    found = who(con, "Jon Bell", now=NOW)
    assert [(h.kind, h.text) for h in found.timeline if h.kind in {"message", "connected"}] == [
        ("message", "They wrote: Good! Can you send the plan?"),
        ("message", "You wrote: Hello Jon"),
        ("connected", "You connected"),
    ]
    assert found.tie.strength == "weak"
    assert {h.source.file for h in found.timeline if h.kind == "message"} != {None}
    assert isinstance(found.timeline[0].source, Source)
    assert found.known_through[0].code == "messages"


def test_items_are_dated(con: sqlite3.Connection) -> None:
    _meet(con, "Soon Sue", 20)
    item: Item = today(con, now=NOW).items[0]
    assert item.due == NOW + timedelta(hours=4)
    assert today(con, now=NOW).budget.resets == date(2026, 6, 1)


def test_who_accepted_a_note_is_written_to_and_who_accepted_a_blank_request_is_not(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Mei,Tanaka,{IN}mei,,,,18 May 2026\nBob,Stone,{IN}bob,,,,18 May 2026\n",
        )
        zipped.writestr(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            f'Me Myself,Mei Tanaka,"5/2/26, 2:37 PM",Was the weir film?,OUTGOING,{IN}me,{IN}mei\n'
            f'Me Myself,Bob Stone,"5/2/26, 2:37 PM",,OUTGOING,{IN}me,{IN}bob\n',
        )
    opened = open_store(tmp_path / "other")
    import_(opened, [tmp_path / "a.zip"], now=NOW)
    [item] = today(opened, now=NOW).items
    assert (item.kind, item.person.name, item.state) == ("follow-up", "Mei Tanaka", "soon")
    assert "You wrote with your request: “Was the weir film?”" in [reason.text for reason in item.reasons]
    opened.close()


def test_who_accepted_by_the_users_own_word_is_written_to(con: sqlite3.Connection) -> None:
    _meet(con, "Soon Sue", 60, about=["reed beds"])
    sent(con, "Soon Sue", now=NOW - timedelta(hours=50), note="Good to talk about reed beds at PyCon, Sue.")
    outcome(con, "Soon Sue", "accepted", now=NOW)
    [item] = [item for item in today(con, now=NOW + timedelta(days=4)).items if item.person.name == "Soon Sue"]
    assert (item.kind, item.state, item.reasons[0].code) == ("follow-up", "due", "newly-connected")
    sent(con, "Soon Sue", now=NOW + timedelta(days=4), note="Which reeds took best, Sue?")
    assert "Soon Sue" not in {name for _, name, _ in _queue(con, NOW + timedelta(days=5))}


def test_thanks_sent_the_same_day_are_not_asked_for_again(con: sqlite3.Connection) -> None:
    fact(con, "Jon Bell", "read my draft", Stating(kind="thanks"), now=NOW)
    assert "thanks-owed" in {reason.code for item in today(con, now=NOW).items for reason in item.reasons}
    sent(con, "Jon Bell", now=NOW, note="Jon, thank you for reading my draft: page two is new.", channel="message")
    later = today(con, now=NOW + timedelta(days=3)).items
    assert "thanks-owed" not in {reason.code for item in later for reason in item.reasons}


def test_a_promise_after_which_the_user_has_written_has_no_draft(con: sqlite3.Connection) -> None:
    _meet(con, "Mei Tanaka", 100, about=["reed beds"], promised=["the slides"])
    [before] = [item for item in today(con, now=NOW).items if item.person.name == "Mei Tanaka"]
    assert before.draft
    sent(con, "Mei Tanaka", now=NOW, note="Mei, here they are, with the one on reed beds.", channel="message")
    [item] = [item for item in today(con, now=NOW + timedelta(days=2)).items if item.person.name == "Mei Tanaka"]
    assert [reason.code for reason in item.reasons] == ["promised", "written-since"]
    assert item.draft is None


def test_the_first_message_after_acceptance_has_its_draft_also_where_the_request_followed_a_promise(
    con: sqlite3.Connection,
) -> None:
    _meet(con, "Soon Sue", 60, about=["reed beds"], said=["her reeds froze in May"], promised=["the slides"])
    sent(con, "Soon Sue", now=NOW - timedelta(hours=50), note="Good to talk about reed beds at PyCon, Sue.")
    outcome(con, "Soon Sue", "accepted", now=NOW)
    [item] = [item for item in today(con, now=NOW + timedelta(days=1)).items if item.person.name == "Soon Sue"]
    assert {"newly-connected", "promised", "written-since"} <= {reason.code for reason in item.reasons}
    assert item.draft
