"""What the tagger looks at in a clause, as 32-bit numbers: words, stems, word classes, their sequences, place and shape.

Words are hashed once (CRC-32, the same in every process) and sequences are made from those numbers by arithmetic: no
string is built. Where a number falls in the weights decides what it counts; a number nobody trained counts nothing.

A clause is first read (``Content``): few keys, each of which stands for several numbers. What a key comes to is worked out
when it is first met (``of_word``, ``of_sequence``, ``of_marks``, ``of_place``, ``of_question``), by the training as by the tagger.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias
from zlib import crc32

from callingcard.model.note import NoteKind
from callingcard.notes.clauses import Piece
from callingcard.notes.elements.lexicon import CLASS_OF
from callingcard.notes.reading import Reading

Sequence: TypeAlias = tuple[int, int, int]
"""A class with the two before it; 0 where the clause has not begun yet."""

_WORD: Final = re.compile(r"[^\W_]+")
_APART: Final = bytes(byte if byte < 128 and chr(byte).isalnum() else 32 for byte in range(256))
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
_START_MIXED: Final = _START * _MIX
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


Marks: TypeAlias = tuple[int, int, int, bool, bool, bool]
"""What of a clause's shape is its own: size, names, numbers; whether it quotes, links, shouts."""

Opening: TypeAlias = tuple[int, ...]
"""The first two classes of a clause: they tell what a question asks."""

Place: TypeAlias = tuple[NoteKind, int, int, int]
"""The note's kind; a clause's place, how many are left and how many there are."""


class Content(NamedTuple):
    """What is read in a clause wherever it stands; ``pairs`` are numbers already."""

    words: tuple[str, ...]
    pairs: list[int]
    sequences: list[Sequence]
    marks: Marks
    opening: Opening


class _Words(dict[str, tuple[int, int, int]]):
    """Word to its number, what a pair that it begins is made of, and its class; remembers what it has met, within bounds."""

    def __missing__(self, word: str) -> tuple[int, int, int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        number = named(word)
        known = _CLASSES.get(word) or (_NUMBER if word[0].isdecimal() else _OTHER)
        self[word] = numbers = (number, number * _MIX, known)
        return numbers


_WORDS: Final = _Words()


def features(reading: Reading) -> list[list[int]]:
    """One list of numbers for each clause of ``reading.body``, in order."""
    return [
        [*_numbers(content), *of_place(place), *(of_question(content.opening) if clause.question else ())]
        for place, clause in zip(places(reading.kind, len(reading.body)), reading.body, strict=True)
        for content in [content_of(clause.piece)]
    ]


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


def of_marks(marks: Marks) -> list[int]:
    """The numbers of what a clause's shape has of its own."""
    size, names, digits, quoted, link, shout = marks
    numbers = [_SIZE[size], _NAMES[names], _NUMBERS[digits]]
    numbers.extend(number for number, seen in ((_QUOTED, quoted), (_LINK, link), (_SHOUT, shout)) if seen)
    return numbers


def of_place(place: Place) -> list[int]:
    """The numbers of a place."""
    kind, at, left, clauses = place
    return [_KINDS[kind], _PLACE[at], _LEFT[left], _CLAUSES[clauses]]


def of_question(opening: Opening) -> list[int]:
    """The numbers of a question that begins so."""
    return [_QUESTION, *[(one * _MIX + _QUESTION) & _MASK for one in opening]]


def content_of(piece: Piece) -> Content:
    """Read a clause."""
    raw, words = piece.raw, piece.words[:_LONGEST]
    numbers, mixed, known = zip(*map(_WORDS.__getitem__, words), strict=True)
    classes = list(known)
    names = 0 if raw[1:].islower() else _name(classes, raw)
    apart = [one for one, _ in groupby(classes)]
    size = len(words)
    marks = (
        size // 3 if size < 24 else 7,
        min(4, names),
        min(apart.count(_NUMBER), 3),
        '"' in raw or "“" in raw or "«" in raw or raw[0] == "'",
        "://" in raw or "www." in raw,
        raw[-1] == "!",
    )
    pairs = [(first + second) & _MASK for first, second in zip((_START_MIXED, *mixed), (*numbers, _END), strict=True)]
    before = (_START, *apart)
    return Content(words, pairs, list(zip((0, *before), before, (*apart, _END), strict=False)), marks, tuple(apart[:2]))


@lru_cache(maxsize=256)
def places(kind: NoteKind, clauses: int) -> tuple[Place, ...]:
    """What is seen of each clause's place in a note of so many."""
    return tuple((kind, min(4, at), min(3, clauses - 1 - at), min(7, clauses)) for at in range(clauses))


def _numbers(content: Content) -> Iterator[int]:
    for word in content.words:
        yield from of_word(word)
    yield from content.pairs
    for sequence in content.sequences:
        yield from of_sequence(sequence)
    yield from of_marks(content.marks)


def _name(classes: list[int], raw: str) -> int:
    """Tell names among the unknown words by their capital, and count them."""
    names = 0
    written = raw.encode().translate(_APART).decode().split() if raw.isascii() else _WORD.findall(raw)
    if len(written) >= len(classes):
        for at, known in enumerate(classes):
            if known == _OTHER and at and written[at][0].isupper():
                classes[at] = _NAME
                names += 1
    return names
