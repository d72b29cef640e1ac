"""Saved answers of LinkedIn's portability API: JSON whose rows have the keys of the CSV files' headers.

One answer or a list of them, of one domain or many, in any nesting: wherever an object holds ``snapshotData``, its rows
are read, named by the ``snapshotDomain`` beside it.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from callingcard.sources.decoding import charset, decoded
from callingcard.sources.files import Files, Unreadable
from callingcard.sources.table import Columns, Row, fold

LARGEST = 24 << 20
MOST_ROWS = 250_000
MOST_KEYS = 100
"""Different keys of a domain's rows that are read; the widest file of the archive has sixteen columns."""
DEEPEST = 20

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(strict=False)
_LONE = re.compile("[\ud800-\udfff]")
_DOMAINS = {"inbox": "messages"}

Domain = tuple[str, Columns, list[Row]]


def is_snapshot(head: bytes) -> bool:
    """Tell from a file's head whether it is such an answer."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] in {b"{", b"["} and '"snapshotData"' in decoded(head)


def domains(files: Files, name: str) -> Iterator[Domain]:
    """Give each domain as (folded name, columns, rows). Raises ``Unreadable`` for what is not whole JSON, or too large."""
    with files[name]() as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable(f"{name} is larger than {LARGEST >> 20} MB; import the ZIP archive instead.")
    text = data.decode(charset(data[:65536]), "replace").removeprefix("\ufeff")
    del data
    walk = _Walk(text)
    try:
        walk.value(_after_space(text, 0), 0)
    except (ValueError, IndexError, RecursionError):
        yield from walk.found
        raise Unreadable(
            f"{name} is not whole JSON, or has more rows than an archive; what comes before was read."
        ) from None
    yield from walk.found


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


class _Walk:
    """A pass over the text that knows where each row starts, as the standard decoder does not tell."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Domain] = []
        self._breaks = [match.start() for match in re.finditer("\n", text)]

    def value(self, at: int, depth: int) -> int:
        """Walk the value at an offset and return the offset after it."""
        if depth > DEEPEST:
            raise ValueError("nested too deeply")
        if self.text[at] == "{":
            return self._object(at, depth)
        if self.text[at] == "[":
            return self._list(at, lambda inner: self.value(inner, depth + 1))
        return _DECODER.raw_decode(self.text, at)[1]

    def _object(self, at: int, depth: int) -> int:
        beside: dict[str, Any] = {}
        rows = _Rows()
        try:
            return self._members(_after_space(self.text, at + 1), depth, beside, rows)
        finally:
            if rows.found:
                name = fold(str(beside.get("snapshotDomain", "")))
                self.found.append((_DOMAINS.get(name, name), *rows.aligned()))

    def _members(self, at: int, depth: int, beside: dict[str, Any], rows: "_Rows") -> int:
        while self.text[at] != "}":
            key, at = _DECODER.raw_decode(self.text, at)
            at = _after_space(self.text, at)
            if self.text[at] != ":":
                raise ValueError("no colon")
            start = _after_space(self.text, at + 1)
            if key == "snapshotData" and self.text[start] == "[":
                at = self._rows(start, rows)
            elif self.text[start] in "{[":
                at = self.value(start, depth + 1)
            else:
                beside[str(key)], at = _DECODER.raw_decode(self.text, start)
            at = self._next(at, "}")
        return at + 1

    def _list(self, at: int, item: Callable[[int], int]) -> int:
        at = _after_space(self.text, at + 1)
        while self.text[at] != "]":
            at = self._next(item(at), "]")
        return at + 1

    def _next(self, at: int, end: str) -> int:
        at = _after_space(self.text, at)
        if self.text[at] == ",":
            return _after_space(self.text, at + 1)
        if self.text[at] != end:
            raise ValueError("no comma")
        return at

    def _rows(self, at: int, rows: "_Rows") -> int:
        def row(start: int) -> int:
            value, end = _DECODER.raw_decode(self.text, start)
            if isinstance(value, dict) and value:
                rows.add(bisect_right(self._breaks, start) + 1, value)
            return end

        return self._list(at, row)


class _Rows:
    """The rows of one domain; those with the same keys share their columns."""

    def __init__(self) -> None:
        self.found: list[Row] = []
        self.keys: dict[str, None] = {}
        self._shapes: dict[tuple[str, ...], Columns] = {}

    def add(self, line: int, row: dict[str, Any]) -> None:
        """Add a row; raises ValueError where there are more than any archive holds."""
        if len(self.found) == MOST_ROWS:
            raise ValueError("too many rows")
        names = tuple(row)[:MOST_KEYS]
        columns = self._shapes.get(names)
        if columns is None:
            self.keys |= dict.fromkeys(names)
            if len(self.keys) > MOST_KEYS:
                raise ValueError("too many keys")
            columns = self._shapes[names] = Columns(names)
        self.found.append(Row(line, [_cell(row[name]) for name in names], columns))

    def aligned(self) -> tuple[Columns, list[Row]]:
        """Give the rows one header, as in a table: an answer leaves out the keys that a row has no value for."""
        columns = Columns(list(self.keys))
        for row in self.found:
            if row.columns.names != columns.names:
                row.cells, row.columns = [row[name] for name in columns.names], columns
        return columns, self.found


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text if text.isascii() else _LONE.sub("\ufffd", text)
