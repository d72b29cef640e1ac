"""What the user has done with an invitation, and what becomes of it: held until the next look, asked and not yet answered.

The pile is looked over weekly, and an invitation leaves it by itself only when something new is recorded of its sender.
Who was asked and does not answer lies there too: many never do (advice D5), and nobody is asked twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from callingcard.model.encounter import Message
from callingcard.model.evidence import Evidence
from callingcard.model.invitation import Disposition, Handled
from callingcard.model.tie import Reason
from callingcard.when import distance, say

State = Literal["new", "held", "review", "asked", "answered", "reopened", "accepted", "ignored"]
QUIET: frozenset[State] = frozenset({"held", "review", "asked", "accepted", "ignored"})
"""What needs no reply of ours now."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an invitation stands: with the reason to show, and the sender's answer where they were asked and gave one."""

    state: State
    reasons: tuple[Reason, ...] = ()
    answer: str | None = None


def grounds(evidence: Evidence) -> frozenset[str]:
    """All that is on record of a sender, as ids and counts: what differs later is what is new."""
    own = {*(fact.id for fact in evidence.facts), *(encounter.id for encounter in evidence.encounters)}
    messages = {f"messages:{evidence.reciprocity.received}"} if evidence.reciprocity.received else set[str]()
    return frozenset(own | messages | {f"card:{card.file or card.kind}" for card in evidence.cards})


def later(sent_at: datetime, handled: Handled) -> bool:
    """Whether an invitation came after what the user did, and so is another one: archives are right to within a day."""
    return sent_at > handled.at + timedelta(days=1)


def standing(
    handled: Handled | None, sent_at: datetime, evidence: Evidence, messages: Sequence[Message], *, review: timedelta, now: datetime
) -> Standing:  # fmt: skip
    """How an invitation stands after what the user last did with its sender. ``messages`` are those with the sender."""
    if handled is None or later(sent_at, handled):
        return Standing("new")
    if handled.mark == "accepted" or handled.mark == "ignored":
        when = distance(handled.at.astimezone(now.tzinfo).date(), now=now)
        return Standing(handled.mark, (Reason(f"you-{handled.mark}", f"You {handled.mark} it, {when}."),))
    asked = handled.mark == "asked"
    answer = next((m for m in reversed(messages) if m.direction == "incoming" and m.sent_at > handled.at), None)
    if asked and answer:
        when = distance(answer.sent_at.astimezone(now.tzinfo).date(), now=now)
        return Standing(
            "answered", (Reason("answered", f"You asked why; they answered {when}.", (), "D5"),), answer.text
        )
    on = handled.at.astimezone(now.tzinfo).date()
    new = grounds(evidence) - handled.grounds
    if new:
        did = "asked" if asked else "put this on the pile"
        cited = tuple(sorted(key for key in new if ":" not in key))
        return Standing("reopened", (Reason("reopened", f"Since you {did}, {distance(on, now=now)}, something new is on record.", cited, "D3"),))  # fmt: skip
    if asked:
        return Standing("asked", (Reason("asked", f"You asked why, {distance(on, now=now)}; no answer yet. Many never answer.", (), "D5"),))  # fmt: skip
    due = on + review
    if now.date() >= due:
        return Standing("review", (Reason("review", f"On your pile since {say(on, 'day', now=now)}: keep it there, or settle it.", (), "D3"),))  # fmt: skip
    return Standing("held", (Reason("held", f"On your pile since {say(on, 'day', now=now)}; the next look is on {due.day} {due:%B}.", (), "D3"),))  # fmt: skip


def disposed(stands: Standing, advised: Disposition, *, fraud: bool) -> Disposition:
    """What to do, given how it stands: what lies on the pile stays there, fraud apart, and nobody is asked twice."""
    if stands.state == "accepted":
        return "accept"
    if stands.state == "ignored":
        return "ignore"
    if stands.state in QUIET and not fraud:
        return "hold"
    return "hold" if stands.state in {"answered", "reopened"} and advised == "ask-why" else advised
