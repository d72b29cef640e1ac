"""What the tagger looks at in a clause, as 32-bit numbers: words, stems, word classes, their sequences, place and shape.

Words are hashed once (CRC-32, the same in every process) and sequences are made from those numbers by arithmetic: no
string is built. Where a number falls in the weights decides what it counts; a number nobody trained counts nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final
from zlib import crc32

from callingcard.notes.clauses import Clause
from callingcard.notes.elements.lexicon import CLASS_OF
from callingcard.notes.reading import Reading

_WORD: Final = re.compile(r"[^\W_]+")
_MASK: Final = 0xFFFFFFFF
_MIX: Final = 0x9E3779B1
_THIRD: Final = 0xC2B2AE35
_REMEMBERED: Final = 50_000
_STEM: Final = 5
"""Letters of a stem; a word no longer than that is its own."""
_LONGEST: Final = 120
"""Words of one clause that are looked at: a wall of text says nothing more by its end."""


def named(name: str) -> int:
    """The number of a feature that has a name."""
    return crc32(name.encode("utf-8", "surrogatepass"))


_NAME, _NUMBER, _OTHER = named("class:NAME"), named("class:NUMBER"), named("class:OTHER")
_CLASSES: Final = {word: named(f"class:{name}") for word, name in CLASS_OF.items()}
_START, _END = named("edge:start"), named("edge:end")
_PLACE, _LEFT, _SIZE, _NAMES, _NUMBERS, _CLAUSES = (
    tuple(named(f"{kind}:{size}") for size in range(8))
    for kind in ("place", "left", "words", "names", "numbers", "clauses")
)
_QUESTION, _QUOTED, _LINK, _SHOUT = map(named, ("is:question", "is:quoted", "is:link", "is:shout"))
_KINDS: Final = {kind: named(f"kind:{kind}") for kind in ("opener", "reply", "thanks")}


class _Words(dict[str, tuple[int, int, int]]):
    """Word to (its number, its stem's or 0, its class's); remembers what it has met, within bounds."""

    def __missing__(self, word: str) -> tuple[int, int, int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        known = _CLASSES.get(word) or (_NUMBER if word[0].isdecimal() else _OTHER)
        stem = named(f"{word[:_STEM]}~") if len(word) > _STEM else 0
        self[word] = numbers = (named(word), stem, known)
        return numbers


_WORDS: Final = _Words()


def features(reading: Reading) -> list[list[int]]:
    """One list of numbers for each clause of ``reading.body``, in order."""
    kind, size = _KINDS[reading.kind], len(reading.body)
    return [[kind, *_Look(reading, clause).numbers(place, size)] for place, clause in enumerate(reading.body)]


class _Look:
    """One clause as the features see it."""

    __slots__ = ("classes", "clause", "names", "raw", "stems", "words")

    def __init__(self, reading: Reading, clause: Clause) -> None:
        self.clause = clause
        self.raw = reading.quoted(clause.start, clause.end)
        known = [_WORDS[word] for word in clause.words[:_LONGEST]]
        self.words = [one[0] for one in known]
        self.stems = [one[1] for one in known if one[1]]
        self.names = 0
        self.classes = self._classes([one[2] for one in known])

    def _classes(self, classes: list[int]) -> list[int]:
        """Word classes in order, names told by their capital, a run of the same unknown class as one."""
        written = _WORD.findall(self.raw)
        if len(written) >= len(classes):
            for at in range(1, len(classes)):
                if classes[at] == _OTHER and written[at][0].isupper():
                    classes[at] = _NAME
                    self.names += 1
        return [one for at, one in enumerate(classes) if not at or one != classes[at - 1]]

    def numbers(self, place: int, clauses: int) -> list[int]:
        """The clause's own numbers."""
        words = [_START, *self.words, _END]
        numbers = [*self.words, *self.stems]
        numbers.extend([(a * _MIX + b) & _MASK for a, b in pairwise(words)])
        numbers.extend(_sequences([_START, *self.classes, _END]))
        numbers.extend(self._shape(place, clauses))
        return numbers

    def _shape(self, place: int, clauses: int) -> list[int]:
        raw, size = self.raw, len(self.words)
        numbers = [
            _PLACE[min(place, 4)],
            _LEFT[min(clauses - 1 - place, 3)],
            _CLAUSES[min(clauses, 7)],
            _SIZE[min(size // 3, 7)],
            _NAMES[min(self.names, 4)],
            _NUMBERS[min(self.classes.count(_NUMBER), 3)],
        ]
        if self.clause.question:
            numbers.append(_QUESTION)
            numbers.extend([(c * _MIX + _QUESTION) & _MASK for c in self.classes[:2]])
        if '"' in raw or "“" in raw or "«" in raw or "'" in raw[:1]:
            numbers.append(_QUOTED)
        if "://" in raw or "www." in raw:
            numbers.append(_LINK)
        if raw.endswith("!"):
            numbers.append(_SHOUT)
        return numbers


def _sequences(classes: Sequence[int]) -> list[int]:
    """Classes alone, in pairs and in threes."""
    pairs = [(a * _MIX + b) & _MASK for a, b in pairwise(classes)]
    threes = [(pair * _MIX + c + _THIRD) & _MASK for pair, c in zip(pairs, classes[2:], strict=False)]
    return [*classes[1:-1], *pairs, *threes]
