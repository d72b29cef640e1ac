"""Having met or talked: a list that has both is no meeting, and no word in passing is."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import ground
from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.model.tie import Reciprocity

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
LISTED = Encounter("e9", "p", date(2026, 5, 19), "Rust Night", kind="event", title="Rust Night")
WROTE = Reciprocity(3, 2, date(2026, 4, 1), date(2026, 4, 1))
CLAIMS = (
    "Hi Marta, good to talk to you at Rust Night.",
    "Hi Marta, thanks for our conversation at Rust Night.",
    "Hi Marta, we talked at Rust Night.",
    "Hi Marta, we met at Rust Night.",
    "Bonjour Marta, merci pour notre échange à Rust Night.",
    "Hallo Marta, danke für unser Gespräch bei der Rust Night.",
)


def _unsupported(text: str, *encounters: Encounter, facts: tuple[Fact, ...] = (), **more: Any) -> list[str]:
    person = Person("p", "Marta Reis", company="Casa")
    found = ground(
        text,
        now=NOW,
        lexicon=lexicon(),
        person=person,
        me=Me(name="Iris Holt"),
        facts=facts,
        encounters=encounters,
        **more,
    )
    return [claim.text for claim in found.unsupported]


@pytest.mark.parametrize("text", CLAIMS)
@pytest.mark.parametrize("wrote", [None, WROTE])
def test_an_event_that_lists_both_is_no_meeting(text: str, wrote: Reciprocity | None) -> None:
    assert _unsupported(text, LISTED, wrote=wrote)
    assert _unsupported(text, facts=(Fact("f", "p", "event", "Rust Night", date(2026, 5, 19)),), wrote=wrote)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_meeting_elsewhere_is_none_there(text: str) -> None:
    elsewhere = Encounter("e1", "p", date(2026, 4, 1), "Hull Fair")
    assert _unsupported(text, LISTED, elsewhere)
    there = Encounter("e2", "p", date(2026, 5, 19), "Rust Night")
    assert not _unsupported(text, LISTED, there)
    assert not _unsupported(text, LISTED, Encounter("e3", "p", date(2026, 5, 19), None))


@pytest.mark.parametrize("told", ["wants a meeting in June", "chairs the meeting of the guild"])
def test_a_word_in_passing_is_no_meeting(told: str) -> None:
    assert _unsupported("Hi Marta, we met in spring.", facts=(Fact("f", "p", "note", told, date(2026, 5, 1)),))


def test_what_was_noted_of_a_meeting_supports_it() -> None:
    told = Fact("f", "p", "note", "met her at the slipway", date(2026, 5, 1))
    assert not _unsupported("Hi Marta, we met at the slipway.", facts=(told,))


@pytest.mark.parametrize(
    "text",
    [
        "Hi Marta, we were both at Rust Night yesterday.",
        "Hi Marta, it would be great to talk to you one day.",
        "Hi Marta, I saw you on the list of Rust Night. Shall we talk there?",
    ],
)
def test_being_at_one_event_may_be_said(text: str) -> None:
    assert not _unsupported(text, LISTED)


def test_letters_support_having_talked_of_an_event() -> None:
    assert not _unsupported("Hi Marta, we talked about Rust Night in our letters.", LISTED, wrote=WROTE)
