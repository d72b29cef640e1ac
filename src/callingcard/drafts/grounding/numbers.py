"""Numbers that a text gives: recorded, or reckoned from what is: an age by now, the years since, how long something lasted."""

import re
from collections.abc import Iterator
from datetime import date

from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.evidence import Index, Item, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)(?:st|nd|rd|th|er|ere|e|eme|º|ª|o|a|k|m|h|%)?")
_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}
_LOOK_AHEAD = 3
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
        if _idle(reading, word.start, last):
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
    value = names.get(word.said)
    if value is None:
        return None
    if (
        20 <= value < 100
        and at + 1 < len(reading.words)
        and 0 < (unit := names.get(reading.words[at + 1].said, 0)) < 10
    ):
        return value + unit, at + 2
    return float(value), at + 1


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


def _senders(reading: Reading, start: int, end: int) -> bool:
    """Of the sender's own day: "I've been up since two", "held on for three hours"; not how many years they did what."""
    number = reading.inside(start, end)[0]
    if standing.whom(reading, number) in {"you", "we"} or standing.definite(reading, number):
        return False
    value = _number(reading, number)
    unit = {reading.tongue.units.get(word.said) for word in reading.words[number + 1 : number + 3]}
    much = value is not None and value[0] in _MUCH and not reading.words[number].is_number
    return much or (value is not None and 1 < value[0] <= _FEW and not unit & {"year", "month"})


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


def numbers_of(item: Item, index: Index) -> set[float]:
    """The numbers in an item's words, in figures or in any language's words."""
    found: set[float] = set()
    words = item.words
    for at, word in enumerate(words):
        if figure := _FIGURE.fullmatch(word):
            found.add(_value(figure[1]))
        for tongue in index.lexicon.tongues.values():
            if (value := tongue.numbers.get(word)) is not None:
                found.add(float(value))
                unit = tongue.numbers.get(words[at + 1], 0) if at + 1 < len(words) else 0
                found |= {float(value + unit)} if 20 <= value < 100 and 0 < unit < 10 else set()
    return found


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
    times = index.met if value == len(index.met) and value > 1 else ()
    return [*held, *times] or None


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
    """Whether people would say so: the whole number below, the nearest, or the one that is nearly reached."""
    return int(reckoned) <= said <= int(reckoned) + 1
