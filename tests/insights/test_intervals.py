"""Wilson intervals: as published, never outside of 0 and 1, and right as often as they say."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.insights.intervals import interval


@pytest.mark.parametrize(
    ("hits", "cases", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_published_table(hits: int, cases: int, low: float, high: float) -> None:
    """Newcombe (1998), Statistics in Medicine 17, table I: the score method without continuity correction."""
    assert interval(hits, cases) == pytest.approx((low, high), abs=0.00006)


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
