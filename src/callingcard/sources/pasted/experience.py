"""The experience section: employers with roles and dates, one role or several at each, as page, PDF or typed list."""

import re
from collections.abc import Iterator, Sequence

from callingcard.sources.pasted.periods import Period, length, period
from callingcard.sources.pasted.statement import Kind, Line, Statement
from callingcard.sources.pasted.words import AT, TYPES, WORKED, WORKPLACES, role_like
from callingcard.text import bare

_PLACE = re.compile(r"[^\W\d_][\w .'’()-]{1,40}(?:, [^\W\d_][\w .'’()-]{1,40}){1,3}")
_SEPARATORS = re.compile(r"\s+[-–—|·:]\s+|\s*[|;]\s*|,\s+|:\s+")


class Experience:
    """Reads one section. ``employer`` is the one whose several roles are being listed, ``left`` months of it to come."""

    def __init__(self, lines: Sequence[Line], kind: Kind) -> None:
        self._lines = lines
        self._kind = kind
        self._employer: str | None = None
        self._left: int | None = None

    def statements(self) -> Iterator[Statement]:
        """Yield what the section says; lines it was read from are marked as used."""
        dated = ""
        for number, line in enumerate(self._lines):
            if line.entry:
                self._employer = None
            found = period(line.text)
            if found and found.since:
                repeats = f"{found.since} {found.until}" == dated and number > 0 and self._lines[number - 1].used
                dated = f"{found.since} {found.until}"
                if repeats and not found.rest:
                    line.used = True
                    self._place(number + 1)
                if not line.used and (statement := self._dated(number, line, found)):
                    line.used = True
                    self._place(number + 1)
                    yield statement
                continue
            if (months := _length(line.text)) is not None and number and not self._lines[number - 1].used:
                self._employer, self._left = self._lines[number - 1].text, months
                line.used = self._lines[number - 1].used = True
                self._place(number + 1)
                dated = ""

    def _dated(self, number: int, line: Line, found: Period) -> Statement | None:
        if found.rest and bare(found.rest) not in TYPES | WORKPLACES:
            return self._statement(line.number, in_one_line(found.rest), found)
        before = self._before(number)
        if not before:
            return None
        if self._employer is not None and not (len(before) > 1 and _with_type(before[0].text)):
            before[0].used = True
            pair: tuple[str | None, str] | None = (before[0].text, self._employer)
            self._spend(found)
        else:
            pair = self._pair(before, "(" in line.text)
        return self._statement(before[0].number, pair, found)

    def _pair(self, before: Sequence[Line], paper: bool) -> tuple[str | None, str] | None:
        """Tell role from employer: the page names the role first, the PDF the employer, and a role's word decides."""
        self._employer = None
        if len(before) == 1 or _sentence(before[1].text) or (AT.search(before[0].text) and role_like(before[0].text)):
            pair = in_one_line(before[0].text)
            before[0].used = pair is not None
            return pair
        nearer, farther = before[0], before[1]
        nearer.used = farther.used = True
        if company := _with_type(nearer.text):
            return farther.text, company
        role, company = (nearer.text, farther.text) if paper else (farther.text, nearer.text)
        if role_like(company) and not role_like(role):
            role, company = company, role
        return role, company

    def _before(self, number: int) -> list[Line]:
        """Give the one or two lines above that no other entry used, the nearest first; a kind of employment is none."""
        found: list[Line] = []
        for line in reversed(self._lines[:number]):
            if line.used:
                break
            if bare(line.text) in TYPES:
                line.used = True
                continue
            found.append(line)
            if len(found) == 2 or line.entry:
                break
        return found

    def _spend(self, found: Period) -> None:
        """Leave the employer once its roles fill the time that the page gives for all of them."""
        if self._left is not None and found.months is not None:
            self._left -= found.months
            if self._left <= 0:
                self._employer = self._left = None

    def _place(self, number: int) -> None:
        """Pass over where the work was done: it is no statement about the person."""
        if number < len(self._lines):
            text = self._lines[number].text
            where, _, how = text.rpartition(" · ")
            if bare(how) in WORKPLACES or (not where and _PLACE.fullmatch(text) and not role_like(text)):
                self._lines[number].used = True

    def _statement(self, line: int, pair: tuple[str | None, str] | None, found: Period) -> Statement | None:
        if pair is None:
            return None
        return Statement(self._kind, pair[1], line, pair[0], found.since, found.until)


def _sentence(text: str) -> bool:
    """Tell a line of a description, which names neither role nor employer."""
    return text.endswith((".", "!", "?", ";")) or len(text) > 120


def _with_type(text: str) -> str | None:
    """Give the employer of "Nordhavn Robotics · Full-time"."""
    company, mark, kind = text.rpartition(" · ")
    return company if mark and bare(kind) in TYPES else None


def _length(text: str) -> int | None:
    """Read "Full-time · 3 yrs 2 mos" or the time alone: what stands under an employer with several roles."""
    kind, mark, rest = text.rpartition(" · ")
    return length(rest) if not mark or bare(kind) in TYPES else None


def in_one_line(text: str) -> tuple[str | None, str] | None:
    """Tell role and employer in one line; None where nothing tells them apart."""
    if company := _with_type(text):
        text = company
    parts = AT.split(f" {text}", maxsplit=1)
    if len(parts) == 2:
        role = parts[0].strip(" ,-–—")
        return None if WORKED.fullmatch(role) else role, parts[1].strip(" ,-–—")
    parts = [part for part in _SEPARATORS.split(text) if part]
    roles = [part for part in parts if role_like(part)]
    if len(parts) == 1 and not roles:
        return None, parts[0]
    if len(parts) == 2 and len(roles) == 1:
        return roles[0], next(part for part in parts if part is not roles[0])
    return None
