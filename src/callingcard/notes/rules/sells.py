"""Reads as a sales message, whatever its words.

Why: Selling to somebody who has not agreed to talk yet ends the talk.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import ElementKind
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading
from callingcard.notes.weighing import leaning

KIND: Final = "pitch"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦Our software helps companies like yours save money on invoices.⟧"),
    Example("⟦Our agency built shops for forty bakeries, and yours could be the next one.⟧"),
    Example("⟦Our agency offers marketing services for small hotels.⟧"),
)
PASSES = (
    Example("I make distance sensors, and your talk on blind corners in tunnels gave me a test case."),
    Example("I teach at the school by the lock, and your map of it hangs in our hall."),
    Example("I bought your almanac again this year."),
)
TRIGGERS: tuple[str, ...] = ()
_TIED: Final[tuple[ElementKind, ...]] = ("how", "detail", "forward")
_SURE: Final = 0.6
_SURE_OF_TIED: Final = 2.5
"""How far the tagger must be past its threshold, in log-odds, to say so without a phrase to point at; and where the note says how they
know each other, has a detail and is easy to answer: on unseen voices such notes offered help more often than they sold."""


def check(reading: Reading) -> Iterator[Hit]:
    tied = all(reading.elements[kind] for kind in _TIED)
    if reading.judged and leaning(reading, "pitch") > (_SURE_OF_TIED if tied else _SURE):
        for start, end in reading.tags.spans("pitch", than="detail"):
            yield Hit(start, end, "This will be read as an attempt to sell. Keep it for the day they ask what you do.")
