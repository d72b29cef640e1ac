"""Profile.csv: the user's own name, headline, summary and place."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row, has
from callingcard.text import squeeze


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's own profile; empty cells state nothing."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        source, as_of = origin.source(row), origin.as_of
        if name := squeeze(f"{row['First Name']} {row['Last Name']}"):
            yield OwnRecord(source, "name", name, as_of=as_of)
        if headline := row["Headline"]:
            yield OwnRecord(source, "headline", headline, as_of=as_of)
        if summary := row["Summary"]:
            yield OwnRecord(source, "summary", summary, as_of=as_of)
        if place := row["Geo Location"]:
            yield OwnRecord(source, "place", place, as_of=as_of)


KIND = Kind(("profile",), has("First Name", "Last Name", "Headline", "Summary"), records)
