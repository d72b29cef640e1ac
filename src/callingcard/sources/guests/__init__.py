"""Guest lists: Luma, Eventbrite, Meetup, and any table with a column of names. Asked last: it takes what others leave.

A guest is a PersonRecord with the event, named in a column or by the file. Who declined, was not approved, cancelled or
got the money back was not there, and is left out. Where guests were checked in at the door, who was not is a person, of
whom no event is told; and the day on which most came is the event's, where no column has it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from callingcard.model.record import PersonRecord, Problem, Record, Source
from callingcard.sources.files import Files, each
from callingcard.sources.guests.columns import Roles, roles
from callingcard.sources.guests.event import day, named
from callingcard.sources.table import Layout, Row, layout, rows
from callingcard.text import bare, squeeze

NAME = "guests"
TITLE = "guest lists (CSV with a column of names)"

_ABSENT = re.compile(
    r"(?:declined?|denied|invited|pending\b.*|pending_.*|wait(?:ing)?[ _-]?list(?:ed)?|not (?:attending|going|approved).*|no"
    r"|cancell?ed.*|(?:partially )?refund(?:ed)?|deleted|rejected|expired|transferred|no[ _-]?show|abgesagt|abgelehnt|storniert"
    r"|nein|warteliste|annulee?|refusee?|non|cancelad[oa]|rechazad[oa]|recusad[oa]|nao|annullat[oa]|rifiutat[oa]|rimborsat[oa])"
)
_NOT_CHECKED_IN = frozenset({"", "no", "false", "0", "-", "n/a"})
_CHECKED_IN = frozenset({"checked in", "checked-in", "checkedin", "attended", "eingecheckt"})
_NOBODY = frozenset(
    {"guest", "anonymous", "info requested", "information requested", "n/a", "na", "-", "tba", "tbd", "+1", "unknown"}
)
_SALUTATION = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|m|mme|mlle|sr|sra|srta|sig|dott|dr prof)\.?(?:ra)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")


def recognises(files: Files) -> bool:
    """Tell whether one of the files is a table with a column of people's names."""
    return any(_laid_out(files, name) for name in files)


def read(files: Files) -> Iterator[Record | Problem]:
    """Read the guests of each list."""
    return each(files, _read)


def _laid_out(files: Files, name: str) -> Layout | None:
    """Find the header; one of a column or two only at the top, as "Name" may stand on a line of any text."""
    found = layout(files.head(name), lambda header: roles(sorted(header)).names_people)
    return found if found and (found.line == 1 or len(found.columns.names) > 2) else None


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    found = _laid_out(files, name)
    if found is None:
        return
    columns = roles(found.columns.names)
    event = _event(files, name, found, columns)
    for row in rows(files, name, found):
        if isinstance(row, Problem):
            yield row
        elif (record := _record(_Guest(row, columns), Source(NAME, name, row.line), event)) is not None:
            yield record


@dataclass(frozen=True, slots=True)
class _Event:
    """What a whole list tells of its event: the name that the file has, whether guests were checked in, and on which day most."""

    name: str | None
    at_the_door: bool = False
    day: date | None = None


def _event(files: Files, name: str, found: Layout, columns: Roles) -> _Event:
    if columns.columns.keys().isdisjoint(("came", "came_at", "status")):
        return _Event(named(name))
    read = (_Guest(row, columns) for row in rows(files, name, found) if isinstance(row, Row))
    came = [guest for guest in read if guest.came]
    days = Counter(on for guest in came if (on := day(guest["came_at"]) or day(guest["came"])))
    return _Event(named(name), bool(came), max(days, key=lambda on: (days[on], -on.toordinal()), default=None))


class _Guest:
    """A row with its cells by role."""

    def __init__(self, row: Row, columns: Roles) -> None:
        self._row, self._columns = row, columns.columns

    def __getitem__(self, role: str) -> str:
        column = self._columns.get(role)
        return squeeze(self._row[column]) if column else ""

    @property
    def came(self) -> bool:
        """Whether they were checked in."""
        return bare(self["came"] or self["came_at"]) not in _NOT_CHECKED_IN or bare(self["status"]) in _CHECKED_IN


def _record(guest: _Guest, source: Source, event: _Event) -> PersonRecord | None:
    if any(_ABSENT.fullmatch(bare(guest[role])) for role in ("status", "order")):
        return None
    given, family, name = _name(guest)
    email = guest["email"] or ("" if guest["first"] or guest["name"] else guest["buyer_email"])
    emails = tuple(dict.fromkeys(_ADDRESS.findall(email)))
    if bare(name) in _NOBODY or not (name or emails):
        return None
    position = guest["position"]
    there = guest.came or not event.at_the_door
    return PersonRecord(
        source=source,
        name=name,
        given=given or None,
        family=family or None,
        emails=emails,
        phones=(guest["phone"],) if guest["phone"] else (),
        urls=_profile(guest["linkedin"]),
        company=guest["company"] or None,
        position=position if position and not _SALUTATION.fullmatch(position) else None,
        place=guest["place"] or None,
        event=(guest["event"] or event.name) if there else None,
        event_on=(day(guest["on"]) or event.day) if there else None,
        as_of=day(guest["noted"]),
    )


def _name(guest: _Guest) -> tuple[str, str, str]:
    given, family = guest["first"], guest["last"]
    whole = guest["full"] or guest["name"]
    if not (given or family or whole):
        given, family = guest["buyer_first"], guest["buyer_last"]
    return given, family, squeeze(f"{given} {family}") if given and family else whole or given or family


def _profile(text: str) -> tuple[str, ...]:
    """Take a LinkedIn address, however it was typed; a bare name is none."""
    found = re.search(r"(?:https?://)?(?:[\w-]+\.)?linkedin\.com/[^\s,;]+|^/?in/[^\s,;/]+", text, re.IGNORECASE)
    if found is None:
        return ()
    return (found[0] if "linkedin." in found[0].lower() else f"https://www.linkedin.com/{found[0].lstrip('/')}",)
