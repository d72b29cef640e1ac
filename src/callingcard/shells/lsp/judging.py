"""What the checker says of a document's notes, as an editor shows it: where, how grave, and what could be written instead."""

import re
import sqlite3
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, get_args

from lsprotocol.types import CodeDescription, Diagnostic, DiagnosticSeverity, Range
from pygls.workspace import PositionCodec

from callingcard.model.note import JUDGED, Account, Channel, Finding, Note, NoteKind, Recipient, Report, Severity
from callingcard.model.refusal import Refusal
from callingcard.shells.desk import Desk
from callingcard.shells.lsp.known import Known, Said
from callingcard.shells.lsp.lines import Lines
from callingcard.shells.lsp.pages import address
from callingcard.shells.lsp.passages import Field, Passage, passages
from callingcard.shells.steps import TERMINAL, refused
from callingcard.store.opening import STORE, generation
from callingcard.text import utf16_length, visible
from callingcard.verbs import check
from callingcard.verbs.check import Judge
from callingcard.verbs.errors import Ambiguous
from callingcard.verbs.languages import tag

SOURCE = "callingcard"
RECIPIENT = "to"
_NAME = re.compile(r"(?!p_)[^\d@/:]{2,100}")
_SEVERITIES: dict[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "advice": DiagnosticSeverity.Information,
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "channel": get_args(Channel),
    "kind": get_args(NoteKind),
    "account": get_args(Account),
    "language": tuple(sorted(JUDGED)),
}
"""What a line of the head may say; of languages there are more, and these are offered."""
_NO_TEXT = "\0"


@dataclass(frozen=True, slots=True)
class Mark:
    """A diagnostic, and what may be written in place of its range, each with a title."""

    diagnostic: Diagnostic
    fixes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one version of a document: marks, and by the range of each note's first line its verdict in words."""

    marks: tuple[Mark, ...] = ()
    verdicts: tuple[tuple[Range, str], ...] = field(default=())


def judge(
    document: str, language: str, codec: PositionCodec, desk: Desk, known: Known, left: Callable[[], bool]
) -> Judged | None:
    """Check every note in a document, with what is on record of its reader where ``To:`` names one.

    ``known`` is what was said of its notes before. None where it is ``left``, which is asked before each note.
    """
    notes = passages(document, language)
    if not notes:
        return Judged()
    lines = Lines(document, codec)
    try:
        return _judged(notes, lines, desk, known, left)
    except Refusal as error:  # the store cannot be used: that is said, and not left to be guessed from silence
        place = lines.range(notes[0].start, notes[0].start + len(notes[0].text.split(maxsplit=1)[0]))
        message = visible(refused(error, TERMINAL), newlines=False)
        return Judged((Mark(Diagnostic(place, message, DiagnosticSeverity.Warning, "store", source=SOURCE)),))


def _judged(notes: list[Passage], lines: Lines, desk: Desk, known: Known, left: Callable[[], bool]) -> Judged | None:
    marks, verdicts = list[Mark](), list[tuple[Range, str]]()
    with desk.store_if_any() as (con, now):
        known.under(_settings(desk, con, now))
        say = partial(_said, con, now, *_judges(con))
        for passage in notes:
            if left():
                return None
            said = known.of(passage, say)
            marks += _marks(lines, passage, said)
            if said.report:
                verdicts.append((lines.range(passage.start, passage.start), _verdict(said.report)))
    known.keep(notes)
    return Judged(tuple(marks), tuple(verdicts))


def _settings(desk: Desk, con: sqlite3.Connection | None, now: datetime) -> Hashable:
    """Under what a note is judged: the store as it is, and the day, since a tie fades."""
    if con is None:
        return now.date()
    file = (desk.home / STORE).stat()
    return now.date(), file.st_dev, file.st_ino, generation(con)


def _judges(con: sqlite3.Connection | None) -> tuple[Judge, Judge]:
    """Made ready once for all notes: what judges one whose context is gathered, and one by itself."""
    judged = check.judge(con)
    return judged, check.alone(con) if con else judged


def _said(con: sqlite3.Connection | None, now: datetime, judged: Judge, bare: Judge, passage: Passage) -> Said:
    if _NO_TEXT in passage.text:
        return Said(None)
    note, reader = _note(passage), passage.head.get(RECIPIENT)
    if con is None or reader is None or not reader.value:
        return Said(bare(note))
    try:
        return Said(judged(check.addressed(con, note, reader.value, now=now)))
    except (Ambiguous, Refusal) as trouble:
        return Said(bare(note), trouble)


def _marks(lines: Lines, passage: Passage, said: Said) -> Iterator[Mark]:
    for name, value in passage.head.items():
        if wrong := _wrong(name, value.value):
            place = lines.range(value.start, value.end)
            found = Diagnostic(place, wrong, DiagnosticSeverity.Information, name, source=SOURCE)
            yield Mark(found, tuple((f"Write “{choice}”", choice) for choice in _CHOICES[name]))
    reader = passage.head.get(RECIPIENT)
    if said.trouble and reader:
        yield _unknown(lines, reader, said.trouble)
    if said.report is None:
        at = passage.start + passage.text.index(_NO_TEXT)
        message = "A null character (U+0000) is in no text: this note is not judged."
        found = Diagnostic(lines.range(at, at + 1), message, DiagnosticSeverity.Information, "null", source=SOURCE)
        yield Mark(found, (("Leave it out", ""),))
        return
    for finding in said.report.findings:
        yield _mark(lines, passage, said.report, finding)


def _note(passage: Passage) -> Note:
    """The note with what its head says; a reader who is not on record is still called by the name given."""
    said = {name: field.value for name, field in passage.head.items() if not _wrong(name, field.value)}
    context: dict[str, Any] = {name: said[name].lower() for name in _CHOICES if said.get(name)}
    if "language" in context:
        context["language"] = tag(context["language"])
    reader = passage.head.get(RECIPIENT)
    named = reader is not None and _NAME.fullmatch(reader.value) is not None
    return Note(passage.text, recipient=Recipient(reader.value) if reader and named else None, **context)


def _wrong(name: str, value: str) -> str:
    """Why a line of the head is not heeded; "" where it is. What has nothing after its colon says nothing."""
    if name not in _CHOICES or not value:
        return ""
    if name == "language":
        try:
            tag(value)
        except Refusal as error:
            return visible(str(error), newlines=False)
        return ""
    wrong = value.lower() not in _CHOICES[name]
    return f"“{visible(value, newlines=False)}” is none of {', '.join(_CHOICES[name])}." if wrong else ""


def _unknown(lines: Lines, reader: Field, error: Ambiguous | Refusal) -> Mark:
    """Nobody, or several people, of the name after ``To:``; the note is checked without them."""
    message = visible(str(error), newlines=False)
    place = lines.range(reader.start, reader.end)
    found = Diagnostic(place, message, DiagnosticSeverity.Information, RECIPIENT, source=SOURCE)
    people = error.candidates if isinstance(error, Ambiguous) else ()
    known = ((", ".join(filter(None, (p.name, p.position, p.company))), p.id) for p in people)
    return Mark(found, tuple((visible(f"To {who} ({id_})", newlines=False), id_) for who, id_ in known))


def _mark(lines: Lines, passage: Passage, report: Report, finding: Finding) -> Mark:
    start, end = _span(passage, report, finding)
    href = address(finding.rule)
    found = Diagnostic(
        lines.range(passage.start + start, passage.start + end), visible(finding.message), _SEVERITIES[finding.severity],
        finding.rule, CodeDescription(href) if href else None, SOURCE,
    )  # fmt: skip
    if finding.fix is None or (finding.start, finding.end) == (0, 0):
        return Mark(found)
    title = f"Write “{visible(finding.fix, newlines=False)}”" if finding.fix else "Leave it out"
    return Mark(found, ((title, finding.fix),))


def _span(passage: Passage, report: Report, finding: Finding) -> tuple[int, int]:
    """Where it shows: what is too long from where it is, what is about the whole note at its first word."""
    if finding.end > finding.start:
        return finding.start, finding.end
    if finding.kind == "length" and report.length.count > report.length.limit:
        return _within(passage.text, report.length.limit), len(passage.text)
    return 0, len(passage.text.split(maxsplit=1)[0])


def _within(text: str, limit: int) -> int:
    """How many of the first code points fit into so many UTF-16 units."""
    units = 0
    for place, char in enumerate(text):
        units += utf16_length(char)
        if units > limit:
            return place
    return len(text)


def _verdict(report: Report) -> str:
    return f"{report.verdict}, {report.length.count} of {report.length.limit} characters"
