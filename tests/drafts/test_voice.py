"""Voice: greeting, sign-off and contractions as the sender has them; register and region tell notes apart."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.signing import signed
from callingcard.drafts.voice import Voice, learned, region
from callingcard.drafts.wish import Style
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

PLAIN = Voice(("Hi {name}, ",), "\n\n{me}")
NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("texts", "closing"),
    [
        (["Saw the pump. Neat. -R", "Back on Monday. -R", "That flue was never legal. -R"], " -R"),
        (["See you Friday! Ruth x", "That worked!! Ruth x", "Any luck? Ruth x"], " Ruth"),
        (["It is done.\n\nKind regards,\nRuth Tan", "I will call.\n\nKind regards,\nRuth Tan"], "\n\nKind regards,\nRuth Tan"),
        (["will do thurs. r", "no worries at all. r", "what time sat? r"], " r"),
        (["That's fine.\nBest, Ruth", "It'll hold.\nBest, Ruth"], "\nBest, Ruth"),
        (["Thanks for the plans.", "Back on Monday.", "Did the valve hold?"], ""),
        (["See you on Friday", "Back on Friday", "Not before Friday"], ""),
        (["One. Ruth", "Two.\nBest,\nRuth", "Three."], None),
    ],
)  # fmt: skip
def test_the_sign_off_is_learned(texts: list[str], closing: str | None) -> None:
    assert signed(texts) == closing


def test_too_few_samples_teach_nothing() -> None:
    assert learned(["Hey Sue! Ruth", "Hey Mo! Ruth"], PLAIN) == PLAIN


def test_a_greeting_in_lower_case_is_kept() -> None:
    voice = learned(["hi tom, got it. r", "hi ana, no worries. r", "hi bea, what time? r"], PLAIN)
    assert voice.greetings == ("hi {name}, ",)


def test_who_never_contracts_is_not_made_to() -> None:
    texts = [
        "Dear Paul, I do not think so. Ruth",
        "Dear Zoe, it is done. Ruth",
        "Dear Ann, I will call. You are kind. Ruth",
    ]
    voice = learned(texts, PLAIN)
    assert voice.spoken("it's been a while, and I'm glad.", {}) == "it has been a while, and I am glad."


@pytest.mark.parametrize(
    ("me", "expected"),
    [
        (Me(language="en-US"), "us"),
        (Me(language="en-AU"), "gb"),
        (Me(language="en", samples=("Your favorite color, I realized.",)), "us"),
        (Me(language="en", samples=("Cheers for the colour chart.",)), "gb"),
        (Me(language="en", zone="America/Chicago"), "us"),
        (Me(language="en", zone="Europe/London"), "gb"),
        (Me(language="en"), ""),
    ],
)
def test_whose_english_it_is(me: Me, expected: str) -> None:
    assert region(me) == expected


def met(language: str) -> Evidence:
    encounter = Encounter("e1", "p1", date(2026, 4, 21), "the Oxmoor repair café")
    need = Fact("f1", "p1", "need", "is looking for a nurse educator", date(2026, 4, 21), encounter="e1")
    person = Person("p1", "Dr. Femi Adewale", (), "Oxmoor Library", "Librarian")
    return Evidence(person, Me(name="Ruth Tan", language=language), (encounter,), (need,))


def texts(language: str, style: Style, seat: int) -> list[str]:
    asking = Asking(style=style, seat=seat)
    return [
        d.text
        for d in drafted(met(language), judge(None), data.limits(), channel="invitation", now=NOW, asking=asking).drafts
    ]


def test_an_american_puts_the_month_first() -> None:
    assert all("April 21" in text for text in texts("en-US", "warm", 0))
    assert all("21 April" in text for text in texts("en-GB", "warm", 0))


def test_the_registers_and_regions_differ() -> None:
    spoken = {
        (language, style): {text for seat in range(6) for text in texts(language, style, seat)}
        for language in ("en-GB", "en-US")
        for style in ("warm", "formal")
    }
    together = list(spoken.values())
    assert all(a.isdisjoint(b) for n, a in enumerate(together) for b in together[n + 1 :])
    assert all(text.startswith("Dear Dr. Adewale") for text in spoken["en-GB", "formal"])
    assert any("hall I" in text for text in spoken["en-GB", "warm"])
    assert not any("hall I" in text for text in spoken["en-US", "warm"])
    chatty = ("lovely", "so glad", "what a good")
    assert not any(word in text for text in spoken["en-GB", "formal"] for word in chatty)


def test_the_profile_alone_decides_where_nothing_else_is_known() -> None:
    assert region(replace(Me(), language=None)) == ""
