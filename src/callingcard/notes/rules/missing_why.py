"""Gives no reason for writing to this person rather than to another.

Why: Without a reason the reader supplies one, and it is seldom the kind one.
Source: advice C5
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "missing"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Hello, I am a translator in Ghent."),
    Example("Hi, always happy to meet people from the trade."),
    Example("We met at the ferry terminal last week."),
)
PASSES = (
    Example("Your table of frost days is the only one that has our valley in it."),
    Example("Your talk on reed beds changed how we plan our own in Hull."),
    Example("Thank you for the lift on Thursday.", kind="thanks"),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if reading.kind == "opener" and reading.judged and not reading.elements["why"] and reading.note.tie != "strong":
        yield Hit(
            0,
            0,
            "Say why you write to them and not to the next person: what did they do, say or make?",
            severity="advice" if reading.elements["detail"] or reading.elements["thanks"] else None,
        )
