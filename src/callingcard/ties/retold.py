"""One encounter that several sources tell of: typed and in a calendar, in two calendars, on a guest list too."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.text import bare

_EXACT = frozenset({"time", "part", "day"})
_APART = timedelta(hours=3)
"""Two times of one day that lie further apart are two meetings."""
_SHORT = 3
Both = tuple[tuple[Encounter, ...], tuple[Fact, ...]]


def once(encounters: Iterable[Encounter], zone: tzinfo | None) -> list[Encounter]:
    """Each encounter once, in the order given: with one person, on one day in ``zone``, at places that can be one. Idempotent.

    The user's own word stays, with the time, title and size that the other source knows, which is named in ``also``. Of
    several that fit, one at the same place is the same, else the first; each is told of once only. Two files tell of one
    encounter where hour and words agree.
    """
    found = dict(enumerate(encounters))
    days: defaultdict[tuple[str, date], list[int]] = defaultdict(list)
    for at, one in found.items():
        if one.precision in _EXACT:
            days[one.person, _day(one, zone)].append(at)
    for those in (several for several in days.values() if len(several) > 1):
        _by_files(found, [at for at in those if found[at].source.kind != "user"])
        for at in [at for at in those if at in found and found[at].source.kind == "user" and not found[at].also]:
            fitting = [other for other in those if other in found and _may_be_one(found[at], found[other])]
            if fitting:
                same = max(fitting, key=lambda other: bool(_words(found[at]) & _words(found[other])))
                found[at] = _together(found[at], found.pop(same))
    return list(found.values())


def with_lists(encounters: Iterable[Encounter], facts: Iterable[Fact], zone: tzinfo | None) -> Both:
    """A guest list's event that is one of the encounters is told with it, and is no fact beside it: of that day, or of none,
    and one name within the other."""
    met, left = list(encounters), []
    for fact in facts:
        at = next((at for at, one in enumerate(met) if fact.kind == "event" and _is_listed(one, fact, zone)), None)
        if at is None:
            left.append(fact)
        else:
            one = met[at]
            news = () if fact.source in (one.source, *one.also) else (fact.source,)
            met[at] = replace(one, title=one.title or _fuller(one, fact), also=(*one.also, *news))
    return tuple(met), tuple(left)


def _fuller(encounter: Encounter, fact: Fact) -> str | None:
    """What the list calls the event, where that says more than the encounter does."""
    return None if _plain(fact.text) <= _words(encounter) else fact.text


def _is_listed(encounter: Encounter, fact: Fact, zone: tzinfo | None) -> bool:
    if encounter.precision not in _EXACT or fact.as_of not in {None, _day(encounter, zone)}:
        return False
    ours, theirs = _words(encounter), _plain(fact.text)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _by_files(found: dict[int, Encounter], those: Sequence[int]) -> None:
    """Fold what several files tell of one encounter into the first of them."""
    for place, at in enumerate(those):
        for other in those[place + 1 :]:
            if at in found and other in found and _is_told_twice(found[at], found[other]):
                told = found.pop(other)
                one = found[at]
                found[at] = replace(
                    one, at=one.at or told.at, size=one.size or told.size, also=(*one.also, told.source)
                )


def _is_told_twice(one: Encounter, other: Encounter) -> bool:
    apart = (one.source.kind, one.source.file) != (other.source.kind, other.source.file)
    timed = isinstance(one.on, datetime) and isinstance(other.on, datetime)
    return apart and (one.on == other.on if timed else not timed) and _words(one) == _words(other) != set()


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
        also=(other.source, *other.also),
    )


def _words(encounter: Encounter) -> set[str]:
    """The words of a place and a title that may tell it from others."""
    return _plain(f"{encounter.at or ''} {encounter.title or ''}")


def _plain(text: str) -> set[str]:
    said = bare(text)
    plain = "".join(char if char.isalnum() else " " for char in said)
    return {word for word in plain.split() if len(word) >= _SHORT}
