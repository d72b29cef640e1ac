"""A report for the terminal: the note with what was seen in it marked, the checklist, the findings, the length."""

from typing import Final, NamedTuple

from callingcard.model.note import Finding, Report
from callingcard.shells.cli.page import Page
from callingcard.shells.wording import CHECKLIST

_COLORS: Final = {"error": "red", "warning": "yellow", "advice": "cyan"}
_MARKS: Final = {"error": "✗", "warning": "!", "advice": "·"}
_VERDICTS: Final = {"send": "green", "revise": "yellow", "stop": "red"}


class Mark(NamedTuple):
    """A span of the note with the words that say what it is."""

    start: int
    end: int
    label: str
    color: str


def show(page: Page, text: str, report: Report) -> None:
    """The whole page."""
    length = report.length
    size = f"{length.count} of {length.limit} characters (limit as of {length.as_of})"
    verdict = report.verdict if report.worded or report.verdict != "send" else "not judged"
    page.row(verdict.capitalize(), size, color=_VERDICTS.get(verdict))
    page.gap()
    page.parts(_parts(text, marks(report)), indent=2)
    page.gap()
    thanked = report.verdict == "send" and bool(report.elements["thanks"])
    if thanked:
        page.item("Thanks: says thank you, which is enough by itself", mark="✓", color="green")
    for title, kind, meaning in CHECKLIST:
        there = bool(report.elements[kind])  # type: ignore[index]
        if thanked and not there:
            continue
        page.item(f"{title}: {meaning}", mark="✓" if there else "–", color="green" if there else None, dim=not there)
    page.gap()
    for finding in report.findings:
        _finding(page, finding)
    for remark in report.remarks:
        page.item(remark, mark="·", dim=True)


def _finding(page: Page, finding: Finding) -> None:
    page.item(finding.message, mark=_MARKS[finding.severity], color=_COLORS[finding.severity])
    if finding.fix is not None:
        page.line(f"Instead: {finding.fix or '(nothing)'}", indent=4)
    page.line(f"{finding.rule}{f', advice {finding.advice}' if finding.advice else ''}", indent=4, dim=True)


def marks(report: Report) -> list[Mark]:
    """Spans to mark, in order, none inside another: what is judged first, then what was found, then remarks."""
    judged = [f for f in report.findings if f.severity != "advice"]
    advised = [f for f in report.findings if f.severity == "advice"]
    wanted = [Mark(f.start, f.end, f.rule, _COLORS[f.severity]) for f in judged]
    wanted += [Mark(e.start, e.end, kind, "green") for kind, elements in report.elements.items() for e in elements]
    wanted += [Mark(f.start, f.end, f.rule, _COLORS[f.severity]) for f in advised]
    kept: dict[tuple[int, int], Mark] = {}
    for mark in wanted:
        same = kept.get((mark.start, mark.end))
        if same:
            labels = dict.fromkeys((*same.label.split(", "), mark.label))
            kept[mark.start, mark.end] = same._replace(label=", ".join(labels))
        elif mark.end > mark.start and all(
            mark.end <= other.start or mark.start >= other.end for other in kept.values()
        ):
            kept[mark.start, mark.end] = mark
    return sorted(kept.values())


def _parts(text: str, found: list[Mark]) -> list[tuple[str, str | None]]:
    """The note in pieces, each with its colour; a marked piece stands in brackets, its label after it."""
    parts: list[tuple[str, str | None]] = []
    at = 0
    for mark in found:
        parts += [
            (text[at : mark.start], None),
            (f"[{text[mark.start : mark.end]}]", mark.color),
            (f"({mark.label})", "dim"),
        ]
        at = mark.end
    return [*parts, (text[at:], None)]
