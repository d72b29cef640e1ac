"""Wilson intervals: as a statistics library has them, never outside of 0 and 1, and right as often as they say."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from callingcard.insights.intervals import interval


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
@pytest.mark.parametrize("cases", [1, 2, 7, 10, 29, 148, 263, 5000])
def test_the_interval_is_that_of_a_statistics_library(cases: int, level: float) -> None:
    """scipy's score interval without continuity correction, at the ends, in the middle and between."""
    for hits in sorted({0, 1, cases // 10, cases // 3, cases // 2, cases - 1, cases}):
        theirs = binomtest(hits, cases).proportion_ci(confidence_level=level, method="wilson")
        assert interval(hits, cases, level=level) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


@given(st.integers(1, 500), st.data())
def test_the_share_lies_within_and_the_interval_mirrors(cases: int, drawn: st.DataObject) -> None:
    hits = drawn.draw(st.integers(0, cases))
    low, high = interval(hits, cases)
    assert 0 <= low <= hits / cases <= high + 1e-12 <= 1 + 1e-9
    other_low, other_high = interval(cases - hits, cases)
    assert (low, high) == pytest.approx((1 - other_high, 1 - other_low))


def test_a_95_percent_interval_covers_95_percent() -> None:
    drawn = random.Random(5)
    covered, runs = 0, 0
    for cases in (12, 40, 150):
        for _ in range(2000):
            true = drawn.uniform(0.05, 0.95)
            low, high = interval(sum(drawn.random() < true for _ in range(cases)), cases)
            covered, runs = covered + (low <= true <= high), runs + 1
    assert 0.94 <= covered / runs <= 0.96


@pytest.mark.parametrize(("hits", "cases"), [(0, 0), (3, 2), (-1, 4)])
def test_what_is_no_share_is_refused(hits: int, cases: int) -> None:
    with pytest.raises(ValueError):
        interval(hits, cases)
