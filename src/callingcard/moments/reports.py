"""Reporting back: who introduced or referred one should hear what became of it (advice E4)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason, Service
from callingcard.moments.contact import last_written
from callingcard.when import distance

KEPT_DAYS = 60
"""How long after something came of it there is still news in telling."""
AWAITED_DAYS = 180
"""How long after an introduction something may come of it."""
_DUE = timedelta(days=3)
_BLIND = timedelta(days=21)


def report_back(evidence: Evidence, came: Mapping[str, date], *, now: datetime) -> Moment | None:
    """Due once something came of it, until the user has written since. ``came``: for the id of each fact, the first day after it
    on which something passed with the other; where nobody on record is named, three weeks are waited."""
    written = last_written(evidence, now=now)
    found: list[tuple[date, Reason]] = []
    for one in evidence.services:
        on = came.get(one.fact) or (one.on + _BLIND if one.on and one.person is None else None)
        if one.way != "from" or on is None or not 0 <= (now.date() - on).days <= KEPT_DAYS:
            continue
        if written is None or written < on:
            found.append((on, Reason("report-back", _said(one, one.fact in came, on, now), (one.fact,), "E4")))
    if not found:
        return None
    due = min(on for on, _ in found) + _DUE
    return Moment("thank", evidence.person, due, "due" if due <= now.date() else "soon", tuple(why for _, why in found))


def _said(one: Service, came: bool, on: date, now: datetime) -> str:
    what = f"They {one.kind} you to {one.other}" if one.other else f"They {one.kind} you (“{one.said}”)"
    if came:
        return f"{what}, and you have been in touch since, {distance(on, now=now)}: tell them what became of it."
    return f"{what}, {distance(one.on or on, now=now)}: tell them what became of it."
