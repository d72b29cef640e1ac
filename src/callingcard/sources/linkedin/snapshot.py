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

LARGEST = 48 << 20
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
    walk = _Walk(text)
    try:
        walk.value(_after_space(text, 0), 0)
    except (ValueError, IndexError, RecursionError):
        yield from walk.found
        raise Unreadable(f"{name} is not whole JSON; what comes before the damage was read.") from None
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
        rows: list[tuple[int, dict[str, Any]]] = []
        try:
            return self._members(_after_space(self.text, at + 1), depth, beside, rows)
        finally:
            if rows:
                self.found.append(self._domain(str(beside.get("snapshotDomain", "")), rows))

    def _members(self, at: int, depth: int, beside: dict[str, Any], rows: list[tuple[int, dict[str, Any]]]) -> int:
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

    def _rows(self, at: int, rows: list[tuple[int, dict[str, Any]]]) -> int:
        def row(start: int) -> int:
            value, end = _DECODER.raw_decode(self.text, start)
            if isinstance(value, dict):
                rows.append((bisect_right(self._breaks, start) + 1, value))
            return end

        return self._list(at, row)

    @staticmethod
    def _domain(domain: str, rows: list[tuple[int, dict[str, Any]]]) -> Domain:
        columns = Columns(list(dict.fromkeys(key for _, row in rows for key in row)))
        name = fold(domain)
        return _DOMAINS.get(name, name), columns, [Row(line, _cells(row, columns), columns) for line, row in rows]


def _cells(row: dict[str, Any], columns: Columns) -> list[str]:
    values = (row.get(name) for name in columns.names)
    return ["" if value is None else _LONE.sub("\ufffd", str(value)) for value in values]
