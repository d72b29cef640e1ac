"""Shouts: words in capitals, rows of exclamation marks.

Why: It reads as an advertisement.
Source: advice C9
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Your work is ⟦AMAZING⟧ and ⟦FREE⟧ for all!"),
    Example("Let's connect⟦!!!⟧"),
    Example("⟦LOOK AT THIS NOW⟧, friends."),
    Example("This is ⟦AMAZING⟧ news.", "This is amazing news."),
)
PASSES = (
    Example("Your NASA talk at PyCon was the best of the day!"),
    Example("The DIN EN ISO norm you quoted is out of date, I think."),
    Example("Great to meet you! Did the crane permit come through?"),
    Example("You let my son hold the spare wheel at the NASA JPL open day."),
    Example("I did NOT bury the fish heads, and the fox sends his regards."),
)
_BANGS: Final = re.compile(r"[!?]{3,}|!{2,}\s*$")
_WORDS: Final = re.compile(
    r"(?<![\w.-])(?:[A-ZÀ-Þ]{4,}(?:(?:\s+[A-ZÀ-Þ]{2,}){2,}|\s+[A-ZÀ-Þ]{4,})|AMAZING|FREE|WOW|NOW|BEST|HUGE|GREAT|LOVE|URGENT|NEW|BIG|VERY|NOT|MUST|STOP|EXCLUSIVE|AWESOME|INCREDIBLE|PERFECT)(?![\w.-])"
)
_STRESSED: Final = frozenset({"NEW", "BIG", "VERY", "NOT", "MUST", "STOP", "NOW"})
"""One of these alone is stress, as italics would be."""
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    folded = reading.folded
    twice = "!!" in folded or "??" in folded or "!?" in folded or "?!" in folded
    for match in _BANGS.finditer(folded) if twice else ():
        bangs = match[0].rstrip()
        yield Hit(match.start(), match.start() + len(bangs), "One mark is enough.", bangs[0], "advice")
    if b"AAA" in reading.letters:
        loud = [match for match in _WORDS.finditer(reading.text) if not match[0].startswith(("DIN ", "ISO "))]
        if len(loud) == 1 and loud[0][0] in _STRESSED:
            return
        for match in loud:
            start, end = reading.folded_span(*match.span())
            yield Hit(start, end, "Capitals read as shouting.", _lowered(reading, start, match[0]))


def _lowered(reading: Reading, start: int, said: str) -> str:
    """The same words in small letters, with a capital only where a sentence begins."""
    return said.capitalize() if reading.clause_at(start).start == start else said.lower()
