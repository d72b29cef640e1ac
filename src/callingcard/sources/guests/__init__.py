"""Guest lists: Luma, Eventbrite, Meetup, and any table with a column of names. Asked last: it takes what others leave.

A guest is a PersonRecord with the event, named in a column or by the file. Who declined, was not approved, cancelled or
got the money back was not there, and is left out.
"""

import re
from collections.abc import Iterator

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
    of_file = named(name)
    for row in rows(files, name, found):
        if isinstance(row, Problem):
            yield row
        elif (record := _record(_Guest(row, columns), Source(NAME, name, row.line), of_file)) is not None:
            yield record


class _Guest:
    """A row with its cells by role."""

    def __init__(self, row: Row, columns: Roles) -> None:
        self._row, self._columns = row, columns.columns

    def __getitem__(self, role: str) -> str:
        column = self._columns.get(role)
        return squeeze(self._row[column]) if column else ""


def _record(guest: _Guest, source: Source, of_file: str | None) -> PersonRecord | None:
    if any(_ABSENT.fullmatch(bare(guest[role])) for role in ("status", "order")):
        return None
    given, family, name = _name(guest)
    email = guest["email"] or ("" if guest["first"] or guest["name"] else guest["buyer_email"])
    emails = tuple(dict.fromkeys(_ADDRESS.findall(email)))
    if bare(name) in _NOBODY or not (name or emails):
        return None
    position = guest["position"]
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
        event=guest["event"] or of_file,
        event_on=day(guest["on"]),
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
