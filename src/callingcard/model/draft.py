"""Drafts: notes not yet sent, every claim of which cites its facts."""

from dataclasses import dataclass, field

from callingcard.model.note import Report


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of a draft and the ids of the facts (or encounters) that support it."""

    start: int
    end: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """One way to say it. ``report`` is the checker's, None until it was judged. ``subject`` for InMail only."""

    text: str
    claims: tuple[Claim, ...]
    report: Report | None = None
    intent: str | None = None
    frame: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting came to: drafts, best first, and what is missing that only the user knows."""

    drafts: tuple[Draft, ...] = field(default=())
    asks: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A claim in a text that no fact supports."""

    start: int
    end: int
    text: str
    reason: str
