"""Skills.csv: the user's own skills. Its only column is Name, so the file's name has to say what it is."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's skills."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif name := row["Name"]:
            yield OwnRecord(origin.source(row), "skill", name, as_of=origin.as_of)


KIND = Kind(("skills",), lambda header: header == {"name"}, records, named=True)
