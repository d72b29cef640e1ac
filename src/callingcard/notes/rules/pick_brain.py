"""Wants to pick their brain.

Why: It names no question, so it asks for an open-ended favour.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "ask"
SEVERITY: Final = "warning"
FLAGS = (
    Example("I'm new in grant writing and would love to ⟦pick your brain⟧."),
    Example("Could I ⟦pick your brains⟧ about ward rotas?"),
    Example("J'aimerais ⟦profiter de votre expertise⟧ sur les levées de fonds."),
    Example("Ich würde gern ⟦von Ihrer Erfahrung profitieren⟧."),
)
PASSES = (
    Example("Your post on brain imaging in calves was new to me. Which scanner did you use?"),
    Example("How did you pick the suppliers for the second plant?"),
    Example("Your experience with the old kiln would settle an argument here: gas or wood?"),
)
PHRASES: Final = Phrases(
    "pick(ing)? (your|ur) brains?",
    "(tap|tapping) into your (expertise|knowledge|experience|brain|network)",
    "profiter de (votre|ton|vos|tes) (expertise|experience|conseils|connaissances|retours?)",
    "von (ihrer|deiner|ihrem|deinem) (erfahrung|expertise|wissen|netzwerk) (zu )?profitieren",
    "aprovechar (tu|su) (experiencia|conocimiento)",
    "aproveitar (a )?(sua|tua) experiencia",
    "approfittare della (tua|sua) esperienza",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Ask the one question you have in mind instead: it is easier to answer, and shows you thought about it.",
        )
