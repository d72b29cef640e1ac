"""The tagger: how likely each clause, and the note as a whole, does each job; and the elements that follow from it.

Probabilities are calibrated on voices that the weights were not trained on (see training/MODEL_CARD.md). They are evidence
for the rules and the verdict, which stay tables that a person can read.
"""

from dataclasses import dataclass
from math import exp
from typing import Final

from callingcard.model.note import ELEMENT_KINDS, Element, ElementKind, HowType
from callingcard.notes.clauses import Clause
from callingcard.notes.elements.features import features
from callingcard.notes.elements.trimming import trimmed
from callingcard.notes.elements.weights import Weights
from callingcard.notes.reading import Reading

HOW_TYPES: Final[tuple[HowType, ...]] = ("met", "colleague", "referral", "shared", "their_work")
_NEIGHBOUR: Final = 0.85
"""A clause beside the likeliest counts too when it is nearly as likely to carry the element by itself."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the tagger thinks of one note.

    ``clauses`` are those of ``reading.body``, ``scores`` their log-odds by clause label; ``note[label]`` is a probability
    for the whole.
    """

    reading: Reading
    clauses: tuple[Clause, ...]
    scores: list[list[float]]
    note: dict[str, float]
    weights: Weights

    def by_clause(self, label: str) -> list[float]:
        """The calibrated probability of a clause label for each clause; of ``how``, its likeliest type."""
        if label == "how":
            return [max(types) for types in zip(*map(self.by_clause, HOW_TYPES), strict=True)]
        lane = self.weights.clause_labels.index(label)
        slope, shift = self.weights.clause_calibration[lane]
        return [chance(slope * row[lane] + shift) for row in self.scores]

    def likely(self, label: str) -> bool:
        """Whether the note as a whole has it: its probability reaches the threshold chosen on held-out voices."""
        return self.note.get(label, 0.0) >= self.weights.note_thresholds.get(label, 1.0)

    def spans(self, label: str) -> tuple[tuple[int, int], ...]:
        """Folded spans of the clauses that carry ``label``, or of those most likely to where none is sure."""
        if not self.clauses:
            return ()
        chances = self.by_clause(label)
        bar = min(self.weights.clause_thresholds[label], max(chances))
        if bar < self.weights.clause_thresholds[label]:
            bar *= _NEIGHBOUR
        picked = (clause for clause, one in zip(self.clauses, chances, strict=True) if one >= bar)
        return tuple((clause.start, clause.end) for clause in picked)


def tag(reading: Reading, weights: Weights) -> Tags:
    """Judge each clause and the note as a whole. An empty note gets empty tags: nothing is likely."""
    clauses = reading.body
    if not clauses:
        return Tags(reading, (), [], {}, weights)
    marks = len(weights.clause_labels)
    whole = rows = looked = 0
    scores: list[list[float]] = []
    for numbers in features(reading):
        total, known = weights.add_up(numbers)
        whole, rows, looked = whole + total, rows + known, looked + len(numbers)
        scores.append(weights.log_odds(total, known, len(numbers))[:marks])
    best = list(map(max, zip(*scores, strict=True)))
    lanes = weights.log_odds(whole, rows, looked)[marks:]
    return Tags(reading, clauses, scores, _note(weights, [*best, *lanes], len(clauses)), weights)


def _note(weights: Weights, evidence: list[float], clauses: int) -> dict[str, float]:
    """The note's head: one small logistic regression a label, over its best clause scores and the note's own lanes."""
    inputs = [1.0, min(clauses, 10) / 10.0, *evidence]
    return {
        label: chance(sum([inputs[at] * one for at, one in row]))
        for label, row in zip(weights.note_labels, weights.note_head, strict=True)
    }


def chance(log_odds: float) -> float:
    """The probability of some log-odds; never overflows."""
    if log_odds < -30.0:
        return 0.0
    return 1.0 / (1.0 + exp(-log_odds))


def found(tags: Tags) -> dict[ElementKind, tuple[Element, ...]]:
    """The elements of the note, with a key for each ElementKind in their order; offsets are code points of the note."""
    return {kind: _elements(tags, kind) if tags.likely(kind) else () for kind in ELEMENT_KINDS}


def _elements(tags: Tags, kind: ElementKind) -> tuple[Element, ...]:
    elements: list[Element] = []
    for start, end in tags.spans(kind):
        first, last = tags.reading.span(*trimmed(tags.reading.folded, start, end, kind))
        if last > first:
            how = _how_type(tags, start) if kind == "how" else None
            elements.append(Element(first, last, tags.reading.text[first:last], how))
    return tuple(elements)


def _how_type(tags: Tags, start: int) -> HowType:
    at = next(at for at, clause in enumerate(tags.clauses) if clause.start == start)
    return max(HOW_TYPES, key=lambda how: tags.by_clause(how)[at])
