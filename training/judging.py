"""The whole checker on held-out voices: verdicts, labels and nagging, judged as the corpus labels them.

The tagger's weights must not have seen these voices. Rules and cues were written by people who know the corpus, so these
figures flatter them a little; the tagger they do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from callingcard import data
from callingcard.model.note import Channel, ElementKind, FindingKind, Note, NoteKind, Report
from callingcard.notes.check import check_many
from callingcard.notes.elements import Weights
from training.corpus import LabelledNote
from training.scoring import Score

ELEMENTS: Final[tuple[ElementKind, ...]] = ("how", "why", "forward", "detail", "bio", "offer", "thanks")
FAULTS: Final[tuple[FindingKind, ...]] = ("default", "generic", "pitch", "ask")


@dataclass(frozen=True, slots=True)
class Whole:
    """What the checker says of held-out notes. ``warnings``: on 100 notes labelled "send"; shares are of all notes."""

    verdict: float
    opposite: float
    focus: float
    warnings: float
    labels: dict[str, Score]
    notes: int

    @property
    def mean(self) -> float:
        """Mean F1 of the labels with fifteen positives or more."""
        counted = [one.f1 for one in self.labels.values() if one.positives >= 15]
        return sum(counted) / max(1, len(counted))


def reports(held: Sequence[LabelledNote], weights: Weights) -> list[Report]:
    """Check held-out notes as the product would: only a reply says what kind it is."""
    return list(check_many(map(as_checked, held), limits=data.limits(), weights=weights))


def as_checked(note: LabelledNote) -> Note:
    """A note of the corpus as it is checked."""
    kind = cast("NoteKind", note.kind) if note.kind == "reply" else None
    return Note(note.text, cast("Channel", note.channel), kind)


def judged_whole(held: Sequence[LabelledNote], weights: Weights) -> Whole:
    """Compare the checker's reports with the labels."""
    pairs = list(zip(reports(held, weights), held, strict=True))
    sends = [report for report, note in pairs if note.verdict == "send"]
    nagged = sum(finding.severity != "advice" for report in sends for finding in report.findings)
    return Whole(
        verdict=sum(report.verdict == note.verdict for report, note in pairs) / len(pairs),
        opposite=sum({report.verdict, note.verdict} == {"send", "stop"} for report, note in pairs) / len(pairs),
        focus=sum(report.focus == note.focus for report, note in pairs) / len(pairs),
        warnings=100 * nagged / max(1, len(sends)),
        labels={
            label: Score.of((has(report, label), label in labels_of(note)) for report, note in pairs)
            for label in (*ELEMENTS, *FAULTS)
        },
        notes=len(pairs),
    )


def has(report: Report, label: str) -> bool:
    """Whether a report has a label: an element, or a finding that is no mere advice."""
    if label in ELEMENTS:
        return bool(report.elements[label])
    return any(finding.kind == label and finding.severity != "advice" for finding in report.findings)


def labels_of(note: LabelledNote) -> frozenset[str]:
    """The labels of a note; generic is a word about the whole note, not about a phrase in it."""
    return (note.labels() - {"generic"}) | ({"generic"} if note.generic else set())
