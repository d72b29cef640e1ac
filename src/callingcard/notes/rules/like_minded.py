"""Addresses a crowd: like-minded professionals, fellow leaders, people in the space.

Why: The reader hears that they were picked from a list.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "generic"
SEVERITY: Final = "warning"
FLAGS = (
    Example("I love connecting with ⟦like-minded professionals⟧."),
    Example("Looking to exchange with ⟦others in the industry⟧."),
    Example("Je cherche des ⟦personnes partageant⟧ les ⟦mêmes centres d'intérêt⟧."),
)
PASSES = (
    Example("Fellow of the wool guild too, are you? I saw your name on the 2019 list."),
    Example("You told us to mind the like button, and the room laughed. I have the numbers now."),
    Example("People in the ferry queue sang your jingle. Did you write the words as well?"),
    Example("Same field, other side of the hedge: the red tractor is mine."),
)
PHRASES: Final = Phrases(
    "like[- ]?minded( (people|professionals|individuals|folks|leaders|founders|entrepreneurs|peers|women|men|minds|others|connections))?",
    "(similar|same|shared|common) (interests?|passions?|goals|backgrounds?|mindset|values|industry|industries|sector|domain|profession|line of work)( (as|with) (you|yours|me|mine))?",
    "(in|from|of) (a |the )?(similar|same) (fields?|space)( (as|with) (you|yours|me|mine))?",
    r"(other|fellow|more|many|industry|experienced|senior|talented|amazing|great) ((\w+) ){0,3}?(professionals|leaders|experts|enthusiasts|practitioners|folks|peers|people)( (in|from|across|within) (the|my|our|your|this) (\w+ )?(field|industry|space|sector|domain|area|world|community|region))?",
    r"(others|people|professionals|folks|leaders|experts|someone) (in|from|across|within) (the|my|our|your|this) (same )?(\w+ )?(field|industry|space|sector|domain|area|profession)",
    "(memes|meme) (centres? d'interets?|secteur|domaine|interets|passions?|metier)",
    "(profils|professionnels|personnes) (similaires|du secteur|de mon secteur|partageant)",
    "(gleichgesinnten?|gleichen? (interessen|branche|bereich)|ahnlichen? (interessen|themen|branche)|in der gleichen branche|gemeinsame (interessen|themen))",
    "(intereses (comunes|en comun|similares)|mismo sector|profesionales (del sector|como tu|afines))",
    "(interesses (em comum|comuns|semelhantes|parecidos)|mesmo (setor|sector|segmento|ramo)|nosso segmento|profissionais (da area|do setor|como voce))",
    "(interessi (in comune|comuni|simili)|stesso settore|professionisti (del settore|come te|interessati))",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "This addresses a crowd. Name the one thing you and this reader have in common.",
            severity=reading.where_theirs("advice"),
        )
