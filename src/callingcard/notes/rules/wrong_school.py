"""Claims a school of theirs that is not on their record.

Why: A shared school is a strong tie, so a false one is a strong mistake.
Source: advice C14
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.model.note import Recipient
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.names import same_firm
from callingcard.notes.reading import Reading

KIND: Final = "mismatch"
SEVERITY: Final = "warning"
FLAGS = (
    Example(
        "We both studied at ⟦Leeds⟧, I think.",
        recipient=Recipient(name="Ana Sousa", schools=("Universidade do Porto",)),
    ),
    Example("Fellow ⟦Purdue⟧ alum here!", recipient=Recipient(name="Ana Sousa", schools=("Universidade do Porto",))),
    Example("We both went to ⟦Uppsala⟧.", recipient=Recipient(name="Ana Sousa", schools=("TU Delft",))),
)
PASSES = (
    Example(
        "We both studied at Porto, years apart.",
        recipient=Recipient(name="Ana Sousa", schools=("Universidade do Porto",)),
    ),
    Example("Fellow Delft alum here!", recipient=Recipient(name="Ana Sousa", schools=("TU Delft",))),
    Example(
        "I studied at Leeds; your reed bed tables were our exam.",
        recipient=Recipient(name="Ana Sousa", schools=("TU Delft",)),
    ),
    Example("We both studied at Leeds, I think."),
)
_BOTH: Final = re.compile(
    r"\b(?:both|also) (?:studied (?:\w+ )?at|went to|attended|graduated from|are alumni of) (?:the )?(?=[^\W\d_])|\bfellow (?=(?:[\w.]+ ){1,4}?(?:alum|alumni|alumnus|alumna|grad|graduate)\b)"
)
TRIGGERS = frozenset({"both", "also", "fellow"})


def check(reading: Reading) -> Iterator[Hit]:
    recipient = reading.note.recipient
    if recipient is None or not recipient.schools:
        return
    for match in _BOTH.finditer(reading.folded):
        end = reading.name_after(match.end())
        if end is None or any(same_firm(reading.folded[match.end() : end], school) for school in recipient.schools):
            continue
        yield Hit(
            match.end(), end, "This school is not on what you have recorded about them: make sure before you claim it."
        )
