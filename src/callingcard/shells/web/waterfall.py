"""The waterfall of match weights: each bar begins where the last one ended, all on one scale."""

from collections.abc import Sequence
from typing import NamedTuple

from callingcard.model.person import MatchWeight
from callingcard.shells.web.translating import worded
from callingcard.shells.weighed import said

WIDE = 240
_EDGE = 4


class Bar(NamedTuple):
    """One bar, in the chart's own units: where it begins, how wide it is, and whether it speaks for one person."""

    said: str
    weight: float
    x: float
    width: float
    towards: bool


class Waterfall(NamedTuple):
    """The bars in order, and where the line of no evidence either way lies."""

    bars: tuple[Bar, ...]
    zero: float


def waterfall(weights: Sequence[MatchWeight]) -> Waterfall:
    """Lay the weights out between the edges of the chart, the lowest sum at the left."""
    sums = [0.0]
    for one in weights:
        sums.append(sums[-1] + one.weight)
    low, high = min(sums), max(sums)
    unit = (WIDE - 2 * _EDGE) / ((high - low) or 1.0)

    def at(weight: float) -> float:
        return round(_EDGE + (weight - low) * unit, 1)

    bars = tuple(
        Bar(
            said(one, say=worded),
            one.weight,
            at(min(start, end)),
            max(1.5, round(abs(end - start) * unit, 1)),
            one.weight > 0,
        )
        for one, start, end in zip(weights, sums, sums[1:], strict=False)
    )
    return Waterfall(bars, at(0.0))
