"""Weighing the tagger's judgement with the cues: which elements a note has, and where they stand.

Each is evidence in log-odds. How much a cue adds, and its absence takes, are round numbers between the odds that the corpus
shows (how: 2.3 and 0.8) and what notes by other writers ask for; tagger and cue partly see the same words.
"""

from functools import lru_cache
from math import log
from typing import Final

from callingcard.model.note import ELEMENT_KINDS, Element, ElementKind, HowType
from callingcard.notes import cues
from callingcard.notes.clauses import Clause
from callingcard.notes.elements.trimming import trimmed
from callingcard.notes.reading import Reading

HOW_TYPES: Final[tuple[HowType, ...]] = ("met", "colleague", "referral", "shared", "their_work")
_CUES: Final[dict[ElementKind, tuple[str, ...]]] = {
    "how": HOW_TYPES,
    "why": ("detail", "their_work"),
    "forward": ("forward",),
    "detail": ("detail",),
    "bio": ("bio",),
    "offer": ("offer",),
}
_WITH: Final[dict[str, float]] = {"how": 2.7, "why": 2.2, "forward": 2.4, "detail": 1.3, "bio": 2.0, "offer": 2.3}
_WITHOUT: Final[dict[str, float]] = {"how": 1.8, "why": 0.5, "forward": 1.0, "detail": 0.1, "bio": 1.4, "offer": 1.0}
_AT_MOST: Final = 2.2
"""Log-odds that the tagger has a say with: it learnt from few voices, and must not overrule a plain cue by itself."""
_SURE: Final = 0.02


@lru_cache(maxsize=256)
def _bar(threshold: float) -> float:
    return log_odds(threshold)


def log_odds(probability: float) -> float:
    """Log-odds of a probability, kept away from certainty."""
    kept = min(max(probability, _SURE), 1.0 - _SURE)
    return log(kept / (1.0 - kept))


def leaning(reading: Reading, label: str) -> float:
    """By how much, in log-odds, the tagger's probability for the note passes its threshold; negative below."""
    tags = reading.tags
    return log_odds(tags.note.get(label, 0.0)) - _bar(tags.weights.note_thresholds.get(label, 0.5))


def elements_of(reading: Reading) -> dict[ElementKind, tuple[Element, ...]]:
    """The elements of a note, with a key for each kind in their order."""
    if not reading.judged:
        return dict.fromkeys(ELEMENT_KINDS, ())
    elements = {kind: _weighed(reading, kind) for kind in ELEMENT_KINDS}
    if not elements["forward"] and leaning(reading, "pitch") < 0.0:
        # An offer is something to answer, unless it is for sale.
        elements["forward"] = elements["offer"]
    return elements


def _weighed(reading: Reading, kind: ElementKind) -> tuple[Element, ...]:
    likely = reading.tags.likely(kind)
    if kind not in _CUES:
        return _tagged(reading, kind) if likely else ()
    lean = max(-_AT_MOST, min(_AT_MOST, leaning(reading, kind)))
    if lean + _WITH[kind] < 0.0:
        return ()
    cued = [(span, label) for label in _CUES[kind] for span in cues.spans(reading, label)]
    if lean + (_WITH[kind] if cued else -_WITHOUT[kind]) < 0.0:
        return ()
    tagged = _tagged(reading, kind) if likely else ()
    return (
        _with_cue(reading, tagged, cued)
        or tagged
        or tuple(
            _element(reading, kind, reading.clause_at(start), label)
            for (start, _), label in _first_of_each(reading, cued)
        )
    )


def _tagged(reading: Reading, kind: ElementKind) -> tuple[Element, ...]:
    """The clauses that the tagger would give the element."""
    tags = reading.tags
    picked = [reading.clause_at(start) for start, _ in tags.spans(kind)]
    if kind == "forward":
        picked = [clause for clause in picked if not cues.demands(reading, clause)]
    if kind != "how":
        return tuple(_element(reading, kind, clause, "") for clause in picked)
    chances = {how: tags.by_clause(how) for how in HOW_TYPES}
    return tuple(_element(reading, kind, clause, _likeliest(chances, tags.clauses.index(clause))) for clause in picked)


def _likeliest(chances: dict[HowType, list[float]], at: int) -> HowType:
    return max(HOW_TYPES, key=lambda how: chances[how][at])


def _with_cue(
    reading: Reading, tagged: tuple[Element, ...], cued: list[tuple[tuple[int, int], str]]
) -> tuple[Element, ...]:
    """Of several candidates, those that a cue confirms."""
    spans = [reading.span(*span) for span, _ in cued]
    return tuple(one for one in tagged if any(one.start < end and start < one.end for start, end in spans))


def _first_of_each(reading: Reading, cued: list[tuple[tuple[int, int], str]]) -> list[tuple[tuple[int, int], str]]:
    """One cue a clause, so that a clause is one element."""
    clauses: dict[int, tuple[tuple[int, int], str]] = {}
    for span, label in cued:
        clauses.setdefault(reading.clause_at(span[0]).start, (span, label))
    return [clauses[start] for start in sorted(clauses)]


def _element(reading: Reading, kind: ElementKind, clause: Clause, label: str) -> Element:
    start, end = reading.span(*trimmed(reading.folded, clause.start, clause.end, kind))
    how = next((how for how in HOW_TYPES if how == label), None)
    return Element(start, end, reading.text[start:end], how)
