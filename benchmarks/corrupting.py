"""Notes made false by one change: another name, firm, date, place, number or topic, or a claim that nothing supports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from benchmarks.grounding_situations import Marked, Situation
from callingcard.model.fact import Fact, Period
from callingcard.model.refusal import Refusal
from callingcard.text import bare
from callingcard.when import understand

_DAYS_APART = 10
_NUMBERS = {
    "five": 5, "eleven": 11, "twelve": 12, "seventeen": 17, "forty": 40, "ninety": 90, "fünf": 5, "sieben": 7, "dreizehn": 13,
    "neunzig": 90, "sept": 7, "treize": 13, "trente": 30, "quatre-vingt-dix": 90, "siete": 7, "trece": 13, "treinta": 30,
    "noventa": 90, "sete": 7, "treze": 13, "trinta": 30, "sette": 7, "tredici": 13, "trenta": 30, "novanta": 90,
}  # fmt: skip


@dataclass(frozen=True)
class Corrupted:
    """A note with one false claim, where it stands, and of which kind."""

    situation: Situation
    text: str
    start: int
    end: int
    kind: str


def corrupted(situations: Sequence[Situation], count: int, *, seed: int) -> list[Corrupted]:
    """``count`` of them, each kind in turn, so that no kind is rare."""
    rng = Random(seed)
    made = list({case.text: case for case in _all(situations, rng)}.values())
    rng.shuffle(made)
    by_kind: dict[str, list[Corrupted]] = {}
    for case in made:
        by_kind.setdefault(case.kind, []).append(case)
    chosen: list[Corrupted] = []
    while len(chosen) < count and any(by_kind.values()):
        chosen += [cases.pop() for _, cases in sorted(by_kind.items()) if cases]
    return chosen[:count]


def by_hand(situations: Sequence[Situation]) -> list[Corrupted]:
    """Those that somebody made false with words of their own choice."""
    return [
        Corrupted(s, f"{text[: m.start]}{m.false}{text[m.end :]}", m.start, m.start + len(m.false), m.kind)
        for s in situations
        for text, marks in s.notes
        for m in marks
        if m.false
    ]


def _all(situations: Sequence[Situation], rng: Random) -> Iterator[Corrupted]:
    for situation in situations:
        pools = _pools(situation)
        for text, marks in situation.notes:
            for mark in marks:
                yield from _changed(situation, text, mark, pools, rng)
            yield from _claimed(situation, text, pools["claim"], rng)


def _changed(
    situation: Situation, text: str, mark: Marked, pools: dict[str, list[str]], rng: Random
) -> Iterator[Corrupted]:
    false = [value for value in pools[mark.kind] if _is_false(value, mark.kind, situation)]
    for value in rng.sample(false, min(6, len(false))):
        end = mark.start + len(value)
        yield Corrupted(situation, text[: mark.start] + value + text[mark.end :], mark.start, end, mark.kind)


def _claimed(situation: Situation, text: str, claims: list[str], rng: Random) -> Iterator[Corrupted]:
    kinds = {fact.kind for fact in situation.records.facts} | {e.kind for e in situation.records.encounters}
    kinds |= {"wrote"} if situation.records.wrote else set()
    false = [claim for needs, _, claim in (line.partition(": ") for line in claims) if not kinds & set(needs.split())]
    at = text.rindex("\n") if "\n" in text.strip() else text.rindex(" ") if text.split()[-1].istitle() else len(text)
    for claim in rng.sample(false, min(3, len(false))):
        yield Corrupted(situation, f"{text[:at]} {claim}{text[at:]}", at + 1, at + 1 + len(claim), "claim")


def _is_false(value: str, kind: str, situation: Situation) -> bool:
    if kind == "date":
        return all(not _near(value, day, situation.now) for day in _days(situation))
    if kind == "number" and not _far(value, situation):
        return False
    words = {word for word in re.findall(r"\w+", bare(value)) if len(word) > 3 or word.isdigit() or kind == "number"}
    return not words & set(re.findall(r"\w+", bare(_recorded(situation))))


def _far(value: str, situation: Situation) -> bool:
    """Not within three of any number that could be reckoned from what is recorded: an age by now, the years since."""
    number = _NUMBERS.get(value) or int(value)
    known = [int(n) for n in re.findall(r"\d+", _recorded(situation))] + [9, 6, 3]
    years = {(situation.now.date() - day).days // 365 for day in _days(situation)}
    return all(abs(number - n) > 3 for n in [*known, *years, *(n + y for n in known if n < 20 for y in years)])


def _recorded(situation: Situation) -> str:
    records = situation.records
    said = [fact.text for fact in records.facts]
    said += [f"{e.at} {e.title}" for e in records.encounters] + list(records.others.values())
    said += [records.person.name, str(records.person.company), str(records.person.position), str(records.me)]
    return " ".join(said)


def _days(situation: Situation) -> list[date]:
    """Days of encounters and facts; of a period a day in every quarter."""
    records = situation.records
    days = [e.on.date() if isinstance(e.on, datetime) else e.on for e in records.encounters]
    days += [fact.as_of for fact in records.facts if fact.as_of]
    periods: list[Fact | Period] = [*records.facts, *records.me.employers, *records.me.schools]
    for held in periods:
        if held.since:
            last = held.until or situation.now.date()
            days += [held.since + timedelta(days=d) for d in range(0, (last - held.since).days, 90)] + [last]
    return days


def _near(said: str, day: date, now: datetime) -> bool:
    try:
        found = understand(re.sub(r"^(?:am|im|in|on|le|el|il|em|no|na|nel|ad) ", "", said), now=now)
    except Refusal:
        return True
    on = found.on.date() if isinstance(found.on, datetime) else found.on
    lasts = {"year": 366, "month": 31, "week": 7}.get(found.precision, 1)
    if found.precision == "year" and "ago" in said:
        return abs((on - day).days) < 500
    return on - timedelta(days=_DAYS_APART) <= day <= on + timedelta(days=lasts + _DAYS_APART)


def _pools(situation: Situation) -> dict[str, list[str]]:
    """The file of a language beside the situations: a line of ``[kind]``, then a value a line."""
    pools: dict[str, list[str]] = {}
    kind = ""
    for line in (situation.folder / "pools" / f"{situation.language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line.strip():
            pools.setdefault(kind, []).append(line.strip())
    return pools
