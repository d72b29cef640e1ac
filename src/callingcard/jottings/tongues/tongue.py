"""What a language brings to taking a line apart: its cues, and the words that tell it from others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from callingcard.text import bare

CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ])"
STOP = r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bst)(?<!\bmrs)(?<!\bprof)(?<!\bsr)(?<!\bsra)(?<!\bing)(?<!\bavv)(?<!\bdra)(?<!\bmme)\.(?:\s|$)"
BEGINS = r"(?:^|(?<=[,;.]\s))"
"""The beginning of a clause."""
WHOM = rf"(?P<x>{CAPITAL}[\w'’.-]*(?:\s+(?:(?:van|von|der|de|da|do|dos|del|la|di)\s+){{0,2}}{CAPITAL}[\w'’.-]*){{0,3}})"
"""A name, for a pattern of ``around``: who introduced somebody."""
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Tongue:
    """One language's ways of saying whom one met.

    ``signs`` are words, as ``text.bare`` leaves them, that no other of the six has for the same thing. ``cues`` are pairs of a kind and a
    pattern for what comes after it; of two at one place the first counts. ``around`` are patterns for what stands before its verb, as
    group ``x``. ``weak`` cues may also stand within what another introduces. ``tails`` end a piece and are no part of it. ``telling``
    cues are no part of what was said; others are ("he is looking for a job"). ``role`` stands between a firm and what
    somebody does there. ``no_dates`` are words that are a date in another
    language only; ``no_names`` begin no name; ``joins`` join two names.
    """

    signs: frozenset[str]
    cues: tuple[tuple[str, str], ...]
    expected: str
    at_work: str
    ands: str
    clause: str
    weak: frozenset[str]
    telling: str
    role: str
    introducing: str
    around: tuple[tuple[str, str], ...] = ()
    cuts: Mapping[str, str] = field(default_factory=dict)
    tails: str = r"(?!)"
    belongs: str = r"(?!)"
    no_dates: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    joins: str = r"and"

    @cached_property
    def found(self) -> re.Pattern[str]:
        """Any cue, in a group of its number."""
        each = (rf"(?P<k{i}>(?<![\w'’@.-])(?:{cue})(?:(?<=['’])|(?![\w'’])))" for i, (_, cue) in enumerate(self.cues))
        return re.compile("|".join(each), re.IGNORECASE)

    @cached_property
    def job(self) -> re.Pattern[str]:
        """Position and company as one puts them after a name, "(CTO at Nordhavn)"."""
        return re.compile(rf"\s*\(([^()]{{2,60}}?)\s+(?:{self.at_work})\s+([^()]{{2,60}})\)", re.IGNORECASE)

    def cut(self, kind: str) -> str:
        """Where what a cue of this kind introduces ends, if no other cue ends it."""
        return self.cuts.get(kind, _CUT.get(kind, self.clause))

    def bared(self, text: str) -> str:
        """A piece without the conjunction or the verb that ends it."""
        joined = rf"(?:[\s,]+(?:{self.ands}))?[\s,]*$"
        tail = rf"[\s,]*\b(?:{self.tails})[\s.]*$"
        return re.sub(joined, "", re.sub(tail, "", re.sub(joined, "", text), flags=re.IGNORECASE))

    def begun(self, cue: str) -> str:
        """A cue without the conjunction that begins it."""
        return re.sub(rf"^(?:{self.ands})\s+", "", cue, flags=re.IGNORECASE)

    def weighed(self, words: frozenset[str]) -> int:
        """How many of these words are signs of the language."""
        return len(self.signs & words)


_CUT = {"name": rf";|{STOP}|\(", "through": rf"[,;(]|{STOP}", "company": rf"[,;(]|{STOP}", "position": rf"[,;(]|{STOP}"}


def words(text: str) -> frozenset[str]:
    """The words of a line, plain."""
    return frozenset(_WORDS.findall(bare(text)))
