"""Education.csv: the user's own schools."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.dates import partial
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row, has


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's schools, the degree as detail."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif school := row["School Name"]:
            since, until = partial(row["Start Date"]), partial(row["End Date"])
            degree = row["Degree Name"] or None
            yield OwnRecord(origin.source(row), "school", school, degree, since, until, origin.as_of)


KIND = Kind(("education",), has("School Name", "Start Date", "End Date"), records)
