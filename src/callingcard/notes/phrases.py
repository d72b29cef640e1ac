"""Phrases: what a rule looks for, written as small regular expressions over folded text.

In a phrase a space stands for any white space, an apostrophe may be missing, and it begins and ends at a word boundary.
Each phrase is looked for only where one of its anchors occurs: words of which one must be there for it to match. They are
read off the phrase itself, so that a note costs a dictionary look-up instead of a thousand searches.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, Protocol, TypeAlias
from zlib import crc32

from callingcard.notes.memory import Memory
from callingcard.notes.needs import NEEDS
from callingcard.notes.tokens import tokens

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_MANY: Final = re.compile(r"(?:[?*+]|\{[\d,]+\})\??")
_MOST: Final = 24
_SENTENCE_END: Final = re.compile(r"[.!?]+\s")
_REMEMBERED: Final = 6_000
_LONGEST: Final = 400
"""Sentences, and letters of one, that are remembered with their phrases: notes repeat each other, and memory is bounded."""
_ENDS_WORD: Final = re.compile(r"(?: |\[- \]|\\d\+)$| \)+(?:[?*+]|\{[\d,]+\})?\??$")

# Without its apostrophe "we're" is another word, and so are these.
_APOSTROPHE: Final = re.compile(r"(?<!\bwe)(?<!\bhe)(?<!\bshe)(?<!\bi)'|(?<=\bi)'(?!ll)|(?<=\bwe)'(?!re|ll|d)")


Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Spans of matches in order, half open; none overlap."""


def words(text: str) -> frozenset[str]:
    """A set of words, written as one string."""
    return frozenset(text.split())


COMMON: Final = words(
    "a an and are as at be by for from has have i in is it me my of on or our so that the this to was we with you your d s t m re ve ll "
    "le la les de des du un une et en que qui je tu vous vos votre mon ma l c n j der die das und ist in zu mit ein ich du ihr sie el los y "
    "su tu mi por para con o os as e do da em um uma seu sua il di che per una con al would like can could will "
    "hi hello hey about not too first same no more also just go do get be am did all how up so if or as was were their"
)


class Read(Protocol):
    """What phrases need of a Reading."""

    @property
    def folded(self) -> str:
        """Folded text."""

    @property
    def vocabulary(self) -> frozenset[str]:
        """Its words."""

    @property
    def matched(self) -> "Matched | None":
        """What a phrasebook found in it, where one was used."""


@lru_cache(maxsize=4096)
def compiled(phrase: str) -> re.Pattern[str]:
    """The regular expression of a phrase, its end a word boundary. Compiled when its anchor first occurs."""
    loose = _APOSTROPHE.sub("'?", phrase).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?:{loose})(?!\w)")


class Phrases:
    """Phrases looked for together. ``anchors`` are the words of which a note must have one for any to match."""

    __slots__ = ("anchors", "sought")

    def __init__(self, *phrases: str) -> None:
        self.sought: tuple[Sought, ...] = tuple(
            [Sought(self, part) for phrase in phrases for part in alternatives(phrase)]
        )
        self.anchors: frozenset[str] = frozenset().union(*[one.anchors for one in self.sought])

    def spans(self, reading: Read) -> Spans:
        """Folded spans of all matches, in order, the longest where they overlap."""
        matched = reading.matched
        if matched is None or self not in matched.known:
            matched = Phrasebook([self]).match(reading.folded)
        return matched.spans.get(self) or ()

    def within(self, reading: Read, start: int, end: int) -> bool:
        """Whether any phrase occurs inside a folded span."""
        return any(start <= first and last <= end for first, last in self.spans(reading))


class Sought:
    """One phrase, whose it is and what it needs; read and compiled no further than it has been looked for."""

    __slots__ = ("_needs", "anchors", "needs", "owner", "pattern", "phrase")

    def __init__(self, owner: Phrases, phrase: str) -> None:
        self.owner, self.phrase = owner, phrase
        first, *self._needs = needs_of(phrase)
        self.anchors = first.split()
        self.needs: tuple[frozenset[str], ...] | None = None
        self.pattern: re.Pattern[str] | None = None

    def needed(self) -> tuple[frozenset[str], ...]:
        """What it needs besides an anchor: sets of words, of each of which one must be there."""
        self.needs = tuple(map(words, self._needs))
        return self.needs

    def search(self, text: str) -> set[tuple[int, int]]:
        """Spans of all matches."""
        found: set[tuple[int, int]] = set()
        pattern = self.pattern
        if pattern is None:
            pattern = self.pattern = compiled(self.phrase)
        first = pattern.search(text)
        if first is not None:
            for match in (first, *pattern.finditer(text, first.end())):
                # The boundary before is looked at here: a look-behind would keep `re` from skipping to the first letter.
                start, end = match.span()
                if not (start and text[start - 1].isalnum()):
                    found.add((start, end - text[end - 1].isspace()))
        return found


class Phrasebook:
    """Many Phrases looked for at once: a note's words are looked up once for all of them."""

    def __init__(self, phrases: Iterable[Phrases]) -> None:
        self.known = frozenset(phrases)
        self._by_anchor: dict[str, list[Sought]] = {}
        for owner in self.known:
            for sought in owner.sought:
                for anchor in sought.anchors:
                    self._by_anchor.setdefault(anchor, []).append(sought)
        self._anchors = frozenset(self._by_anchor)
        self._sentences: Memory[str, _Owned] = Memory(_REMEMBERED)

    def match(self, folded: str, greeting: int = 0) -> "Matched":
        """All matches, by whose they are. Sentences are looked at one by one, and those met before are remembered.

        ``greeting`` is where a greeting ends, by itself a sentence: the one after it is then met again under other names.
        """
        found: dict[Phrases, Spans] = {}
        known, start = self._sentences.known, 0
        for end in [greeting, *[match.end() for match in _SENTENCE_END.finditer(folded, greeting)], len(folded)]:
            sentence = folded[start:end]
            owned = known.get(sentence)
            for owner, spans in self._look(sentence) if owned is None else owned:
                shifted = tuple([(start + first, start + last) for first, last in spans]) if start else spans
                found[owner] = found[owner] + shifted if owner in found else shifted
            start = end
        return Matched(self.known, found)

    def _look(self, sentence: str) -> "_Owned":
        known = self._sentences.recall(sentence)
        if known is not None:
            return known
        found: dict[Phrases, set[tuple[int, int]]] = {}
        for sought in self._near(frozenset(tokens(sentence))):
            spans = sought.search(sentence)
            if spans:
                found.setdefault(sought.owner, set()).update(spans)
        known = tuple([(owner, _longest(spans)) for owner, spans in found.items()])
        return self._sentences.keep(sentence, known) if len(sentence) <= _LONGEST else known

    def _near(self, vocabulary: frozenset[str]) -> "set[Sought]":
        """The phrases all of whose needs are met."""
        apart, near = vocabulary.isdisjoint, set()
        for anchor in self._anchors & vocabulary:
            for sought in self._by_anchor[anchor]:
                for need in sought.needs or sought.needed():
                    if apart(need):
                        break
                else:
                    near.add(sought)
        return near


_Owned: TypeAlias = tuple[tuple[Phrases, Spans], ...]


class Matched(NamedTuple):
    """Which Phrases were looked for, and where those that occur stand."""

    known: frozenset[Phrases]
    spans: dict[Phrases, Spans]


def _longest(found: set[tuple[int, int]]) -> Spans:
    if len(found) < 2:
        return tuple(found)
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def alternatives(phrase: str) -> list[str]:
    """What a phrase that is one group of alternatives is made of: each by itself needs more words, and so is looked for less."""
    if phrase.startswith("(") and not phrase.startswith("(?") and _closing(phrase, 0) == len(phrase) - 1:
        return _split(phrase[1:-1], "|")
    return [phrase]


def needs_of(phrase: str) -> Sequence[str]:
    """Sets of words, of each of which one is in every match, each written as one string; the rarest first: the anchors.

    Looked up in the table that ``make needs`` writes, because reading them off a thousand phrases takes a quarter of a
    second; a phrase that is not in the table yet is worked out. Raises ValueError for a phrase that has none: it would run on
    every note.
    """
    return NEEDS.get(crc32(phrase.encode())) or [" ".join(sorted(need)) for need in worked_out(phrase)]


def worked_out(phrase: str) -> list[frozenset[str]]:
    """The needs of a phrase, read off it. Raises ValueError where there are none."""
    alternatives = _split(phrase, "|")
    if len(alternatives) > 1:
        return [frozenset().union(*(worked_out(part)[0] for part in alternatives))]
    candidates = [_chunk_anchors(chunk) for chunk in _split(_required(phrase), " ")]
    candidates += [_group_anchors(phrase, at) for at in _groups(phrase)]
    known = {anchors for anchors in candidates if anchors}
    if not known:
        raise ValueError(f"no word must occur for {phrase!r} to match")
    return sorted(known, key=lambda anchors: (len(anchors) + 20 * len(anchors & COMMON), sorted(anchors)))


def _required(phrase: str) -> str:
    """The phrase without the whole words that may be missing or repeated: "call( me)?" is "call "."""
    kept, at = "", 0
    for start in _groups(phrase):
        end = _closing(phrase, start) + 1
        inner = phrase[start + 1 : end - 1]
        many = _MANY.match(phrase, end)
        if many and (inner.startswith(" ") or inner.endswith(" ")):
            kept += phrase[at:start] + " "
            at = many.end()
    return kept + phrase[at:]


def _groups(phrase: str) -> list[int]:
    """Where the outermost groups open."""
    found, at = [], 0
    while at < len(phrase):
        if phrase[at] == "\\":
            at += 2
        elif phrase[at] == "[":
            at = phrase.index("]", at + 2) + 1
        elif phrase[at] == "(":
            found.append(at)
            at = _closing(phrase, at) + 1
        else:
            at += 1
    return found


def _group_anchors(phrase: str, at: int) -> frozenset[str] | None:
    """Anchors of a group that must match and that holds whole words."""
    end = _closing(phrase, at)
    before, after = phrase[:at], phrase[end + 1 :]
    left = not before or bool(_ENDS_WORD.search(before))
    right = not after or after[0] in " \\" or after.startswith("( ")
    inner = phrase[at + 1 : end]
    if not (left and right) or inner.startswith("?"):
        return None
    try:
        return frozenset().union(*(worked_out(part.strip())[0] for part in _split(inner, "|")))
    except ValueError:
        return None


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
        finite = "^" not in inside and "-" not in inside[1:-1] and "\\" not in inside
        return (list(inside) if finite else None), end + 1
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
        elif char == mark and depth == 0 and text[index : index + 2] != " ?":
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]
