"""Where a character is, as editors count: lines end as the protocol says, columns are in the units agreed upon."""

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range, TextDocumentContentChangeEvent, TextDocumentContentChangePartial
from pygls.workspace import PositionCodec

_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text. Python and pygls also break lines at marks that are none to an editor, such as U+2028."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._text, self._codec = text, codec
        ends = list(_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def position(self, offset: int) -> Position:
        """The place of a code point."""
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        # Where all is ASCII there is nothing to count, and a document has thousands of marks.
        return Position(line, len(before) if before.isascii() else self._codec.client_num_units(before))

    def range(self, start: int, end: int) -> Range:
        """The range between two code points."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The code point at a place: the end of the line for one beyond it, the start of a character for one within it."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[position.line], self._ends[position.line]
        line, units = self._text[start:end], 0
        for place, char in enumerate(line):
            units += self._codec.client_num_units(char)
            if units > position.character:
                return start + place
        return end


def changed(text: str, change: TextDocumentContentChangeEvent, codec: PositionCodec) -> str:
    """The text after a change of the editor's, of a part or of the whole."""
    if not isinstance(change, TextDocumentContentChangePartial):
        return change.text
    lines = Lines(text, codec)
    return text[: lines.offset(change.range.start)] + change.text + text[lines.offset(change.range.end) :]
