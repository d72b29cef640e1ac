"""The window: a request is best sent 4 to 24 hours after meeting, while one is still fresh in mind (advice B2)."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from callingcard.model.encounter import Encounter
from callingcard.model.moment import Window
from callingcard.when import has_begun


@dataclass(frozen=True, slots=True)
class Hours:
    """When the window opens and closes, in hours after meeting, and from when a date without a time counts."""

    opens: int = 4
    closes: int = 24
    dateless: time = time(18)


NONE = Window(None, None, "none")


def window(encounters: Iterable[Encounter], *, now: datetime, hours: Hours = Hours()) -> Window:
    """The window of the latest meeting that has begun; events where one was merely present open none.

    A date without a time counts from 18:00 in the zone of ``now``. Where only the week, month or year is known, the window
    is closed once the last day of that time is past it, and unknown ("none") before.
    """
    windows = [_of(e, now, hours) for e in encounters if e.kind != "event" and has_begun(e.on, now=now)]
    return max(windows, key=lambda w: (w.closes is not None, w.closes or now), default=NONE)


def _of(encounter: Encounter, now: datetime, hours: Hours) -> Window:
    on = encounter.on
    if isinstance(on, datetime):
        return _from(on, now, hours)
    last = _last_day(on, encounter.precision)
    found = _from(datetime.combine(last, hours.dateless, tzinfo=now.tzinfo), now, hours)
    return found if encounter.precision == "day" or found.state == "closed" else NONE


def _from(met: datetime, now: datetime, hours: Hours) -> Window:
    """Hours are real ones, also over a change of summer time."""
    opens, closes = (
        (met.astimezone(UTC) + timedelta(hours=h)).astimezone(now.tzinfo) for h in (hours.opens, hours.closes)
    )
    return Window(opens, closes, "before" if now < opens else "open" if now <= closes else "closed")


def _last_day(day: date, precision: str) -> date:
    if precision == "week":
        return day + timedelta(days=6)
    if precision == "month":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return date(day.year, 12, 31) if precision == "year" else day
