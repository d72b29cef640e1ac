"""Promises that the user made and has not said are kept (advice E2)."""

from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.moments.contact import last_written
from callingcard.when import distance

KEPT_DAYS = 90
_DUE = timedelta(days=3)


def promise(evidence: Evidence, *, now: datetime) -> Moment | None:
    """The oldest promise that is open: one with an end in the past is kept. That the user has written since proves nothing."""
    owed = sorted((f for f in evidence.facts if _open(f, now)), key=lambda f: f.as_of or now.date())
    if not owed:
        return None
    written = last_written(evidence, now=now)
    reasons = []
    for fact in owed:
        made = fact.as_of or now.date()
        reasons.append(Reason("promised", f"You promised {distance(made, now=now)}: {fact.text}", (fact.id,), "E2"))
        if written and written > made:
            reasons.append(
                Reason("written-since", "You have written since. If that kept it, let it end today.", (fact.id,))
            )
    first = owed[0]
    due = first.until or (first.as_of or now.date()) + _DUE
    return Moment("follow-up", evidence.person, due, "due" if due <= now.date() else "soon", tuple(reasons))


def _open(fact: Fact, now: datetime) -> bool:
    if fact.kind != "promised" or (fact.until and fact.until <= now.date()):
        return False
    return fact.as_of is None or 0 <= (now.date() - fact.as_of).days <= KEPT_DAYS
