"""Time zones as calendars name them: IANA, Windows, paths that end in an IANA name, and those a calendar defines itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from callingcard.sources.contentlines import Property

_UTC_NAMES = frozenset({"utc", "gmt", "z", "etc/utc", "etc/gmt", "coordinated universal time", "greenwich mean time"})
_OFFSET = re.compile(r"[+-]\d{4}(?:\d\d)?")
_STAMP = re.compile(r"\d{8}T\d{6}")
_YEARLY = re.compile(
    r"(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d\d?|BYDAY=-?[1-5][A-Z]{2}|WKST=[A-Z]{2}|UNTIL=\d{8}T\d{6}Z?);?){1,6}"
)
_KEPT = {"TZOFFSETFROM": _OFFSET, "TZOFFSETTO": _OFFSET, "DTSTART": _STAMP, "RRULE": _YEARLY}
MAX_RULES = 400
"""Properties of a zone's definition that are used."""
MAX_ZONES = 100


class Zones:
    """The zones of one calendar file. ``default`` is the zone of times without one, UTC until the file names another."""

    def __init__(self) -> None:
        self.default: tzinfo = UTC
        self._known: dict[str, tzinfo | None] = {}

    def named(self, name: str) -> tzinfo | None:
        """Return the zone of that name, None where nothing tells what it is."""
        if name not in self._known and len(self._known) < MAX_ZONES:
            self._known[name] = _looked_up(name.strip().strip('"'))
        return self._known.get(name)

    def unknown(self) -> list[str]:
        """List the names that were asked for and are not known."""
        return [name for name, zone in self._known.items() if zone is None]

    def define(self, properties: Sequence[Property]) -> None:
        """Take a calendar's own definition (VTIMEZONE), unless a name in it says which zone it is."""
        values = {each.name: each.value() for each in reversed(properties)}
        names = [values[key] for key in ("TZID", "X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID") if key in values]
        if names and len(self._known) < MAX_ZONES:
            known = (zone for name in names if (zone := _looked_up(name)))
            self._known[names[0]] = next(known, None) or _defined(properties)


def _looked_up(name: str) -> tzinfo | None:
    if name.lower() in _UTC_NAMES:
        return UTC
    parts = name.split("/")
    for tail in range(len(parts)):
        if zone := _iana("/".join(parts[tail:])):
            return zone
    return _windows(name)


def _iana(name: str) -> ZoneInfo | None:
    if not re.fullmatch(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}", name):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _windows(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    if known := WINDOWS_TO_OLSON.get(name):
        return _iana(known)
    if shown := re.match(r"\((?:UTC|GMT)(?:[+-]\d\d:\d\d)?\)\s*(.+)", name):
        cities = [city.strip().replace(" ", "_").lower() for city in shown[1].split(",")]
        return next((zone for city in cities if (zone := _city(city))), None)
    return None


def _city(city: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    found = next((zone for zone in WINDOWS_TO_OLSON.values() if zone.lower().endswith("/" + city)), None)
    return _iana(found) if found else _iana(f"Europe/{city.title()}")


def _defined(properties: Sequence[Property]) -> tzinfo | None:
    """Build a zone from properties that were checked one by one: a rule written to never end would be run as it is."""
    from icalendar import Timezone

    try:
        zone: tzinfo = cast(Timezone, Timezone.from_ical("\r\n".join(_checked(properties)))).to_tz(lookup_tzid=False)
        zone.utcoffset(datetime(2026, 7, 1))  # noqa: DTZ001 (a zone is asked about local times)
    except Exception:
        return None
    return zone


def _checked(properties: Sequence[Property]) -> Iterator[str]:
    yield from ("BEGIN:VTIMEZONE", "TZID:own")
    kind, part = "", dict[str, str]()
    for each in properties[:MAX_RULES]:
        value = each.raw.strip()
        if each.name == "BEGIN" and value.upper() in {"STANDARD", "DAYLIGHT"}:
            kind, part = value.upper(), {}
        elif each.name == "END" and part.keys() >= {"TZOFFSETFROM", "TZOFFSETTO", "DTSTART"}:
            yield from (f"BEGIN:{kind}", *(f"{name}:{kept}" for name, kept in part.items()), f"END:{kind}")
            part = {}
        elif each.name in _KEPT and _KEPT[each.name].fullmatch(value):
            part[each.name] = value
    yield from ("END:VTIMEZONE", "")
