"""Requests gone stale: sent months ago, and not among the connections."""

from datetime import datetime, timedelta

from callingcard.model.limits import Limits
from callingcard.model.moment import Moment
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.when import distance

STALE_DAYS = 90


def withdraw(person: Person, sent_at: datetime, limits: Limits, *, now: datetime) -> Moment | None:
    """Consider withdrawing a request that has no answer on record: after three months one is unlikely.

    That no connection is recorded is no refusal; the reason says what is known, and that a new request has to wait.
    """
    age = now - sent_at
    if not timedelta(days=STALE_DAYS) <= age <= timedelta(days=limits.invitation_expires.value):
        return None
    said = (
        f"Your request was sent {distance(sent_at.astimezone(now.tzinfo).date(), now=now)} and they are not among your "
        f"connections. After withdrawing, a new one has to wait {limits.withdrawn_rest.value} days."
    )
    due = (sent_at + timedelta(days=STALE_DAYS)).astimezone(now.tzinfo)
    return Moment("withdraw", person, due, "stale", (Reason("stale-request", said, (), "A6"),))
