"""Recommendations_Received.csv and Recommendations_Given.csv: one header, so only the name tells which way they went."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import Direction, Problem, Record, RemarkRecord
from callingcard.sources.linkedin.dates import day
from callingcard.sources.linkedin.kind import Kind, Origin, party
from callingcard.sources.table import Row, has


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read recommendations; from a renamed file the direction stays open."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif text := row["Text"]:
            yield RemarkRecord(
                origin.source(row),
                "recommendation",
                party(row, "First Name", "Last Name"),
                _direction(origin.name),
                text,
                day(row["Creation Date"]),
                row["Company"] or None,
                row["Job Title"] or None,
            )


def _direction(name: str) -> Direction | None:
    if "received" in name:
        return "incoming"
    return "outgoing" if "given" in name else None


_HEADER = has("First Name", "Last Name", "Job Title", "Text", "Creation Date")
KIND = Kind(("recommendations",), _HEADER, records, dated="Creation Date")
