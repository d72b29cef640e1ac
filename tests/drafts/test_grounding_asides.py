"""What senders tell of their own day is no claim about anybody; what they tell of the reader still is."""

from datetime import UTC, date, datetime

import pytest

from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import ground
from callingcard.drafts.grounding.numbers import composed
from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
PERSON = Person("p", "Rosa Finch", position="tree surgeon")
ME = Me(name="Neil Ash", headline="headteacher")
MET = Encounter("e1", "p", date(2026, 5, 16), "the Oakham fair")
FACTS = (
    Fact("f1", "p", "topic", "an oak with a hollow heart", date(2026, 5, 16), encounter="e1"),
    Fact("f2", "p", "work", "found an oak that was planted in 1871", date(2026, 4, 1)),
    Fact("f3", "p", "family", "has a daughter of nine", date(2026, 5, 16)),
    Fact("f4", "p", "other", "counted 180 oaks for the county", date(2026, 5, 16)),
)


def doubted(text: str, language: str | None = None) -> list[str]:
    found = ground(
        text, facts=FACTS, encounters=(MET,), person=PERSON, me=ME, now=NOW, lexicon=lexicon(), language=language
    )
    return [claim.text for claim in found.unsupported]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa, I went back past our oak on Sunday and it was still standing.",
        "Rosa, my mother turns eighty in the autumn and would like an oak.",
        "Rosa, I carried three hundred acorns home in my hat.",
        "Rosa, would you read two, three lines about the oak?",
        "Rosa, a hundred and fifty years and your oak is still there.",
        "Rosa, your oak made me late for dinner, and I ate in the kitchen.",
        "Rosa, I design playgrounds that nobody falls off, and your oak worries me.",
    ],
)
def test_the_senders_own_day_is_no_claim(text: str) -> None:
    assert doubted(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Liebe Rosa, ich war nach deinem Vortrag ein wenig neidisch auf die Eiche.", "de"),
        ("Chère Rosa, j'ai repensé à votre chêne au bureau, mardi.", "fr"),
    ],
)
def test_what_follows_a_thing_of_theirs_is_not_theirs_too(text: str, language: str) -> None:
    assert not {"neidisch", "bureau"} & set(doubted(text, language))


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Rosa, good to meet you at the Oakham fair in March.", "in March"),
        ("Rosa, your daughter must be about twelve now.", "twelve"),
        ("Rosa, you counted 250 oaks for the county.", "250"),
        ("Rosa, I keep thinking of the 250 oaks that you counted.", "250"),
        ("Rosa, a hundred years and your oak is still there.", "hundred years"),
        ("Rosa, your vineyard has stayed with me.", "vineyard"),
        ("Rosa, I'm a lawyer and I like oaks.", "lawyer"),
        ("Rosa, it was good to talk about vaccines with you.", "vaccines"),
    ],
)
def test_what_is_told_of_the_reader_still_is_one(text: str, false: str) -> None:
    assert any(false.split()[0] in found or found in false for found in doubted(text, "en")), doubted(text, "en")


@pytest.mark.parametrize(
    ("said", "value", "size"),
    [
        ("twenty five", 25, 2),
        ("three hundred", 300, 2),
        ("hundred and fifty", 150, 3),
        ("two hundred and twenty five", 225, 5),
        ("seven", 7, 1),
        ("twenty hundred", 2000, 2),
    ],
)
def test_numbers_in_words_are_put_together(said: str, value: float, size: int) -> None:
    assert composed(said.split(), lexicon().tongues["en"].numbers) == (value, size)
