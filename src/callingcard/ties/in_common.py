"""People in common: whom both the user and a person know, as far as the user's own records show it (advice C4)."""

from collections.abc import Iterator
from datetime import datetime

from callingcard.model.evidence import Evidence
from callingcard.model.tie import InCommon, Reason
from callingcard.when import distance


def in_common(evidence: Evidence, *, now: datetime) -> Iterator[Reason]:
    """A reason for each; that somebody was at the same event is told, and is no acquaintance."""
    for one in evidence.in_common:
        yield Reason("there-too" if one.how == "event" else "in-common", _told(one, now), one.facts, "C4")


def _told(one: InCommon, now: datetime) -> str:
    title = f"“{one.what}”" if one.what else ""
    when = f", {distance(one.on, now=now)}" if one.on else ""
    if one.how == "event":
        return f"{one.name} was there too{f' ({title})' if title else ''}{when}."
    told = {
        "said": f"by your own note {title}",
        "meeting": f"all of you were in {f'the meeting {title}' if title else 'one meeting'}{when}",
        "thread": f"all of you wrote in one thread{f' ({title})' if title else ''}{when}",
    }[one.how]
    return f"{one.name} is somebody you both know: {told}."
