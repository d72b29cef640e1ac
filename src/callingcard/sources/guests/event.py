"""The event of a guest list: its name where the file's name gives it, and days as such lists write them."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[t ].*)?")
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})(?:[, ].*)?")
_SLASHED = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})(?:[, ].*)?")
_DAY_FIRST = re.compile(r"(?:[a-z]+,? )?(\d\d?)(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})(?:[, ].*)?")
_MONTH_FIRST = re.compile(r"(?:[a-z]+,? )?([a-z]{3})[a-z]*\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?:[, ].*)?")

_NOISE = re.compile(
    r"\b(?:guests?|guestlist|attendees?|attendance|participants?|report|export(?:ed)?|list(?:e)?|rsvps?|orders?|registrations?|csv|final|copy|"
    r"teilnehmer(?:liste|innen)?|gästeliste|gäste|invités|participantes|asistentes|partecipanti|luma|eventbrite|meetup|download|all|data"
    r"|\d{4}[-_ ]\d\d[-_ ]\d\d(?:[-_ T]\d\d[-_ .]\d\d(?:[-_ .]\d\d)?)?|\d{6,}|\(\d+\)|v\d+)(?=\W|_|$)",
    re.IGNORECASE,
)
_NOT_EVENTS = frozenset(
    {
        "contacts",
        "people",
        "names",
        "sheet",
        "table",
        "untitled",
        "input",
        "new",
        "my",
        "contact",
        "address",
        "book",
        "team",
    }
)


def named(file: str) -> str | None:
    """Give the event that a file's name tells, at least two words of it or a word and a year; else None."""
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or file
    words = _NOISE.sub(" ", re.sub(r"[_+]", " ", stem))
    words = re.sub(r"\s+[-–—]\s+|\s{2,}|^[\s-]+|[\s-]+$", " ", re.sub(r"\(\s*\)", " ", words)).strip(" -–—")
    if " " not in words:
        words = words.replace("-", " ")
    parts = [part for part in words.split() if part.casefold() not in _NOT_EVENTS]
    return " ".join(words.split()) if len(parts) >= 2 and any(part.isalpha() for part in parts) else None


def day(text: str) -> date | None:
    """Read a day; None where there is none, or where 4/5/2026 could be either of two."""
    folded = text.casefold().strip()
    year, month, number = _parts(folded)
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _parts(text: str) -> tuple[int, int, int]:
    if found := _ISO.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DOTTED.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first > 12 or first == second:
            return int(found[3]), second, first
        return int(found[3]), first if second > 12 else 0, second
    if found := _DAY_FIRST.fullmatch(text):
        return int(found[3]), _month(found[2]), int(found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return int(found[3]), _month(found[1]), int(found[2])
    return 0, 0, 0


def _month(text: str) -> int:
    return _MONTHS.index(text) + 1 if text in _MONTHS else 0
