"""Piles up flattery.

Why: After the second superlative the reader looks for what is wanted.
Source: advice C3
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("You are ⟦amazing⟧, ⟦inspiring⟧ and ⟦simply brilliant⟧."),
    Example("⟦Incredible⟧ profile, ⟦outstanding⟧ posts, ⟦awesome⟧ energy."),
    Example("Such ⟦wonderful⟧ work, ⟦truly remarkable⟧ results, what a ⟦fantastic⟧ career!"),
)
PASSES = (
    Example("Your brilliant line about bad harvests is on our wall."),
    Example("The fair was fantastic, and the amazing part was the lift."),
    Example("It was wonderful to meet you. Did the dog come back?"),
)
PHRASES: Final = Phrases(
    "(truly |so |really |absolutely |simply |very )*(amazing|inspiring|brilliant|incredible|outstanding|awesome|fantastic|remarkable|extraordinary|phenomenal|exceptional|stellar|legendary|genius|visionary|wonderful|impressive|inspirational|unbelievable|magnificent|thought leader|rockstar)",
    "(vraiment |tres )?(impressionnante?|exceptionnelle?|remarquable|extraordinaire|incroyable|brillante?|inspirante?)",
    "(beeindruckende?[rns]?|grossartige?[rns]?|fantastische?[rns]?|inspirierende?[rns]?|herausragende?[rns]?|unglaubliche?[rns]?)",
    "(impresionante|increible|extraordinari[oa]|excepcional|admirable|inspirador[a]?|incrivel|extraordinari[oa]|impressionante|incredibile|straordinari[oa]|eccezionale|fantastic[oa])",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    spans = PHRASES.spans(reading)
    if len(spans) >= 3:
        for start, end in spans:
            yield Hit(start, end, "Keep the one that names something, and cut the rest.")
