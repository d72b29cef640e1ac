"""Reads as a sales message, whatever its words.

Why: Selling to somebody who has not agreed to talk yet ends the talk.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "warning"
FLAGS = (
    Example("We make distance sensors and from your role it looks as though you might sometimes need them."),
    Example("Our agency built shops for forty bakeries, and yours could be the next one."),
    Example("Many of your colleagues let me manage their pension plans."),
)
PASSES = (
    Example("I make distance sensors, and your talk on blind corners in tunnels gave me a test case."),
    Example("Could we hire you for one day to look at our old organ?"),
    Example("I bought your almanac again this year."),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if reading.judged and reading.tags.likely("pitch"):
        spans = reading.tags.spans("pitch") or ((0, 0),)
        for start, end in spans:
            yield Hit(start, end, "This will be read as an attempt to sell. Keep it for the day they ask what you do.")
