"""What a text says that they said or asked: supported by what is on record of that matter, and by nothing else."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import ground
from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact, Me
from callingcard.model.grounding import Grounding
from callingcard.model.person import Person
from callingcard.model.tie import Reciprocity

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
GINA = Person("p", "Gina Ground")
TEA = Fact("tea", "p", "interest", "likes green tea", date(2026, 5, 1))
SLIDES = Fact("slides", "p", "said", "asked for the slides on kilns", date(2026, 5, 1))
MET = Encounter("met", "p", date(2026, 5, 19), "PyCon Lisbon")


def grounded(text: str, *facts: Fact, **more: Any) -> Grounding:
    given: dict[str, Any] = {"encounters": (), "person": GINA, "me": Me(), **more}
    return ground(text, facts=facts, now=NOW, lexicon=lexicon(), **given)


def flagged(found: Grounding) -> list[str]:
    return [claim.text for claim in found.unsupported]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Hi Gina, you asked me for the slides.", "you asked"),
        ("You said you hate bridges.", "You said"),
        ("You told me that you like bridges.", "You told me"),
        ("What you said stays with me.", "you said"),
        ("Du hast mir von Kränen erzählt.", "Du hast mir von Kränen erzählt"),
        ("Vous m'avez parlé de grues.", "Vous m'avez parlé"),
        ("Me dijiste que odias los puentes.", "Me dijiste"),
        ("Disseste-me que odeias pontes.", "Disseste-me"),
        ("Mi hai detto che odi i ponti.", "Mi hai detto"),
    ],
)  # fmt: skip
def test_a_fact_of_something_else_is_no_receipt(text: str, claim: str) -> None:
    found = grounded(text, TEA)
    assert any(said.startswith(claim) for said in flagged(found))
    assert not [key for made in found.claims for key in made.facts]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Hi Gina, you asked me for the slides.", "slides"),
        ("You told me that you like green tea.", "tea"),
        ("What you said stays with me.", "slides"),
    ],
)
def test_what_is_on_record_of_the_matter_is_the_receipt(text: str, key: str) -> None:
    found = grounded(text, TEA, SLIDES)
    assert flagged(found) == []
    assert {fact for made in found.claims for fact in made.facts} == {key}


def test_a_meeting_or_a_message_of_theirs_may_have_held_it_and_one_of_mine_not() -> None:
    text = "Hi Gina, you asked me for the plans."
    assert flagged(grounded(text, TEA, encounters=(MET,))) == []
    assert flagged(grounded(text, TEA, wrote=Reciprocity(received=1))) == []
    assert flagged(grounded(text, TEA, wrote=Reciprocity(sent=1))) == ["you asked"]


def test_who_was_told_about_them_by_another_is_not_said_by_them() -> None:
    silvia = Fact("s", "p", "introduced", "Silvia Neri", date(2026, 5, 1))
    assert flagged(grounded("Silvia Neri mi ha parlato di Lei.", silvia)) == []
