"""Email Addresses.csv: the user's own addresses. One that was never confirmed may be somebody else's, and is left out."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import OwnRecord, Problem, Record
from callingcard.sources.linkedin.kind import Kind, Origin
from callingcard.sources.table import Row, has


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """State the user's addresses, "primary" as the detail of that one."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif "@" in (email := row["Email Address"]) and row["Confirmed"].lower() != "no":
            detail = "primary" if row["Primary"].lower() == "yes" else None
            yield OwnRecord(origin.source(row), "email", email, detail, as_of=origin.as_of)


KIND = Kind(("emailaddresses",), has("Email Address", "Confirmed", "Primary"), records)
