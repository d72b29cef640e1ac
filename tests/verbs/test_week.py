"""The act of the week: 52 different ones, the same all week, with names from the records, none again before all had their turn."""

import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from callingcard import data
from callingcard.verbs.add import add
from callingcard.verbs.choosing import chosen
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.inbox import add as invited
from callingcard.verbs.inbox import mark
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import never
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from callingcard.verbs.week import week

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ACTS = data.table("week")["act"]


def test_there_are_52_different_acts(con: sqlite3.Connection) -> None:
    assert len(ACTS) == len({act["id"] for act in ACTS}) == len({act["title"] for act in ACTS}) == 52
    assert len({act["why"] for act in ACTS}) == 52
    assert [chosen(con, act["who"], now=NOW, most=1) for act in ACTS] == [[]] * 52


def test_without_records_the_act_needs_nobody(con: sqlite3.Connection) -> None:
    found = week(con, now=NOW)
    assert next(act for act in ACTS if act["id"] == found.act.id)["who"] == "none"
    assert (found.done, found.of, found.act.people) == (0, 52, ())


def test_the_act_stays_all_week_and_comes_with_names_and_reasons(con: sqlite3.Connection) -> None:
    add(con, Someone("Wil Kind"), now=NOW)
    fact(con, "Wil Kind", "read my draft", Stating(kind="thanks"), now=NOW)
    found = week(con, now=NOW)
    assert [person.name for person in found.act.people] == ["Wil Kind"]
    assert "read my draft" in found.act.reasons[0].text
    met(con, Someone("New One"), Meeting(), now=NOW)
    assert week(con, now=NOW + timedelta(days=3)).act.id == found.act.id
    assert week(con, now=NOW + timedelta(days=7)).act.id != found.act.id


def test_another_act_can_be_asked_for_until_it_is_done(con: sqlite3.Connection) -> None:
    first = week(con, now=NOW).act.id
    second = week(con, now=NOW, other=True).act.id
    assert first != second
    assert week(con, now=NOW, done=True).act.done
    assert week(con, now=NOW).done == 1
    with pytest.raises(Refusal, match="done"):
        week(con, now=NOW, other=True)


def test_no_act_comes_again_before_all_that_have_names_were_there(con: sqlite3.Connection) -> None:
    for kind in ("thanks", "promised", "need", "topic", "family", "news"):
        add(con, Someone(f"Wil {kind.title()}"), now=NOW)
        fact(con, f"Wil {kind.title()}", "something", Stating(kind=kind), now=NOW)
    possible = sum(1 for act in ACTS if act["who"] == "none" or chosen(con, act["who"], now=NOW, most=1))
    shown = [week(con, now=NOW + timedelta(weeks=n)).act.id for n in range(possible - 6)]
    assert len(shown) == len(set(shown)) > 15


def test_whom_one_wants_to_see_nothing_of_is_in_no_act(con: sqlite3.Connection) -> None:
    add(con, Someone("Wil Kind"), now=NOW)
    fact(con, "Wil Kind", "read my draft", Stating(kind="thanks"), now=NOW)
    never(con, "Wil Kind", now=NOW)
    assert all(not week(con, now=NOW + timedelta(weeks=n)).act.people for n in range(20))


def _names(con: sqlite3.Connection, who: str, now: datetime = NOW) -> list[str]:
    return [person.name for person, _ in chosen(con, who, now=now, most=9)]


def test_who_was_thanked_by_hand_is_owed_no_thanks_and_long_overdue_is_not_of_yesterday(
    con: sqlite3.Connection,
) -> None:
    add(con, Someone("Wil Kind"), now=NOW)
    fact(con, "Wil Kind", "read my draft", Stating(kind="thanks"), now=NOW)
    assert (_names(con, "thanks"), _names(con, "thanks_old")) == (["Wil Kind"], [])
    assert _names(con, "thanks_old", NOW + timedelta(days=61)) == ["Wil Kind"]
    sent(con, "Wil Kind", now=NOW, note="Thank you for reading it, Wil.", channel="message")
    assert (_names(con, "thanks"), _names(con, "thanks_old", NOW + timedelta(days=61))) == ([], [])


def test_nobody_of_whom_something_is_recorded_by_hand_is_a_silent_connection(
    con: sqlite3.Connection, tmp_path: Path
) -> None:
    rows = "\n".join(f"{name},,,,,03 Mar 2021" for name in ("Ana,Sousa", "Ben,Okri"))
    (tmp_path / "Connections.csv").write_text(
        f"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}\n"
    )
    import_(con, [tmp_path / "Connections.csv"], now=NOW)
    assert set(_names(con, "silent_connection")) == {"Ana Sousa", "Ben Okri"}
    sent(con, "Ben Okri", now=NOW, note="How is the choir, Ben?", channel="message")
    assert _names(con, "silent_connection") == ["Ana Sousa"]


def test_an_invitation_is_put_aside_only_by_the_user(con: sqlite3.Connection) -> None:
    invited(con, Someone("Jo Park"), now=NOW)
    assert (_names(con, "pile"), _names(con, "inviters")) == ([], ["Jo Park"])
    mark(con, "Jo Park", "held", now=NOW)
    assert (_names(con, "pile"), _names(con, "inviters")) == (["Jo Park"], [])


def test_acts_that_look_for_the_same_people_do_not_follow_each_other(con: sqlite3.Connection) -> None:
    for kind in ("thanks", "promised", "need", "topic", "family", "news"):
        add(con, Someone(f"Wil {kind.title()}"), now=NOW)
        fact(con, f"Wil {kind.title()}", "something", Stating(kind=kind), now=NOW)
    who = {act["id"]: act["who"] for act in ACTS}
    shown = [who[week(con, now=NOW + timedelta(weeks=n)).act.id] for n in range(5)]
    assert all(one == "none" or one != other for one, other in pairwise(shown))
