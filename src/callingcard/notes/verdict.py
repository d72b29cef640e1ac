"""The verdict: a table over elements and findings, read from the top; the first line that fits decides.

Why these lines and no score: docs/decisions/verdict.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from callingcard.model.note import Finding, Verdict
from callingcard.notes.reading import Reading


class Facts:
    """What the table looks at: each true or false, each to be pointed at in the note. Findings that only advise have no say."""

    __slots__ = (
        "ask", "default", "detail", "empty", "faulty", "forward", "generic", "how", "known_well", "mismatch", "offer", "pitch",
        "reply", "rude", "thanked", "thanks", "unread", "unsafe", "why",
    )  # fmt: skip

    def __init__(self, reading: Reading, findings: Sequence[Finding]) -> None:
        elements = reading.elements
        self.reply: bool = reading.kind == "reply"
        self.thanks: bool = reading.kind == "thanks"
        self.known_well: bool = reading.note.tie in {"moderate", "strong"}
        self.how: bool = bool(elements["how"])
        self.why: bool = bool(elements["why"])
        self.detail: bool = bool(elements["detail"])
        self.forward: bool = bool(elements["forward"])
        self.offer: bool = bool(elements["offer"])
        self.thanked: bool = bool(elements["thanks"])
        judged = [finding for finding in findings if finding.severity != "advice"]
        kinds = {finding.kind for finding in judged}
        rules = {finding.rule for finding in judged}
        errors = {finding.rule for finding in judged if finding.severity == "error"}
        self.unsafe: bool = not rules.isdisjoint(_UNSAFE)
        self.default: bool = "default" in kinds
        self.pitch: bool = "pitch" in kinds
        self.ask: bool = "ask" in kinds
        self.generic: bool = "generic" in kinds
        self.rude: bool = "brusque-refusal" in errors
        self.mismatch: bool = "mismatch" in kinds or "placeholder" in rules
        self.faulty: bool = bool(errors) or not kinds.isdisjoint(_MENDABLE)
        self.unread: bool = not reading.judged
        self.empty: bool = not reading.words

    @property
    def tied(self) -> bool:
        """Something ties the note to this reader: how they know each other, or a detail that is theirs alone."""
        return self.how or self.detail

    @property
    def answerable(self) -> bool:
        """Something in it is easy to answer."""
        return self.forward or self.offer


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    when: str
    holds: Callable[[Facts], bool]
    verdict: Verdict


TABLE: Final[tuple[Line, ...]] = (
    Line("there is nothing in it", lambda f: f.empty, "stop"),
    Line("a scam, or unsafe to send", lambda f: f.unsafe, "stop"),
    Line("a placeholder is left in, it names somebody else, or it was written for somebody else", lambda f: f.mismatch and f.tied, "revise"),
    Line("the same, and nothing ties it to this reader", lambda f: f.mismatch and not f.reply, "stop"),
    Line("its wording is not judged, in its language, and there is something else to mend", lambda f: f.unread and f.faulty, "revise"),
    Line("its wording is not judged, in its language, and nothing else is wrong with it", lambda f: f.unread, "send"),
    Line("a reply that sells", lambda f: f.reply and f.pitch and not f.detail, "stop"),
    Line("a rude reply", lambda f: f.reply and f.rude, "stop"),
    Line("a reply or a thank-you with a fault that can be mended", lambda f: (f.reply or f.thanks) and (f.pitch or f.ask or f.faulty), "revise"),
    Line("a reply", lambda f: f.reply, "send"),
    Line("thanks for something particular", lambda f: f.thanks and (f.thanked or f.tied), "send"),
    Line("the stock sentence, to somebody the sender knows well: it does no harm (advice A3)", lambda f: f.default and f.known_well, "revise"),
    Line("the stock sentence", lambda f: f.default, "stop"),
    Line("a pitch to somebody it shows a real link to", lambda f: f.pitch and f.how and f.detail, "revise"),
    Line("a cold pitch", lambda f: f.pitch, "stop"),
    Line("asks too early, though something ties it to this reader", lambda f: f.ask and f.tied, "revise"),
    Line("asks too early, and anybody could be asked", lambda f: f.ask, "stop"),
    Line("says how or why, is theirs alone, and easy to answer; nothing to mend", lambda f: (f.how or f.why) and f.detail and f.answerable and not f.faulty, "send"),
    Line("to somebody the sender knows well: one line that is theirs will do (advice A4)", lambda f: f.known_well and (f.detail or f.answerable), "send"),
    Line("something real, but a main element is missing or a fault can be mended", lambda f: f.tied, "revise"),
    Line("offers something, to somebody it does not know yet", lambda f: f.offer and f.forward, "revise"),
    Line("to somebody the sender knows well: not much, but no stranger's note", lambda f: f.known_well, "revise"),
    Line("nothing ties it to this reader", lambda f: not f.tied, "stop"),
)  # fmt: skip

_MENDABLE: Final = frozenset({"length", "style", "safety", "focus"})
_UNSAFE: Final = frozenset({"money-scam", "move-elsewhere", "romance", "gift", "too-good-job"})


def decide(reading: Reading, findings: Sequence[Finding]) -> Verdict:
    """The verdict on a note whose elements and findings are known."""
    return explain(reading, findings).verdict


def explain(reading: Reading, findings: Sequence[Finding]) -> Line:
    """The line of the table that decides."""
    facts = Facts(reading, findings)
    return next(line for line in TABLE if line.holds(facts))
