"""Keeping in touch: as often as the user said, else when a silence is long for the two of them (advice E3, E6)."""

from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment, Pace
from callingcard.model.tie import Reason
from callingcard.moments.contact import contacts, exhausted, usual_gap
from callingcard.when import distance
from callingcard.when.every import often

NONE = Pace()
_TIMES = 2
_AT_LEAST = 30
_FORGOTTEN_DAYS = 1100
_ABOUT_A_MONTH = 31


def keep_in_touch(evidence: Evidence, pace: Pace = NONE, *, now: datetime) -> Moment | None:
    """Due by the user's own cadence; without one, once a silence lasts twice as long as the two usually leave between talks.

    There is no rule for everybody: who writes every month is missed after two, who writes once a year after two years.
    """
    days = contacts(evidence, now=now)
    if exhausted(evidence, now=now):
        return None
    last = days[-1] if days else None
    if pace.every is not None:
        since = max((day for day in (last, None if last else pace.told) if day), default=now.date())
        due = since + timedelta(days=pace.every)
        since_last = f"last in touch {distance(last, now=now)}" if last else "no contact is on record yet"
        told = f"You said every {often(pace.every)}; {since_last}."
        reason = Reason("cadence", told, (), "E3")
        return Moment("keep-in-touch", evidence.person, due, "due", (reason,)) if due <= now.date() else None
    usual = usual_gap(days)
    if last is None or usual is None:
        return None
    silence = (now.date() - last).days
    limit = max(_TIMES * usual, usual + _AT_LEAST)
    if not limit <= silence <= limit + _FORGOTTEN_DAYS:
        return None
    said = f"You used to talk about every {_period(usual)}; the last time was {distance(last, now=now)}."
    due = last + timedelta(days=limit)
    return Moment("keep-in-touch", evidence.person, due, "due", (Reason("losing-touch", said, (), "E6"),))


def _period(days: int) -> str:
    if abs(days - 365) <= _ABOUT_A_MONTH:
        return "year"
    for size, unit in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * size:
            return f"{round(days / size)} {unit}s"
    return f"{days} days"
