"""Thanks owed: for what they did, and to those who introduced or recommended one (advice E4)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.moments.contact import last_written
from callingcard.when import distance

KEPT_DAYS = 60
_DUE = timedelta(days=2)


def thank(evidence: Evidence, introduced: Sequence[tuple[str, str, date]] = (), *, now: datetime) -> Moment | None:
    """Owed until the user has written since. ``introduced``: id of the fact, to whom, and when, for each introduction of theirs."""
    written = last_written(evidence, now=now)
    owed = [
        (f.as_of, Reason("thanks-owed", f"{_when(f.as_of, now)}they did you a good turn: {f.text}", (f.id,), "E4"))
        for f in evidence.facts
        if f.kind == "thanks" and not f.private and f.as_of
    ]
    owed += [
        (on, Reason("introduced-you", f"{_when(on, now)}they brought you together with {to}.", (key,), "E4"))
        for key, to, on in introduced
    ]
    late = sorted(
        ((on, reason) for on, reason in owed if 0 <= (now.date() - on).days <= KEPT_DAYS and not (written and written > on)),
        key=lambda pair: pair[0],
    )  # fmt: skip
    if not late:
        return None
    due = late[0][0] + _DUE
    state = "due" if due <= now.date() else "soon"
    return Moment("thank", evidence.person, due, state, tuple(reason for _, reason in late))


def _when(on: date, now: datetime) -> str:
    said = distance(on, now=now)
    return f"{said[:1].upper()}{said[1:]} "
