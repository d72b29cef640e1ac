"""Triage over the labelled invitations: nine in ten as labelled, nobody known ignored, no fraud accepted."""

from benchmarks.triage.__main__ import judged
from benchmarks.triage.cases import labelled


def test_the_labelled_invitations() -> None:
    found = judged()
    assert len(found) == len(labelled()) == 200
    assert sum(case.label == triage.disposition for case, triage in found) >= 180
    assert not [case.name for case, triage in found if case.label == "accept" and triage.disposition == "ignore"]
    assert not [case.name for case, triage in found if case.label == "ignore" and triage.disposition == "accept"]
