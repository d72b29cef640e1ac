"""Answers owed, first messages after acceptance, requests gone stale."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.data import limits
from callingcard.model.encounter import Encounter, Message
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.invitation import Invitation
from callingcard.model.outcome import SentNote
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reciprocity
from callingcard.moments.followups import follow_up
from callingcard.moments.replies import reply
from callingcard.moments.withdrawals import withdraw

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ANA = Person("p", "Ana")
BOTH = Reciprocity(1, 1, date(2026, 5, 1), date(2026, 5, 18))


def _message(text: str, days: float = 2, direction: str = "incoming") -> Message:
    return Message("p", direction, NOW - timedelta(days=days), text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Thanks! Did the migration go through? See you.", "Did the migration go through?"),
        ("¿Vienes el martes?", "¿Vienes el martes?"),
        ("資料は届きましたか？", "資料は届きましたか？"),
        ("هل وصلت؟", "هل وصلت؟"),
        ("Thanks, see you there.", None),
        ("", None),
        ("Look at https://example.org/a?b=c for the plan.", None),
    ],
)
def test_only_a_question_is_owed_an_answer(text: str, asks: str | None) -> None:
    found = reply(Evidence(ANA, messages=(_message(text),), reciprocity=BOTH), now=NOW)
    assert (found is not None) == (asks is not None)
    if found and asks:
        assert f"“{asks}”" in found.reasons[0].text


def test_what_was_answered_or_comes_from_a_stranger_or_is_old_is_not_owed() -> None:
    asked = _message("Really?")
    assert reply(Evidence(ANA, messages=(asked, _message("Yes.", 1, "outgoing")), reciprocity=BOTH), now=NOW) is None
    assert (
        reply(Evidence(ANA, messages=(asked,), reciprocity=Reciprocity(0, 1, None, date(2026, 5, 18))), now=NOW) is None
    )
    assert reply(Evidence(ANA, messages=(_message("Really?", 90),), reciprocity=BOTH), now=NOW) is None


def test_who_says_that_they_answered_owes_nothing_but_to_a_later_question() -> None:
    said = SentNote("d1", "p", NOW - timedelta(days=1), "Yes.", "message", "user")
    before, after = _message("Really?", 2), _message("And then?", 0.5)
    assert reply(Evidence(ANA, messages=(before,), reciprocity=BOTH, sent=(said,)), now=NOW) is None
    assert reply(Evidence(ANA, messages=(before, after), reciprocity=BOTH, sent=(said,)), now=NOW) is not None


@pytest.mark.parametrize(("channel", "done"), [("message", True), ("invitation", False)])
def test_the_first_message_is_written_when_the_user_says_so_the_request_is_none(channel: str, done: bool) -> None:
    met = (Encounter("e", "p", date(2026, 5, 12), "PyCon"),)
    said = SentNote("d1", "p", NOW - timedelta(days=5), "Hi", channel, "user")
    found = follow_up(Evidence(ANA, encounters=met, connected_on=date(2026, 5, 14), sent=(said,)), now=NOW)
    assert (found is None) is done


def test_an_answer_is_late_after_a_week() -> None:
    states = [
        found.state
        for days in (1, 8)
        if (found := reply(Evidence(ANA, messages=(_message("Really?", days),), reciprocity=BOTH), now=NOW))
    ]
    assert states == ["due", "late"]


def test_a_new_connection_whom_one_met_is_followed_up_until_one_writes() -> None:
    met = (Encounter("e", "p", date(2026, 5, 12), "PyCon"),)
    facts = (Fact("f", "p", "promised", "send the slides"),)
    found = follow_up(Evidence(ANA, encounters=met, facts=facts, connected_on=date(2026, 5, 14)), now=NOW)
    assert found is not None
    assert (found.state, [r.code for r in found.reasons]) == ("due", ["newly-connected", "promised", "met"])
    assert [r.facts for r in found.reasons] == [(), ("f",), ("e",)]
    written = Reciprocity(1, 0, date(2026, 5, 15), None)
    assert (
        follow_up(Evidence(ANA, encounters=met, reciprocity=written, connected_on=date(2026, 5, 14)), now=NOW) is None
    )


def test_a_note_that_was_accepted_is_gone_on_from() -> None:
    asked = Invitation(
        "i", "p", "outgoing", NOW - timedelta(days=8), "The weir at dusk: was that film?", Source("linkedin")
    )
    found = follow_up(Evidence(ANA, invitations=(asked,), connected_on=date(2026, 5, 14)), now=NOW)
    assert found is not None
    assert [r.code for r in found.reasons] == ["newly-connected", "said-last"]
    assert "“The weir at dusk: was that film?”" in found.reasons[1].text
    blank = replace(asked, message="")
    assert follow_up(Evidence(ANA, invitations=(blank,), connected_on=date(2026, 5, 14)), now=NOW) is None


def test_a_talk_that_they_have_begun_is_not_to_be_started() -> None:
    met = (Encounter("e", "p", date(2026, 5, 12), "PyCon"),)
    wrote = Reciprocity(0, 1, None, date(2026, 5, 15))
    found = follow_up(Evidence(ANA, encounters=met, reciprocity=wrote, connected_on=date(2026, 5, 14)), now=NOW)
    assert found is not None
    assert found.reasons[0].text == "You connected 6 days ago; they have written since: go on from there."


def test_a_connection_one_knows_nothing_of_or_an_old_one_is_left_alone() -> None:
    assert follow_up(Evidence(ANA, connected_on=date(2026, 5, 14)), now=NOW) is None
    met = (Encounter("e", "p", date(2026, 5, 12), "PyCon"),)
    assert follow_up(Evidence(ANA, encounters=met, connected_on=date(2026, 3, 14)), now=NOW) is None


@pytest.mark.parametrize(("days", "stale"), [(10, False), (89, False), (90, True), (180, True), (181, False)])
def test_a_request_is_stale_between_three_months_and_its_expiry(days: int, stale: bool) -> None:
    assert (withdraw(ANA, NOW - timedelta(days=days), limits(), now=NOW) is not None) == stale
