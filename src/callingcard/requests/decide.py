"""Whether and when to connect, with the recorded ground for it (advice A1 to A3, B2).

Questions in order: is there anything left to decide; is there a ground at all; is it the hour; is there a note for it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.limits import Limits
from callingcard.model.moment import Window
from callingcard.model.request import Budget, Choice, Decision
from callingcard.model.tie import Reason, Tie
from callingcard.when import distance, say

_MET = ("met", "meeting", "introduced")
_SHOWN = 4


def decide(
    evidence: Evidence,
    *,
    known: Sequence[Reason],
    grounds: frozenset[str],
    tie: Tie,
    window: Window,
    budget: Budget,
    limits: Limits,
    now: datetime,
) -> Decision:
    """What to do about connecting with a person. ``grounds`` are the codes among ``known`` that make a request."""
    settled = _settled(evidence, limits, now)
    if settled:
        return Decision(settled[0], (settled[1], *known[:_SHOWN]), window)
    reasons = tuple(reason for reason in known if reason.code in grounds)
    if not reasons:
        return Decision("dont", (_stranger(known), *known[:_SHOWN]), window)
    choice, why = _timed(evidence, reasons, tie, window, budget, now)
    return Decision(choice, (*why, *reasons[:_SHOWN]), window)


def _settled(evidence: Evidence, limits: Limits, now: datetime) -> tuple[Choice, Reason] | None:
    """Already connected, already invited, theirs waiting, or withdrawn too short a time ago."""
    if evidence.connected_on:
        on = say(evidence.connected_on, "day", now=now)
        return "dont", Reason("already-connected", f"You have been connected since {on}.")
    incoming = [i for i in evidence.invitations if i.direction == "incoming"]
    outgoing = [i.sent_at for i in evidence.invitations if i.direction == "outgoing"]
    outgoing += [note.sent_at for note in evidence.sent if note.channel == "invitation"]
    alive = now - timedelta(days=limits.invitation_expires.value)
    if incoming and (last := max(incoming, key=lambda i: i.sent_at)).sent_at >= alive:
        when = distance(last.sent_at.astimezone(now.tzinfo).date(), now=now)
        return "dont", Reason("invitation-waiting", f"They invited you {when}: answer that instead.", (last.id,), "D1")
    rest = timedelta(days=limits.withdrawn_rest.value)
    said_on = evidence.outcome_on
    if evidence.outcome == "withdrawn" and said_on and now.date() - said_on < rest:
        until = say(said_on + rest, "day", now=now)
        return "wait", Reason("withdrawn", f"You withdrew a request; a new one is possible from {until}.")
    if evidence.outcome == "declined" and said_on:
        return "dont", Reason("declined", f"They declined, {distance(said_on, now=now)}; leave it to them.")
    if outgoing and evidence.outcome != "withdrawn" and (sent := max(outgoing)) >= alive:
        when = distance(sent.astimezone(now.tzinfo).date(), now=now)
        return "dont", Reason("already-invited", f"You invited them {when}; nothing is known of an answer yet.")
    return None


def _stranger(known: Sequence[Reason]) -> Reason:
    if any(reason.code == "guest-list" for reason in known):
        said = "Being at the same event is not meeting: introduce yourself first, or say who you are."
        return Reason("not-met", said, (), "A1")
    said = "Nothing recorded says that you met, were introduced or share something. If you must add a stranger, say who you are."
    return Reason("no-evidence", said, (), "A2")


def _timed(
    evidence: Evidence, reasons: Sequence[Reason], tie: Tie, window: Window, budget: Budget, now: datetime
) -> tuple[Choice, list[Reason]]:
    met = next((r for r in reasons if r.code in _MET), None)
    cited = met.facts if met else ()
    if window.state == "before" and window.opens:
        said = f"You have only just met: from {_hour(window.opens, now)} on, a request is read with you still in mind."
        return "wait", [Reason("window-before", said, cited, "B2")]
    why = [_window(window, cited, now)] if window.state != "none" else []
    if any(e.expects_me for e in evidence.encounters):
        why.append(Reason("expects-me", "You said that you would connect.", cited, "B1"))
    if tie.strength == "strong":
        why.append(
            Reason(
                "strong-tie", "You know each other well: one line that carries the conversation on will do.", (), "A4"
            )
        )
    if budget.notes_left == 0:
        return "without-note", [*why, _spent(tie, budget)]
    return "connect", why or [Reason("grounds", "You have a real reason to connect.", (), "A1")]


def _window(window: Window, cited: tuple[str, ...], now: datetime) -> Reason:
    if window.closes is None:
        return Reason("window-none", "When you met is not known exactly enough to say more.", cited, "B2")
    if window.state == "open":
        said = f"The best time is now, until {_hour(window.closes, now)}."
        return Reason("window-open", said, cited, "B2")
    said = "The best hours have passed: send it still, and say when and where you met."
    return Reason("window-closed", said, cited, "B2")


def _spent(tie: Tie, budget: Budget) -> Reason:
    resets = f" until {budget.resets.day} {budget.resets:%B}" if budget.resets else ""
    if tie.strength == "strong":
        said = f"This month's notes are spent{resets}; to someone you know well, a request without one does no harm."
        return Reason("budget-spent", said, (), "A3")
    said = f"This month's notes are spent{resets}: send it without one, and write the first message when they accept."
    return Reason("budget-spent", said, (), "A6")


def _hour(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    day = {0: "today", 1: "tomorrow"}.get(days, f"{local:%A} {local.day} {local:%B}")
    return f"{local:%H:%M} {day}"
