"""Numbers that a text gives: recorded, or reckoned from what is: an age by now, the years since, how long something lasted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.evidence import Index, Item, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading
from callingcard.drafts.grounding.relations import kinds_at

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)(?:st|nd|rd|th|er|ere|e|eme|º|ª|o|a|k|m|h|%)?")
_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}
_LOOK_AHEAD = 3
_LONGEST = 6
_FIRST_YEAR = 1500
_ROUND, _NEAR = 50, 0.05
_OR = frozenset(["or", "oder", "ou", "o", "bis", "to", "maybe"])
_FEW = 12
_MUCH = {100.0, 1_000.0, 1_000_000.0}
_US = {"los", "las", "os", "as", "nos", "les", "wir", "ihr", "e", "noi", "voi", "nous", "vous", "tous", "toutes"}
_YOU = frozenset(["you", "du", "sie", "vous", "tu", "usted", "voce", "lei"])
_SAID_OF_AGES = {"old", "alt"}


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Every number that is no date, with what supports it."""
    done = -1
    for number, word in enumerate(reading.words):
        if number <= done or number in taken:
            continue
        found = _number(reading, number)
        if found is None:
            continue
        value, end = found
        done = end - 1
        last = reading.words[done].end
        if _idle(reading, word.start, last) or _of_something_else(reading, index, number, end):
            yield Hit(word.start, last)
            continue
        held = _held(reading, index, value, end) or _reckoned(reading, index, value, end)
        reason = None if held is not None else "Nothing recorded gives this number."
        yield Hit(word.start, last, ids(held or ()), reason)


def _number(reading: Reading, at: int) -> tuple[float, int] | None:
    """The number that begins at a word, and the word after it: "twenty-five" is one."""
    word, names = reading.words[at], reading.tongue.numbers
    if word.is_number:
        figure = _FIGURE.fullmatch(word.said)
        return (_value(figure[1]), at + 1) if figure else None
    if word.said not in names:
        return None
    value, size = composed([w.said for w in reading.words[at : at + _LONGEST]], names)
    return value, at + size


def composed(words: Sequence[str], names: Mapping[str, int]) -> tuple[float, int]:
    """The number that words begin with, and of how many it is: "twenty-five", "three hundred and fifty"."""
    value, size = float(names[words[0]]), 1
    if 20 <= value < 100 and 0 < (unit := names.get("".join(words[1:2]), 0)) < 10:
        value, size = value + unit, 2
    elif value < 100 and names.get("".join(words[1:2])) in _MUCH:
        value, size = value * names[words[1]], 2
    if (
        value in {n * 100 for n in range(1, 10)} | _MUCH
        and words[size : size + 1] == ["and"]
        and words[size + 1 : size + 2]
    ):
        rest = names.get(words[size + 1], 0)
        if 0 < rest < 100:
            tail, more = composed(words[size + 1 :], names)
            return value + tail, size + 1 + more
    return value, size


def _value(figure: str) -> float:
    """1,200 and 1.200 are twelve hundred; 1.5 and 1,5 are one and a half."""
    parts = re.split(r"[.,]", figure)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(".".join(("".join(parts[:-1]), parts[-1]))) if len(parts) > 1 else float(figure)


def _idle(reading: Reading, start: int, end: int) -> bool:
    """Of the note itself ("two questions"), or wished, asked and not presupposed."""
    if _both(reading, start) or _senders(reading, start, end):
        return True
    if _vague(reading, end):
        return True
    after = reading.folded[end : end + 30]
    if re.match(r"[\s-]*(?:\w+\s+)?" + reading.tongue.idle_numbers, after):
        return True
    clause = reading.clause_at(start)
    before = {word.said for word in reading.words if clause.start <= word.start < start}
    last = [word.said for word in reading.words if word.end <= start][-1:]
    if set(last) & reading.tongue.definite:
        return False
    theirs = not clause.question and bool(before & (reading.tongue.theirs | _YOU))
    return not theirs and reading.unreal(start, end)


def _vague(reading: Reading, end: int) -> bool:
    """Whether another number follows at once: "two, three lines", "five or six"."""
    after = [word for word in reading.words if word.start >= end][:2]
    if after and after[0].said in reading.tongue.numbers:
        return reading.folded[end : after[0].start].strip() in {",", "-", "–"}
    return len(after) == 2 and after[0].said in _OR and after[1].said in reading.tongue.numbers


def _of_something_else(reading: Reading, index: Index, number: int, end: int) -> bool:
    """Of things that no record counts or names, and that senders tell of themselves: "I carried three hundred copies home"."""
    word, last = reading.words[number], reading.words[end - 1]
    if standing.doer(reading, number) != "i" or standing.definite(reading, number) or standing.theirs(reading, number):
        return False
    clause = reading.clause_at(word.start)
    after = [w for w in reading.words[end : end + _LOOK_AHEAD] if w.start < clause.end]
    counted = [w for w in after if w.said not in reading.tongue.always]
    long = any(reading.tongue.units.get(w.said) in {"year", "month"} for w in after[:2])
    told = any(index.saying(w.said) for w in counted)
    you = any(w.said in reading.tongue.you for w in reading.words if clause.start <= w.start < clause.end)
    return not (long or told or you) and bool(after) and not kinds_at(reading, word.start, last.end)


def _senders(reading: Reading, start: int, end: int) -> bool:
    """Of the sender's own day: "I've been up since two", "held on for three hours"; not how many years they did what."""
    number = reading.inside(start, end)[0]
    doer = standing.doer(reading, number)
    clause = reading.words[number].clause
    before = {w.said for w in reading.words[:number] if w.clause == clause}
    theirs = doer != "i" and bool(before & (reading.tongue.you | reading.tongue.we))
    if theirs or doer in {"you", "we"} or standing.definite(reading, number):
        return False
    if standing.of_others(reading, number) and not kinds_at(reading, start, end):
        return True
    value = _number(reading, number)
    unit = {reading.tongue.units.get(word.said) for word in reading.words[number + 1 : number + 3]}
    if value is None or unit & {"year", "month"}:
        return False
    much = value[0] in _MUCH and not reading.words[number].is_number
    return much or 1 < value[0] <= _FEW


def _both(reading: Reading, start: int) -> bool:
    """ "Los dos", "nous deux", "wir zwei": the two of us."""
    last = [word.said for word in reading.words if word.end <= start][-1:]
    return (
        reading.language != "en"
        and bool(set(last) & _US)
        and reading.folded[start : start + 2] in {"do", "du", "de", "zw"}
    )


def _held(reading: Reading, index: Index, value: float, end: int) -> list[Item] | None:
    """Items that have the number; where the thing counted is recorded with another number, only those that count it so."""
    items = [item for item in index.items if value in numbers_of(item, index)]
    for word in reading.words[end : end + _LOOK_AHEAD]:
        counted = [index.items[n] for n in index.saying(word.said)] if word.said not in reading.tongue.always else []
        if any(numbers_of(item, index) for item in counted):
            items = [item for item in items if item in counted]
    return items or None


def numbers_of(item: Item, index: Index) -> frozenset[float]:
    """The numbers in an item's words, in figures or in any language's words; every number of a text asks for them."""
    found = index.numbers.get(item.words)
    if found is None:
        found = index.numbers[item.words] = frozenset(_numbers_in(item.words, index))
    return found


def _numbers_in(words: Sequence[str], index: Index) -> Iterator[float]:
    tables = [tongue.numbers for tongue in index.lexicon.tongues.values()]
    for at, word in enumerate(words):
        if figure := _FIGURE.fullmatch(word):
            yield _value(figure[1])
        for names in tables:
            if word in names:
                yield float(names[word])
                yield composed(words[at : at + _LONGEST], names)[0]


def _reckoned(reading: Reading, index: Index, value: float, end: int) -> list[Item] | None:
    """Ages that have gone on, and lengths of time."""
    unit = next((u for w in reading.words[end : end + 2] if (u := reading.tongue.units.get(w.said))), None)
    following = {word.said for word in reading.words[end : end + 3]}
    years_alone = unit is not None and reading.language in {"en", "de"} and not following & _SAID_OF_AGES
    held = [item for item in index.items if not years_alone and _aged(item, value, index)]
    if unit:
        held += [
            item
            for item in index.items
            if any(_about(value, days / _DAYS[unit]) for days in _lengths(item, index.today))
        ]
        held += _together(index, value, unit)
        held += [item for item in index.items if unit == "year" and _since_year(item, value, index)]
    times = index.met if value == len(index.met) and value > 1 else ()
    return [*held, *times] or None


def _since_year(item: Item, value: float, index: Index) -> bool:
    """Whether it is so long since a year that a record names."""
    years = {n for n in numbers_of(item, index) if _FIRST_YEAR <= n <= index.today.year}
    return any(_about(value, index.today.year - year) for year in years)


def _aged(item: Item, value: float, index: Index) -> bool:
    known = item.fact.as_of if item.fact else None
    years = (index.today - known).days / 365.25 if known else 0.0
    return years >= 0.5 and any(0 < n < 110 and _about(value, n + years) for n in numbers_of(item, index))


def _lengths(item: Item, today: date) -> Iterator[float]:
    """Days since something began or ended, and how long it lasted."""
    for time in item.times:
        ends = [end for end in (time.since, time.until) if date.min < end <= today]
        yield from ((today - end).days for end in ends)
        if len(ends) == 2:
            yield (time.until - time.since).days


def _together(index: Index, value: float, unit: str) -> list[Item]:
    """How long both were at one place."""
    found = []
    for theirs in index.of("employer", "school"):
        for mine in index.of(f"my-{theirs.kind}"):
            if set(theirs.words) & set(mine.words) and theirs.times and mine.times:
                since = max(theirs.times[0].since, mine.times[0].since)
                until = min(theirs.times[0].until, mine.times[0].until, index.today)
                if until > since and _about(value, (until - since).days / _DAYS[unit]):
                    found.append(theirs)
    return found


def _about(said: float, reckoned: float) -> bool:
    """Whether people would say so: the whole number below, the nearest, or the one that is nearly reached; of much a round number near it."""
    if said >= _ROUND and said % 10 == 0:
        return abs(said - reckoned) <= said * _NEAR
    return int(reckoned) <= said <= int(reckoned) + 1
