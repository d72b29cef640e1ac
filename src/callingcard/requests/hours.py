"""What the hours since meeting say: too early, now, or late, and what to write when it is late (advice B2, C13)."""

from datetime import datetime

from callingcard.model.encounter import Encounter
from callingcard.model.moment import Window
from callingcard.model.tie import Reason
from callingcard.when import day_of, distance

_DAYS_LATE, _WEEKS_LATE = 7, 60


def early(window: Window, cited: tuple[str, ...], now: datetime) -> Reason | None:
    """Why to wait a few hours; None where there is nothing to wait for."""
    if window.state != "before" or window.opens is None:
        return None
    said = f"You have only just met: from {_hour(window.opens, now)} on, a request is read with you still in mind."
    return Reason("window-before", said, cited, "B2")


def hours(window: Window, met: Encounter | None, cited: tuple[str, ...], now: datetime) -> Reason | None:
    """How the time stands; None where there was no meeting that opens a window."""
    if window.state == "none":
        return None
    if window.closes is None:
        return Reason("window-none", "When you met is not known exactly enough to say more.", cited, "B2")
    if window.state == "open":
        return Reason("window-open", f"The best time is now, until {_hour(window.closes, now)}.", cited, "B2")
    return Reason("window-closed", _late(met, now), cited, "B2")


def _late(met: Encounter | None, now: datetime) -> str:
    """What to say, by how late it is: the day; the place and what was said; or the place, the year and what became of it."""
    best = "The best hours have passed"
    if met is None:
        return f"{best}: send it still, and say when and where you met."
    day = day_of(met.on)
    since, where = distance(day, now=now), met.at or met.title or "where you met"
    days = (now.date() - day).days
    if days <= _DAYS_LATE:
        return (
            f"{best}, you met {since}: send it still, without an apology; name the day and one thing you talked about."
        )
    if days <= _WEEKS_LATE:
        return f"{best}, you met {since}: send it still; begin with {where} and one thing that they will remember."
    return f"{best} long ago, you met {since}: begin with {where} in {day.year}, and ask what became of what you talked about."


def _hour(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    day = {0: "today", 1: "tomorrow"}.get(days, f"{local:%A} {local.day} {local:%B}")
    return f"{local:%H:%M} {day}"
