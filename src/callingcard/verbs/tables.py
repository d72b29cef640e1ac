"""Rows as CSV that a spreadsheet may open: what it would take for a formula is text."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(rows: Sequence[Mapping[str, Any]]) -> str:
    """CSV of rows that may hold rows: ``source`` becomes ``source.kind``, ``source.file``; several values stand in one cell."""
    flat = [dict(_flat(row)) for row in rows]
    names = list(dict.fromkeys(name for row in flat for name in row))
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(names)
    table.writerows([defused(row.get(name, "")) for name in names] for row in flat)
    return out.getvalue()


def defused(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run (CSV injection, OWASP); all else stays as it is."""
    starts = (text, text.lstrip(" "), text.lstrip())
    return f"'{text}" if any(start.startswith(_FORMULA) for start in starts) else text


def _flat(row: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, _cell(value)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
