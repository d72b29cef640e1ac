"""Does not say how the two know of each other.

Why: A recipient first asks "who is this?"; a note that answers it is opened, the others are held.
Source: advice C1
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "missing"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Would the reed bed data of your firm be open to students? I study at Hull."),
    Example("I design buoys and sell them in forty countries."),
    Example("I sell glue for cork floors and would like to be in your network."),
)
PASSES = (
    Example("We met at the Derby lymphoedema day, and you drew that bandage on a napkin."),
    Example("Your answer about tide tables in the June issue settled a bet in our harbour office."),
    Example("Still on for Friday?", kind="reply"),
    Example("Any news from the kiln?", tie="strong"),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    """A detail that is theirs alone shows that the sender knows of them: then it is a remark."""
    if reading.kind == "opener" and reading.judged and not reading.elements["how"] and reading.note.tie != "strong":
        yield Hit(
            0,
            0,
            "Remind them how you know of each other: where you met, who sent you, what of theirs you read.",
            severity=reading.where_theirs("advice"),
        )
