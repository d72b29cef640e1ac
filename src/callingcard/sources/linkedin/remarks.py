"""Notes.csv: what the user wrote on connections of theirs, for themselves alone."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import Problem, Record, RemarkRecord
from callingcard.sources.linkedin.dates import day
from callingcard.sources.linkedin.kind import Kind, Origin, party
from callingcard.sources.table import Row, has

_PREFIX = "Connection"


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read the user's notes on connections, dated by their last change."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif text := row["Note"]:
            other = party(row, f"{_PREFIX} First Name", f"{_PREFIX} Last Name", f"{_PREFIX} Profile URL")
            on = day(row["Edited On"]) or day(row["Created On"])
            yield RemarkRecord(origin.source(row), "note", other, None, text, on)


KIND = Kind(("notes",), has("Connection First Name", "Connection Last Name", "Note"), records, dated="Created On")
