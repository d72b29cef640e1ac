"""Does not fit the channel.

Why: What does not fit is cut off, or cannot be sent at all.
Source: advice C8
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "length"
SEVERITY: Final = "error"
FLAGS = (
    Example("x" * 301),
    Example("The tide tables are late again. " * 7, account="free"),
    Example("word " * 400, channel="inmail"),
)
PASSES = (
    Example("x" * 300, account="premium"),
    Example("The tide tables are late again. " * 7, channel="message"),
    Example("Short and sweet: did the dog come back?"),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    note = reading.note
    if reading.limits is None or len(note.text) * 2 <= reading.limits.note_free.value:
        return
    length = reading.length
    if length.count > length.limit:
        over = length.count - length.limit
        yield Hit(
            0, 0, f"{over} characters too long: {length.count}, and the limit is {length.limit} (as of {length.as_of})."
        )
    elif note.channel == "invitation" and note.account is None and length.count > reading.limits.note_free.value:
        yield Hit(
            0,
            0,
            f"{length.count} characters: fine with a Premium account; a free one ends at {reading.limits.note_free.value}.",
            severity="advice",
        )
