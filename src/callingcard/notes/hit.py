"""A Hit: what a rule saw in a Reading, before it is given its rule's name and the note's own offsets."""

from callingcard.model.note import Severity


class Hit:
    """Folded span (0, 0 for the note as a whole), the sentence to the writer, and what replaces the span, if anything can."""

    __slots__ = ("end", "fix", "message", "severity", "start")

    def __init__(
        self, start: int, end: int, message: str, fix: str | None = None, severity: Severity | None = None
    ) -> None:
        self.start = start
        self.end = end
        self.message = message
        self.fix = fix
        self.severity: Severity | None = severity
