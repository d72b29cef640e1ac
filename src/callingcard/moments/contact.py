"""When the two were last in touch, in which rhythm, and how often the user has written into silence since."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from callingcard.model.evidence import Evidence
from callingcard.when import day_of

_ONE_TALK = timedelta(days=14)
_FEWEST_TALKS = 4
MOST_UNANSWERED = 2


def contacts(evidence: Evidence, *, now: datetime) -> tuple[date, ...]:
    """Every day on which they met or one wrote to the other, oldest first; any of them resets the clock."""
    days = {day_of(e.on) for e in evidence.encounters if e.kind != "event"}
    days |= {m.sent_at.astimezone(now.tzinfo).date() for m in evidence.messages}
    days |= {note.sent_at.astimezone(now.tzinfo).date() for note in evidence.sent}
    return tuple(sorted(day for day in days if day <= now.date()))


def last_written(evidence: Evidence, *, now: datetime) -> date | None:
    """The last day on which the user wrote, by an archive or by their own word."""
    written = [m.sent_at for m in evidence.messages if m.direction == "outgoing"]
    written += [note.sent_at for note in evidence.sent]
    return max((at.astimezone(now.tzinfo).date() for at in written), default=None)


def last_both_ways(evidence: Evidence, *, now: datetime) -> date | None:
    """The last day on which the other person answered, wrote, or was met."""
    heard = [m.sent_at.astimezone(now.tzinfo).date() for m in evidence.messages if m.direction == "incoming"]
    heard += [day_of(e.on) for e in evidence.encounters if e.kind != "event"]
    return max(heard, default=None)


def unanswered(evidence: Evidence, *, now: datetime) -> int:
    """On how many days the user has written since anything last came from the other side, the request itself left out."""
    heard = last_both_ways(evidence, now=now)
    since = max((day for day in (heard, evidence.connected_on) if day), default=None)
    days = {m.sent_at.astimezone(now.tzinfo).date() for m in evidence.messages if m.direction == "outgoing"}
    days |= {n.sent_at.astimezone(now.tzinfo).date() for n in evidence.sent if n.channel != "invitation"}
    return sum(1 for day in days if since is None or day > since)


def exhausted(evidence: Evidence, *, now: datetime) -> bool:
    """Whether two follow-ups have gone unanswered: then the queue leaves the person in peace until something comes."""
    return unanswered(evidence, now=now) >= MOST_UNANSWERED


def talks(days: Iterable[date]) -> tuple[date, ...]:
    """Days of contact, oldest first, as conversations: what is within two weeks of the day before is one; its first day."""
    found: list[date] = []
    before: date | None = None
    for day in days:
        if before is None or day - before > _ONE_TALK:
            found.append(day)
        before = day
    return tuple(found)


def usual_gap(days: Iterable[date]) -> int | None:
    """After how many days the two usually talk again (the median); None where they have talked too seldom to say."""
    begun = talks(days)
    if len(begun) < _FEWEST_TALKS:
        return None
    from statistics import median

    return round(median((b - a).days for a, b in pairwise(begun)))
