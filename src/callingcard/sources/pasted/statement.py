"""What a pasted profile says, statement by statement, and the lines it is read from."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from callingcard.sources.pasted.words import NOISE

MAX_LINES = 5_000
LONGEST = 1_000
_BULLET = re.compile(r"^[\s•●▪◦‣·*–—-]+(?=\S)")
_LOGO = re.compile(r"(?:(?:company )?logo (?:of|von|de|du|di) .+|.+[\s-]logo|.+ company logo)", re.IGNORECASE)

Kind = Literal["employer", "school", "group", "skill", "headline", "place"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a profile. ``since`` and ``until`` are ISO with the precision given ("2018", "2018-06").

    ``until`` is None where the page says "Present" or nothing; ``role`` is the position, or the degree at a school;
    ``line`` counts from 1 in the pasted text.
    """

    kind: Kind
    text: str
    line: int
    role: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(slots=True)
class Line:
    """A line of the page that says something. ``entry``: a logo stood before it, which begins an entry of its own."""

    number: int
    text: str
    entry: bool = False
    used: bool = field(default=False)


def said(text: str) -> Iterator[Line]:
    """Yield the lines that say something: pages repeat lines, and are full of buttons and logos."""
    last, entry = "", False
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(composed.split("\n")[:MAX_LINES], 1):
        line = " ".join(_BULLET.sub("", raw[:LONGEST]).split())
        if not line or line == last:
            continue
        if _LOGO.fullmatch(line):
            entry = True
            continue
        last = line
        if not NOISE.fullmatch(line):
            yield Line(number, line, entry)
            entry = False
