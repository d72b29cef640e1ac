"""Events.csv: events on LinkedIn that the user said they would attend.

Their times have no zone, so that the day is kept as a date, and the time as the file writes it, with status and address.
"""

from collections.abc import Iterable, Iterator

from callingcard.model.record import MeetingRecord, Problem, Record
from callingcard.sources.linkedin.dates import day
from callingcard.sources.linkedin.kind import Kind, Origin, unread
from callingcard.sources.table import Row, has

_ABSENT = ("not", "declin", "withdr", "ignor", "reject", "invit", "pending")


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read events of a status that does not say that the user stayed away."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif not any(word in row["Status"].lower() for word in _ABSENT):
            yield _event(row, origin)


def _event(row: Row, origin: Origin) -> MeetingRecord | Problem:
    start_text, _, end_text = row["Event Time"].partition(" - ")
    start = day(start_text.strip())
    if start is None:
        return origin.problem(row, unread("Event Time", row["Event Time"]))
    name, url = row["Event Name"], row["External Url"]
    told = "\n".join(filter(None, (row["Event Time"], row["Status"], url)))
    return MeetingRecord(origin.source(row), url or name, name, start, day(end_text.strip()), None, (), text=told)


KIND = Kind(("events",), has("Event Name", "Event Time", "Status"), records)
