"""One VEVENT, read from its properties: when, where, who was invited and who declined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from callingcard.model.record import MeetingRecord, Party, Source
from callingcard.sources import html
from callingcard.sources.contentlines import Property, unescaped
from callingcard.sources.ical.times import Moment, duration, ended, instant, moment, moments
from callingcard.sources.ical.zones import Zones
from callingcard.text import squeeze

MAX_ATTENDEES = 1_000
MAX_DATES = 2_000
LONGEST_TEXT = 20_000

_PRIVATE = frozenset({"PRIVATE", "CONFIDENTIAL"})  # RFC 5545, 3.8.1.3
_NOT_PERSONS = frozenset({"ROOM", "RESOURCE", "GROUP"})
_NO_ADDRESS = re.compile(
    r"@(?:resource|group)\.calendar\.google\.com$|^unknownorganizer@|^invalid:|nomail$", re.IGNORECASE
)
_BOILERPLATE = re.compile(r"\n?-::~:~::~.*?(?:-::~:~::~[:~-]*\n|\Z)|^_{20,}$.*\Z", re.DOTALL | re.MULTILINE)


@dataclass(slots=True)
class Event:
    """What one VEVENT says. ``version`` is its latest stamp, ``touched`` the day; ``of`` the occurrence that it replaces."""

    line: int
    uid: str
    start: Moment
    end: Moment | None
    title: str
    place: str | None
    organizer: Party | None
    attendees: tuple[Party, ...]
    declined: tuple[Party, ...]
    text: str
    cancelled: bool
    rule: str
    further: tuple[Moment, ...]
    left_out: tuple[Moment, ...]
    of: Moment | None
    touched: date | None
    version: str
    crowded: bool = field(default=False)

    def record(self, file: str, kind: str, start: Moment) -> MeetingRecord:
        """Give the occurrence that begins at ``start``, as long as the event itself."""
        return MeetingRecord(
            source=Source(kind, file, self.line),
            uid=self.uid,
            title=self.title,
            start=start,
            end=_moved(self.end, self.start, start),
            place=self.place,
            attendees=self.attendees,
            organizer=self.organizer,
            declined=self.declined,
            text=self.text,
            occurrence=self._which(start) if self.uid else None,
            version=self.version,
        )

    def _which(self, start: Moment) -> str:
        planned = self.of or (start if self.rule or self.further else None)
        return instant(planned).isoformat() if planned else ""


def event(line: int, properties: Sequence[Property], zones: Zones) -> Event:
    """Read an event from its properties; raises ValueError, in words, where it has no date that can be read."""
    first: dict[str, Property] = {}
    for each in properties:
        first.setdefault(each.name, each)
    if "DTSTART" not in first:
        raise ValueError("it has no start")
    start = _time(first["DTSTART"], zones)
    stamp = _stamp(first, zones)
    people = [each for each in properties if each.name == "ATTENDEE"]
    came, declined = _parties(people[:MAX_ATTENDEES])
    # What its owner marked as private is nobody's matter in a note: that they met is kept, what about and where is not.
    told = _value(first, "CLASS").upper() not in _PRIVATE
    return Event(
        line=line,
        uid=_value(first, "UID"),
        start=start,
        end=_end(first, start, zones),
        title=squeeze(_value(first, "SUMMARY")) if told else "",
        place=(squeeze(_value(first, "LOCATION")) or None) if told else None,
        organizer=_party(first["ORGANIZER"]) if "ORGANIZER" in first else None,
        attendees=came,
        declined=declined,
        text=_text(_value(first, "DESCRIPTION")) if told else "",
        cancelled=_value(first, "STATUS").upper() == "CANCELLED",
        rule=_value(first, "RRULE"),
        further=_dates(properties, "RDATE", zones),
        left_out=_dates(properties, "EXDATE", zones),
        of=_time(first["RECURRENCE-ID"], zones) if "RECURRENCE-ID" in first else None,
        touched=stamp.date() if isinstance(stamp, datetime) else stamp,
        version=instant(stamp).isoformat() if stamp else "",
        crowded=len(people) > MAX_ATTENDEES,
    )


def _value(first: dict[str, Property], name: str) -> str:
    return first[name].value() if name in first else ""


def _time(each: Property, zones: Zones) -> Moment:
    return moment(each.raw, each.param("TZID"), zones)


def _end(first: dict[str, Property], start: Moment, zones: Zones) -> Moment | None:
    length = duration(_value(first, "DURATION")) if "DURATION" in first else None
    try:
        end = _time(first["DTEND"], zones) if "DTEND" in first else None
    except (ValueError, OverflowError):
        end = None
    return ended(start, end, length)


def _dates(properties: Sequence[Property], name: str, zones: Zones) -> tuple[Moment, ...]:
    found = [at for each in properties if each.name == name for at in moments(each, zones, MAX_DATES)]
    return tuple(found[:MAX_DATES])


def _stamp(first: dict[str, Property], zones: Zones) -> Moment | None:
    found: list[Moment] = []
    for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
        try:
            found.append(_time(first[name], zones))
        except (KeyError, ValueError, OverflowError):
            continue
    return max(found, key=lambda at: instant(at).isoformat(), default=None)


def _parties(people: Sequence[Property]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    came: dict[Party, None] = {}
    declined: dict[Party, None] = {}
    for each in people:
        if each.param("CUTYPE").upper() in _NOT_PERSONS or each.param("ROLE").upper() == "NON-PARTICIPANT":
            continue
        if party := _party(each):
            (declined if each.param("PARTSTAT").upper() == "DECLINED" else came)[party] = None
    return tuple(came), tuple(declined)


def _party(each: Property) -> Party | None:
    """Read an attendee; the common name is often the address again, and then names nobody."""
    address = re.sub(r"^mailto:", "", each.value(), flags=re.IGNORECASE).strip()
    email = address if "@" in address else each.param("EMAIL").strip()
    if _NO_ADDRESS.search(address) or _NO_ADDRESS.search(email):
        email = ""
    name = squeeze(unescaped(each.param("CN")).strip("'\""))
    name = "" if "@" in name else name
    return Party(name, email=email or None) if email or (name and "calendar.google.com" not in address) else None


def _text(description: str) -> str:
    if html.is_html(description):
        blocks = re.search(r"<(?:br|p|li|div)\b", description, re.IGNORECASE)
        description = html.plain(description if blocks else description.replace("\n", "<br>"))
    return _BOILERPLATE.sub("", description[:LONGEST_TEXT] + "\n").strip()


def _moved(end: Moment | None, start: Moment, to: Moment) -> Moment | None:
    """Move an end along with its start, on the wall clock."""
    if end is None or start == to:
        return end
    try:
        if isinstance(end, datetime) and isinstance(start, datetime) and isinstance(to, datetime):
            length: timedelta = end.astimezone(start.tzinfo).replace(tzinfo=None) - start.replace(tzinfo=None)
            return (to.replace(tzinfo=None) + length).replace(tzinfo=to.tzinfo)
        return to + (end - start)
    except OverflowError:
        return None
