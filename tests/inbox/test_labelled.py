"""Triage over the labelled invitations: nine in ten as labelled, nobody known ignored, no fraud accepted."""

import pytest
from benchmarks.triage.__main__ import judged
from benchmarks.triage.cases import labelled


@pytest.mark.parametrize(("name", "count"), [("invitations", 200), ("second", 60), ("third", 43)])
def test_the_labelled_invitations(name: str, count: int) -> None:
    found = judged(name)
    assert len(found) == len(labelled(name)) == count
    assert sum(case.label == triage.disposition for case, triage in found) >= 0.9 * count
    assert not [case.name for case, triage in found if case.label == "accept" and triage.disposition == "ignore"]
    assert not [case.name for case, triage in found if case.label == "ignore" and triage.disposition == "accept"]
    frauds = {"known-scam", "mixed", "lookalike"}
    assert not [case.name for case, triage in found if case.history in frauds and triage.disposition == "accept"]
