"""A profile that the user copied from its page, or typed, as dated statements; never a guess.

The page's own words tell sections, roles and schools apart, in English, German, French, Spanish, Portuguese and
Italian. A line that nothing explains is handed back as it is.
"""

import re
from collections.abc import Iterator, Sequence

from callingcard.sources.pasted.education import education
from callingcard.sources.pasted.experience import Experience, in_one_line
from callingcard.sources.pasted.periods import period
from callingcard.sources.pasted.statement import Line, Statement, said
from callingcard.sources.pasted.words import AT, CONTACT, MEMBERS, SKILLS, STUDIED, heading, school_like

NAME = "pasted"

__all__ = ["NAME", "Statement", "profile"]

_MORE_SKILLS = re.compile(r",?\s*(?:and|und|et|y|e)?\s*\+\d+ \w+.*$")


def profile(text: str) -> tuple[list[Statement], list[str]]:
    """Read a pasted profile: its statements in the text's order, and the lines that were not understood."""
    lines = list(said(text))
    found: list[Statement] = []
    for section, inner in _sections(lines):
        found += _read(section, inner)
    found.sort(key=lambda each: each.line)
    return list(dict.fromkeys(found)), [line.text for line in lines if not line.used]


def _sections(lines: Sequence[Line]) -> Iterator[tuple[str | None, list[Line]]]:
    section: str | None = None
    inner: list[Line] = []
    for line in lines:
        opened = heading(line.text)
        if opened is None:
            inner.append(line)
            continue
        line.used = True
        yield section, inner
        section, inner = opened, []
    yield section, inner


def _read(section: str | None, lines: Sequence[Line]) -> list[Statement]:
    if section == "experience":
        return [*Experience(lines, "employer").statements(), *_listed_skills(lines)]
    if section == "volunteering":
        return list(Experience(lines, "group").statements())
    if section == "education":
        return [*education(lines), *_listed_skills(lines)]
    if section == "groups":
        return list(_groups(lines))
    if section == "skills":
        return [_whole(line, "skill") for line in lines if len(line.text) <= 60 and not line.text.endswith(".")]
    return [*_top(lines), *_typed(lines)] if section is None else []


def _whole(line: Line, kind: str) -> Statement:
    line.used = True
    return Statement("skill" if kind == "skill" else "group", line.text, line.number)


def _groups(lines: Sequence[Line]) -> Iterator[Statement]:
    """Yield the groups: what stands above a count of members, every line where there are no counts."""
    counts = [number for number, line in enumerate(lines) if MEMBERS.fullmatch(line.text)]
    for number in counts:
        lines[number].used = True
        if number and not lines[number - 1].used:
            yield _whole(lines[number - 1], "group")
    if not counts:
        yield from (_whole(line, "group") for line in lines if len(line.text) <= 120)


def _listed_skills(lines: Sequence[Line]) -> Iterator[Statement]:
    for line in lines:
        if not line.used and (found := SKILLS.match(line.text)):
            line.used = True
            names = re.split(r"\s*·\s*", _MORE_SKILLS.sub("", line.text[found.end() :]))
            yield from (Statement("skill", name, line.number) for name in names if name)


def _top(lines: Sequence[Line]) -> Iterator[Statement]:
    """Yield headline and place of a page's top: the place stands before the link to the contact details."""
    mark = next((number for number, line in enumerate(lines) if CONTACT.search(line.text)), None)
    if mark is None:
        return
    place = CONTACT.sub("", lines[mark].text)
    lines[mark].used = True
    number = mark
    if not place and mark > 0:
        number = mark - 1
        place = lines[number].text
        lines[number].used = True
    if place:
        yield Statement("place", place, lines[number].number)
    headline = next((line for line in lines[1:number] if line.text != lines[0].text), None)
    if headline is not None:
        headline.used = True
        yield Statement("headline", headline.text, headline.number)
    for line in lines[:number]:
        line.used = line.used or line.text == lines[0].text


def _typed(lines: Sequence[Line]) -> Iterator[Statement]:
    """Yield what single lines with a period say without a section: "Engineer at Nordhavn, 2018-2020"."""
    for line in lines:
        found = None if line.used else period(line.text)
        if found is None or not found.since or not found.rest:
            continue
        pair = in_one_line(found.rest)
        if pair and school_like(pair[1]) and STUDIED.fullmatch(pair[0] or ""):
            line.used = True
            yield Statement("school", pair[1], line.number, None, found.since, found.until)
        elif AT.search(f" {found.rest}") or (pair and pair[0]):
            yield from Experience([line], "employer").statements()
        elif school_like(found.rest):
            yield from education([line])
