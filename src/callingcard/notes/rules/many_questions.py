"""Asks several questions at once.

Why: One question gets an answer; three are homework.
Source: advice C6
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "advice"
FLAGS = (
    Example("Which glue do you use? How thick is the cork? Where do you buy it? Does it last?"),
    Example("Did it rain? Did the dog come back? And who fed it?"),
    Example("How did you begin? What was hardest? What would you change?"),
)
PASSES = (
    Example("Which glue do you use on cork?"),
    Example("Did the dog come back? And who fed it?"),
    Example("You asked three questions on Friday, and I can answer two."),
)
TRIGGERS = frozenset({"?"})


def check(reading: Reading) -> Iterator[Hit]:
    if sum([clause.question for clause in reading.body]) >= 3:
        yield Hit(0, 0, "Keep the one question that you most want answered; the others can follow.")
