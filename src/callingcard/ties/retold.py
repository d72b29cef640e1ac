"""One encounter that two sources tell of: what the user typed of a meeting that their calendar has too."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from callingcard.model.encounter import Encounter
from callingcard.text import bare

_EXACT = frozenset({"time", "part", "day"})
_APART = timedelta(hours=3)
"""Two times of one day that lie further apart are two meetings."""
_SHORT = 3


def once(encounters: Iterable[Encounter], zone: tzinfo | None) -> list[Encounter]:
    """Each encounter once, in the order given: with one person, on one day in ``zone``, at places that can be one.

    The user's own word stays, with the time, title and size that the other source knows, which is named in ``also``. Of
    several that fit, one at the same place is the same, else the first; each is told of once only.
    """
    found = dict(enumerate(encounters))
    days: defaultdict[tuple[str, date], list[int]] = defaultdict(list)
    for at, one in found.items():
        if one.precision in _EXACT:
            days[one.person, _day(one, zone)].append(at)
    for those in days.values():
        for at in [at for at in those if found[at].source.kind == "user"] if len(those) > 1 else ():
            fitting = [other for other in those if other in found and _may_be_one(found[at], found[other])]
            if fitting:
                same = max(fitting, key=lambda other: bool(_words(found[at]) & _words(found[other])))
                found[at] = _together(found[at], found.pop(same))
    return list(found.values())


def _may_be_one(typed: Encounter, other: Encounter) -> bool:
    if other.source.kind == "user":
        return False
    if isinstance(typed.on, datetime) and isinstance(other.on, datetime) and abs(typed.on - other.on) > _APART:
        return False
    if other.kind == "event" or (typed.at and other.at):
        return bool(_words(typed) & _words(other))
    return True


def _day(encounter: Encounter, zone: tzinfo | None) -> date:
    return encounter.on.astimezone(zone).date() if isinstance(encounter.on, datetime) else encounter.on


def _together(typed: Encounter, other: Encounter) -> Encounter:
    timed = isinstance(typed.on, datetime) or not isinstance(other.on, datetime)
    return replace(
        typed,
        on=typed.on if timed else other.on,
        precision=typed.precision if timed else "time",
        at=typed.at or other.at,
        title=typed.title or other.title,
        size=typed.size or other.size,
        also=(other.source,),
    )


def _words(encounter: Encounter) -> set[str]:
    """The words of a place and a title that may tell it from others."""
    said = bare(f"{encounter.at or ''} {encounter.title or ''}")
    plain = "".join(char if char.isalnum() else " " for char in said)
    return {word for word in plain.split() if len(word) >= _SHORT}
