"""Dates as LinkedIn writes them, and as spreadsheets rewrite them when somebody saves the file again.

Month before day ("1/8/18, 6:14 PM") unless that is impossible; a dot means day first ("08.02.2026"). Times without
a zone are taken as US Pacific: probable, not certain, so treat such a moment as right to within a day (formats).
"""

import re
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?:[,T\s]\s*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?\s*(?P<half>[AP]M)?\s*(?P<utc>UTC|GMT|Z)?)?"
_FORMS = tuple(
    re.compile(form + _TIME + r"\Z", re.IGNORECASE | re.ASCII)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})[-./ ]+(?P<word>[a-z]{3})[a-z]*[-./, ]+(?P<year>\d{4}|\d\d)",
        r"(?P<word>[a-z]{3})[a-z]*\.? (?P<day>\d{1,2}),? (?P<year>\d{4})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d)",
        r"(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>\d{4}|\d\d)",
    )
)
_PARTIAL = re.compile(
    r"(?:(?P<word>[a-z]{3})[a-z]*\.?[- ,]+)?(?P<year>\d{4}|(?<=\D)\d\d)(?:-(?P<month>\d\d))?", re.IGNORECASE
)
_YEARLESS = re.compile(r"(?P<word>[a-z]{3})[a-z]*\.? (?P<day>[0-2]?\d|3[01])", re.IGNORECASE | re.ASCII)
_LONGEST = 60
_YEARS = range(1900, 2101)
"""Beyond these a date is a slip, and arithmetic on it may overflow."""


@lru_cache(1)
def pacific() -> tzinfo:
    """Give the zone that times without one are taken to be in."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("America/Los_Angeles")


def day(text: str) -> date | None:
    """Read a calendar date, whatever time follows it; None where it is none."""
    return _day(text) if len(text) <= _LONGEST else None


@lru_cache(1 << 14)
def _day(text: str) -> date | None:
    found = _parsed(text)
    return found.date() if isinstance(found, datetime) else found


def moment(text: str) -> datetime | None:
    """Read a moment as an aware datetime, midnight where no time is given; None where it is none."""
    if text[19:] == " UTC":  # an archive holds hundreds of thousands of "2026-02-06 10:49:41 UTC"
        try:
            exact = datetime.fromisoformat(text[:19] + "Z")
        except ValueError:
            pass
        else:
            return exact if exact.year in _YEARS else None
    found = _parsed(text)
    if found is None or isinstance(found, datetime):
        return found
    return datetime(found.year, found.month, found.day, tzinfo=pacific())


def partial(text: str) -> str | None:
    """Read a period's end as ISO with the precision it was written in: "Jun 2018" is "2018-06", "2018" stays."""
    match = _PARTIAL.fullmatch(text.strip())
    if match is None:
        found = day(text)
        return found.isoformat() if found else None
    year = f"{_year(match['year']):04}"
    if match["word"] is None and match["month"] is None:
        return year
    month = _month(match["word"]) if match["word"] else int(match["month"])
    return f"{year}-{month:02}" if 1 <= month <= 12 else None


def birthday(text: str) -> str | None:
    """Read a birthday as ISO, ``--MM-DD`` where it has no year ("Mar 3")."""
    match = _YEARLESS.fullmatch(text.strip())
    if match is None:
        found = day(text)
        return found.isoformat() if found else None
    try:
        return f"--{date(2000, _month(match['word']), int(match['day'])):%m-%d}"
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1 if word[:3].lower() in _MONTHS else 0


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def _parsed(text: str) -> date | datetime | None:
    text = " ".join(text[: _LONGEST + 1].split())
    for form in _FORMS:
        if match := form.match(text):
            try:
                found = _built(match.groupdict())
            except ValueError:
                return None
            return found if found.year in _YEARS else None
    return None


def _built(part: dict[str, str | None]) -> date | datetime:
    year, number = _year(part["year"] or ""), int(part["day"] or 0)
    month = _month(word) if (word := part.get("word")) else int(part["month"] or 0)
    if month > 12 and number <= 12 and not word:
        month, number = number, month
    if part["hour"] is None:
        return date(year, month, number)
    hour = int(part["hour"])
    if (half := part["half"]) and hour <= 12:
        hour = hour % 12 + (12 if half.upper() == "PM" else 0)
    zone = UTC if part["utc"] else pacific()
    return datetime(year, month, number, hour, int(part["minute"] or 0), int(part["second"] or 0), tzinfo=zone)
