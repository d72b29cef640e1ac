"""Needs and offers: two words that say something, or all that one of them says; a coincidence is none."""

import pytest
from benchmarks.both_ways.__main__ import pairs

from callingcard.requests.compounds import made_of, root
from callingcard.verbs.matching import touches


def test_the_labelled_pairs() -> None:
    found = [(pair.match, touches(pair.need, pair.has)) for pair in pairs()]
    assert len(found) == 108
    assert found.count((False, True)) <= 3
    assert found.count((True, True)) >= 0.85 * sum(match for match, _ in found)


@pytest.mark.parametrize(
    ("one", "other", "matter"),
    [
        ("chess", "teaches chess in prisons", True),
        ("customers", "customer support software", False),
        ("Förderanträge", "schreibt Förderanträge für Vereine", True),
        ("a flat in Porto", "port wine from Porto", False),
        ("a Python course for beginners", "keeps a python in a beginner's terrarium", False),
        ("", "chess", False),
        ("Steuerberatung", "Steuerberater", True),
        ("sucht eine Steuerberaterin", "Steuerberatung", True),
        ("Steuerberater", "Steuererklärung der Stadt", False),
        ("Fotografin für eine Hochzeit", "Hochzeitsfotograf", True),
        ("eine Fotografin", "Hochzeitskleider", False),
        ("Energie und Beratung", "Energieberatung", True),
        ("Physiotherapeutin", "Physiotherapie in Köln", True),
        ("Gesellschaftsrecht", "Gesellschaftsspiele", False),
        ("Krankenpflegerin", "Krankenhausarchitektur", False),
        ("somebody good", "somebody good", False),
        ("needs a cocoa co-op for a pilot", "introductions to cocoa co-ops", True),
        ("an e-bike", "repairs ebikes", True),
        ("a co-founder", "co-driver in rallies", False),
    ],
)
def test_what_is_a_coincidence_and_what_is_not(one: str, other: str, matter: bool) -> None:
    assert touches(one, other) is matter
    assert touches(other, one) is matter


@pytest.mark.parametrize(
    ("one", "other"),
    [("steuerberatung", "steuerberaterinnen"), ("elektroinstallation", "elektroinstallateur"), ("ergotherapeut", "ergotherapie"),
     ("softwareentwickler", "softwareentwicklung")],
)  # fmt: skip
def test_a_doer_and_what_is_done_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other) is not None


@pytest.mark.parametrize("word", ["lehrer", "leitung", "zimmer", "wasser", "gesellschaft", "developer", "a", ""])
def test_short_words_and_other_endings_have_no_root(word: str) -> None:
    assert root(word) is None


@pytest.mark.parametrize(
    ("compound", "first", "second", "made"),
    [("hochzeitsfotografin", "hochzeit", "fotograf", True), ("energieberatung", "energie", "berater", True),
     ("sonnenenergie", "sonne", "energie", True), ("hochzeitsfotografin", "hochzeit", "kleider", False),
     ("hochzeitsfotografin", "foto", "hochzeit", False), ("steuerberatung", "steuer", "rat", False)],
)  # fmt: skip
def test_a_compound_is_its_two_parts(compound: str, first: str, second: str, made: bool) -> None:
    assert made_of(compound, first, second) is made
