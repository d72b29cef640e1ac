"""Dates that a text gives: they must be those of an encounter or a fact, as exactly as they are said. What is to come is no claim."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from callingcard.drafts.grounding.evidence import Index, Item, Span, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading, Word
from callingcard.drafts.grounding.relations import kinds_at
from callingcard.model.refusal import Refusal
from callingcard.when import understand
from callingcard.when.words import lexicon

_AROUND = 4
_MEETING = {"met", "talked"}
_DATED = {"weekday", "month", "day", "ago"}
_TURNS = {"last", "this", "next"}
# Words of dates that are other words as often: they count only beside a number, or after a word that dates have before them.
_DOUBTFUL = frozenset(
    [
        "may",
        "march",
        "mar",
        "sun",
        "sat",
        "mon",
        "wed",
        "set",
        "sep",
        "dec",
        "jan",
        "mars",
        "ago",
        "ha",
        "fa",
        "vor",
        "segunda",
        "terca",
        "quarta",
        "quinta",
        "sexta",
        "august",
        "morgen",
        "back",
        "earlier",
    ]
)
_BEFORE = frozenset(
    [
        "in",
        "on",
        "last",
        "this",
        "next",
        "since",
        "late",
        "early",
        "mid",
        "of",
        "until",
        "by",
        "from",
        "em",
        "na",
        "no",
        "ultima",
        "passada",
        "en",
        "im",
        "am",
        "seit",
        "letzten",
        "before",
    ]
)
_FINE = {"time": 0, "part": 0, "day": 0, "week": 1, "month": 2, "season": 2, "year": 3}
_SLACK = {"week": timedelta(days=5), "month": timedelta(days=25), "year": timedelta(days=270)}
_LAST_WEEKS = 78


@dataclass(frozen=True, slots=True)
class Said:
    """A date in a text: the numbers of its words, and the time it stands for; None for one that is no claim."""

    first: int
    end: int
    time: Span | None


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Every date that is said, with what took place then."""
    for said in _dates(reading, index.now, taken):
        start, end = reading.words[said.first].start, reading.words[said.end - 1].end
        if said.time is None or said.time.since > index.today or _idle(reading, start, end):
            yield Hit(start, end)
            continue
        meeting = kinds_at(reading, start, end) & _MEETING
        words = {word.said for word in reading.words[said.first : said.end]}
        pool = [i for i in index.items if i.encounter or i.kind == "event"] if meeting and index.met else index.items
        held = [item for item in pool if _at(item, said.time) or _worded(item, words)]
        yield Hit(start, end, ids(held), None if held else "Nothing recorded took place then.")


def _idle(reading: Reading, start: int, end: int) -> bool:
    """Said in passing ("still busy this week?"), wished or asked."""
    if kinds_at(reading, start, end) & _MEETING:
        return reading.unreal(start, end)
    vague = re.search(reading.tongue.vague_dates, reading.folded[start:end]) is not None
    return vague or reading.unreal(start, end)


def _dates(reading: Reading, now: datetime, taken: frozenset[int]) -> Iterator[Said]:
    done = -1
    for number, word in enumerate(reading.words):
        if number <= done or number in taken:
            continue
        found = _season(reading, number, now) or (
            _grown(reading, number, now, taken) if _strong(reading, number) else None
        )
        if found:
            done = found.end - 1
            yield found
        elif word.said in reading.tongue.seasons:
            continue


def _strong(reading: Reading, number: int) -> bool:
    """Whether a word begins or ends a date by itself."""
    word = reading.words[number]
    if word.is_number:
        return _is_year(word.said) or bool(
            re.match(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d", reading.folded[word.start :])
        )
    kinds = {token.kind for token in lexicon().get((word.said,), ())}
    if kinds & {"unit"}:
        return any(_turns(reading, at) for at in (number - 1, number + 1))
    if word.said in _DOUBTFUL:
        beside = [reading.words[at].said for at in (number - 1, number + 1) if 0 <= at < len(reading.words)]
        named = reading.language != "en" or word.capital or word.said in {"ago", "back", "earlier"}
        return named and (
            (bool(beside) and beside[0] in _BEFORE)
            or any(b[:1].isdecimal() for b in beside)
            or word.said == "ago"
            or _units_beside(beside)
        )
    return bool(kinds & _DATED)


def _units_beside(beside: list[str]) -> bool:
    return any(token.kind == "unit" for word in beside for token in lexicon().get((word,), ()))


def _turns(reading: Reading, at: int) -> bool:
    if not 0 <= at < len(reading.words):
        return False
    return any(token.kind in _TURNS for token in lexicon().get((reading.words[at].said,), ()))


def _is_year(said: str) -> bool:
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
            return Said(*_trimmed(reading, first, end), time)
    return None


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


def _understood(raw: str, words: tuple[Word, ...], now: datetime) -> Span | None:
    try:
        found = understand(raw, now=now)
    except Refusal:
        return None
    on = found.on.date() if isinstance(found.on, datetime) else found.on
    said = {word.said for word in words}
    kinds = {token.kind for word in said for token in lexicon().get((word,), ())}
    slack = _SLACK.get(found.precision) if "ago" in kinds else None
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
    if begins is None or not (before in reading.tongue.season_before or before in reading.tongue.definite):
        return None
    after = [at for at in range(number + 1, min(number + 3, len(reading.words))) if _is_year(reading.words[at].said)]
    years = [int(reading.words[after[0]].said)] if after else [now.year, now.year - 1]
    for year in years:
        first = date(year, begins, 1) - timedelta(days=20)
        if first <= now.date():
            until = first + timedelta(days=130)
            since = first if after else min(first, now.date() - timedelta(weeks=_LAST_WEEKS))
            return Said(number, (after[0] if after else number) + 1, Span(since, until, f"season {begins}"))
    return None


def _at(item: Item, said: Span) -> bool:
    return any(_agree(time, said) for time in item.times)


def _agree(held: Span, said: Span) -> bool:
    if said.precision == "last":
        return held.precision == "day" and held.since in {said.since, said.until}
    if not (held.since <= said.until and said.since <= held.until):
        return False
    if said.precision.startswith("season"):
        begins = int(said.precision.split()[1])
        return held.precision == "period" or (held.since.month - begins + 1) % 12 <= 4
    if held.precision == "period":
        return said.precision in {"year", "month"} or said.since in {held.since, held.until}
    return _FINE[said.precision] >= _FINE[held.precision]


def _worded(item: Item, words: set[str]) -> bool:
    """Whether an item's own words name the month, weekday or year that is said, and no date of the item's says otherwise."""
    named = {
        word for word in words if _is_year(word) or {t.kind for t in lexicon().get((word,), ())} & {"month", "weekday"}
    }
    return bool(named) and named <= set(item.words)
