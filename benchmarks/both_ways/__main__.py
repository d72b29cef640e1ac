"""Match the labelled pairs of needs and offers and print the figures: ``python -m benchmarks.both_ways``."""

from collections import Counter
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
    """Print the table of each part, and every difference."""
    for part in dict.fromkeys(pair.part for pair in pairs()):
        counts = Counter((pair.match, touches(pair.need, pair.has)) for pair in pairs() if pair.part == part)
        named = counts[True, True] + counts[False, True]
        print(
            f"{part}: precision {counts[True, True] / named:.2f} ({counts[False, True]} wrong of {named}), "
            f"recall {counts[True, True] / (counts[True, True] + counts[True, False]):.2f}"
        )
    for pair in pairs():
        if touches(pair.need, pair.has) != pair.match:
            print(f"- {'missed' if pair.match else 'wrong'}: {pair.need} | {pair.has}")


if __name__ == "__main__":
    main()
