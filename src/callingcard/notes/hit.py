"""A Hit: what a rule saw in a Reading, before it is given its rule's name and the note's own offsets."""

from typing import NamedTuple

from callingcard.model.note import Severity


class Hit(NamedTuple):
    """Folded span (0, 0 for the note as a whole), the sentence to the writer, and what replaces the span, if anything can."""

    start: int
    end: int
    message: str
    fix: str | None = None
    severity: Severity | None = None
