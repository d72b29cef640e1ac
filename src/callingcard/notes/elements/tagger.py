"""The tagger: how likely each clause, and the note as a whole, does each job; and the elements that follow from it.

Probabilities are calibrated on voices that the weights were not trained on (see training/MODEL_CARD.md). They are evidence
for the rules and the verdict, which stay tables that a person can read.
"""

from dataclasses import dataclass
from math import exp, sqrt
from operator import mul
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

    ``clauses`` are those of ``reading.body``; ``by_clause[label]`` has a probability for each of them, ``note[label]`` one
    for the whole. ``how`` is the likeliest of its types.
    """

    reading: Reading
    clauses: tuple[Clause, ...]
    by_clause: dict[str, tuple[float, ...]]
    note: dict[str, float]
    weights: Weights

    def likely(self, label: str) -> bool:
        """Whether the note as a whole has it: its probability reaches the threshold chosen on held-out voices."""
        return self.note.get(label, 0.0) >= self.weights.note_thresholds.get(label, 1.0)

    def spans(self, label: str) -> tuple[tuple[int, int], ...]:
        """Folded spans of the clauses that most likely carry ``label``, best guess first where none is sure."""
        chances = self.by_clause.get(label)
        if not chances:
            return ()
        bar = min(self.weights.clause_thresholds[label], _NEIGHBOUR * max(chances))
        sure = self.weights.clause_thresholds[label]
        picked = [at for at, chance in enumerate(chances) if chance >= sure] or [
            at for at, chance in enumerate(chances) if chance >= bar
        ]
        return tuple((self.clauses[at].start, self.clauses[at].end) for at in picked)


def tag(reading: Reading, weights: Weights) -> Tags:
    """Judge each clause and the note as a whole. An empty note gets empty tags: nothing is likely."""
    clauses = reading.body
    if not clauses:
        return Tags(reading, (), {}, {}, weights)
    marks = len(weights.clause_labels)
    whole = weights.nothing()
    count = 0
    scores: list[list[float]] = []
    for numbers in features(reading):
        sums = weights.add_up(numbers)
        whole = [a + b for a, b in zip(whole, sums, strict=True)]
        count += len(numbers)
        scores.append(_log_odds(weights, sums, len(numbers))[:marks])
    best = [max(column) for column in zip(*scores, strict=True)]
    lanes = _log_odds(weights, whole, count)[marks:]
    return Tags(reading, clauses, _by_clause(weights, scores), _note(weights, [*best, *lanes], len(clauses)), weights)


def _log_odds(weights: Weights, sums: list[int], count: int) -> list[float]:
    """Lanes as log-odds; the rows are divided by the root of how many features were looked up, so that length is no evidence."""
    root = 1.0 / sqrt(count)
    return [one * scale * root + bias for one, scale, bias in zip(sums, weights.scales, weights.biases, strict=True)]


def _by_clause(weights: Weights, scores: list[list[float]]) -> dict[str, tuple[float, ...]]:
    found: dict[str, tuple[float, ...]] = {}
    for label, (slope, shift), column in zip(
        weights.clause_labels, weights.clause_calibration, zip(*scores, strict=True), strict=True
    ):
        found[label] = tuple([chance(slope * score + shift) for score in column])
    found["how"] = tuple([max(types) for types in zip(*(found[how] for how in HOW_TYPES), strict=True)])
    return found


def _note(weights: Weights, evidence: list[float], clauses: int) -> dict[str, float]:
    """The note's head: one small logistic regression a label over the best clause scores and the note's own lanes."""
    inputs = [1.0, min(clauses, 10) / 10.0, *evidence]
    return {
        label: chance(sum(map(mul, row, inputs)))
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
    return max(HOW_TYPES, key=lambda how: tags.by_clause[how][at])
