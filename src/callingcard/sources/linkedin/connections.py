"""Connections.csv: the people the user is connected with, their present company and position as of the export.

Hidden and closed profiles leave rows that hold a date alone; they say nothing about anybody and are passed over. One that
is called "LinkedIn Member" is counted, as everywhere.
"""

from collections.abc import Iterable, Iterator

from callingcard.model.record import PersonRecord, Problem, Record
from callingcard.sources.linkedin import closed
from callingcard.sources.linkedin.dates import day
from callingcard.sources.linkedin.kind import Kind, Origin, short, unread
from callingcard.sources.table import Row, has
from callingcard.text import squeeze


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read connections of every era: with or without preamble and URL column."""
    of_closed = 0
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        given, family, url, email = (
            short(row, "First Name"),
            short(row, "Last Name"),
            short(row, "URL"),
            short(row, "Email Address"),
        )
        if not (given or family or url or email):
            continue
        name = squeeze(f"{given} {family}")
        if closed.is_closed(name):
            of_closed += 1
            continue
        connected_on = day(row["Connected On"])
        if connected_on is None:
            yield origin.problem(row, unread("Connected On", row["Connected On"]))
        yield PersonRecord(
            origin.source(row),
            name,
            given or None,
            family or None,
            emails=(email,) if "@" in email else (),
            urls=(url,) if url else (),
            company=short(row, "Company") or None,
            position=short(row, "Position") or None,
            connected_on=connected_on,
            as_of=origin.as_of,
            row=row.digest if connected_on else None,
        )
    yield from closed.told(origin.file, of_closed)


KIND = Kind(("connections",), has("First Name", "Last Name", "Connected On"), records, dated="Connected On", large=True)
