"""Is more about the sender than about the reader.

Why: People read on when they meet themselves in a text.
Source: advice C9
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "focus"
SEVERITY: Final = "advice"
FLAGS = (
    Example(
        "I am a certified trainer. I have ten years in the field. I built three teams and I am proud of my results."
    ),
    Example("I'm looking for a new challenge and my skills would suit many firms."),
    Example("I run a bakery. My bread won a prize. I want to tell everybody."),
)
PASSES = (
    Example("Your bread won in Lyon with the flour we mill. Which of the two sacks was it?"),
    Example("You taught my brother to weld, and now he teaches me."),
    Example("Which of your dykes held best in January?"),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if reading.judged and reading.kind == "opener" and len(reading.words) >= 12 and reading.focus == "me":
        yield Hit(0, 0, "Most of this is about you. Turn one sentence round so that it begins with them.")
