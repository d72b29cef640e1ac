"""When: dates in natural language, understood by a small grammar and said back; nothing is guessed.

``understand("last Tuesday", now=now)`` leans to the past unless told otherwise. English first, and the common ways of
saying a date in German, French, Spanish, Portuguese and Italian. The zone is that of ``now``.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from callingcard.model.encounter import Precision
from callingcard.model.refusal import Refusal
from callingcard.text import bare, squeeze, visible
from callingcard.when import clock, reading, shapes
from callingcard.when.days import Lean
from callingcard.when.placing import day_of, has_begun
from callingcard.when.saying import distance, say
from callingcard.when.words import Token

__all__ = ["Lean", "Understood", "day_of", "distance", "has_begun", "say", "understand"]

_LONGEST = 100
_UNITS = {"h": "hours", "d": "days", "w": "weeks", "y": "years"}
_CARRY_NOTHING = {"fill", "article", "in", "one", "this", "portion"}
_GERMAN_DAY = re.compile(
    r"\b((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(morgen|fruh|vormittag|mittag|nachmittag|abend|nacht)s?\b"
)
_GERMAN_PARTS = {"morgen": "vormittag", "fruh": "vormittag"}
"""German writes a day and its part as one word, in which "morgen" is no tomorrow."""
_EXAMPLES = "Write it like “yesterday”, “last Tuesday at 5pm”, “three weeks ago”, “in May” or “2026-05-03”."


@dataclass(frozen=True, slots=True)
class Understood:
    """What a date was understood to mean. ``on`` is the first day of the week, month or year where no more was said."""

    on: date | datetime
    precision: Precision
    words: str


def understand(text: str, *, now: datetime, lean: Lean = "past") -> Understood:
    """Understand a date or a time as people say it, seen from ``now`` (aware; its zone is the sender's).

    Raises Refusal, never guesses: an unknown word, an hour or a day that could be two things, or a day that is none.
    """
    said = squeeze(text)
    if not said or len(said) > _LONGEST:
        raise Refusal(f"That is not a date. {_EXAMPLES}")
    try:
        on, precision = _read(_folded(said), now, lean)
    except clock.VagueHourError:
        raise Refusal(f"“{visible(said)}”: in the morning or in the evening? Write 05:00, 17:00 or 5pm.") from None
    except (reading.UnknownWordError, shapes.ContradictionError) as why:
        raise Refusal(f"“{visible(said)}” is not clear: {visible(str(why))}. {_EXAMPLES}") from None
    except (ValueError, OverflowError):
        raise Refusal(f"“{visible(said)}” is not a day of the calendar. {_EXAMPLES}") from None
    return Understood(on, precision, say(on, precision, now=now))


def _folded(text: str) -> str:
    """Folded for the word list: hyphens and elisions undone, abbreviations without their dot, "3w" written out."""
    folded = bare(text).replace("’", "'").replace("‘", "'")
    folded = re.sub(r"\bun'", "una ", re.sub(r"\b(?:l|d|dell|nell|all)'(?!altro)", "", folded))
    folded = re.sub(r"(?<=[a-z]{2})\.(?=\s|$)", "", folded)
    folded = re.sub(r"\b(\d+)\s?([hdwy])(?=\s+(?:ago|back))", lambda m: f"{m[1]} {_UNITS[m[2]]}", folded)
    folded = _GERMAN_DAY.sub(lambda m: f"{m[1]} {_GERMAN_PARTS.get(m[2], m[2])}", folded)
    return "".join(" " if c == "-" and not _between_digits(folded, i) else c for i, c in enumerate(folded))


def _between_digits(text: str, index: int) -> bool:
    return text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit()


def _read(text: str, now: datetime, lean: Lean) -> tuple[date | datetime, Precision]:
    if stamp := _stamp(text, now):
        return stamp, "time"
    exact, text = reading.numeric(text)
    parts = [t.value for t in _safely(text) if t.kind == "part"]
    hour, text = clock.find(text, parts[0] if parts else None)
    tokens = [*exact, *reading.tokens(text)]
    if elapsed := _elapsed(tokens, now):
        return elapsed, "time"
    if hour is None and all(t.kind in _CARRY_NOTHING for t in tokens):
        raise reading.UnknownWordError("there is no day in it")
    return _placed(tokens, hour, now, lean)


def _stamp(text: str, now: datetime) -> datetime | None:
    """A whole ISO 8601 moment, in the sender's zone unless it names its own."""
    if "t" not in text and " " not in text:
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _safely(text: str) -> list[Token]:
    """The tokens that can be read before the clock is taken out; only parts of the day are wanted of them."""
    found: list[Token] = []
    for word in text.split():
        try:
            found.extend(reading.tokens(word))
        except reading.UnknownWordError:
            continue
    return found


def _elapsed(tokens: list[Token], now: datetime) -> datetime | None:
    """ "Two hours ago", "half an hour ago", "just now"."""
    kinds = [t.kind for t in tokens if t.kind not in {"fill", "article"}]
    if kinds == ["now"]:
        return now.replace(second=0, microsecond=0)
    units = [t.value for t in tokens if t.kind == "unit"]
    if units not in (["hour"], ["minute"]) or sorted(kinds) not in (["ago", "num", "unit"], ["ago", "one", "unit"]):
        return None
    count = next((int(t.value) for t in tokens if t.kind == "num"), 1)
    length = timedelta(hours=count) if units == ["hour"] else timedelta(minutes=count)
    return (now.astimezone(UTC) - length).astimezone(now.tzinfo).replace(second=0, microsecond=0)


def _placed(tokens: list[Token], hour: time | None, now: datetime, lean: Lean) -> tuple[date | datetime, Precision]:
    parts = {t.value for t in tokens if t.kind == "part"}
    found = shapes.find([t for t in tokens if t.kind != "part"], now.date(), lean) if len(parts) < 2 else None
    if found is None:
        raise reading.UnknownWordError("I know no date that is said so")
    day, precision = found
    if hour is None and not parts:
        return day, precision
    if precision != "day":
        raise reading.UnknownWordError("a time of day needs a day")
    if hour is not None:
        return datetime.combine(day, hour, tzinfo=now.tzinfo), "time"
    usual, hours = clock.PARTS[parts.pop()]
    moment = datetime.combine(day, usual, tzinfo=now.tzinfo)
    going_on = lean == "past" and moment > now and day == now.date() and now.hour in hours
    return (now.replace(second=0, microsecond=0) if going_on else moment), "part"
