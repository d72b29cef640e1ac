"""Fitting: one logistic regression a label over hashed features, calibrated on voices it has not seen.

Everything is repeatable: folds are cut by the CRC-32 of the voice, solvers are seeded, and no order depends on hashing.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from training.corpus import HOW
from training.examples import CLAUSE_LABELS, NOTE_LABELS, NoteExample

Matrix: TypeAlias = Any
Floats: TypeAlias = NDArray[np.float64]
FOLDS: Final = 5
CLAUSE_C: Final = 30.0
NOTE_C: Final = 30.0
HEAD_C: Final = 1.0
ABOUT_THE_WHOLE: Final = frozenset({"generic", "default", "praise", "them", "me"})
SEEN_AT_LEAST: Final = 3
LANES: Final = (*CLAUSE_LABELS, *NOTE_LABELS)


@dataclass(frozen=True, slots=True)
class Data:
    """Matrices of some notes: clauses by features, notes by features, their labels, and which note a clause is of."""

    clauses: Matrix
    notes: Matrix
    clause_truth: Floats
    note_truth: Floats
    owner: NDArray[np.int64]
    sizes: Floats
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights by lane (lanes by features) and biases."""

    weights: Floats
    biases: Floats

    def clause_scores(self, data: Data) -> Floats:
        """Log-odds of each clause label for each clause."""
        n = len(CLAUSE_LABELS)
        return np.asarray(data.clauses @ self.weights[:n].T + self.biases[:n])

    def note_scores(self, data: Data) -> Floats:
        """Log-odds of each note label for each note, from its own lanes alone."""
        n = len(CLAUSE_LABELS)
        return np.asarray(data.notes @ self.weights[n:].T + self.biases[n:])


def fold_of(voice: str, folds: int, salt: str = "") -> int:
    """Which fold a voice is in; the same on every machine."""
    return crc32(f"{salt}{voice}".encode()) % folds


def vocabulary(made: Sequence[NoteExample]) -> list[int]:
    """Feature numbers that occur in at least three notes, sorted."""
    counts: Counter[int] = Counter()
    for one in made:
        counts.update({number for numbers in one.numbers for number in numbers})
    return sorted(number for number, count in counts.items() if count >= SEEN_AT_LEAST)


def data_of(made: Sequence[NoteExample], known: Sequence[int]) -> Data:
    """Turn examples into matrices. Rows are divided by the root of how many features were looked up, known or not."""
    column = {number: at for at, number in enumerate(known)}
    owner = np.array([at for at, one in enumerate(made) for _ in one.numbers], dtype=np.int64)
    lists = [numbers for one in made for numbers in one.numbers]
    counts = _counted(lists, column)
    gather = sparse.csr_matrix((np.ones(len(owner)), (owner, np.arange(len(owner)))), shape=(len(made), len(owner)))
    sizes = np.array([len(numbers) for numbers in lists], dtype=np.float64)
    totals = np.asarray(gather @ sizes)
    truth = [[float(label in marks) for label in CLAUSE_LABELS] for one in made for marks in one.clause_labels]
    return Data(
        sparse.diags_array(1 / np.sqrt(sizes)) @ counts,
        sparse.diags_array(1 / np.sqrt(totals)) @ (gather @ counts),
        np.array(truth),
        np.array([[float(label in one.labels) for label in NOTE_LABELS] for one in made]),
        owner,
        np.array([min(len(one.numbers), 10) / 10.0 for one in made]),
        tuple(one.note.voice for one in made),
    )


def _counted(lists: Sequence[Sequence[int]], column: dict[int, int]) -> Matrix:
    rows = [at for at, numbers in enumerate(lists) for number in numbers if number in column]
    columns = [column[number] for numbers in lists for number in numbers if number in column]
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(lists), len(column)))


def fit(data: Data) -> Linear:
    """Fit all lanes."""
    rows, biases = [], []
    for truth, matrix, strength in (
        (data.clause_truth, data.clauses, CLAUSE_C),
        (data.note_truth, data.notes, NOTE_C),
    ):
        for lane in range(truth.shape[1]):
            model = logistic(matrix, truth[:, lane], strength)
            rows.append(model[0])
            biases.append(model[1])
    return Linear(np.vstack(rows), np.array(biases))


def logistic(matrix: Matrix, truth: Floats, strength: float) -> tuple[Floats, float]:
    """One logistic regression; a label never or always seen gets its prior alone."""
    if truth.min() == truth.max():
        return np.zeros(matrix.shape[1]), -6.0 if truth.max() == 0 else 6.0
    model = LogisticRegression(C=strength, solver="liblinear", tol=1e-3, random_state=7, intercept_scaling=1.0)
    model.fit(matrix, truth)
    return np.asarray(model.coef_[0]), float(model.intercept_[0])


def select(data: Data, chosen: NDArray[np.bool_]) -> Data:
    """The part of the data that belongs to the chosen notes."""
    clauses = chosen[data.owner]
    renumbered = np.cumsum(chosen) - 1
    return Data(
        data.clauses[clauses],
        data.notes[chosen],
        data.clause_truth[clauses],
        data.note_truth[chosen],
        renumbered[data.owner[clauses]],
        data.sizes[chosen],
        tuple(voice for voice, keep in zip(data.voices, chosen, strict=True) if keep),
    )


def unseen_scores(data: Data, folds: int = FOLDS, fitted: Callable[[Data], Linear] = fit) -> tuple[Floats, Floats]:
    """Scores for every clause and note from weights that were fitted without its voice."""
    clause = np.zeros(data.clause_truth.shape)
    note = np.zeros(data.note_truth.shape)
    fold = np.array([fold_of(voice, folds) for voice in data.voices])
    for held in range(folds):
        if not (fold == held).any():
            continue
        linear = fitted(select(data, fold != held))
        rest = select(data, fold == held)
        clause[(fold == held)[data.owner]] = linear.clause_scores(rest)
        note[fold == held] = linear.note_scores(rest)
    return clause, note


def head_inputs(data: Data, clause: Floats, note: Floats) -> Floats:
    """What the note's head sees: one, how many clauses, the best clause score of each label, the note's own lanes."""
    best = np.full((len(data.sizes), clause.shape[1]), -np.inf)
    np.maximum.at(best, data.owner, clause)
    return np.hstack([np.ones((len(best), 1)), data.sizes[:, None], best, note])


def fit_head(inputs: Floats, truth: Floats) -> Floats:
    """Note labels by inputs; the first input is the constant, which carries the intercept."""
    rows = np.zeros((truth.shape[1], inputs.shape[1]))
    for lane, label in enumerate(NOTE_LABELS):
        seen = head_sees(label)
        weights, intercept = logistic(inputs[:, seen], truth[:, lane], HEAD_C)
        rows[lane, seen] = weights
        rows[lane, 0] = intercept
    return rows


def head_sees(label: str) -> list[int]:
    """Inputs of one label's head: for a part of a note its own scores alone, for the whole note's character everything.

    Letting "how" see that a note asks for a call makes held-out voices worse: habits of the corpus, not of notes.
    """
    total = 2 + len(LANES)
    if label in ABOUT_THE_WHOLE:
        return list(range(1, total))
    own = HOW if label == "how" else (label,)
    return [*(2 + CLAUSE_LABELS.index(one) for one in own), 2 + len(CLAUSE_LABELS) + NOTE_LABELS.index(label)]


def fit_calibration(scores: Floats, truth: Floats) -> list[tuple[float, float]]:
    """Platt scaling of each clause label."""
    found = []
    for lane in range(truth.shape[1]):
        slope, shift = logistic(scores[:, lane : lane + 1], truth[:, lane], 1.0)
        found.append((float(slope[0]) if slope.any() else 1.0, shift if slope.any() else 0.0))
    return found


def sigmoid(scores: Floats) -> Floats:
    """Log-odds as probabilities."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(scores, -30, 30))))


def best_threshold(chances: Floats, truth: Floats) -> float:
    """The threshold of the best F1 between 0.3 and 0.6, each averaged with its neighbours so that a lucky one does not win."""
    bars = np.arange(0.25, 0.651, 0.01)
    right = np.array([((chances >= bar) & (truth > 0)).sum() for bar in bars], dtype=np.float64)
    said = np.array([(chances >= bar).sum() for bar in bars], dtype=np.float64)
    scores = 2 * right / np.maximum(1.0, said + truth.sum())
    smooth = np.convolve(scores, np.full(11, 1 / 11), mode="valid")
    best = np.flatnonzero(smooth >= smooth.max() - 1e-9) + 5
    return float(round(bars[best[np.argmin(np.abs(bars[best] - 0.5))]], 2))
