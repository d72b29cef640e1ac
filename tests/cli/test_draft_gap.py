"""A draft with a gap at the terminal: shown as such, and not recorded as sent while the gap stands."""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def lacking(call: Call) -> Call:
    """Somebody whose need is known, and not how one knows them."""
    call("add", "Tracey Olliver")
    call("fact", "Tracey Olliver", "is looking for a roofer who keeps bats in mind", "--kind", "need")
    return call


def test_the_gap_is_pointed_out(lacking: Call) -> None:
    answer = lacking("draft", "Tracey Olliver")
    assert answer.code == 0
    assert answer.out.count("[…]") == 2
    assert "has a gap" in answer.out


def test_a_gap_is_not_recorded_as_sent(lacking: Call) -> None:
    answer = lacking("draft", "Tracey Olliver", "--sent")
    assert answer.code == 2
    assert "gap" in answer.err
    assert "Traceback" not in answer.err
    assert "sent" not in lacking("who", "Tracey Olliver").out.lower().split("timeline")[-1]
