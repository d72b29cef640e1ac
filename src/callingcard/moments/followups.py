"""After acceptance: the request was the start of a conversation, and the first message is due (advice E5)."""

from datetime import datetime, time, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.when import day_of, distance

KEPT_DAYS = 30
_DUE_DAYS = 3


def follow_up(evidence: Evidence, *, now: datetime) -> Moment | None:
    """The first message to someone newly connected, whom the user has not written to since, and has reason to write to."""
    connected = evidence.connected_on
    if connected is None or not 0 <= (now.date() - connected).days <= KEPT_DAYS:
        return None
    written = evidence.reciprocity.last_sent
    if written and written > connected:
        return None
    if not any(e.kind != "event" for e in evidence.encounters) and not _own_facts(evidence):
        return None
    reasons = [
        Reason("newly-connected", f"You connected {distance(connected, now=now)}; start the conversation.", (), "E5")
    ]
    promised = next((f for f in evidence.facts if f.kind == "promised"), None)
    if promised:
        reasons.append(Reason("promised", f"You promised: {promised.text}", (promised.id,), "E2"))
    last = next((e for e in evidence.encounters if e.kind != "event"), None)
    if last:
        where = f" at {last.at or last.title}" if last.at or last.title else ""
        reasons.append(Reason("met", f"You met{where} {distance(day_of(last.on), now=now)}.", (last.id,), "E2"))
    due = datetime.combine(connected + timedelta(days=_DUE_DAYS), time(18), tzinfo=now.tzinfo)
    return Moment("follow-up", evidence.person, due, "due" if now.date() >= due.date() else "soon", tuple(reasons))


def _own_facts(evidence: Evidence) -> bool:
    return any(f.source.kind == "user" for f in evidence.facts)
