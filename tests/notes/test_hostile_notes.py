"""No input of any kind makes the checker fail, or take long. ``make fuzz`` tries many more than a test run does."""

import os
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.notes.folding import Folded
from callingcard.notes.rulebook import rules
from callingcard.text import utf16_length
from tests.notes.judged import HOSTILE, report

EXAMPLES = int(os.environ.get("FUZZ", "300"))
SCRAPS = sorted({word for rule in rules() for example in rule.flags for word in example.text.split()})
WORDY = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=6)), max_size=60).map(" ".join)
ANY_TEXT = st.one_of(
    st.text(max_size=300), WORDY, st.text(alphabet="{}[]<>()%$*|«»_.!? \n\u202e\u0301\ud800aB", max_size=300)
)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_TEXT)
def test_any_text_gets_a_report_whose_spans_are_in_it(text: str) -> None:
    found = report(text)
    assert found.verdict in {"send", "revise", "stop"}
    assert found.length.count == utf16_length(text)
    for finding in found.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
    for elements in found.elements.values():
        for element in elements:
            assert element.text == text[element.start : element.end] != ""


@settings(max_examples=EXAMPLES, deadline=None)
@given(ANY_TEXT)
def test_folding_finds_its_way_back(text: str) -> None:
    folded = Folded(text)
    assert Folded(folded.text).text == folded.text
    starts = [folded.origin(at) for at in range(len(folded.text) + 1)]
    assert starts == sorted(starts)
    assert starts[-1] == len(text)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:16]))
def test_long_and_hostile_text_is_quick(text: str) -> None:
    report("warm")
    start = process_time()
    report(text)
    assert process_time() - start < 0.05 * max(1, len(text) / 2_000), "50 ms for each 2,000 characters"
