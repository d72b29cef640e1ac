"""Where a text gives a date, and which time it stands for."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from callingcard.drafts.grounding.evidence import Span
from callingcard.drafts.grounding.reading import Reading, Word
from callingcard.model.refusal import Refusal
from callingcard.when import Understood, day_of, understand
from callingcard.when.words import lexicon

_AROUND = 4
_MOST = 50
_DATED = {"weekday", "month", "day", "ago"}
_TURNS = {"last", "this", "next"}
# Words of dates that are other words as often: they count only beside a number, or after a word that dates have before them.
_DOUBTFUL = frozenset({"may", "march", "mar", "sun", "sat", "mon", "wed", "set", "sep", "dec", "jan", "mars", "segunda", "terca", "quarta", "quinta", "sexta", "august", "morgen"})  # fmt: skip
_AGO = frozenset({"ago", "back", "earlier", "vor", "y", "hace", "ha", "fa", "atras"})  # fmt: skip
# Dates in another language, and ordinary words in this one.
_ELSEWHERE = {("de", "hier"), ("fr", "set"), ("en", "mar"), ("it", "domani")}
_BEFORE = frozenset({"in", "all", "every", "each", "on", "last", "this", "next", "since", "late", "early", "mid", "of", "until", "by", "from", "em", "na", "no", "ultima", "passada", "en", "im", "am", "seit", "letzten", "before"})  # fmt: skip
_SLACK = {"week": timedelta(days=5), "month": timedelta(days=25), "year": timedelta(days=270)}
_LONG_AGO = timedelta(weeks=78)


@dataclass(frozen=True, slots=True)
class Said:
    """A date in a text: the numbers of its words, the time it stands for, and whether its words say that it is past."""

    first: int
    end: int
    time: Span
    past: bool


def dates(reading: Reading, now: datetime, taken: frozenset[int]) -> Iterator[Said]:
    """Every date that is said, in the order of the text."""
    done, tries = -1, 0
    for number in range(len(reading.words)):
        if number <= done or number in taken or tries >= _MOST:
            continue
        found = _season(reading, number, now)
        if found is None and _strong(reading, number):
            tries += 1
            found = _grown(reading, number, now, taken)
        if found:
            done = found.end - 1
            yield found


def _strong(reading: Reading, number: int) -> bool:
    """Whether a word begins or ends a date by itself."""
    word = reading.words[number]
    if word.is_number:
        return is_year(word.said) or bool(
            re.match(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d", reading.folded[word.start :])
        )
    kinds = {token.kind for token in lexicon().get((word.said,), ())}
    if "unit" in kinds:
        near = {w.said for w in reading.words[max(0, number - _AROUND) : number + 3]}
        return any(_turns(reading, at) for at in (number - 1, number + 1)) or bool(near & _AGO)
    if word.said in _AGO or (reading.language, word.said) in _ELSEWHERE:
        return False
    if word.said in _DOUBTFUL:
        beside = [reading.words[at].said for at in (number - 1, number + 1) if 0 <= at < len(reading.words)]
        named = reading.language != "en" or word.capital
        return named and ((beside[:1] != [] and beside[0] in _BEFORE) or any(said[:1].isdecimal() for said in beside))
    return bool(kinds & _DATED)


def _turns(reading: Reading, at: int) -> bool:
    if not 0 <= at < len(reading.words):
        return False
    return any(token.kind in _TURNS for token in lexicon().get((reading.words[at].said,), ()))


def is_year(said: str) -> bool:
    """Whether a figure is a year that people speak of."""
    return len(said) == 4 and said.isdecimal() and 1930 <= int(said) <= 2100


def _grown(reading: Reading, number: int, now: datetime, taken: frozenset[int]) -> Said | None:
    """The longest run of words around this one that is understood as a date."""
    sentence = reading.words[number].sentence
    allowed = [n for n in range(number - _AROUND, number + _AROUND + 1) if 0 <= n < len(reading.words)]
    runs = sorted(
        ((first, end) for first in allowed for end in (n + 1 for n in allowed) if first <= number < end),
        key=lambda run: (run[0] - run[1], run[0]),
    )
    for first, end in runs:
        words = reading.words[first:end]
        if any(w.sentence != sentence for w in words) or taken.intersection(range(first, end)):
            continue
        raw = reading.text[words[0].start : words[-1].end]
        if any(mark in raw for mark in ';:!?()"“”\n—–'):
            continue
        if (time := _understood(raw, words, now)) is not None:
            past = any(_is_past(word.said, now) for word in words)
            return Said(*_trimmed(reading, first, end), time, past)
    return None


def _is_past(said: str, now: datetime) -> bool:
    if is_year(said):
        return int(said) < now.year
    return any(t.kind in {"last", "ago"} or t == ("day", "-1") for t in lexicon().get((said,), ()))


def _trimmed(reading: Reading, first: int, end: int) -> tuple[int, int]:
    """Without words at the edges that say nothing of the date: "on", "at the"."""
    idle = {"fill", "article", "in"}
    while (
        first < end - 1
        and all(t.kind in idle for t in lexicon().get((reading.words[first].said,), ()))
        and lexicon().get((reading.words[first].said,))
    ):
        first += 1
    while (
        end - 1 > first
        and (tokens := lexicon().get((reading.words[end - 1].said,)))
        and all(t.kind in idle for t in tokens)
    ):
        end -= 1
    return first, end


@lru_cache(maxsize=1 << 12)
def _meant(raw: str, now: datetime, _clock: datetime) -> Understood | None:
    """What words mean as a date, nothing where they are none. One moment has several clocks: theirs is part of the question.

    Remembered, for the drafts of a sitting say one thing in many ways, and most words beside a date are none.
    """
    try:
        return understand(raw, now=now)
    except Refusal:
        return None


def _understood(raw: str, words: tuple[Word, ...], now: datetime) -> Span | None:
    found = _meant(raw, now, now.replace(tzinfo=None))
    if found is None:
        return None
    on = day_of(found.on)
    said = {word.said for word in words}
    kinds = {token.kind for word in said for token in lexicon().get((word,), ())}
    slack = _SLACK.get(found.precision) if {"ago", "unit"} <= kinds else None
    if slack:
        return Span(on - slack, on + slack, found.precision)
    if found.precision == "day" and "weekday" in kinds and "last" in kinds:
        return Span(on - timedelta(days=7), on, "last")
    return Span(on, _last_day(on, found.precision), found.precision)


def _last_day(day: date, precision: str) -> date:
    if precision == "week":
        return day + timedelta(days=6)
    if precision == "month":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return date(day.year, 12, 31) if precision == "year" else day


def _season(reading: Reading, number: int, now: datetime) -> Said | None:
    """ "Last summer", "in the spring of 2019": a season of that year, or of the last year and a half; a month more or less."""
    begins = reading.tongue.seasons.get(reading.words[number].said)
    before = reading.words[number - 1].said if number else ""
    after = reading.words[number + 1 : number + 2]
    named = reading.words[number].capital and bool(after) and after[0].capital and reading.language != "de"
    if begins is None or named or not (before in reading.tongue.season_before or before in reading.tongue.definite):
        return None
    named_year = next(
        (at for at in range(number + 1, min(number + 3, len(reading.words))) if is_year(reading.words[at].said)), None
    )
    since, until = now.date() - _LONG_AGO, now.date()
    if named_year is not None:
        year = int(reading.words[named_year].said)
        since, until = date(year, begins, 1) - timedelta(days=20), date(year, begins, 1) + timedelta(days=110)
    time = Span(since, until, f"season {begins}")
    return Said(number, (named_year or number) + 1, time, before not in reading.tongue.definite)
