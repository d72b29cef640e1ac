"""The tagger: how likely each clause, and the note as a whole, does each job; and the elements that follow from it.

Probabilities are calibrated on voices that the weights were not trained on (see training/MODEL_CARD.md). They are evidence
for the rules and the verdict, which stay tables that a person can read.
"""

from math import exp, inf, log
from typing import Final

from callingcard.model.note import ELEMENT_KINDS, Element, ElementKind, HowType
from callingcard.notes.clauses import Clause
from callingcard.notes.elements.trimming import trimmed
from callingcard.notes.elements.weights import Weights
from callingcard.notes.reading import Reading

HOW_TYPES: Final[tuple[HowType, ...]] = ("met", "colleague", "referral", "shared", "their_work")
_NEIGHBOUR: Final = 0.85
"""A clause beside the likeliest counts too when it is nearly as likely to carry the element by itself."""


class Tags:
    """What the tagger thinks of one note.

    ``clauses`` are those between greeting and sign-off. What is said of them, and of the note as a whole, is worked out label by
    label, when it is asked for.
    """

    __slots__ = ("_clause", "_inputs", "_lanes", "clauses", "weights")

    def __init__(self, clauses: list[Clause], weights: Weights, sums: list[int]) -> None:
        self.weights = weights
        self.clauses: list[Clause] = clauses
        self._lanes: list[list[float]] = [weights.of_clause(one) for one in sums]
        self._clause: dict[str, list[float]] = {}
        self._inputs: list[float] = []
        if sums:
            # What the note's head sees: one, how many clauses, the best clause score of each label, the note's own lanes.
            best = self._lanes[0]
            for lanes in self._lanes:
                best = [max(old, one) for old, one in zip(best, lanes)]
            self._inputs = [1.0, min(len(sums), 10) / 10.0]
            self._inputs += weights.clause_log_odds(best)
            self._inputs += weights.note_log_odds(sum(sums))

    def log_odds(self, label: str) -> float:
        """How likely the note as a whole has ``label``; minus infinity where there is nothing to judge."""
        return self.weights.note_head[label].of(self._inputs) if self._inputs else -inf

    def chance(self, label: str) -> float:
        """The same as a probability."""
        return chance(self.log_odds(label))

    def by_clause(self, label: str) -> list[float]:
        """The calibrated log-odds of a clause label for each clause; of ``how``, of its likeliest type."""
        known = self._clause.get(label)
        if known is None:
            if label == "how":
                known = self.by_clause(HOW_TYPES[0])
                for how in HOW_TYPES[1:]:
                    known = list(map(max, known, self.by_clause(how)))
            else:
                lane, slope, shift = self.weights.calibration[label]
                known = [slope * lanes[lane] + shift for lanes in self._lanes]
            self._clause[label] = known
        return known

    def how_type(self, at: int) -> HowType:
        """The likeliest type of how for a clause."""
        chances = [self.by_clause(how)[at] for how in HOW_TYPES]
        return HOW_TYPES[chances.index(max(chances))]

    def likely(self, label: str) -> bool:
        """Whether the note as a whole has it: its probability reaches the threshold chosen on held-out voices."""
        return self.log_odds(label) >= self.weights.bars[label]

    def carries(self, label: str, at: int) -> bool:
        """Whether one clause carries ``label``."""
        return self.by_clause(label)[at] >= self.weights.clause_bars[label]

    def carriers(self, label: str) -> list[int]:
        """Places of the clauses that carry ``label``, or of those most likely to where none is sure."""
        if not self.clauses:
            return []
        chances, bar = self.by_clause(label), self.weights.clause_bars[label]
        best = max(chances)
        if best < bar:
            bar = log_odds(_NEIGHBOUR * chance(best))
        return [at for at, one in enumerate(chances) if one >= bar]

    def spans(self, label: str, than: str = "") -> tuple[tuple[int, int], ...]:
        """Folded spans of the clauses that carry ``label``; with ``than``, of those that carry it likelier than that."""
        places = self.carriers(label)
        if than:
            odds, others = self.by_clause(label), self.by_clause(than)
            places = [at for at in places if odds[at] >= others[at]]
        return tuple([(self.clauses[at].start, self.clauses[at].end) for at in places])


def tag(reading: Reading, weights: Weights) -> Tags:
    """Judge each clause and the note as a whole. An empty note gets empty tags: nothing is likely."""
    return Tags(reading.body, weights, weights.sums_of(reading))


def chance(log_odds: float) -> float:
    """The probability of some log-odds; never overflows."""
    if log_odds < -30.0:
        return 0.0
    return 1.0 / (1.0 + exp(-log_odds))


def log_odds(chance: float) -> float:
    """The log-odds of a probability above 0 and below 1."""
    return log(chance / (1.0 - chance))


def found(reading: Reading, tags: Tags) -> dict[ElementKind, tuple[Element, ...]]:
    """The elements that the tagger alone would give a note, with a key for each ElementKind in their order."""
    return {kind: _elements(reading, tags, kind) if tags.likely(kind) else () for kind in ELEMENT_KINDS}


def _elements(reading: Reading, tags: Tags, kind: ElementKind) -> tuple[Element, ...]:
    elements: list[Element] = []
    for at in tags.carriers(kind):
        clause = tags.clauses[at]
        first, last = reading.span(*trimmed(clause, kind))
        if last > first:
            how = tags.how_type(at) if kind == "how" else None
            elements.append(Element(first, last, reading.text[first:last], how))
    return tuple(elements)
