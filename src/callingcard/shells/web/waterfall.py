"""The waterfall of match weights: each bar begins where the last one ended, all on one scale."""

from collections.abc import Sequence
from typing import NamedTuple

from callingcard.model.person import MatchWeight
from callingcard.shells.web.translating import phrases, worded

WIDE = 240
_EDGE = 4

_SAID = phrases({
    ("prior", "people"): "Any two people on record",
    ("given", "same"): "Given names are the same", ("given", "nickname"): "One given name is short for the other",
    ("given", "shorter"): "One given name is a part of the other", ("given", "part"): "A given name is shared",
    ("given", "spelling"): "Given names are spelled differently", ("given", "initial"): "A given name is an initial",
    ("given", "slip"): "Given names differ by a slip", ("given", "unlike"): "Given names differ",
    ("family", "same"): "Family names are the same", ("family", "part"): "A family name is shared",
    ("family", "spelling"): "Family names are spelled differently", ("family", "initial"): "A family name is an initial",
    ("family", "slip"): "Family names differ by a slip", ("family", "unlike"): "Family names differ",
    ("full name", "same"): "Such a full name is common here", ("order", "reversed"): "Names stand in another order",
    ("company", "same"): "They work at the same firm", ("company", "alike"): "Their firms have names alike",
    ("company", "domain"): "The firm fits the other’s e-mail", ("company", "unlike"): "They work at different firms",
    ("position", "same"): "They do the same work", ("position", "alike"): "They do similar work",
    ("position", "unlike"): "They do different work", ("place", "same"): "They live in the same place",
    ("email", "shared"): "An e-mail address is shared", ("email", "unlike"): "Their e-mail addresses differ",
    ("email", "colleague"): "Two addresses at one firm", ("phone", "shared"): "A phone number is shared",
    ("phone", "unlike"): "Their phone numbers differ", ("profile", "unlike"): "Their profiles differ",
    ("list", "same"): "One list has them both", ("namesake", "numbered"): "The firm has two of that name",
})  # fmt: skip


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
        Bar(said(one), one.weight, at(min(start, end)), max(1.5, round(abs(end - start) * unit, 1)), one.weight > 0)
        for one, start, end in zip(weights, sums, sums[1:], strict=False)
    )
    return Waterfall(bars, at(0.0))


def said(one: MatchWeight) -> str:
    """What was compared and found, in words; as it is named where there are none."""
    known = _SAID.get((one.field, one.level))
    return worded(known) if known else f"{one.field}: {one.level}"
