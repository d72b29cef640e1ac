"""Feeding lines to the csv reader so that one broken row costs that row, and no row costs more than bounded memory.

Lines reach the reader in lists, without any work per line; the lists since the row under way began are kept. Where a
quotation mark is never closed, the lines that it swallowed are fed again.
"""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from callingcard.sources.decoding import split_lines, utf8_blocks

RECORD_LIMIT = 1 << 20
MENDED_LINES = 200_000

_TOO_LONG = "This row is longer than a million characters; it was left out."
_UNCLOSED = "This row never ends: a quotation mark in it is not closed."


class _Endless(Exception):  # noqa: N818 (it is caught here, and what it says is yielded)
    """A line or a row that goes on beyond the limit."""


class Feed:
    """Rows of a CSV stream: (physical line it starts on, its cells), or (line, a sentence about what is wrong there)."""

    def __init__(self, stream: BinaryIO, codec: str, delimiter: str, first_line: int) -> None:
        csv.field_size_limit(RECORD_LIMIT)
        self._blocks = utf8_blocks(stream, codec)
        self._delimiter = delimiter
        self._pending = b""
        self._kept: list[tuple[int, list[str], int]] = []
        self._handed_out = 0
        self._remarks: list[tuple[int, str]] = []
        self._to_mend = MENDED_LINES
        self._start = 1
        self._restart([], 1)
        self._skip(first_line)

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        while True:
            self._start = start = self._before + self._reader.line_num + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                yield from self._remarked()
                return
            except _Endless as error:
                yield start, str(error)
                self._go_on(start)
            except csv.Error:
                # The reader itself goes on with the next line.
                one_line = self._before + self._reader.line_num == start
                yield start, self._lenient(start) if one_line else _UNCLOSED
                self.split()
            else:
                if self._remarks:
                    yield from self._remarked()
                yield start, cells

    def _go_on(self, start: int) -> None:
        """Start a new reader after a row without end: at its second line, or after it where too much was fed again."""
        if not self.split():
            last = max(start, self._before + self._reader.line_num)
            self._restart(self._after(last), last + 1)

    def _lenient(self, line: int) -> list[str] | str:
        """Read a row of one line again, with quotation marks wherever they are."""
        text = next(lines[line - first] for first, lines, _ in self._kept if line < first + len(lines))
        try:
            return next(csv.reader([text], delimiter=self._delimiter), [])
        except csv.Error:
            return _TOO_LONG

    def split(self) -> bool:
        """Feed the lines after the first of the row last given again; False where it has one line, or after too many."""
        if self._to_mend <= 0 or self._before + self._reader.line_num <= self._start:
            return False
        again = self._after(self._start)
        self._to_mend -= len(again)
        self._restart(again, self._start + 1)
        return True

    def _after(self, line: int) -> list[str]:
        return [text for first, lines, _ in self._kept for text in lines[max(0, line + 1 - first) :]]

    def _restart(self, lines: list[str], first: int) -> None:
        self._before = first - 1
        self._kept = [(first, lines, sum(map(len, lines)))] if lines else []
        source = chain(lines, chain.from_iterable(self._lists()))
        self._reader = csv.reader(source, delimiter=self._delimiter, strict=True)

    def _skip(self, first_line: int) -> None:
        try:
            lines = next(self._lists(), [])
        except _Endless:
            lines = []
        self._restart(lines[first_line - 1 :], first_line)

    def _remarked(self) -> Iterator[tuple[int, str]]:
        remarks, self._remarks = self._remarks, []
        yield from remarks

    def _lists(self) -> Iterator[list[str]]:
        """Hand out lists of lines; all state is on self, so that a new reader goes on where the last one stopped."""
        while block := self._whole_lines():
            lines, remarks = split_lines(block)
            first = self._handed_out + 1
            self._remarks += [(first + index, remark) for index, remark in remarks]
            self._kept = [kept for kept in self._kept if kept[0] + len(kept[1]) > self._start]
            self._kept.append((first, lines, len(block)))
            self._handed_out += len(lines)
            if sum(size for _, _, size in self._kept[:-1]) > RECORD_LIMIT:
                raise _Endless(_UNCLOSED)
            yield lines

    def _whole_lines(self) -> bytes:
        """Read on to the end of some line; raises _Endless for one that is too long, leaving it empty."""
        for data in self._blocks:
            self._pending += data
            cut = (self._pending.rfind(b"\n") + 1) or (self._pending.rfind(b"\r", 0, -1) + 1)
            if cut:
                block, self._pending = self._pending[:cut], self._pending[cut:]
                return block
            if len(self._pending) > RECORD_LIMIT:
                self._pending = b"\n" + self._rest_of_line()
                raise _Endless(_TOO_LONG)
        block, self._pending = self._pending, b""
        return block

    def _rest_of_line(self) -> bytes:
        for data in self._blocks:
            cut = data.find(b"\n")
            if cut >= 0:
                return data[cut + 1 :]
        return b""
