"""What is marked in a note while it is written: spans with what each is, for the page to paint."""

from typing import NamedTuple

from callingcard.verbs.compose import Composed


class Mark(NamedTuple):
    """A span in code points, and what it is: an element, a finding by its severity, or a doubt (a claim nothing supports)."""

    start: int
    end: int
    what: str


def marks(found: Composed) -> list[Mark]:
    """All spans, in their order; they may lie over each other."""
    elements = (
        Mark(one.start, one.end, kind) for kind, some in found.report.elements.items() for one in some if kind != "bio"
    )
    findings = (Mark(f.start, f.end, f.severity) for f in found.report.findings)
    doubts = (Mark(one.start, one.end, "doubt") for one in found.unsupported)
    return sorted(mark for mark in (*elements, *findings, *doubts) if mark.end > mark.start)
