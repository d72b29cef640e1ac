"""Already said: the facts that a note which went out has brought up, and which the next one leaves alone."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from callingcard.model.evidence import Evidence
from callingcard.model.grounding import Grounding

_STEM: Final = 5
_HALF: Final = 0.5
_WHOLE: Final = 1.0
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def already_said(evidence: Evidence, ground: Callable[[str], Grounding]) -> frozenset[str]:
    """The ids of the facts and encounters that the notes sent to this person are grounded in, or name word by word."""
    invited = (i.message for i in evidence.invitations if i.direction == "outgoing")
    return frozenset(_said(evidence, (*(note.text for note in evidence.sent), *invited), ground))


def _said(evidence: Evidence, notes: Iterable[str], ground: Callable[[str], Grounding]) -> Iterator[str]:
    met = {encounter.id for encounter in evidence.encounters}
    for note in notes:
        words = _stems(note)
        cited = {fact for claim in ground(note).claims for fact in claim.facts} if note else set[str]()
        yield from cited & met
        for fact in evidence.facts:
            told = _stems(fact.text)
            shared = len(told & words)
            if shared and shared >= len(told) * (_HALF if fact.id in cited else _WHOLE):
                yield fact.id


def _stems(text: str) -> set[str]:
    """The longer words by their beginning: a single one in common does not make the same matter."""
    return {word[:_STEM] for word in _WORD.findall(text.lower())}
