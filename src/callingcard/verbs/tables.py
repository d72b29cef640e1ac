"""Rows as CSV that a spreadsheet may open: what it would take for a formula is text."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_table(file: TextIO, rows: Callable[[], Iterable[Mapping[str, Any]]]) -> None:
    """Write rows that may hold rows as CSV: ``source`` becomes ``source.kind``, ``source.file``; several values stand in one cell.

    They are read twice: what columns there are, the last row may say.
    """
    names = _columns(rows())
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow(names)
    for row in rows():
        cells = dict(_flat(row))
        table.writerow([defused(_cell(cells[name])) if name in cells else "" for name in names])


def _columns(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The names of all cells, in the order in which they first occur; most rows have the shape of the one before."""
    found: dict[str, None] = {}
    known: set[tuple[str, ...]] = set()
    for row in rows:
        shape = (*row, *(name for value in row.values() if isinstance(value, dict) for name in value))
        if shape not in known:
            known.add(shape)
            found |= dict.fromkeys(name for name, _ in _flat(row))
    return list(found)


def defused(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run (CSV injection, OWASP); all else stays as it is."""
    if text[:1].isalnum():
        return text
    starts = (text, text.lstrip(" "), text.lstrip())
    return f"'{text}" if any(start.startswith(_FORMULA) for start in starts) else text


def _flat(row: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in row.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
