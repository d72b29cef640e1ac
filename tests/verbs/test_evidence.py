"""What is gathered on a person out of the user's own words."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Me
from callingcard.model.note import Channel
from callingcard.model.outcome import OutcomeWord
from callingcard.model.record import Source
from callingcard.store import decisions, persons
from callingcard.store.opening import transaction
from callingcard.verbs.add import add
from callingcard.verbs.evidence import gather
from callingcard.verbs.outcome import outcome
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from callingcard.verbs.who import who
from tests.storing import person

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def after(con: sqlite3.Connection, *deeds: str) -> Evidence:
    """What is known of Sue after these deeds, a day apart: "sent CHANNEL", or what came of it."""
    person = add(con, Someone("Sue Soon"), now=NOW).person
    for day, deed in enumerate(deeds):
        kind, _, channel = deed.partition(" ")
        at = NOW + timedelta(days=day)
        if kind == "sent":
            sent(con, person.id, note="Hi Sue, did the roof hold?", channel=cast(Channel, channel), now=at)
        else:
            outcome(con, person.id, cast(OutcomeWord, kind), now=at)
    return gather(con, person, me=Me(), now=NOW + timedelta(days=9))


@pytest.mark.parametrize("later", [(), ("sent message",), ("answered",), ("sent message", "answered", "sent message")])
def test_who_accepted_stays_connected_whatever_is_written_then(con: sqlite3.Connection, later: tuple[str, ...]) -> None:
    assert after(con, "sent invitation", "accepted", *later).connected_on == date(2026, 5, 21)


def test_of_a_connection_it_is_known_who_says_so(con: sqlite3.Connection) -> None:
    assert after(con, "sent invitation").connected_by is None
    assert after(con, "accepted").connected_by == Source("user")
    told = [h for h in who(con, "Sue Soon", now=NOW + timedelta(days=9)).timeline if h.kind == "connected"]
    assert [(h.text, h.source) for h in told] == [("You connected", Source("user"))]


def test_a_record_says_so_before_the_user_does(con: sqlite3.Connection) -> None:
    with transaction(con):
        decision = decisions.log(con, "add", at=NOW)
        said = person("Sue Soon", connected_on=date(2026, 5, 1))
        persons.add_record(con, said, decision=decision)
    found = after(con, "sent invitation", "accepted")
    assert (found.connected_on, found.connected_by) == (date(2026, 5, 1), said.source)


@pytest.mark.parametrize("later", ["withdrawn", "declined", "sent invitation"])
def test_another_request_or_its_end_takes_it_back(con: sqlite3.Connection, later: str) -> None:
    assert after(con, "sent invitation", "accepted", later).connected_on is None


def test_the_last_word_is_what_came_of_what_was_sent_last(con: sqlite3.Connection) -> None:
    assert after(con, "sent invitation", "accepted").outcome == "accepted"
    assert after(con, "sent message").outcome is None
