"""Requests gone stale: sent months ago, and not among the connections."""

from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.limits import Limits
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.when import distance

STALE_DAYS = 90


def withdraw(evidence: Evidence, limits: Limits, *, now: datetime) -> Moment | None:
    """Consider withdrawing: after three months an answer is unlikely, and withdrawing frees a later, better request.

    An absent connection is no refusal; the reason says what is recorded, and that a new one has to wait.
    """
    sent = max((i.sent_at for i in evidence.invitations if i.direction == "outgoing"), default=None)
    if sent is None or evidence.connected_on or evidence.withdrawn_on:
        return None
    age = now - sent
    if not timedelta(days=STALE_DAYS) <= age <= timedelta(days=limits.invitation_expires.value):
        return None
    rest = limits.withdrawn_rest.value
    said = (
        f"Your request was sent {distance(sent.astimezone(now.tzinfo).date(), now=now)} and they are not among your connections. "
        f"After withdrawing, a new one has to wait {rest} days."
    )
    due = sent + timedelta(days=STALE_DAYS)
    return Moment("withdraw", evidence.person, due, "stale", (Reason("stale-request", said, (), "A6"),))
