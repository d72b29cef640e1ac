"""Train the element tagger: held-out scores first, then the weights that ship, from all voices.

``python -m training.train [--judged FILE]``: prints the scores, writes ``src/callingcard/data/tagger.weights`` and the
figures of ``MODEL_CARD.md``. The same corpus gives the same bytes. ``--judged`` also scores a file of labelled notes.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from callingcard.notes.elements import Weights, tag
from training.card import Figures, whole_in_words, write_card
from training.corpus import HOW, load
from training.examples import CLAUSE_LABELS, NOTE_LABELS, NoteExample, examples
from training.judging import judged_whole
from training.learning import (
    Data,
    best_threshold,
    data_of,
    fit,
    fit_calibration,
    fit_head,
    fold_of,
    head_inputs,
    sigmoid,
    unseen_scores,
    vocabulary,
)
from training.packing import packed
from training.scoring import Score, baseline, by_label, by_span, calibration_error, focus_right
from training.validation import Judged, judged

OUT: Final = Path(__file__).parent.parent / "src" / "callingcard" / "data" / "tagger.weights"
HELD_OUT: Final = 5
"""One voice of this many is held out."""


def main(arguments: Sequence[str]) -> int:
    """Train, print, write."""
    others = judged(Path(arguments[1])) if arguments[:1] == ["--judged"] else []
    made = examples(load())
    held = [one for one in made if fold_of(one.note.voice, HELD_OUT, "held-out") == 0]
    rest = [one for one in made if fold_of(one.note.voice, HELD_OUT, "held-out") != 0]
    figures = measured(rest, held)
    weights = learnt(made)
    OUT.write_bytes(weights)
    write_card(figures, made, len(weights))
    print_scores("held-out voices", figures.labels, figures.baseline)
    print(f"span F1: {_line(figures.spans)}")
    print(f"calibration error {figures.calibration:.3f}, focus {figures.focus:.2f}; file {len(weights) / 1e6:.2f} MB")
    print(whole_in_words(figures.whole))
    if others:
        print_judged(Weights(weights), made, others)
    return 0


def learnt(made: Sequence[NoteExample]) -> bytes:
    """Fit everything on these notes and pack it; calibration, head and thresholds come from voices unseen by the fit."""
    known = vocabulary(made)
    data = data_of(made, known)
    clause, note = unseen_scores(data)
    inputs = head_inputs(data, clause, note)
    chances = _unseen_head(data, inputs)
    calibration = fit_calibration(clause, data.clause_truth)
    calibrated = sigmoid(clause * [a for a, _ in calibration] + [b for _, b in calibration])
    bars = {
        label: best_threshold(calibrated[:, at], data.clause_truth[:, at]) for at, label in enumerate(CLAUSE_LABELS)
    }
    types = [CLAUSE_LABELS.index(label) for label in HOW]
    bars["how"] = best_threshold(calibrated[:, types].max(axis=1), data.clause_truth[:, types].max(axis=1))
    note_bars = {label: best_threshold(chances[:, at], data.note_truth[:, at]) for at, label in enumerate(NOTE_LABELS)}
    return packed(known, fit(data), calibration, fit_head(inputs, data.note_truth), bars, note_bars)


def _unseen_head(data: Data, inputs: np.ndarray) -> np.ndarray:
    fold = np.array([fold_of(voice, 4, "head") for voice in data.voices])
    chances = np.zeros(data.note_truth.shape)
    for held in range(4):
        if (fold == held).any() and (fold != held).any():
            head = fit_head(inputs[fold != held], data.note_truth[fold != held])
            chances[fold == held] = sigmoid(inputs[fold == held] @ head.T)
    return chances


def measured(rest: Sequence[NoteExample], held: Sequence[NoteExample]) -> Figures:
    """Scores on voices that had no part in the training, by the very code that runs in the product."""
    weights = Weights(learnt(rest))
    tagged = [tag(one.reading, weights) for one in held]
    truth = [one.labels for one in held]
    texts = [one.note.text for one in rest]
    chances = baseline(texts, [one.labels for one in rest], {"held": [one.note.text for one in held]})["held"]
    return Figures(
        by_label(tagged, truth),
        {label: _scored(chances[:, at], truth, label) for at, label in enumerate(NOTE_LABELS)},
        by_span(tagged, held),
        calibration_error(tagged, truth),
        focus_right(tagged, truth),
        len(held),
        judged_whole([one.note for one in held], weights),
    )


def _scored(chances: np.ndarray, truth: Sequence[frozenset[str]], label: str) -> Score:
    return Score.of((bool(one >= 0.5), label in labels) for one, labels in zip(chances, truth, strict=True))


def print_judged(weights: Weights, made: Sequence[NoteExample], others: Sequence[Judged]) -> None:
    """Print the scores on notes that judges labelled."""
    tagged = [tag(one.reading, weights) for one in others]
    truth = [one.labels for one in others]
    texts = {"judged": [one.reading.text for one in others]}
    chances = baseline([one.note.text for one in made], [one.labels for one in made], texts)["judged"]
    rival = {label: _scored(chances[:, at], truth, label) for at, label in enumerate(NOTE_LABELS)}
    print_scores("judged notes", by_label(tagged, truth), rival)
    print(f"focus {focus_right(tagged, truth):.2f}, calibration error {calibration_error(tagged, truth):.3f}")


def print_scores(title: str, scores: dict[str, Score], rival: dict[str, Score]) -> None:
    """Print a table: label, precision, recall, F1, baseline F1, positives."""
    print(f"\n{title:16} precision recall  F1  TF-IDF    n")
    for label, one in scores.items():
        print(
            f"{label:16} {one.precision:9.2f} {one.recall:6.2f} {one.f1:.2f} {rival[label].f1:7.2f} {one.positives:4}"
        )
    counted = [label for label, one in scores.items() if one.positives >= 15 and label not in {"them", "me"}]
    ours = sum(scores[label].f1 for label in counted) / max(1, len(counted))
    theirs = sum(rival[label].f1 for label in counted) / max(1, len(counted))
    print(f"mean F1 of {len(counted)} labels with 15 or more: {ours:.3f}, TF-IDF {theirs:.3f}")


def _line(scores: dict[str, float]) -> str:
    return ", ".join(f"{label} {score:.2f}" for label, score in scores.items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
