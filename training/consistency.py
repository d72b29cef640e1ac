"""What does not add up in the corpus: labels that contradict each other, texts or voices that occur twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.corpus import LabelledNote

CLASHES = (("detail", "praise"), ("forward", "ask"), ("bio", "thanks"))


def complaints(notes: Sequence[LabelledNote]) -> Iterator[str]:
    """Yield one sentence for each contradiction, with file and line."""
    seen: dict[str, str] = {}
    homes: dict[str, str] = {}
    for note in notes:
        for complaint in _of(note):
            yield f"{note.where}: {complaint}"
        key = "".join(c for c in note.text.casefold() if c.isalnum())
        if key in seen:
            yield f"{note.where}: the same text as {seen[key]}"
        seen[key] = note.where
        home = note.where.split(":")[0]
        if homes.setdefault(note.voice, home) != home:
            yield f"{note.where}: the voice {note.voice!r} is used in {homes[note.voice]} too"


def _of(note: LabelledNote) -> Iterator[str]:
    if not note.text:
        yield "no text"
    if len(note.text) > 2000:
        yield "longer than 2000 characters"
    yield from _spans(note)
    yield from _verdict(note, note.labels())


def _spans(note: LabelledNote) -> Iterator[str]:
    places: dict[tuple[int, int], set[str]] = {}
    for span in note.spans:
        words = note.text[span.start : span.end]
        if not words or words != words.strip():
            yield f"an empty span, or blanks at its ends: {words!r}"
        places.setdefault((span.start, span.end), set()).add(span.label)
    for labels in places.values():
        for one, other in CLASHES:
            if {one, other} <= labels:
                yield f"{one!r} and {other!r} on the same words"


def _verdict(note: LabelledNote, labels: frozenset[str]) -> Iterator[str]:
    if "default" in labels and not note.generic:
        yield "a default sentence in a note that is not generic"
    if note.generic and "detail" in labels:
        yield "generic as a whole, and yet a detail"
    if note.kind == "thanks" and "thanks" not in labels:
        yield "a thank-you without a thanks span"
    if note.kind == "opener" and {"their_work", "detail"} <= labels and "why" not in labels:
        yield "a named work of theirs is a why too"
    if note.verdict == "send":
        yield from _send(note, labels)
    elif note.verdict == "revise":
        if note.kind == "opener" and not labels & {"how", "why", "detail", "offer", "forward"}:
            yield "an opener to revise has something real: how, why, detail, offer or forward"
    elif not (note.generic or labels & {"pitch", "ask"}):
        yield "stop, without generic, pitch or ask"


def _send(note: LabelledNote, labels: frozenset[str]) -> Iterator[str]:
    if note.generic and note.kind != "reply":
        yield "send, and yet generic"
    opener = note.kind == "opener"
    for label in sorted({"pitch", "default", *({"ask"} if opener else ())} & labels):
        yield f"send, and yet {label!r}"
    if opener and "detail" not in labels:
        yield "an opener to send needs a detail"
    if opener and "why" not in labels:
        yield "an opener to send needs a why"
    if opener and not labels & {"forward", "offer", "thanks"}:
        yield "an opener to send needs forward, offer or thanks"
