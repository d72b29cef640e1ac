"""The figures of the model card, written between two marks of ``MODEL_CARD.md``."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.examples import NoteExample
from training.judging import Whole
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
    whole: Whole


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
    lines += [
        "",
        whole_in_words(figures.whole),
        "",
        "| label | precision | recall | F1 | positives |",
        "|---|---|---|---|---|",
    ]
    for label, one in figures.whole.labels.items():
        lines.append(f"| {label} | {one.precision:.2f} | {one.recall:.2f} | {one.f1:.2f} | {one.positives} |")
    return "\n".join(lines)


def whole_in_words(whole: Whole) -> str:
    """The figures of the whole checker in a few sentences."""
    return (
        f"The whole checker, rules and cues included, on the {whole.notes} held-out notes: verdict right {whole.verdict:.1%}, "
        f'"send" for "stop" or the reverse {whole.opposite:.1%}, focus right {whole.focus:.1%}, mean F1 {whole.mean:.3f}; '
        f'{whole.warnings:.0f} warnings on 100 notes labelled "send".'
    )
