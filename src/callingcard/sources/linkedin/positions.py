"""Positions.csv: the user's own employers; a blank end means the present one."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.dates import partial
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row, has


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's employers, the title as detail."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif company := row["Company Name"]:
            since, until = partial(row["Started On"]), partial(row["Finished On"])
            title = row["Title"] or None
            yield OwnRecord(origin.source(row), "employer", company, title, since, until, origin.as_of)


KIND = Kind(("positions",), has("Company Name", "Title", "Started On"), records)
