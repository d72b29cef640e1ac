"""Remarks on looks.

Why: A remark on a face has no place in a professional note, however kindly meant.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "error"
FLAGS = (
    Example("⟦Love your smile⟧! Which glue do you use?"),
    Example("⟦You look great in your photo⟧."),
    Example("⟦Nice picture⟧ by the way."),
)
PASSES = (
    Example("The picture of the lock in your talk was upside down, was it not?"),
    Example("You look after the dykes at Hull, says Moira."),
    Example("Your eyes for small print saved our tender."),
    Example("Votre photo m'a fait manquer mon tram, celle du héron."),
    Example("Nice dress rehearsal on Sunday; the second act flew."),
    Example("Loved your hair-raising story of the night ferry."),
    Example("Tu foto me paró en seco en la expo de Avilés."),
)
PHRASES: Final = Phrases(
    r"(love|like|loved|nice|great|beautiful|lovely|cute|cool|amazing|what a) ((your|that) (\w+ )?)?(smile|eyes|hair|face|dress|legs|figure|outfit|looks|profile (pic|photo|picture)|photo of you|picture of you|headshot)(?! (of|rehearsal|code|for|to|on the|in the)|-)",
    r"(love|like|loved|nice|great|beautiful|lovely|cute|cool|amazing|what a) ((your|that) )?(photo|pic|picture)(?= ?([!.,;]|$)| (by the way|btw|here|on your|on here))",
    "you look (so |very |really |much )*(great|good|nice|young|fit|younger|friendly|lovely|amazing|kind|fantastic|trustworthy)( (in|on) (your|the|that) (photo|picture|pic|profile|headshot))?",
    "(votre|ton) (sourire|visage|photo de profil) (est|m'a|me)",
    "(dein|ihr) (lacheln|aussehen|gesicht|profilbild|profilfoto) (ist|hat|gefallt|sieht)",
    "(tu|su|seu|teu|il tuo|la tua) (sonrisa|sorriso|foto (de|di|do) (perfil|profilo)|rosto|cara) (es|e|me|mi)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Leave looks out of it; say what they did or wrote.")
