"""Reading a file of notes that judges labelled, one JSON object a line: for evaluation, never for training.

A line has ``text``, ``kind`` (invitation, first_message, inmail, reply) and ``labels`` by the names below.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from callingcard.model.note import Note, NoteKind
from callingcard.notes.reading import Reading

NAMES: Final = {
    "how": "how", "why": "why", "forward": "forward", "specific": "detail", "bio": "bio", "offers_value": "offer",
    "default_script": "default", "generic": "generic", "pitch": "pitch", "premature_ask": "ask", "flattery_only": "praise",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """One note with the labels that the judges agreed on."""

    id: str
    reading: Reading
    labels: frozenset[str]


def judged(path: Path) -> list[Judged]:
    """Read the file."""
    made = []
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        labels = {ours for theirs, ours in NAMES.items() if one["labels"].get(theirs)}
        labels |= {one["labels"]["you_focus"]} - {"balanced"}
        kind: NoteKind | None = "reply" if one["kind"] == "reply" else None
        made.append(Judged(one["id"], Reading(Note(one["text"], kind=kind)), frozenset(labels)))
    return made
