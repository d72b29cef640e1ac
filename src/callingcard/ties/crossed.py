"""One place that was a school to the one and an employer to the other: a university where one studied and the other works (C4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Period
from callingcard.model.tie import Reason
from callingcard.ties.shared import Overlap, Same, overlap, shared

Role = Literal["works", "worked", "studies", "studied"]
_OTHERWISE = {"employer": "school", "school": "employer"}
_SAID = {"works": "work", "worked": "worked", "studies": "study", "studied": "studied"}


@dataclass(frozen=True, slots=True)
class Crossed:
    """A place, what each of the two did there, and whether at the same time; ``since`` and ``until`` are those of the user."""

    name: str
    theirs: Role
    mine: Role
    overlap: Overlap
    since: date | None
    until: date | None
    fact: str


def crossed(evidence: Evidence, *, today: date, same: Same) -> tuple[Crossed, ...]:
    """Each such place once, those at the same time first; not those that both were at in one and the same way."""
    alike = [one.name for one in shared(evidence, today=today, same=same) if one.kind in _OTHERWISE]
    found: list[Crossed] = []
    for one in _crossed(evidence, today, same):
        if not any(_one(one.name, name, same) for name in (*alike, *(held.name for held in found))):
            found.append(one)
    return tuple(found)


def reasons(evidence: Evidence, *, today: date, same: Same) -> Iterator[Reason]:
    """Each as it is told. At different times it is no ground for a request, as with a school of both."""
    for one in crossed(evidence, today=today, same=same):
        code = "same-school-and-work" if one.overlap == "apart" else "school-and-work"
        then = ", at the same time" if one.overlap == "together" else ""
        said = f"They {_SAID[one.theirs]} at {one.name}, where you {_SAID[one.mine]}{_years(one)}{then}."
        yield Reason(code, said, (one.fact,), "C4")


def _crossed(evidence: Evidence, today: date, same: Same) -> list[Crossed]:
    mine: dict[str, Iterable[Period]] = {"school": evidence.me.schools, "employer": evidence.me.employers}
    found = [
        _compared(kind, period, fact, evidence, today)
        for fact in evidence.facts
        if fact.kind in _OTHERWISE and not fact.private
        for kind in [_OTHERWISE[fact.kind]]
        for period in mine[kind]
        if _one(period.name, fact.text, same)
    ]
    return sorted(found, key=lambda one: ("together", "unknown", "apart").index(one.overlap))


def _compared(kind: str, mine: Period, theirs: Fact, evidence: Evidence, today: date) -> Crossed:
    ours = overlap(mine, theirs, today)[0]
    if kind == "school":
        role: Role = "works" if _is_latest(theirs, evidence, today) else "worked"
        return Crossed(theirs.text, role, "studied", ours, mine.since, mine.until, theirs.id)
    role = "studies" if theirs.until and theirs.until >= today else "studied"
    at_work: Role = "works" if mine.until is None or mine.until >= today else "worked"
    return Crossed(theirs.text, role, at_work, ours, mine.since, mine.until, theirs.id)


def _is_latest(fact: Fact, evidence: Evidence, today: date) -> bool:
    """Whether it is the last employer known, and not one that they left."""
    employers = [other for other in evidence.facts if other.kind == "employer"]
    latest = max(employers, key=_known)
    return (fact.until is None or fact.until >= today) and _known(fact) >= _known(latest)


def _known(fact: Fact) -> date:
    return fact.as_of or fact.since or date.min


def _years(one: Crossed) -> str:
    if one.mine == "works":
        return f" since {one.since.year}" if one.since else ""
    if one.since and one.until:
        return (
            f" in {one.since.year}"
            if one.since.year == one.until.year
            else f" from {one.since.year} to {one.until.year}"
        )
    return f" until {one.until.year}" if one.until else ""


def _one(a: str, b: str, same: Same) -> bool:
    """A university is named as a firm by who works there, and as a school by who studied there."""
    return same("employer", a, b) or same("school", a, b)
