"""What the tagger looks at in a clause, as 32-bit numbers: words, stems, word classes, their sequences, place and shape.

Words are hashed once (CRC-32, the same in every process) and sequences are made from those numbers by arithmetic: no
string is built. Where a number falls in the weights decides what it counts; a number nobody trained counts nothing.

A clause is first looked at (``Look``): few keys, each of which stands for several numbers. What a key comes to is worked out
when it is first met (``of_word``, ``of_sequence``, ``of_shape``), by the training as by the tagger.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias
from zlib import crc32

from callingcard.model.note import NoteKind
from callingcard.notes.clauses import Clause
from callingcard.notes.elements.lexicon import CLASS_OF
from callingcard.notes.reading import Reading

Sequence: TypeAlias = tuple[int, int, int]
"""A class with the two before it; 0 where the clause has not begun yet."""

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
_KINDS: Final[dict[NoteKind, int]] = {
    "opener": named("kind:opener"),
    "reply": named("kind:reply"),
    "thanks": named("kind:thanks"),
}


Shape: TypeAlias = tuple[NoteKind, int, int, int, int, int, int, bool, bool, bool, bool, tuple[int, ...]]
"""What is seen of a clause without reading it: the note's kind; its place, how many are left and how many there are; its size,
names and numbers; whether it is a question, quotes, links, shouts; and the first two classes of a question."""


class Look(NamedTuple):
    """One clause as the features see it; ``pairs`` are numbers already."""

    words: tuple[str, ...]
    pairs: list[int]
    sequences: list[Sequence]
    shape: Shape


class _Words(dict[str, tuple[int, int]]):
    """Word to its number and its class; remembers what it has met, within bounds."""

    def __missing__(self, word: str) -> tuple[int, int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        known = _CLASSES.get(word) or (_NUMBER if word[0].isdecimal() else _OTHER)
        self[word] = numbers = (named(word), known)
        return numbers


_WORDS: Final = _Words()


def features(reading: Reading) -> list[list[int]]:
    """One list of numbers for each clause of ``reading.body``, in order."""
    return [list(_numbers(look)) for look in looks(reading)]


def looks(reading: Reading) -> list[Look]:
    """Look at each clause of ``reading.body``, in order."""
    kind, body = reading.kind, reading.body
    return [_look(kind, reading, clause, place, len(body)) for place, clause in enumerate(body)]


def of_word(word: str) -> list[int]:
    """The numbers that a word comes to: its own and its stem's."""
    return [named(word), named(f"{word[:_STEM]}~")] if len(word) > _STEM else [named(word)]


def of_sequence(sequence: Sequence) -> list[int]:
    """The numbers of a class in its place: its own, with the one before it, with the two before it."""
    first, second, third = sequence
    numbers = [] if third == _END else [third]
    if second:
        pair = (second * _MIX + third) & _MASK
        numbers.append(pair)
        if first:
            before = (first * _MIX + second) & _MASK
            numbers.append((before * _MIX + third + _THIRD) & _MASK)
    return numbers


def of_shape(shape: Shape) -> list[int]:
    """The numbers of a shape."""
    kind, place, left, clauses, size, names, digits, question, quoted, link, shout, opening = shape
    numbers = [_KINDS[kind], _PLACE[place], _LEFT[left], _CLAUSES[clauses], _SIZE[size], _NAMES[names], _NUMBERS[digits]]
    if question:
        numbers.append(_QUESTION)
        numbers.extend([(one * _MIX + _QUESTION) & _MASK for one in opening])
    numbers.extend(number for number, seen in ((_QUOTED, quoted), (_LINK, link), (_SHOUT, shout)) if seen)
    return numbers


def _numbers(look: Look) -> Iterator[int]:
    for word in look.words:
        yield from of_word(word)
    yield from look.pairs
    for sequence in look.sequences:
        yield from of_sequence(sequence)
    yield from of_shape(look.shape)


def _look(kind: NoteKind, reading: Reading, clause: Clause, place: int, clauses: int) -> Look:
    raw = reading.quoted(clause.start, clause.end)
    words = clause.words if len(clause.words) <= _LONGEST else clause.words[:_LONGEST]
    known = [_WORDS[word] for word in words]
    hashes = [_START, *(one[0] for one in known), _END]
    classes = [one[1] for one in known]
    names = 0 if raw[1:].islower() else _name(classes, raw)
    apart = [_START, *(one for before, one in zip((0, *classes), classes, strict=False) if one != before), _END]
    size, left = len(words), clauses - 1 - place
    shape = (
        kind,
        place if place < 4 else 4,
        left if left < 3 else 3,
        clauses if clauses < 7 else 7,
        size // 3 if size < 24 else 7,
        names if names < 4 else 4,
        min(apart.count(_NUMBER), 3) if _NUMBER in classes else 0,
        clause.question,
        '"' in raw or "“" in raw or "«" in raw or raw[:1] == "'",
        "://" in raw or "www." in raw,
        raw[-1:] == "!",
        tuple(apart[1:-1][:2]) if clause.question else (),
    )
    pairs = [(a * _MIX + b) & _MASK for a, b in pairwise(hashes)]
    return Look(words, pairs, list(zip((0, *apart), apart, apart[1:], strict=False)), shape)


def _name(classes: list[int], raw: str) -> int:
    """Tell names among the unknown words by their capital, and count them."""
    names = 0
    written = _WORD.findall(raw)
    if len(written) >= len(classes):
        for at, known in enumerate(classes):
            if known == _OTHER and at and written[at][0].isupper():
                classes[at] = _NAME
                names += 1
    return names
