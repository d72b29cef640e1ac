"""Writing the weights in the layout that ``callingcard.notes.elements.weights`` reads."""

import json
from collections.abc import Mapping, Sequence

import numpy as np

from callingcard.notes.elements.weights import MAGIC
from training.examples import CLAUSE_LABELS, NOTE_LABELS
from training.learning import Floats, Linear

LARGEST = 127


def packed(
    known: Sequence[int],
    linear: Linear,
    calibration: Sequence[tuple[float, float]],
    head: Floats,
    clause_thresholds: Mapping[str, float],
    note_thresholds: Mapping[str, float],
) -> bytes:
    """Round each lane to int8 by its largest weight, drop the features that round to nothing, and pack the rest."""
    scales = np.maximum(np.abs(linear.weights).max(axis=1), 1e-9) / LARGEST
    rows = np.rint(linear.weights / scales[:, None]).astype(np.int8).T
    kept = np.abs(rows).max(axis=1) > 1
    about = {
        "clause_labels": CLAUSE_LABELS,
        "note_labels": NOTE_LABELS,
        "scales": [float(f"{scale:.6g}") for scale in scales],
        "biases": [float(f"{bias:.6g}") for bias in linear.biases],
        "clause_calibration": [[float(f"{a:.6g}"), float(f"{b:.6g}")] for a, b in calibration],
        "note_head": [[float(f"{one:.6g}") for one in row] for row in head],
        "clause_thresholds": dict(clause_thresholds),
        "note_thresholds": dict(note_thresholds),
        "features": int(kept.sum()),
    }
    text = json.dumps(about, separators=(",", ":")).encode()
    numbers = np.array(known, dtype="<u4")[kept]
    return b"".join([MAGIC, len(text).to_bytes(4, "little"), text, numbers.tobytes(), rows[kept].tobytes()])
