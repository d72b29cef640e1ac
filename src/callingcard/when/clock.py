"""The time of day in a date as it was said: "at 5pm", "17:30", "um 17 Uhr", "à 17h", or a part of the day."""

import re
from datetime import time

from callingcard.when.words import lexicon

_LEAD = r"(?:\b(?:at|around|about|um|gegen|a|as|a las|alle|alle ore|ore|vers|verso|hacia|ca)\s+)?"
_HALF = r"(?P<half>a\.?m|p\.?m)\b\.?"
_FORMS = (
    re.compile(rf"{_LEAD}\b(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?::\d{{2}})?\s*{_HALF}"),
    re.compile(rf"{_LEAD}\b(?P<hour>\d{{1,2}})\s*{_HALF}"),
    re.compile(rf"{_LEAD}\b(?P<hour>\d{{1,2}})\.(?P<minute>\d{{2}})\s*(?:uhr|h)\b"),
    re.compile(
        rf"{_LEAD}\b(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})(?::\d{{2}})?|h(?P<more>\d{{2}}))\s*(?:h\b|uhr\b)?"
    ),
    re.compile(rf"{_LEAD}\b(?P<hour>\d{{1,2}})\s*(?:h\b|uhr\b|heures\b|horas\b|o'clock\b)"),
    re.compile(
        r"\b(?:at|around|about|um|alle|alle ore|as|a las)\s+(?P<hour>\d{1,2})(?![\d./-])(?=(?:\s+(?P<next>[a-z]+))?)"
    ),
)
# The hour that stands for a part of the day, and the hours within which "now" counts as that part.
PARTS: dict[str, tuple[time, range]] = {
    "morning": (time(10), range(5, 12)),
    "noon": (time(12, 30), range(11, 15)),
    "afternoon": (time(15), range(12, 19)),
    "evening": (time(19), range(17, 24)),
    "night": (time(21, 30), range(20, 24)),
}
_LATE = {"afternoon", "evening", "night"}


class VagueHourError(ValueError):
    """An hour that could be in the morning or in the evening."""


def find(text: str, part: str | None) -> tuple[time | None, str]:
    """Take the time of day out of ``text``: the time, and the text without it. Raises VagueHourError for "at 5" alone."""
    for form in _FORMS:
        match = form.search(text)
        if match and not _counts(match.groupdict().get("next")):
            return _time(match, part), f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _counts(word: str | None) -> bool:
    """Whether the number before this word is a day or an amount: "around 3 May", "about 5 days ago"."""
    return word is not None and any(token.kind in {"month", "unit"} for token in lexicon().get((word,), ()))


def _time(match: re.Match[str], part: str | None) -> time:
    said = match.groupdict()
    hour, minute = int(said["hour"]), int(said.get("minute") or said.get("more") or 0)
    half = (said.get("half") or "").replace(".", "")
    if half and not 1 <= hour <= 12:
        raise VagueHourError
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif part in _LATE and 1 <= hour < 12:
        hour += 12
    elif part is None and 1 <= hour <= 7 and len(said["hour"]) == 1 and re.search(r"[a-z]{4}|h", match[0]) is None:
        raise VagueHourError
    if hour > 23 or minute > 59:
        raise VagueHourError
    return time(hour, minute)
