"""What leaves nothing to decide: connected, invited, their invitation waiting, declined, or withdrawn too short a time ago."""

from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.limits import Limits
from callingcard.model.request import Choice
from callingcard.model.tie import Reason
from callingcard.when import distance, say


def settled(evidence: Evidence, limits: Limits, now: datetime) -> tuple[Choice, Reason] | None:
    """The decision that the records leave no choice about, and its reason; None where there is one."""
    if evidence.connected_on:
        on = say(evidence.connected_on, "day", now=now)
        return "dont", Reason("already-connected", f"You have been connected since {on}.")
    alive = now - timedelta(days=limits.invitation_expires.value)
    return _theirs(evidence, alive, now) or _ended(evidence, limits, now) or _sent(evidence, alive, now)


def _theirs(evidence: Evidence, alive: datetime, now: datetime) -> tuple[Choice, Reason] | None:
    incoming = [i for i in evidence.invitations if i.direction == "incoming"]
    if not incoming or (last := max(incoming, key=lambda i: i.sent_at)).sent_at < alive:
        return None
    when = distance(last.sent_at.astimezone(now.tzinfo).date(), now=now)
    return "dont", Reason("invitation-waiting", f"They invited you {when}: answer that instead.", (last.id,), "D1")


def _ended(evidence: Evidence, limits: Limits, now: datetime) -> tuple[Choice, Reason] | None:
    said_on = evidence.outcome_on
    if said_on is None:
        return None
    rest = timedelta(days=limits.withdrawn_rest.value)
    if evidence.outcome == "withdrawn" and now.date() - said_on < rest:
        until = say(said_on + rest, "day", now=now)
        return "wait", Reason("withdrawn", f"You withdrew a request; a new one is possible from {until}.")
    if evidence.outcome == "declined":
        return "dont", Reason("declined", f"They declined, {distance(said_on, now=now)}; leave it to them.")
    return None


def _sent(evidence: Evidence, alive: datetime, now: datetime) -> tuple[Choice, Reason] | None:
    outgoing = [i.sent_at for i in evidence.invitations if i.direction == "outgoing"]
    outgoing += [note.sent_at for note in evidence.sent if note.channel == "invitation"]
    if not outgoing or evidence.outcome == "withdrawn" or (sent := max(outgoing)) < alive:
        return None
    when = distance(sent.astimezone(now.tzinfo).date(), now=now)
    return "dont", Reason("already-invited", f"You invited them {when}; nothing is known of an answer yet.")
