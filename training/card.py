"""The figures of the model card, written between two marks of ``MODEL_CARD.md``."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.examples import NoteExample
from training.scoring import Score

CARD: Final = Path(__file__).parent / "MODEL_CARD.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


@dataclass(frozen=True, slots=True)
class Figures:
    """Scores on held-out voices; ``baseline`` is TF-IDF with logistic regression on the same split."""

    labels: dict[str, Score]
    baseline: dict[str, Score]
    spans: dict[str, float]
    calibration: float
    focus: float
    held: int


def write_card(figures: Figures, made: Sequence[NoteExample], size: int) -> None:
    """Replace what stands between the marks."""
    card = CARD.read_text("utf-8")
    before, rest = card.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    CARD.write_text(f"{before}{BEGIN}\n{_body(figures, made, size)}\n{END}{after}", "utf-8")


def _body(figures: Figures, made: Sequence[NoteExample], size: int) -> str:
    languages = Counter(one.note.lang for one in made)
    voices = len({one.note.voice for one in made})
    spread = ", ".join(f"{lang} {count}" for lang, count in languages.most_common())
    lines = [
        f"Corpus: {len(made)} notes by {voices} voices ({spread}). Weights: {size / 1e6:.2f} MB.",
        f"Held out: {figures.held} notes by voices that had no part in the training.",
        "",
        "| label | precision | recall | F1 | TF-IDF F1 | span F1 | positives |",
        "|---|---|---|---|---|---|---|",
    ]
    for label, one in figures.labels.items():
        span = f"{figures.spans[label]:.2f}" if label in figures.spans else ""
        rival = figures.baseline[label].f1
        lines.append(
            f"| {label} | {one.precision:.2f} | {one.recall:.2f} | {one.f1:.2f} | {rival:.2f} | {span} | {one.positives} |"
        )
    lines += [
        "",
        f"Expected calibration error of the note's labels: {figures.calibration:.3f}. Focus right: {figures.focus:.2f}.",
    ]
    return "\n".join(lines)
