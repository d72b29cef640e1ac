"""What a phone's share sheet hands over fills in what it plainly says, and nothing of it is lost."""

from dataclasses import astuple
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.verbs.handed import handed
from tests.conftest import NOW

PROFILE = "https://www.linkedin.com/in/ana-sousa"
POST = "https://blog.example/tides"
CARD = b"""BEGIN:VCARD
VERSION:3.0
FN:Ana Sousa
EMAIL:ana@nordhavn.example
EMAIL:sousa@tides.example
TEL:+1 202 555 0143
NOTE:Knows the harbour master
END:VCARD
"""

SHARED: list[tuple[tuple[str, str, str], dict[str, str]]] = [
    (("Tide tables explained", "", POST), {"name": "", "url": "", "rest": f"Tide tables explained; {POST}"}),
    (("", f"Great post by Ana {POST}", ""), {"name": "", "url": "", "rest": f"Great post by Ana {POST}"}),
    (("The tides", f"About the tides: {POST}", ""), {"rest": f"About the tides: {POST}; The tides"}),
    (("", "https://lnkd.in/abc123", ""), {"name": "", "url": "", "rest": "https://lnkd.in/abc123"}),
    (("Ana Sousa", "", PROFILE), {"name": "Ana Sousa", "url": PROFILE, "rest": ""}),
    (("ana sousa", PROFILE, ""), {"name": "", "url": PROFILE, "rest": "ana sousa"}),
    (("Ana Sousa", f"met at PyCon {PROFILE}", ""), {"name": "Ana Sousa", "url": PROFILE, "rest": "met at PyCon"}),
    (
        ("Ana Sousa - Engineer - Nordhavn | LinkedIn", PROFILE, ""),
        {"name": "Ana Sousa", "position": "Engineer", "company": "Nordhavn", "url": PROFILE, "rest": ""},
    ),
    (("Ana Sousa – Nordhavn | LinkedIn", "", PROFILE), {"name": "Ana Sousa", "company": "", "rest": "Nordhavn"}),
    (("(3) Ana Sousa | LinkedIn", "", PROFILE), {"name": "Ana Sousa", "url": PROFILE, "rest": ""}),
    (("(20+) bell hooks | LinkedIn", "", PROFILE), {"name": "bell hooks", "rest": ""}),
    (("Tide tables | LinkedIn", "", POST), {"name": "", "rest": f"Tide tables | LinkedIn; {POST}"}),
    (("Fwd", f"Hello,\nsee {PROFILE}.", ""), {"name": "", "url": PROFILE, "rest": "Hello, see; Fwd"}),
    (("", f"Check out Ana Sousa’s profile on LinkedIn {PROFILE}", ""), {"name": "Ana Sousa", "url": PROFILE, "rest": ""}),
    (("", f"See Ana Sousa's profile: she spoke at PyCon {POST}", ""), {"name": "Ana Sousa", "rest": f"she spoke at PyCon {POST}"}),
    (("", "I met Ana's profile designer", ""), {"rest": "profile designer"}),
    (("", f"met Ana Sousa at PyCon {POST}", ""), {"name": "Ana Sousa", "at": "PyCon", "url": "", "rest": POST}),
    (("", "met Ana Sousa, linkedin.com/in/ana-sousa", ""), {"name": "Ana Sousa", "url": "linkedin.com/in/ana-sousa", "rest": ""}),
    (("", "linkedin.com/in/ana-sousa", ""), {"url": "linkedin.com/in/ana-sousa", "rest": ""}),
    (("", "linkedin.com/in/ana-sousa spoke of tides", ""), {"url": "linkedin.com/in/ana-sousa", "rest": "linkedin.com/in/ana-sousa spoke of tides"}),
    (("", "", ""), {"name": "", "url": "", "rest": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("shared", "filled"), SHARED)
def test_what_is_shared_is_filled_in(shared: tuple[str, str, str], filled: dict[str, str]) -> None:
    found = handed(*shared, now=NOW).jotting
    assert {name: getattr(found, name) for name in filled} == filled


WORDS = st.sampled_from(
    [
        "Ana",
        "Sousa",
        "tide",
        "tables",
        "LinkedIn",
        "|",
        "-",
        "(3)",
        PROFILE,
        POST,
        f"{POST}.",
        "Engineer",
        "at",
        "PyCon",
    ]
)


@given(*[st.lists(WORDS, max_size=9).map(" ".join)] * 3)
def test_nothing_that_was_shared_is_lost(title: str, text: str, url: str) -> None:
    found = handed(title, text, url, now=NOW).jotting
    kept = " ".join(_texts(astuple(found)))
    for word in " ".join((title, text, url)).split():
        assert word in {"LinkedIn", "|", "-", "(3)", "at", f"{PROFILE}."} or word.rstrip(".") in kept


def _texts(found: tuple[Any, ...]) -> list[str]:
    return [text for one in found for text in (one if isinstance(one, tuple) else (str(one),))]


def test_what_a_card_says_besides_is_to_be_remembered() -> None:
    found = handed("A card", "", "", CARD, now=NOW).jotting
    assert (found.name, found.email) == ("Ana Sousa", "ana@nordhavn.example")
    assert found.rest == "sousa@tides.example; +1 202 555 0143; Knows the harbour master; A card"


def test_only_what_has_words_may_be_an_invitation() -> None:
    assert handed("Tides", "", POST, now=NOW).message == ""
    assert handed("", POST, "", now=NOW).message == ""
    assert handed("Mail", f"I would like to connect {POST}", "", now=NOW).message == f"I would like to connect {POST}"
