"""The components of a calendar file, one at a time, so that a calendar of any size takes the memory of one event."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from callingcard.sources.contentlines import Property, properties

MAX_PROPERTIES = 20_000
"""Lines of one component that are kept."""

_KINDS = frozenset({"VEVENT", "VTIMEZONE"})
_SKIPPED = frozenset({"ATTACH", "X-ALT-DESC", "IMAGE", "X-APPLE-STRUCTURED-DATA"})
_USED = frozenset({
    "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "STATUS", "CLASS",
    "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "DTSTAMP", "LAST-MODIFIED", "CREATED",
})  # fmt: skip


@dataclass(slots=True)
class Component:
    """A VEVENT, a VTIMEZONE with its parts, or a single property of the calendar itself (VCALENDAR)."""

    kind: str
    line: int
    properties: list[Property] = field(default_factory=list)
    ended: bool = False
    depth: int = 0

    def take(self, each: Property) -> None:
        """Keep a property that is of use; of an event's inner components (alarms) none is."""
        wanted = self.kind == "VTIMEZONE" or (not self.depth and each.name in _USED)
        if wanted and len(self.properties) <= MAX_PROPERTIES:
            self.properties.append(each)


def components(file: BinaryIO) -> Iterator[Component]:
    """Yield the components in the file's order; one that the file does not end has ``ended`` False."""
    current: Component | None = None
    for each in properties(file, skip=_SKIPPED):
        kind = each.raw.strip().upper() if each.name in {"BEGIN", "END"} else ""
        if each.name == "BEGIN" and (kind in _KINDS or kind == "VCALENDAR"):
            if current is not None:
                yield current
            current = Component(kind, each.line) if kind in _KINDS else None
        elif current is None:
            yield Component("VCALENDAR", each.line, [each], ended=True)
        elif each.name == "END" and kind == current.kind:
            current.ended = True
            yield current
            current = None
        else:
            current.depth += {"BEGIN": 1, "END": -1}.get(each.name, 0)
            current.take(each)
    if current is not None:
        yield current
