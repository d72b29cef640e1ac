"""Needs and offers: two words that say something, or all that one of them says; a coincidence is none."""

import pytest
from benchmarks.both_ways.__main__ import pairs

from callingcard.verbs.matching import touches


def test_the_labelled_pairs() -> None:
    found = [(pair.match, touches(pair.need, pair.has)) for pair in pairs()]
    assert len(found) == 84
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
        ("somebody good", "somebody good", False),
    ],
)
def test_what_is_a_coincidence_and_what_is_not(one: str, other: str, matter: bool) -> None:
    assert touches(one, other) is matter
    assert touches(other, one) is matter
