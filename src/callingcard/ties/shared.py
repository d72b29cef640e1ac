"""Employers, schools and groups that both records name, and whether the two were there at the same time (advice C4)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Period
from callingcard.text import bare

Same = Callable[[str, str], bool]
Overlap = Literal["together", "apart", "unknown"]
_FORMS = re.compile(
    r"\b(?:inc|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|se|kg|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|lda|ltda|pty)\b\.?"
)


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing both records name. ``since``/``until`` bound the time together, where it is known."""

    kind: Literal["employer", "school", "group", "interest"]
    name: str
    overlap: Overlap
    since: date | None
    until: date | None
    facts: tuple[str, ...]

    @property
    def days(self) -> int:
        """How long they were there together, as far as is known."""
        return (self.until - self.since).days if self.since and self.until else 0


def same_name(a: str, b: str) -> bool:
    """Whether two names of firms or schools are one: case, accents, punctuation and legal form apart."""
    return bool(_core(a)) and _core(a) == _core(b)


def shared(evidence: Evidence, *, today: date, same: Same = same_name) -> tuple[Shared, ...]:
    """What the user and the person share, those at the same time first, then those whose time is not known."""
    me = evidence.me
    own: list[tuple[Literal["employer", "school", "group", "interest"], Iterable[Period]]] = [
        ("employer", me.employers),
        ("school", me.schools),
        ("group", [Period(name) for name in me.groups]),
        ("interest", [Period(name) for name in me.cares]),
    ]
    found: dict[tuple[str, str], Shared] = {}
    for kind, periods in own:
        for fact in evidence.facts:
            if fact.kind != kind or fact.private:
                continue
            for period in periods:
                if same(period.name, fact.text):
                    _keep(found, _compare(kind, period, fact, today))
    return tuple(sorted(found.values(), key=lambda s: (s.overlap == "apart", s.overlap == "unknown", -s.days)))


def _keep(found: dict[tuple[str, str], Shared], new: Shared) -> None:
    """The statement that says most about the time together stands; the facts of both are cited."""
    key = (new.kind, _core(new.name))
    old = found.get(key)
    if old is None:
        found[key] = new
        return
    best = min(old, new, key=lambda s: ({"together": 0, "unknown": 1, "apart": 2}[s.overlap], -s.days))
    facts = tuple(dict.fromkeys((*best.facts, *old.facts, *new.facts)))
    found[key] = Shared(best.kind, best.name, best.overlap, best.since, best.until, facts)


def _compare(
    kind: Literal["employer", "school", "group", "interest"], mine: Period, theirs: Fact, today: date
) -> Shared:
    overlap, since, until = (
        _overlap(mine, theirs, today) if kind in {"employer", "school"} else ("together", None, None)
    )
    return Shared(kind, theirs.text, overlap, since, until, (theirs.id,))


def _overlap(mine: Period, theirs: Fact, today: date) -> tuple[Overlap, date | None, date | None]:
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


def _core(name: str) -> str:
    plain = _FORMS.sub(" ", re.sub(r"[^\w\s]", "", bare(name).replace("&", " and ")))
    return " ".join(plain.removeprefix("the ").split())
