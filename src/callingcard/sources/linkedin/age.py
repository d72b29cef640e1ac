"""The day an archive was made: the latest date in it, or the one in its name where that agrees."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from callingcard.model.record import Problem
from callingcard.sources.linkedin.dates import day
from callingcard.sources.table import Row

_NAME = re.compile(
    r"(?:basic|complete|initial)[ _]?linkedin[ _]?data[ _]?export[ _](\d\d)-(\d\d)-(\d{4})", re.IGNORECASE
)
_ZONES = timedelta(days=1)
_SLEEP = timedelta(days=2 * 366)
_EARLIEST = date(2003, 5, 5)
"""LinkedIn's first day; an earlier date in a file is a slip."""


def latest(rows: Iterable[Row | Problem], column: str) -> date | None:
    """Find the latest date in a column."""
    found = map(day, {row[column] for row in rows if isinstance(row, Row)})
    return max((when for when in found if when and when >= _EARLIEST), default=None)


def made_on(folder: str, contents: date | None) -> date | None:
    """Date an archive by its contents; its name is believed where it says the same day or up to two years later.

    A name of an earlier day is of another archive, and one of much later is a slip: an archive's owner who gets no
    message and adds nobody for two years is rarer than a renamed file.
    """
    match = _NAME.search(folder)
    if match is None:
        return contents
    try:
        named = date(int(match[3]), int(match[1]), int(match[2]))
    except ValueError:
        return contents
    if contents is None:
        return named
    return named if contents - _ZONES <= named <= contents + _SLEEP else contents
