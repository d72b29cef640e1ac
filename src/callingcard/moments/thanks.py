"""Thanks owed: for what they did, and to those who introduced or recommended one (advice E4)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason, Service
from callingcard.moments.contact import last_written
from callingcard.when import distance

KEPT_DAYS = 60
_DUE = timedelta(days=2)


def thank(evidence: Evidence, *, now: datetime, thanking: Callable[[str], bool] | None = None) -> Moment | None:
    """Owed until the user has written since: what they did, whom they introduced the user to, where they spoke for the user.

    What was written on the very day may have come before it; it counts where its words thank, by ``thanking``.
    """
    written = last_written(evidence, now=now)
    owed = [
        (f.as_of, Reason("thanks-owed", f"{_when(f.as_of, now)}they did you a good turn: {f.text}", (f.id,), "E4"))
        for f in evidence.facts
        if f.kind == "thanks" and not f.private and f.as_of
    ]
    owed += [
        (one.on, Reason(f"{one.kind}-you", f"{_when(one.on, now)}{_did(one)}", (one.fact,), "E4"))
        for one in evidence.services
        if one.way == "from" and one.on
    ]
    late = sorted(
        ((on, reason) for on, reason in owed if 0 <= (now.date() - on).days <= KEPT_DAYS and not (written and written > on) and not _thanked(evidence, on, thanking, now)),
        key=lambda pair: pair[0],
    )  # fmt: skip
    if not late:
        return None
    due = late[0][0] + _DUE
    state = "due" if due <= now.date() else "soon"
    return Moment("thank", evidence.person, due, state, tuple(reason for _, reason in late))


def _thanked(evidence: Evidence, on: date, thanking: Callable[[str], bool] | None, now: datetime) -> bool:
    if thanking is None:
        return False
    said = [(m.sent_at, m.text) for m in evidence.messages if m.direction == "outgoing"]
    said += [(note.sent_at, note.text) for note in evidence.sent]
    return any(thanking(text) for at, text in said if at.astimezone(now.tzinfo).date() == on)


def _did(one: Service) -> str:
    if one.kind == "referred":
        return f"they spoke for you: “{one.said}”"
    return f"they brought you together with {one.other or 'somebody'}."


def _when(on: date, now: datetime) -> str:
    said = distance(on, now=now)
    return f"{said[:1].upper()}{said[1:]} "
