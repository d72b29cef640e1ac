"""Match the labelled pairs of needs and offers and print the figures: ``python -m benchmarks.both_ways``."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from callingcard.verbs.matching import touches


class Pair(NamedTuple):
    """A need, what another has, whether the one calls the other to mind, and which part of the file it is in."""

    part: str
    match: bool
    need: str
    has: str


def pairs() -> list[Pair]:
    """All of them, in the order of the file."""
    found, part = [], ""
    for line in (Path(__file__).parent / "pairs.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            part = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            label, need, has = (said.strip() for said in line.split("|"))
            found.append(Pair(part, label == "yes", need, has))
    return found


def main() -> None:
    """Print the figures of each part, and every difference; fails where more than one in ten that are named is wrong."""
    found = pairs()
    for part in dict.fromkeys(pair.part for pair in found):
        precision, recall = _figures([pair for pair in found if pair.part == part])
        print(f"{part}: precision {precision:.2f}, recall {recall:.2f}")
    for pair in found:
        if touches(pair.need, pair.has) != pair.match:
            print(f"- {'missed' if pair.match else 'wrong'}: {pair.need} | {pair.has}")
    sys.exit(0 if _figures(found)[0] >= 0.9 else 1)


def _figures(some: Sequence[Pair]) -> tuple[float, float]:
    counts = Counter((pair.match, touches(pair.need, pair.has)) for pair in some)
    right = counts[True, True]
    return right / (right + counts[False, True]), right / (right + counts[True, False])


if __name__ == "__main__":
    main()
