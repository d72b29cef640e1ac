"""Free notes of the user's: what the reader said or did may come up, what was noted of them may not."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
MET = Encounter("e1", "p1", date(2026, 5, 18), "Slipway Night")


def _texts(note: str, language: str = "en") -> list[str]:
    facts = (
        Fact("f1", "p1", "note", note, date(2026, 5, 18), encounter="e1"),
        Fact("f2", "p1", "topic", "drying oak slowly", date(2026, 5, 18), encounter="e1"),
    )
    evidence = Evidence(Person("p1", "Ana Reis", (), "Casa"), Me(name="Jo"), (MET,), facts)
    found: list[str] = []
    for seed in "abc":
        drafting = drafted(
            evidence,
            judge(None),
            data.limits(),
            channel="message",
            now=NOW,
            asking=Asking(seed=seed, language=language),
        )
        found += [draft.text for draft in drafting.drafts]
    return found


def _alone(note: str) -> list[str]:
    fact = Fact("f1", "p1", "note", note, date(2026, 5, 18), encounter="e1")
    evidence = Evidence(Person("p1", "Ana Reis", (), "Casa"), Me(name="Jo"), (MET,), (fact,))
    found = drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=Asking())
    return [draft.text for draft in found.drafts]


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("works too much", "work too"), ("is quiet", "quiet"), ("prefers email", "email"), ("looked tired", "tired"),
        ("seemed annoyed at the talk", "annoyed"), ("wants to sell the yard", "yard"), ("red bicycle", "bicycle"),
        ("has a red bicycle", "bicycle"), ("he was late", "late"), ("knows everybody in Porto", "everybody"),
        ("forgot my name", "my name"), ("my old boss likes her", "boss"), ("we should invite her", "invite"),
        ("thinks too highly of himself", "highly"), ("ask about the crane", "crane"),
    ],
)  # fmt: skip
def test_what_was_noted_of_them_is_left_out(note: str, word: str) -> None:
    texts = _texts(note) + _alone(note)
    assert not [text for text in texts if word in text]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("showed us the lathe", "you showed us the lathe"),
        ("she fixed our boat", "you fixed our boat"),
        ("built a canoe with us", "you built a canoe with us"),
        ("says fax is fine", "fax is fine"),
        ("she said that teak is a fashion", "teak is a fashion"),
    ],
)
def test_what_they_said_or_did_may_come_up(note: str, told: str) -> None:
    texts = _alone(note)
    assert texts
    assert all(told in text for text in texts)


def test_what_they_said_is_told_as_said() -> None:
    assert all("I haven't forgotten that" not in text for text in _alone("says fax is fine"))


@pytest.mark.parametrize("language", ["fr", "de", "es", "pt", "it"])
def test_no_note_comes_up_in_another_language(language: str) -> None:
    assert not [text for text in _texts("works too much", language) if "work" in text]
