"""Days that come round, and what has just become so: birthdays, a year since meeting, a new job, a fact that came due."""

from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import JOB_DAYS, JobChange, Moment
from callingcard.model.tie import Reason
from callingcard.moments.contact import last_written
from callingcard.when import day_of, distance

BEFORE = timedelta(days=3)
"""How long before its day something is shown: a card takes that long."""
AFTER = timedelta(days=2)
_DATED = {"news", "need", "work", "group", "school", "employer", "position", "event", "topic", "said", "note", "other", "reason"}  # fmt: skip
_EXACT = {"time", "part", "day"}


def birthday(evidence: Evidence, born: str, *, now: datetime) -> Moment | None:
    """``born`` is ISO, ``--MM-DD`` without a year. Shown from three days before; one who was written to on the day is done."""
    on = coming(born[-5:], now.date())
    if on is None or not now.date() - AFTER <= on <= now.date() + BEFORE:
        return None
    written = last_written(evidence, now=now)
    if written and written >= on:
        return None
    verb = "is" if on >= now.date() else "was"
    said = f"Their birthday {verb} {distance(on, now=now)}." if on != now.date() else "Their birthday is today."
    return Moment("moment", evidence.person, on, _state(on, now), (Reason("birthday", said, (), "E4"),))


def anniversary(evidence: Evidence, *, now: datetime) -> Moment | None:
    """Whole years since the two first met, where the day is known and they have been in touch since."""
    met = [e for e in evidence.encounters if e.kind == "met"]
    first = min(met, key=lambda e: day_of(e.on), default=None)
    if first is None or first.precision not in _EXACT:
        return None
    on = coming(f"{day_of(first.on):%m-%d}", now.date())
    if on is None or not now.date() - AFTER <= on <= now.date() + BEFORE or on.year <= day_of(first.on).year:
        return None
    written = last_written(evidence, now=now)
    if written is None or written >= on - BEFORE:
        return None
    years = on.year - day_of(first.on).year
    where = f" at {first.at or first.title}" if first.at or first.title else ""
    said = f"{years} {'year' if years == 1 else 'years'} {distance(on, now=now)}: you first met{where}."
    return Moment("moment", evidence.person, on, _state(on, now), (Reason("anniversary", said, (first.id,), "E3"),))


def new_job(evidence: Evidence, change: JobChange, *, now: datetime) -> Moment | None:
    """A job that a newer archive has and an older one had not; done once the user has written since."""
    written = last_written(evidence, now=now)
    if not 0 <= (now.date() - change.known).days <= JOB_DAYS or (written and written >= change.known):
        return None
    cited = tuple(f.id for f in evidence.facts if f.kind in {"employer", "position"} and f.text in change.now)
    now_is, was = (job.rstrip(".") for job in (change.now, change.before))  # "Ltd." ends the sentence too
    said = f"New job, by your archive of {change.known.day} {change.known:%B}: {now_is}. Before: {was}."
    return Moment("moment", evidence.person, change.known, "due", (Reason("new-job", said, cited, "E3"),))


def came_due(evidence: Evidence, *, now: datetime) -> Moment | None:
    """A fact of the user's own whose day has come: something recorded as beginning, or ending, about now."""
    reasons: list[tuple[date, Reason]] = []
    for fact in evidence.facts:
        if fact.kind not in _DATED or fact.private or fact.source.kind != "user":
            continue
        for on, verb in ((fact.since, "begins"), (fact.until, "ends")):
            lay_ahead = on is not None and fact.as_of is not None and on > fact.as_of
            if on and lay_ahead and now.date() - AFTER <= on <= now.date() + BEFORE:
                past = verb if on >= now.date() else {"begins": "began", "ends": "ended"}[verb]
                reasons.append((on, Reason("came-due", f"It {past} {distance(on, now=now)}: {fact.text}", (fact.id,), "E3")))  # fmt: skip
    if not reasons:
        return None
    on = min(day for day, _ in reasons)
    written = last_written(evidence, now=now)
    if written and written >= on:
        return None
    return Moment("moment", evidence.person, on, _state(on, now), tuple(reason for _, reason in reasons))


def coming(month_day: str, today: date) -> date | None:
    """The occurrence of ``MM-DD`` nearest to today; 29 February is kept on 28 February in other years. None if it is no day."""
    try:
        month, day = (int(part) for part in month_day.split("-"))
        years = [_placed(today.year + step, month, day) for step in (-1, 0, 1)]
    except ValueError:
        return None
    return min(years, key=lambda on: abs((on - today).days))


def _placed(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if (month, day) == (2, 29):
            return date(year, 2, 28)
        raise


def _state(on: date, now: datetime) -> str:
    return "today" if on == now.date() else "soon" if on > now.date() else "late"
