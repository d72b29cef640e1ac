"""What to do about an incoming invitation: a table over what is on record and what the note is; the first line that fits.

Nothing is decided from an absence: that nothing is recorded of somebody is no reason to turn them away. Only what is known
speaks against them: fraud, a rule of the user's own, or a text for anybody from somebody whose work and schools are on
record and are none of the user's (advice D4). Why these lines: docs/decisions/triage.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

from callingcard.model.invitation import Disposition, Heard

KNOWN = frozenset(
    {
        "met",
        "meeting",
        "met-often",
        "introduced",
        "brought",
        "messages",
        "connected",
        "wrote-to-them",
        "invitation",
        "address-book",
    }
)
"""How one is known (ties.known) by the sender being somebody the user has to do with, or has turned to."""
COMMON = frozenset({
    "event", "employer", "school", "school-and-work", "group", "interest", "same-employer", "same-school", "same-school-and-work",
    "guest-list", "in-common",
})  # fmt: skip
"""Something the two have in common, which is not knowing each other."""
FRAUD = frozenset({"scam", "scam-from-known"})
"""The lines that say not to answer."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the table looks at. ``named``: their note names somebody the user knows; ``described``: their work or schools
    are on record; ``namesake``: somebody known has exactly their name and another profile; ``maybe``: one somebody known has it,
    and nothing on record says that they are two."""

    codes: frozenset[str]
    heard: Heard
    named: bool = False
    described: bool = False
    colleague: bool = False
    disguised: bool = False
    namesake: bool = False
    maybe: bool = False
    lapsed: bool = False
    always: bool = False
    never: bool = False
    recruits: bool = False

    @property
    def known(self) -> bool:
        """The user has to do with them."""
        return not self.codes.isdisjoint(KNOWN)

    @property
    def by_card(self) -> bool:
        """All that is known of them is a card in the address book, which may have got there by itself."""
        return self.codes & KNOWN == {"address-book"} and not self.common

    @property
    def common(self) -> bool:
        """Something ties the two, on record or named by the sender and found on record; or may, if they are who they seem."""
        return self.named or self.maybe or not self.codes.isdisjoint(COMMON)

    @property
    def apart(self) -> bool:
        """Enough is recorded of them to see that the two have nothing in common."""
        return self.described and not self.common and not self.known


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: when it holds, what to do, what to tell the user, and the row of the advice."""

    code: str
    holds: Callable[[Facts], bool]
    disposition: Disposition
    said: str
    advice: str | None = None


TABLE: tuple[Line, ...] = (
    Line("lapsed-known", lambda f: f.lapsed and f.known, "hold", "It is so old that it may have lapsed: if it is gone, invite them yourself.", "D3"),
    Line("lapsed", lambda f: f.lapsed, "ignore", "It is so old that it has lapsed by now.", "D3"),
    Line("scam-from-known", lambda f: f.heard.kind == "scam" and f.known, "hold", "It reads like fraud, from somebody you know: their account may be in other hands. Ask them another way."),
    Line("scam", lambda f: f.heard.kind == "scam", "ignore", "It reads like fraud. Do not answer; LinkedIn lets you report it."),
    Line("disguised", lambda f: f.disguised, "hold", "The name is made to look like another. Find out who it is before you do anything."),
    Line("never-but-known", lambda f: f.never and f.known, "hold", "Your own rule says no, but you know each other: your call."),
    Line("never-but-maybe", lambda f: f.never and f.maybe, "hold", "Your own rule says no, but they may be somebody you know: your call."),
    Line("never", lambda f: f.never, "ignore", "Your own rule says no."),
    Line("always", lambda f: f.always, "accept", "Your own rule says yes."),
    Line("pitch-from-card", lambda f: f.by_card and f.heard.kind == "pitch", "hold", "They sell, and only your address book knows them: your call.", "D3"),
    Line("card", lambda f: f.by_card, "accept", "You once kept their address.", "A1"),
    Line("known", lambda f: f.known, "accept", "You know each other.", "A1"),
    Line("colleague", lambda f: f.colleague and f.heard.kind != "pitch", "accept", "You work at the same place.", "A3"),
    Line("maybe-known", lambda f: f.maybe and f.heard.kind != "pitch", "accept", "If they are who they seem, you know each other: look at the profile first.", "D1"),
    Line("namesake", lambda f: f.namesake and f.heard.kind == "real", "ask-why", "Ask before you take them for the one you know.", "D1"),
    Line("real-and-common", lambda f: f.heard.kind == "real" and f.common, "accept", "They say why, and you have something in common.", "A1"),
    Line("real", lambda f: f.heard.kind == "real", "accept", "Their note is meant for you and says why.", "D1"),
    Line("pitch-apart", lambda f: f.heard.kind == "pitch" and (f.apart or (f.heard.mass and not f.common)), "ignore", "They sell, and you have nothing in common.", "D4"),
    Line("pitch", lambda f: f.heard.kind == "pitch", "hold", "They sell. It can wait on the pile.", "D3"),
    Line("recruiter", lambda f: f.recruits and f.heard.kind in {"generic", "thin"}, "hold", "They recruit. It can wait on the pile; a rule can say no to all of them.", "D3"),
    Line("generic-apart", lambda f: f.heard.kind == "generic" and f.apart, "ignore", "Their note could go to anybody, and you have nothing in common.", "D4"),
    Line("generic-mass", lambda f: f.heard.kind == "generic" and f.heard.mass and not f.common, "ignore", "It was written for somebody else, or for many.", "D4"),
    Line("generic", lambda f: f.heard.kind == "generic", "ask-why", "Their note could go to anybody: ask why they chose you.", "D2"),
    Line("thin", lambda f: f.heard.kind == "thin", "ask-why", "Their note does not say what brings them to you: ask.", "D2"),
    Line("stock", lambda f: f.heard.kind == "stock", "ask-why", "They left the stock sentence as it was: ask why they would like to be in your network.", "D2"),
    Line("blank", lambda _: True, "ask-why", "They did not say a word: ask why they would like to be in your network.", "D2"),
)  # fmt: skip


def dispose(facts: Facts) -> Line:
    """The line of the table that decides."""
    return next(line for line in TABLE if line.holds(facts))
