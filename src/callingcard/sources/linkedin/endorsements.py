"""Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: skills endorsed, and by or for whom."""

from collections.abc import Iterable, Iterator

from callingcard.model.record import Direction, Problem, Record, RemarkRecord
from callingcard.sources.linkedin.dates import day
from callingcard.sources.linkedin.kind import Kind, Origin, party
from callingcard.sources.table import Row


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read endorsements; the header's own words tell the direction: the endorser of one received, the endorsee of one given."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        received = row.columns["Endorser First Name"] >= 0
        who = "Endorser" if received else "Endorsee"
        direction: Direction = "incoming" if received else "outgoing"
        other = party(row, f"{who} First Name", f"{who} Last Name", f"{who} Public Url")
        if other.name or other.url:
            on = day(row["Endorsement Date"])
            yield RemarkRecord(origin.source(row), "endorsement", other, direction, row["Skill Name"], on)


def _wanted(header: frozenset[str]) -> bool:
    return {"endorsementdate", "skillname"} <= header and bool(header & {"endorserfirstname", "endorseefirstname"})


KIND = Kind(("endorsement",), _wanted, records, dated="Endorsement Date")
