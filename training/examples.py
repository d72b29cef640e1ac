"""From labelled notes to what is learnt: for each clause its features and labels, for each note its labels."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

from callingcard.model.note import Channel, Note, NoteKind
from callingcard.notes.elements.features import features
from callingcard.notes.reading import Reading
from training.corpus import HOW, SPAN_LABELS, LabelledNote

CLAUSE_LABELS: Final = SPAN_LABELS
NOTE_LABELS: Final = (
    *("how", "why", "forward", "detail", "bio", "offer", "thanks"),
    *("pitch", "ask", "generic", "default", "praise", "them", "me"),
)


@dataclass(frozen=True, slots=True)
class NoteExample:
    """One note to learn from: a list of feature numbers and a set of labels for each clause, and labels for the whole."""

    note: LabelledNote
    reading: Reading
    numbers: list[list[int]]
    clause_labels: tuple[frozenset[str], ...]
    labels: frozenset[str]


def examples(notes: Iterable[LabelledNote]) -> list[NoteExample]:
    """Read each note as the product would; notes without any clause teach nothing and are left out."""
    made: list[NoteExample] = []
    for note in notes:
        # A reply is known to be one where the product is asked; everything else it tells from the text.
        kind = cast("NoteKind", note.kind) if note.kind == "reply" else None
        reading = Reading(Note(note.text, cast("Channel", note.channel), kind))
        if reading.body:
            marks = tuple(_clause_labels(note, *reading.span(c.start, c.end)) for c in reading.body)
            made.append(NoteExample(note, reading, features(reading), marks, _note_labels(note)))
    return made


def _clause_labels(note: LabelledNote, start: int, end: int) -> frozenset[str]:
    """Labels whose span covers half of the clause, or of which the clause holds half."""
    found = set()
    for span in note.spans:
        common = min(end, span.end) - max(start, span.start)
        if common > 0 and (2 * common >= end - start or 2 * common >= span.end - span.start):
            found.add(span.label)
    return frozenset(found)


def _note_labels(note: LabelledNote) -> frozenset[str]:
    found = {label for label in note.labels() if label not in HOW} - {"generic"}
    if note.generic:
        found.add("generic")
    if note.focus != "balanced":
        found.add(note.focus)
    return frozenset(found)
