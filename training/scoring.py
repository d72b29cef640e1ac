"""Scores of a tagger on labelled notes: by label, by span, calibration, and a TF-IDF baseline to compare with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from callingcard.model.note import ELEMENT_KINDS
from callingcard.notes.elements.tagger import Tags, found
from training.corpus import HOW
from training.examples import NOTE_LABELS, NoteExample
from training.learning import Floats, logistic


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of one label, and how often it is true."""

    precision: float
    recall: float
    f1: float
    positives: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[bool, bool]]) -> "Score":
        """Count (said, true) pairs."""
        both = said = true = 0
        for one, other in pairs:
            both, said, true = both + (one and other), said + one, true + other
        return cls(both / max(1, said), both / max(1, true), 2 * both / max(1, said + true), true)


def by_label(tagged: Sequence[Tags], truth: Sequence[frozenset[str]]) -> dict[str, Score]:
    """Scores of each note label, at the thresholds that ship."""
    return {
        label: Score.of((tags.likely(label), label in labels) for tags, labels in zip(tagged, truth, strict=True))
        for label in NOTE_LABELS
    }


def by_span(tagged: Sequence[Tags], made: Sequence[NoteExample]) -> dict[str, float]:
    """F1 of the characters under each element's spans, on all notes together."""
    scores: dict[str, float] = {}
    for kind in ELEMENT_KINDS:
        both = said = true = 0
        for tags, one in zip(tagged, made, strict=True):
            guess = {at for element in found(one.reading, tags)[kind] for at in range(element.start, element.end)}
            real = {
                at
                for span in one.note.spans
                if span.label == kind or (kind == "how" and span.label in HOW)
                for at in range(span.start, span.end)
            }
            both, said, true = both + len(guess & real), said + len(guess), true + len(real)
        scores[kind] = 2 * both / max(1, said + true)
    return scores


def calibration_error(tagged: Sequence[Tags], truth: Sequence[frozenset[str]]) -> float:
    """Expected calibration error over all note labels, in ten bins of probability."""
    chances = np.array([tags.chance(label) for tags in tagged for label in NOTE_LABELS])
    real = np.array([label in labels for labels in truth for label in NOTE_LABELS], dtype=float)
    bins = np.minimum((chances * 10).astype(int), 9)
    gaps = [abs(chances[bins == b].mean() - real[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist())]
    return float(sum(gaps))


def focus_right(tagged: Sequence[Tags], truth: Sequence[frozenset[str]]) -> float:
    """How often the likelier of them and me, or neither, is what was labelled."""
    right = 0
    for tags, labels in zip(tagged, truth, strict=True):
        side = max(("them", "me"), key=lambda label: tags.chance(label))
        said = {side} if tags.likely(side) else set()
        right += said == labels & {"them", "me"}
    return right / max(1, len(tagged))


def baseline(
    texts: Sequence[str], truth: Sequence[frozenset[str]], others: Mapping[str, Sequence[str]]
) -> dict[str, Floats]:
    """TF-IDF of words and pairs with logistic regression, trained on ``texts``: for each set its chances by label."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors: Any = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2, strip_accents="unicode")
    matrix = vectors.fit_transform(texts)
    unseen = {name: vectors.transform(list(some)) for name, some in others.items()}
    columns: dict[str, list[Floats]] = {name: [] for name in others}
    for label in NOTE_LABELS:
        weights, intercept = logistic(matrix, np.array([float(label in labels) for labels in truth]), 10.0)
        for name, some in unseen.items():
            columns[name].append(1.0 / (1.0 + np.exp(-(np.asarray(some @ weights) + intercept))))
    return {name: np.column_stack(chances) for name, chances in columns.items()}
