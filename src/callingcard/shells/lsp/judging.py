"""What the checker says of a document's notes, as an editor shows it: where, how grave, and what could be written instead."""

import re
from dataclasses import dataclass, field
from typing import Any, get_args

from lsprotocol.types import CodeDescription, Diagnostic, DiagnosticSeverity, Range
from pygls.workspace import PositionCodec

from callingcard.model.note import Account, Channel, Finding, Note, NoteKind, Recipient, Report, Severity
from callingcard.model.refusal import Refusal
from callingcard.shells.desk import Desk
from callingcard.shells.lsp.lines import Lines
from callingcard.shells.lsp.pages import address
from callingcard.shells.lsp.passages import Field, Passage, passages
from callingcard.text import utf16_length, visible
from callingcard.verbs.check import check
from callingcard.verbs.errors import Ambiguous

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
}


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


def judge(document: str, language: str, codec: PositionCodec, desk: Desk) -> Judged:
    """Check every note in a document, with what is on record of its reader where ``To:`` names one."""
    notes = passages(document, language)
    if not notes:
        return Judged()
    lines, marks, verdicts = Lines(document, codec), list[Mark](), list[tuple[Range, str]]()
    with desk.store_if_any() as (con, now):
        for passage in notes:
            marks += (_mistaken(lines, name, said) for name, said in passage.head.items() if _is_wrong(name, said))
            note, reader = _note(passage), passage.head.get(RECIPIENT)
            try:
                report = check(con, note, now=now, to=reader.value or None if con and reader else None)
            except (Ambiguous, Refusal) as error:
                marks += [_unknown(lines, reader, error)] if reader else []
                report = check(con, note, now=now)
            marks += (_mark(lines, passage, report, finding) for finding in report.findings)
            verdicts.append((lines.range(passage.start, passage.start), _verdict(report)))
    return Judged(tuple(marks), tuple(verdicts))


def _note(passage: Passage) -> Note:
    """The note with what its head says; a reader who is not on record is still called by the name given."""
    said = {name: field.value.lower() for name, field in passage.head.items() if not _is_wrong(name, field)}
    context: dict[str, Any] = {name: said[name] for name in (*_CHOICES, "language") if said.get(name)}
    reader = passage.head.get(RECIPIENT)
    named = reader is not None and _NAME.fullmatch(reader.value) is not None
    return Note(passage.text, recipient=Recipient(reader.value) if reader and named else None, **context)


def _is_wrong(name: str, said: Field) -> bool:
    return name in _CHOICES and bool(said.value) and said.value.lower() not in _CHOICES[name]


def _mistaken(lines: Lines, name: str, said: Field) -> Mark:
    choices = _CHOICES[name]
    message = f"“{visible(said.value, newlines=False)}” is none of {', '.join(choices)}."
    found = Diagnostic(lines.range(said.start, said.end), message, DiagnosticSeverity.Information, name, source=SOURCE)
    return Mark(found, tuple((f"Write “{choice}”", choice) for choice in choices))


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
