"""What to do where there is no note: honest ways to say it all the same (advice A6, E5)."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from callingcard.model.evidence import Evidence
from callingcard.model.tie import Reason, Tie

_OFTEN = 2


def instead(evidence: Evidence, known: Sequence[Reason], tie: Tie, *, now: datetime) -> Iterator[Reason]:
    """A request without a note now and the first message on acceptance; e-mail, the shared group, in person, as there is."""
    if tie.strength != "strong":
        yield Reason(
            "on-acceptance", "Send the request without a note, and write the first message when they accept.", (), "E5"
        )
    address = next((i for i in evidence.person.identifiers if "@" in i), None)
    if address:
        yield Reason("by-email", f"Or write to them at {address}.", (), "E5")
    group = next((reason for reason in known if reason.code == "group"), None)
    if group:
        yield Reason("by-group", "Or write to them in the group that you share.", group.facts, "C4")
    lately = evidence.seen_lately(now.date())
    if len(lately) >= _OFTEN:
        yield Reason("in-person", "Or tell them when you next meet.", tuple(e.id for e in lately[:_OFTEN]), "B1")
