"""Leaves the reader nothing to answer.

Why: A note that can only be accepted ends there; a question, an offer or a hook begins something.
Source: advice C6
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "missing"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Your talk on reed beds was clear and brave. Would love to connect."),
    Example("We met at the ferry terminal last week."),
    Example("I enjoyed your book on bells."),
)
PASSES = (
    Example("Your talk on reed beds was clear and brave. Which species did you plant first?"),
    Example("I have the number of that tiler in Walsall you wanted: shall I pass yours on to him?"),
    Example("Great to be colleagues again, see you Monday.", tie="strong"),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    """A note that is good in all else, or says thanks, gets it as advice: many good ones end without a question."""
    if reading.kind != "opener" or not reading.judged or reading.note.tie == "strong":
        return
    elements = reading.elements
    if not elements["forward"] and not elements["offer"]:
        good = bool(elements["thanks"] or (elements["detail"] and (elements["how"] or elements["why"])))
        yield Hit(
            0,
            0,
            "Give them something easy to answer: one question, or a thing you could send.",
            severity="advice" if good else None,
        )
