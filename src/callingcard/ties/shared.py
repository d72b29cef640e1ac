"""Employers, schools and groups that both records name, and whether the two were there at the same time (advice C4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Period

Same = Callable[[str, str, str], bool]
"""Whether two names are one employer, school, group or interest: the kind, then the two."""
Kind = Literal["employer", "school", "group", "interest"]
Overlap = Literal["together", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing both records name. ``since``/``until`` bound the time together, where it is known."""

    kind: Kind
    name: str
    overlap: Overlap
    since: date | None
    until: date | None
    facts: tuple[str, ...]

    @property
    def days(self) -> int:
        """How long they were there together, as far as is known."""
        return (self.until - self.since).days if self.since and self.until else 0


def shared(evidence: Evidence, *, today: date, same: Same) -> tuple[Shared, ...]:
    """What the user and the person share, those at the same time first, then those whose time is not known."""
    me = evidence.me
    own: list[tuple[Kind, Iterable[Period]]] = [
        ("employer", me.employers),
        ("school", me.schools),
        ("group", [Period(name) for name in me.groups]),
        ("interest", [Period(name) for name in me.cares]),
    ]
    found: list[Shared] = []
    for kind, periods in own:
        for fact in evidence.facts:
            if fact.kind != kind or fact.private:
                continue
            for period in periods:
                if same(kind, period.name, fact.text):
                    _keep(found, _compare(kind, period, fact, today), same)
    return tuple(sorted(found, key=lambda s: (s.overlap == "apart", s.overlap == "unknown", -s.days)))


def _keep(found: list[Shared], new: Shared, same: Same) -> None:
    """The statement that says most about the time together stands; the facts of both are cited."""
    old = next((s for s in found if s.kind == new.kind and same(s.kind, s.name, new.name)), None)
    if old is None:
        found.append(new)
        return
    best = min(old, new, key=lambda s: ({"together": 0, "unknown": 1, "apart": 2}[s.overlap], -s.days))
    found[found.index(old)] = replace(best, facts=tuple(dict.fromkeys((*best.facts, *old.facts, *new.facts))))


def _compare(kind: Kind, mine: Period, theirs: Fact, today: date) -> Shared:
    when, since, until = overlap(mine, theirs, today) if kind in {"employer", "school"} else ("together", None, None)
    return Shared(kind, theirs.text, when, since, until, (theirs.id,))


def overlap(mine: Period, theirs: Fact, today: date) -> tuple[Overlap, date | None, date | None]:
    """A period without an end lasts to the day it was known; one known on a day only lasts that day."""
    start = theirs.since or theirs.as_of
    end = theirs.until or (theirs.as_of or today if theirs.since else theirs.as_of)
    if mine.since is None or start is None or end is None:
        return "unknown", None, None
    since, until = max(mine.since, start), min(mine.until or today, end)
    if since <= until:
        return "together", since, until
    ended_before = theirs.since is None and theirs.until is None
    return ("unknown" if ended_before else "apart"), None, None
