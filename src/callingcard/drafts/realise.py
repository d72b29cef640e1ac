"""Realising: a plan in words. Each move takes one of its phrases; which one, the seed and the seat decide.

The seat moves on through the shuffled phrases of a move, so that people of one event get different ones as long as there are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from callingcard.drafts.moves import Move
from callingcard.drafts.phrasebook import Book, Manner, Phrase, filled, usable
from callingcard.drafts.voice import Voice, greeting, signature
from callingcard.model.draft import Claim, Draft

_SUBJECT: Final = 80
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
    moves: Sequence[Move], *, book: Book, manner: Manner, voice: Voice, names: Mapping[str, str], limit: int, seed: str, seat: int, turn: int
) -> Draft | None:  # fmt: skip
    """One way to say a plan within ``limit``; None where there is none. ``seat`` is the place in the round of
    phrases, ``turn`` moves on within it: people of one event differ as long as a section has lines enough.
    """
    opening = greeting(voice, names, _chosen_number(seed + "greeting", 97) + seat + turn)
    closing = signature(voice, names)
    left = limit - len(opening) - len(closing)
    least = [cost(move, book, manner) for move in moves]
    said: list[Said] = []
    for number, move in enumerate(moves):
        room = left - sum((c or 0) + 1 for c in least[number + 1 :])
        able = options(move, book, manner)
        found = [p for p in able if len(voice.spoken(p.text, move.slots)) <= room]
        if not found:
            return None
        phrase = _chosen(found, able, f"{seed}\x1f{move.section}", seat, turn)
        said.append(Said(phrase, voice.spoken(phrase.text, move.slots), move.facts))
        left -= len(said[-1].text) + 1
    draft = _put_together(opening, said, closing, voice)
    return replace(draft, subject=_subject(moves)) if manner.channel == "inmail" else draft


def _subject(moves: Sequence[Move]) -> str | None:
    """What the note is about, as an InMail's subject: the thing, else the place, that comes up first."""
    things = (move.slots.get(slot) for slot in ("matter", "np", "place", "name") for move in moves)
    found = next((thing for thing in things if thing and len(thing) <= _SUBJECT), None)
    return _capital(found) if found else None


def _chosen(found: Sequence[Phrase], section: Sequence[Phrase], seed: str, seat: int, turn: int) -> Phrase:
    """One of ``found``: the section, in the order that the seed decides, is dealt to the seats, and turns go
    through a seat's share before the others'."""
    order = sorted(section, key=lambda p: blake2b(f"{seed}\x1f{p.id}".encode(), digest_size=8).digest())
    rank = {phrase.id: number for number, phrase in enumerate(order)}
    dealt = sorted(found, key=lambda p: ((rank[p.id] - seat) % _SEATS, rank[p.id]))
    return dealt[turn % len(dealt)]


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
