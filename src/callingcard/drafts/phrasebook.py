"""The phrasebook of a language: many ways to make each move, each a line with slots, and the words it may be used among.

A line is ``tags | text``: the tags a register (warm, plain, formal), a spelling (gb, us), an hour (late, fresh) or a channel
(invitation, message, inmail); a phrase is used only where all of its slots are filled. Lines of one section never share more than a
few words in a row, so that no two notes sound alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SLOT: Final = re.compile(r"\{(\w+)\}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 4
_UNHEARD: Final = frozenset(
    [
        "that",
        "this",
        "with",
        "from",
        "about",
        "your",
        "what",
        "have",
        "been",
        "when",
        "there",
        "would",
        "could",
        "them",
        "where",
        "were",
    ]
)
_CLOSED: Final = re.compile(r",\s*([.,:;?!])")
_REGISTERS: Final = frozenset({"warm", "plain", "formal"})
_REGIONS: Final = frozenset({"gb", "us"})
_CHANNELS: Final = frozenset({"invitation", "message", "inmail"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to make a move. ``id`` is its section and line."""

    id: str
    text: str
    slots: frozenset[str]
    registers: frozenset[str]
    regions: frozenset[str]
    channels: frozenset[str]
    others: frozenset[str]
    words: frozenset[str]


Book = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Manner:
    """How the note is to sound: what phrases may be used."""

    style: str
    region: str
    channel: str
    tags: frozenset[str]

    def allows(self, phrase: Phrase) -> bool:
        """Whether a phrase fits the manner."""
        return (
            (not phrase.registers or self.style in phrase.registers)
            and (not phrase.regions or self.region in phrase.regions)
            and (not phrase.channels or self.channel in phrase.channels)
        )


def book(sections: Mapping[str, str]) -> Book:
    """Read a language's table: the lines of each section."""
    return _book(tuple(sections.items()))


@lru_cache(maxsize=16)
def _book(sections: tuple[tuple[str, str], ...]) -> Book:
    return {name: tuple(_phrases(name, lines)) for name, lines in sections}


def _phrases(section: str, lines: str) -> list[Phrase]:
    found = []
    for number, line in enumerate(lines.strip().splitlines(), 1):
        tags, bar, text = line.rpartition(" | ")
        marks = frozenset(tags.split()) if bar else frozenset()
        found.append(
            Phrase(
                f"{section}:{number}", text.strip(), frozenset(_SLOT.findall(text)), marks & _REGISTERS, marks & _REGIONS,
                marks & _CHANNELS, marks - _REGISTERS - _REGIONS - _CHANNELS, telling(text),
            )
        )  # fmt: skip
    return [phrase for phrase in found if phrase.text]


def telling(text: str) -> frozenset[str]:
    """The words of a phrase that one would hear twice: the longer ones, by their beginning ("thinking" and "think")."""
    plain = _SLOT.sub(" ", text.lower())
    return frozenset(w[:_STEM] for w in _WORD.findall(plain) if len(w) >= _STEM and w not in _UNHEARD)


def usable(phrases: Sequence[Phrase], slots: Mapping[str, str], manner: Manner, tags: frozenset[str]) -> list[Phrase]:
    """The phrases whose slots are all filled, in this manner; a phrase's other tags must all be among ``tags``."""
    return [p for p in phrases if p.slots <= slots.keys() and manner.allows(p) and p.others <= (tags | manner.tags)]


def filled(text: str, slots: Mapping[str, str]) -> str:
    """The phrase with its slots filled; a comma that closes a clause goes where the sentence ends with it."""
    whole = _SLOT.sub(lambda m: slots[m[1]], text)
    return _CLOSED.sub(r"\1", whole) if "," in whole else whole
