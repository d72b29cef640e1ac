"""Answers that are remembered: an editor asks about all notes of a page again when one of them changes."""

from collections import OrderedDict

REMEMBERED = 512
LONGEST = 8_192
"""Bytes of a question that is worth remembering."""


class Answers:
    """What was answered to which question, under settings that have not changed since; those asked for lately stay."""

    def __init__(self) -> None:
        self._held: OrderedDict[bytes, bytes] = OrderedDict()

    def recall(self, asked: bytes) -> bytes | None:
        """What was answered to the very same question."""
        answer = self._held.get(asked)
        if answer is not None:
            self._held.move_to_end(asked)
        return answer

    def remember(self, asked: bytes, answer: bytes) -> None:
        """Keep an answer; the one that nobody asked for longest is forgotten for it."""
        if len(asked) > LONGEST:
            return
        self._held[asked] = answer
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
