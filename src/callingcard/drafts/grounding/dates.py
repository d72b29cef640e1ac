"""Dates that a text gives: they must be those of an encounter or a fact, as exactly as they are said. What is to come is no claim."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.datespans import Said, dates, is_year
from callingcard.drafts.grounding.evidence import Index, Item, Span, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading
from callingcard.drafts.grounding.relations import kinds_at
from callingcard.when.words import lexicon

_MEETING = {"met", "talked"}
_UNTIL = {"until", "till", "bis", "jusqu", "jusque", "hasta", "ate", "fino"}
_SINCE = {"since", "seit", "depuis", "desde"}
_LATELY = timedelta(days=7)
_FINE = {"time": 0, "part": 0, "day": 0, "week": 1, "month": 2, "season": 2, "year": 3}


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Every date that is said, with what took place then."""
    for said in dates(reading, index.now, taken):
        start, end = reading.words[said.first].start, reading.words[said.end - 1].end
        if said.time.since > index.today or _idle(reading, said, index.today):
            yield Hit(start, end)
            continue
        meeting = kinds_at(reading, start, end) & _MEETING
        words = {word.said for word in reading.words[said.first : said.end]}
        pool = [i for i in index.items if i.encounter or i.kind == "event"] if meeting and index.met else index.items
        end_only = _bounds(reading, said.first)
        held = [item for item in pool if _at(item, said.time, end_only)] or [
            item for item in index.items if _worded(item, words, reading)
        ]
        yield Hit(start, end, ids(held), None if held else "Nothing recorded took place then.")


def _idle(reading: Reading, said: Said, today: date) -> bool:
    """Said in passing ("still busy this week?"), wished or asked; "on Tuesday" may be one to come, "last Tuesday" not."""
    start, end = reading.words[said.first].start, reading.words[said.end - 1].end
    if kinds_at(reading, start, end) & _MEETING:
        return not said.past and reading.unreal(start, end)
    season = said.time.precision.startswith("season")
    if (
        season and (reading.sentence_at(start).question or not (said.past or kinds_at(reading, start, end)))
    ) or _of_late(reading, said, today):
        return True
    vague = re.search(reading.tongue.vague_dates, reading.folded[start:end]) is not None
    return vague or (not said.past and reading.unreal(start, end))


def _of_late(reading: Reading, said: Said, today: date) -> bool:
    """Whether it is a day of the sender's own, just gone or going on: "yesterday on the ward I", "all August I am"."""
    start, end = reading.words[said.first].start, reading.words[said.end - 1].end
    if standing.doer(reading, said.first) in {"you", "we"} or kinds_at(reading, start, end):
        return False
    going_on = said.time.since <= today <= said.time.until and said.time.precision in {"month", "week"}
    return going_on or (said.time.precision in {"day", "part", "time"} and said.time.since >= today - _LATELY)


def _bounds(reading: Reading, first: int) -> str:
    """Whether a period's end is spoken of ("until 2014"), its beginning ("since 2010"), or any of it."""
    near = {word.said for word in reading.words[max(0, first - 1) : first + 1]}
    return "until" if near & _UNTIL else "since" if near & _SINCE else ""


def _at(item: Item, said: Span, bound: str) -> bool:
    return any(_agree(_end(time, bound), said) for time in item.times)


def _end(time: Span, bound: str) -> Span:
    if time.precision != "period" or not bound:
        return time
    day = time.until if bound == "until" else time.since
    return Span(day, day, "period")


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


def _worded(item: Item, words: set[str], reading: Reading) -> bool:
    """Whether an item's own words name the month, weekday, season or year that is said."""
    seasons = reading.tongue.seasons
    named = {
        word
        for word in words
        if is_year(word) or word in seasons or {t.kind for t in lexicon().get((word,), ())} & {"month", "weekday"}
    }
    return bool(named) and named <= set(item.words)
