"""Realising: a plan in words. Each move takes one of its phrases; which one, the seed and the seat decide.

The phrases of a move are shuffled by the seed and dealt out: each seat begins at a phrase of its own, so that people of one event get
different ones as long as there are; what was used before, in the same sitting, is taken only when nothing else fits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from callingcard.drafts.moves import Move
from callingcard.drafts.phrasebook import Book, Manner, Phrase, filled, telling, usable
from callingcard.drafts.voice import Voice, greeting, signature
from callingcard.model.draft import Claim, Draft
from callingcard.text import utf16_length

_SUBJECT: Final = 80
_ABOUT: Final = ("question", "matter", "np", "need", "quote", "place", "name")
_SEATS: Final = 5
_ENDS: Final = (".", "?", "!", "…", ":")


@dataclass(frozen=True, slots=True)
class Said:
    """A move in words: the phrase, and its text as a sentence."""

    phrase: Phrase
    text: str
    facts: tuple[str, ...]


def options(move: Move, book: Book, manner: Manner) -> list[Phrase]:
    """All phrases that can make a move in this manner."""
    return usable(book.get(move.section, ()), move.slots, manner, move.tags)


def cost(move: Move, book: Book, manner: Manner) -> int | None:
    """The least length of a move in words, None where no phrase can make it."""
    return min((len(filled(p.text, move.slots)) for p in options(move, book, manner)), default=None)


def realise(
    moves: Sequence[Move], *, book: Book, manner: Manner, voice: Voice, names: Mapping[str, str], limit: int, seed: str, seat: int, turn: int,
    used: frozenset[str] = frozenset(), subject_limit: int = 200,
) -> Draft | None:  # fmt: skip
    """One way to say a plan within ``limit``; None where there is none. ``seat`` is the place in the round of
    phrases, ``turn`` moves on within it: people of one event differ as long as a section has lines enough.
    ``used`` are ids of phrases that others got; ``subject_limit``, in UTF-16 units, is that of an InMail's subject.
    """
    opening = greeting(voice, names, _chosen_number(seed + "greeting", 97) + seat + turn)
    closing = signature(voice, names)
    left = limit - len(opening) - len(closing)
    least = [cost(move, book, manner) for move in moves]
    said: list[Said] = []
    for number, move in enumerate(moves):
        room = left - sum((c or 0) + 1 for c in least[number + 1 :])
        found = [p for p in options(move, book, manner) if len(voice.spoken(p.text, move.slots)) <= room]
        if not found:
            return None
        dealt = _dealt(_fitting(move, book, manner), f"{seed}\x1f{move.section}", seat)
        heard = frozenset(word for one in said for word in one.phrase.words) | telling(" ".join(move.slots.values()))
        phrase = _chosen([p for p in dealt if p in found], used, heard, turn)
        said.append(Said(phrase, voice.spoken(phrase.text, move.slots), move.facts))
        left -= len(said[-1].text) + 1
    draft = _put_together(opening, said, closing, voice)
    return replace(draft, subject=subject(moves, subject_limit)) if manner.channel == "inmail" else draft


def subject(moves: Sequence[Move], limit: int) -> str | None:
    """What the note is about, as an InMail's subject of at most ``limit`` UTF-16 units: the first question, thing, words or place.

    A short one is taken before a long one; what is too long as a whole is cut between words.
    """
    things = [thing for slot in _ABOUT for move in moves if (thing := move.slots.get(slot))]
    found = next((thing for thing in things if utf16_length(thing) <= min(limit, _SUBJECT)), None)
    found = found or next((thing for thing in things if utf16_length(thing) <= limit), None)
    return _capital(found or _cut(things[0], limit)) if things else None


def _cut(text: str, limit: int) -> str:
    words = text.split()
    while len(words) > 1 and utf16_length(" ".join(words)) + 1 > limit:
        words.pop()
    return f"{' '.join(words)}…" if utf16_length(words[0]) < limit else text[: limit // 2]


def _fitting(move: Move, book: Book, manner: Manner) -> list[Phrase]:
    """The phrases of a section that fit the manner, whatever a fact can fill: the same for all who were at one event."""
    return [p for p in book.get(move.section, ()) if manner.allows(p) and p.others <= (move.tags | manner.tags)]


def _dealt(section: Sequence[Phrase], seed: str, seat: int) -> list[Phrase]:
    """All phrases in the order of this seat, which begins with one that no other seat begins with, as long as there are
    phrases enough; then come those that would begin the seats furthest away."""
    order = sorted(section, key=lambda p: blake2b(f"{seed}\x1f{p.id}".encode(), digest_size=8).digest())
    rounds = -(-len(order) // _SEATS)
    start = seat % max(len(order), 1)
    at = sorted(
        range(len(order)),
        key=lambda n: ((n - start) % _SEATS, (n // _SEATS - start // _SEATS) % rounds),
    )
    return [order[n] for n in at]


def _chosen(dealt: Sequence[Phrase], used: frozenset[str], heard: frozenset[str], turn: int) -> Phrase:
    """The phrase whose turn it is, of those that nobody else got and that do not say a word of this note again."""
    fresh = [phrase for phrase in dealt if phrase.id not in used] or dealt
    new = [phrase for phrase in fresh if not phrase.words & heard] or fresh
    return new[turn % len(new)]


def _chosen_number(seed: str, below: int) -> int:
    return int.from_bytes(blake2b(seed.encode(), digest_size=4).digest()) % below


def _put_together(opening: str, said: Sequence[Said], closing: str, voice: Voice) -> Draft:
    text, claims = opening, list[Claim]()
    lower = opening.endswith((", ", "– ", "- ")) and voice.lower_after_comma
    for number, one in enumerate(said):
        sentence = one.text if number == 0 and lower else _capital(one.text)
        if text and not text.endswith(("\n", " ")):
            text += " "
        start = len(text)
        text += sentence if sentence.endswith(_ENDS) else f"{sentence}."
        if one.facts:
            claims.append(Claim(start, len(text), one.facts))
    frame = " ".join(one.phrase.id for one in said)
    return Draft(text + closing, tuple(claims), frame=frame)


def _capital(text: str) -> str:
    at = next((i for i, c in enumerate(text) if c.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
