"""Hides behind business jargon.

Why: A word that could be in any brochure makes the note sound like one.
Source: advice C8
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "advice"
FLAGS = (
    Example("We ⟦leverage⟧ ⟦best-in-class⟧ tools."),
    Example("A ⟦value proposition⟧ for your ⟦thought leadership⟧."),
    Example("Let's ⟦circle back⟧ on this ⟦paradigm shift⟧."),
)
PASSES = (
    Example("The lever on the second lock is bent. Who forges them?"),
    Example("Your circle of lime trees is back in leaf."),
    Example("The bandwidth of the buoy link is 300 bits a second; how did you send the photographs?"),
)
PHRASES: Final = Phrases(
    "leverag(e|es|ed|ing)",
    "(best|world)-(in-class|class|of-breed)",
    "value[- ](proposition|add|added|adds)",
    "thought leadership",
    "(circle back|touch base offline|move the needle|low-hanging fruit|deep dive|game[- ]changers?|game-changing|paradigm shifts?|cutting[- ]edge|state-of-the-art|next-gen|disruptive|disrupting|mission-critical|holistic approach|win-win|quick win|bleeding edge|actionable insights|core competenc(y|ies)|growth hack(ing|er)?|key stakeholders|scalable solutions?|end-to-end solutions?|one-stop[- ]shop|turnkey|ecosystem play)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Plain words travel further: what would you call it at the kitchen table?")
