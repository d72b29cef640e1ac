"""The education section: schools with degrees and dates."""

from collections.abc import Iterator, Sequence

from callingcard.sources.pasted.periods import Period, period, year_alone
from callingcard.sources.pasted.statement import Line, Statement
from callingcard.sources.pasted.words import DETAIL, degree_like, school_like


def education(lines: Sequence[Line]) -> Iterator[Statement]:
    """Yield the schools; lines they were read from are marked as used."""
    dated = ""
    for number, line in enumerate(lines):
        if DETAIL.match(line.text):
            line.used = True
            continue
        found = _period(line.text)
        if found is None:
            continue
        key = f"{found.since} {found.until}"
        if key == dated and number and lines[number - 1].used and not found.rest:
            line.used = True
        elif statement := _dated(lines, number, found):
            line.used, dated = True, key
            yield statement
    yield from _undated(lines)


def _period(text: str) -> Period | None:
    found = period(text)
    if found and found.since:
        return found
    year = year_alone(text)
    return Period(None, year, "", None) if year else None


def _dated(lines: Sequence[Line], number: int, found: Period) -> Statement | None:
    line = lines[number]
    if (
        found.rest
        and school_like(found.rest)
        and not (number and not lines[number - 1].used and degree_like(found.rest))
    ):
        school, _, degree = found.rest.partition(", ") if degree_like(found.rest) else (found.rest, "", "")
        if school_like(degree) and not school_like(school):
            school, degree = degree, school
        return Statement("school", school, line.number, degree or None, found.since, found.until)
    before = _before(lines, number)
    if not before:
        return None
    chosen = _chosen(before, has_degree=bool(found.rest))
    if chosen is None:
        return None
    school_line, degree_line = chosen
    school_line.used = True
    if degree_line is not None:
        degree_line.used = True
    role = found.rest or (degree_line.text if degree_line else None)
    return Statement("school", school_line.text, school_line.number, role, found.since, found.until)


def _before(lines: Sequence[Line], number: int) -> list[Line]:
    found: list[Line] = []
    for line in reversed(lines[:number]):
        if line.used:
            break
        found.append(line)
        if line.entry:
            break
    return found


def _chosen(before: Sequence[Line], *, has_degree: bool) -> tuple[Line, Line | None] | None:
    """Tell school from degree by their words, and where only one reading is left; else None."""
    nearer, farther = before[0], before[1] if len(before) > 1 else None
    if has_degree or farther is None:
        return nearer, None
    if school_like(farther.text) or (degree_like(nearer.text) and not school_like(nearer.text)):
        return farther, nearer
    if school_like(nearer.text):
        return nearer, None
    return (farther, nearer) if len(before) == 2 else None


def _undated(lines: Sequence[Line]) -> Iterator[Statement]:
    for number, line in enumerate(lines):
        if line.used or not school_like(line.text) or len(line.text) > 120 or line.text.endswith("."):
            continue
        line.used = True
        following = lines[number + 1] if number + 1 < len(lines) else None
        degree = following if following and not following.used and degree_like(following.text) else None
        if degree is not None and not school_like(degree.text):
            degree.used = True
            yield Statement("school", line.text, line.number, degree.text)
        else:
            yield Statement("school", line.text, line.number)
