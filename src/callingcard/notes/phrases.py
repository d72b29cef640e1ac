"""Phrases: what a rule looks for, written as small regular expressions over folded text.

In a phrase a space stands for any white space, an apostrophe may be missing, and it begins and ends at a word boundary.
Each phrase is looked for only where one of its anchors occurs: words of which one must be there for it to match. They are
read off the phrase itself, so that a note costs a dictionary look-up instead of a thousand searches.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Protocol

_WORD: Final = re.compile(r"[^\W_]+")
_MOST: Final = 24


def words(text: str) -> frozenset[str]:
    """A set of words, written as one string."""
    return frozenset(text.split())


COMMON: Final = words(
    "a an and are as at be by for from has have i in is it me my of on or our so that the this to was we with you your d s t m re ve ll "
    "le la les de des du un une et en que qui je tu vous vos votre mon ma l c n j der die das und ist in zu mit ein ich du ihr sie el los y "
    "su tu mi por para con o os as e do da em um uma seu sua il di che per una con al would like can could will"
)


class Read(Protocol):
    """What phrases need of a Reading."""

    folded: str
    vocabulary: frozenset[str]


@lru_cache(maxsize=4096)
def compiled(phrase: str) -> re.Pattern[str]:
    """The regular expression of a phrase. Compiled when its anchor first occurs: a cold start pays for few."""
    loose = phrase.replace("'", "'?").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{loose})(?!\w)")


class Phrases:
    """Phrases looked for together. ``anchors`` are the words of which a note must have one for any to match."""

    __slots__ = ("_by_anchor", "anchors", "phrases")

    def __init__(self, *phrases: str) -> None:
        self.phrases = phrases
        by_anchor: dict[str, list[str]] = {}
        for phrase in phrases:
            for anchor in anchors_of(phrase):
                by_anchor.setdefault(anchor, []).append(phrase)
        self._by_anchor: Mapping[str, list[str]] = by_anchor
        self.anchors = frozenset(by_anchor)

    def spans(self, reading: Read) -> list[tuple[int, int]]:
        """Folded spans of all matches, in order, the longest where they overlap."""
        hits = self.anchors & reading.vocabulary
        if not hits:
            return []
        found = {match.span() for phrase in self._near(hits) for match in compiled(phrase).finditer(reading.folded)}
        return _longest(found)

    def within(self, reading: Read, start: int, end: int) -> bool:
        """Whether any phrase occurs inside a folded span."""
        return any(start <= first and last <= end for first, last in self.spans(reading))

    def _near(self, hits: frozenset[str]) -> Iterable[str]:
        if len(hits) == 1:
            return self._by_anchor[next(iter(hits))]
        return {phrase for hit in hits for phrase in self._by_anchor[hit]}


def _longest(found: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def anchors_of(phrase: str) -> frozenset[str]:
    """Words of which one is in every match. Raises ValueError for a phrase that has none: it would run on every note."""
    best: tuple[int, frozenset[str]] | None = None
    alternatives = _split(phrase, "|")
    if len(alternatives) > 1:
        return frozenset().union(*(anchors_of(part) for part in alternatives))
    for chunk in _split(phrase, " "):
        anchors = _chunk_anchors(chunk)
        if anchors:
            cost = len(anchors) + 20 * sum(word in COMMON for word in anchors)
            if best is None or cost < best[0]:
                best = (cost, anchors)
    if best is None:
        raise ValueError(f"no word must occur for {phrase!r} to match")
    return best[1]


def _chunk_anchors(chunk: str) -> frozenset[str] | None:
    expanded = _expansions(chunk)
    if not expanded:
        return None
    anchors = set()
    for text in expanded:
        found = _WORD.findall(text)
        if not found:
            return None
        # An apostrophe may be missing, and then two words are one: "i'd" is "i", "d" or "id".
        joined = _WORD.findall(text.replace("'", ""))
        anchors.add(max(found, key=lambda word: (word not in COMMON, len(word))))
        if "'" in text:
            anchors.add(max(joined, key=lambda word: (word not in COMMON, len(word))))
    return frozenset(anchors)


def _expansions(chunk: str) -> list[str] | None:
    """Every text a chunk of a phrase can be, None where there is no end of them."""
    texts = [""]
    for options in _atoms(chunk):
        if options is None:
            return None
        texts = [text + option for text in texts for option in options]
        if len(texts) > _MOST:
            return None
    return texts


def _atoms(chunk: str) -> Iterator[list[str] | None]:
    at = 0
    while at < len(chunk):
        options, after = _atom(chunk, at)
        at = after
        if at < len(chunk) and chunk[at] == "?":
            options, at = (None if options is None else [*options, ""]), at + 1
        elif at < len(chunk) and chunk[at] in "*+{":
            options = None
            at = chunk.index("}", at) + 1 if chunk[at] == "{" else at + 1
        yield options


def _atom(chunk: str, at: int) -> tuple[list[str] | None, int]:
    char = chunk[at]
    if char == "\\":
        literal = not chunk[at + 1].isalnum()
        return ([chunk[at + 1]] if literal else None), at + 2
    if char == "[":
        end = chunk.index("]", at + 2)
        inside = chunk[at + 1 : end]
        return (list(inside) if "^" not in inside and "-" not in inside and "\\" not in inside else None), end + 1
    if char == "(":
        end = _closing(chunk, at)
        inner = chunk[at + 1 : end]
        if inner.startswith("?") and not inner.startswith("?:"):
            return [""], end + 1
        options: list[str] = []
        for part in _split(inner.removeprefix("?:"), "|"):
            expanded = _expansions(part)
            if expanded is None:
                return None, end + 1
            options += expanded
        return options, end + 1
    return ([char] if char != "." else None), at + 1


def _closing(text: str, at: int) -> int:
    depth = 0
    for index in range(at, len(text)):
        if text[index] in "()" and text[index - 1] != "\\":
            depth += 1 if text[index] == "(" else -1
            if depth == 0:
                return index
    raise ValueError(f"unbalanced: {text!r}")


def _split(text: str, mark: str) -> list[str]:
    parts, depth, start, bracket = [], 0, 0, False
    for index, char in enumerate(text):
        if index and text[index - 1] == "\\":
            continue
        if bracket or char == "[":
            bracket = char != "]"
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == mark and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]
