"""A stranger's note that does not say who is writing.

Why: Somebody who never met you cannot place your name; ten words on what you do are enough.
Source: advice A2
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "missing"
SEVERITY: Final = "advice"
FLAGS = (
    Example("Your two pages on reed beds changed our tender. Which species did you plant first?"),
    Example("Which glue do you use on cork?"),
    Example("Is the harbour plan open for comments?"),
)
PASSES = (
    Example("I'm a dyke engineer in Hull, and your two pages on reed beds changed our tender."),
    Example("We met at the ferry terminal last week. Did the dog come back?"),
    Example("Any news from the kiln?", tie="moderate"),
)
TRIGGERS: tuple[str, ...] = ()
_KNOWN: Final = frozenset({"met", "colleague", "referral"})


def check(reading: Reading) -> Iterator[Hit]:
    if reading.kind != "opener" or not reading.judged or reading.note.tie in {"weak", "moderate", "strong"}:
        return
    if reading.elements["bio"] or any(element.type in _KNOWN for element in reading.elements["how"]):
        return
    yield Hit(0, 0, "They may not know you: add in a few words who you are.")
