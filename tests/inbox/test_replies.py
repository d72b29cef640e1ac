"""Replies: each wording is one the checker would send, none twice in a sitting, nothing said that is not recorded."""

import re
from itertools import islice, pairwise

import pytest

from callingcard.data import table
from callingcard.inbox.replies import GAP, Sitting, Wish
from callingcard.model.evidence import Evidence
from callingcard.model.note import Note
from callingcard.model.person import Person
from callingcard.verbs.answering import called, greeted
from callingcard.verbs.check import judge

PHRASES = table("replies")
PURPOSES = {
    "ask-why": ["first"],
    "namesake": ["first"],
    "decline": ["first"],
    "welcome": ["plain", "note", "met", "met-at", "messages", "shared"],
}
WISHES = [
    Wish("i_1", purpose, language, "Ana", ground, "PyCon" if ground in {"met-at", "shared"} else "")
    for language in PHRASES
    for purpose, grounds in PURPOSES.items()
    for ground in grounds
]


def test_six_languages_have_the_same_pieces() -> None:
    assert list(PHRASES) == ["en", "de", "fr", "es", "pt", "it"]
    assert all({p: set(of[p]) for p in PURPOSES} == {p: set(PHRASES["en"][p]) for p in PURPOSES} for of in PHRASES.values())  # fmt: skip


@pytest.mark.parametrize("wish", WISHES, ids=lambda w: f"{w.language}-{w.purpose}-{w.ground}")
def test_every_piece_is_one_the_checker_would_send(wish: Wish) -> None:
    judged = judge(None)
    for text in islice(Sitting(PHRASES).drafts(wish), 24):
        report = judged(Note(text, channel="message", kind="reply", language=wish.language))
        assert report.verdict == "send", (text, [(f.rule, f.message) for f in report.findings])


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("ground", PURPOSES["welcome"])
def test_who_asked_something_is_answered_by_the_user_and_asked_nothing(language: str, ground: str) -> None:
    wish = Wish(
        "i_1", "welcome", language, "Ana", ground, "PyCon" if ground in {"met-at", "shared"} else "", asked=True
    )
    texts = list(islice(Sitting(PHRASES).drafts(wish), 6))
    assert len(set(texts)) == 6
    for text in texts:
        assert text.endswith(GAP)
        assert "?" not in text
        filled = text.replace(GAP, "—")
        report = judge(None)(Note(filled, channel="message", kind="reply", language=language))
        assert report.verdict == "send", (text, report.findings)


@pytest.mark.parametrize("wish", WISHES, ids=lambda w: f"{w.language}-{w.purpose}-{w.ground}")
def test_a_reply_says_nothing_but_the_name_and_the_place(wish: Wish) -> None:
    for text in islice(Sitting(PHRASES).drafts(wish), 40):
        assert "{" not in text
        assert text.startswith(tuple(g.split("{")[0] for g in PHRASES[wish.language]["greet"]))
        assert ("PyCon" in text) == bool(wish.place)
        assert not re.search(r"\d", text)


def test_none_is_worded_alike_in_one_sitting_and_neighbours_share_no_piece() -> None:
    sitting = Sitting(PHRASES)
    texts = [next(sitting.drafts(Wish(f"i_{n}", "ask-why", "en"))) for n in range(96)]
    assert len({text.split(maxsplit=1)[1] for text in texts}) == 96
    for one, other in pairwise(texts[:8]):
        assert not set(re.split(r"(?<=[.?]) ", one)[1:]) & set(re.split(r"(?<=[.?]) ", other)[1:])


@pytest.mark.parametrize("wish", WISHES, ids=lambda w: f"{w.language}-{w.purpose}-{w.ground}")
def test_there_are_more_wordings_than_replies_in_a_sitting(wish: Wish) -> None:
    sitting = Sitting(PHRASES)
    said = [next(sitting.drafts(Wish(f"i_{n}", *(getattr(wish, f) for f in ("purpose", "language", "name", "ground", "place"))))) for n in range(25)]  # fmt: skip
    assert len({text.split(maxsplit=3)[3] for text in said}) == 25


def test_when_all_wordings_are_used_there_is_still_a_reply() -> None:
    sitting = Sitting(PHRASES)
    assert all(next(sitting.drafts(Wish("i", "decline", "pt", "Ana"))) for _ in range(100))


def test_a_name_that_is_none_is_left_out_and_an_unknown_language_is_english() -> None:
    for name in ("", "Click {name}", "http://x", "A" * 60, "<b>"):
        text = next(Sitting(PHRASES).drafts(Wish("i", "ask-why", "fi", name)))
        assert re.match(r"(Hello|Hi)\b", text)
        assert name == "" or name not in text


@pytest.mark.parametrize(
    ("name", "greeted"),
    [("Ana Sousa", "Ana"), ("Dr. Ana Sousa, PhD", "Ana"), ("SOUSA Ana", "Ana"), ("obinna ikenna", "Obinna"), ("ANA SOUSA", "ANA"), ("伊藤 恵子", "伊藤 恵子"),
     ("J. Smith", "J. Smith"), ("Jean-Luc Roy | Growth", "Jean-Luc")],
)  # fmt: skip
def test_whom_to_greet(name: str, greeted: str) -> None:
    assert called(name) == greeted


def test_replies_greet_by_title_and_never_say_sie_to_a_bare_first_name() -> None:
    assert next(Sitting(PHRASES).drafts(Wish("i", "ask-why", "de", "Dr. Roland Adler"))).split(",")[0].endswith("Dr. Roland Adler")  # fmt: skip
    assert greeted(Evidence(Person("p", "Roland Adler", (), None, None)), "de") == "Roland Adler"
    assert greeted(Evidence(Person("p", "Frau Dr. Jana Adler", (), None, None)), "de") == "Frau Dr. Adler"
    assert greeted(Evidence(Person("p", "Prof Daniel Whyte", (), None, None)), "en") == "Professor Whyte"
    assert greeted(Evidence(Person("p", "Daniel Whyte", (), None, None)), "en") == "Daniel"
