"""Languages.csv: the languages that the user speaks, and how well."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's languages, proficiency as detail."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif name := row["Name"]:
            yield OwnRecord(origin.source(row), "language", name, row["Proficiency"] or None, as_of=origin.as_of)


KIND = Kind(("languages",), lambda header: header == {"name", "proficiency"}, records)
