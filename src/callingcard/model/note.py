"""Notes, and what reading one finds: elements, findings, the verdict. Offsets are code points, half open."""

from dataclasses import dataclass, field
from typing import Final, Literal

from callingcard.model.fact import Fact
from callingcard.model.tie import Strength

Channel = Literal["invitation", "message", "inmail"]
NoteKind = Literal["opener", "reply", "thanks"]
Account = Literal["free", "premium"]
FindingKind = Literal["default", "generic", "pitch", "ask", "missing", "focus", "mismatch", "length", "style", "safety"]
Severity = Literal["error", "warning", "advice"]
ElementKind = Literal["how", "why", "forward", "detail", "bio", "offer", "thanks"]
HowType = Literal["met", "colleague", "referral", "shared", "their_work"]
Verdict = Literal["send", "revise", "stop"]
Focus = Literal["them", "balanced", "me"]
ELEMENT_KINDS: tuple[ElementKind, ...] = ("how", "why", "forward", "detail", "bio", "offer", "thanks")


JUDGED: Final = frozenset({"en", "fr", "de", "es", "pt", "it"})
"""Languages whose wording is judged; of a note in another only what depends on no language is."""


def is_worded(language: str) -> bool:
    """Whether wording in it is judged: the rules know the language, or the text is too short to tell it ("und")."""
    return language in JUDGED or language == "und"


@dataclass(frozen=True, slots=True)
class Recipient:
    """What is known of the reader when a note is judged."""

    name: str | None = None
    company: str | None = None
    position: str | None = None
    schools: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A message to one recipient, with whatever context there is. None means unknown: rules that need it stay silent."""

    text: str
    channel: Channel = "invitation"
    kind: NoteKind | None = None
    account: Account | None = None
    language: str | None = None
    recipient: Recipient | None = None
    tie: Strength | None = None
    earlier: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a note that does a job, and where. ``type`` only for how."""

    start: int
    end: int
    text: str
    type: HowType | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``fix`` replaces ``[start, end)``; None when only the user knows what to write."""

    rule: str
    kind: FindingKind
    severity: Severity
    start: int
    end: int
    message: str
    fix: str | None = None
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """The length as the channel counts it, its limit, and the month the limit was last looked up."""

    count: int
    limit: int
    unit: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a good coach would say of a note. ``elements`` has a key for each ElementKind, in their order."""

    verdict: Verdict
    elements: dict[ElementKind, tuple[Element, ...]]
    findings: tuple[Finding, ...]
    focus: Focus
    language: str
    length: Length
    remarks: tuple[str, ...] = field(default=())

    @property
    def worded(self) -> bool:
        """Whether its wording was judged."""
        return is_worded(self.language)
