"""Judging a note: read it once, run the rules its words call for, tell the verdict from what they found."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from callingcard.model.limits import Limits
from callingcard.model.note import JUDGED, Finding, Note, Report, Severity
from callingcard.notes import verdict
from callingcard.notes.elements import Weights, tag
from callingcard.notes.focus import focus_of
from callingcard.notes.reading import READ_AT_MOST, Reading
from callingcard.notes.rulebook import Rule, index, phrasebook
from callingcard.notes.weighing import elements_of, only_words

_WHOLE_CLAUSES: Final = frozenset({"sells", "asks-too-early"})
"""Rules that only know the clause: where another rule of their kind points at the very words, theirs is said already."""
_BATCH: Final = 16
_ORDER: Final[dict[Severity, int]] = {"error": 0, "warning": 1, "advice": 2}


def read(note: Note, *, limits: Limits, weights: Weights) -> Reading:
    """Read a note, ready for the rules."""
    reading = Reading(note, limits=limits, phrasebook=phrasebook())
    _tag(reading, weights)
    _weigh(reading)
    return reading


def _tag(reading: Reading, weights: Weights) -> None:
    reading.tags = tag(reading, weights)


def _weigh(reading: Reading) -> None:
    reading.elements = elements_of(reading)
    reading.focus = focus_of(reading)


def check(note: Note, *, limits: Limits, weights: Weights, off: frozenset[str] = frozenset()) -> Report:
    """Judge one note; ``off`` are ids of rules the user switched off."""
    return _report(read(note, limits=limits, weights=weights), off)


def check_many(
    notes: Iterable[Note], *, limits: Limits, weights: Weights, off: frozenset[str] = frozenset()
) -> Iterator[Report]:
    """Judge notes in their order, holding a few at a time: one kind of work for all of them is faster than all for one."""
    waiting, book = iter(notes), phrasebook()
    while batch := [Reading(note, limits=limits, phrasebook=book) for note in islice(waiting, _BATCH)]:
        for reading in batch:
            _tag(reading, weights)
        for reading in batch:
            _weigh(reading)
        for reading in batch:
            yield _report(reading, off)


def _report(reading: Reading, off: frozenset[str]) -> Report:
    near = index().near(reading)
    findings = find(reading, [rule for rule in near if rule.id not in off] if off else near)
    return Report(
        verdict=verdict.decide(reading, findings),
        elements=reading.elements,
        findings=findings,
        focus=reading.focus,
        language=reading.language,
        length=reading.length,
        remarks=tuple(_remarks(reading)),
    )


def find(reading: Reading, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Run rules over a reading; findings most important first, then in the order of the text."""
    found: list[Finding] = []
    for rule in rules:
        if rule.severity != "error" and reading.judged and only_words(reading, rule.kind):
            continue
        for hit in rule.check(reading):
            if hit.end:
                found.append(_finding(rule, hit.message, hit.fix, hit.severity, *reading.span(hit.start, hit.end)))
            else:
                found.append(_of_note(rule, hit.message, hit.fix, hit.severity))
    for one in [one for one in found if one.rule in _WHOLE_CLAUSES]:
        if any(_says_better(other, one) for other in found):
            found.remove(one)
    found.sort(key=_place)
    return tuple(found)


def _finding(
    rule: Rule, message: str, fix: str | None, severity: Severity | None, start: int = 0, end: int = 0
) -> Finding:
    return Finding(rule.id, rule.kind, severity or rule.severity, start, end, message, fix, rule.advice)


# What is said of notes as a whole is the same of many.
_of_note: Final = lru_cache(maxsize=256)(_finding)


def _place(one: Finding) -> tuple[int, bool, int, str]:
    return _ORDER[one.severity], one.end == 0, one.start, one.rule


def _says_better(other: Finding, one: Finding) -> bool:
    """Whether ``other`` points at the very words inside what ``one`` points at as a whole."""
    return (
        other.kind == one.kind
        and other.rule != one.rule
        and one.start <= other.start < other.end <= one.end
        and other.end - other.start < one.end - one.start
        and other.severity != "advice"
    )


def _remarks(reading: Reading) -> Iterator[str]:
    if not reading.note.text.strip():
        yield "There is nothing to judge yet."
    elif reading.language not in JUDGED:
        if reading.language == "und":
            yield "The language could not be told from so few words; rules about wording may have missed something."
        else:
            yield (
                f"Wording is judged in English, French, German, Spanish, Portuguese and Italian; in {reading.language} "
                "only what does not depend on language was checked."
            )
    if len(reading.note.text) > READ_AT_MOST:
        yield f"Only the first {READ_AT_MOST} characters were read; the length is of the whole."
