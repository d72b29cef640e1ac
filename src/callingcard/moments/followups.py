"""After acceptance: the request was the start of a conversation, and the first message is due (advice E5)."""

from datetime import date, datetime, time, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.moments.contact import unanswered
from callingcard.when import day_of, distance

KEPT_DAYS = 30
SECOND_DAYS = 90
"""How long after connecting a first message without an answer may be followed by a second."""
_DUE_DAYS = 3
_AGAIN_DAYS = 14
_SHOWN = 90


def follow_up(evidence: Evidence, *, now: datetime) -> Moment | None:
    """The first message to someone newly connected, whom the user has not written to since, and has reason to write to: they met,
    something is recorded, or a note went with the request."""
    connected = evidence.connected_on
    if connected is None or not 0 <= (now.date() - connected).days <= KEPT_DAYS:
        return None
    written = evidence.reciprocity.last_sent
    if (written and written > connected) or _said_sent(evidence, connected, now):
        return None
    note = _note(evidence)
    if not any(e.kind != "event" for e in evidence.encounters) and not _own_facts(evidence) and not note:
        return None
    heard = evidence.reciprocity.last_received
    begun = "they have written since: go on from there" if heard and heard >= connected else "start the conversation"
    reasons = [Reason("newly-connected", f"You connected {distance(connected, now=now)}; {begun}.", (), "E5")]
    promised = next((f for f in evidence.facts if f.kind == "promised"), None)
    if promised:
        reasons.append(Reason("promised", f"You promised: {promised.text}", (promised.id,), "E2"))
    last = next((e for e in evidence.encounters if e.kind != "event"), None)
    if last:
        where = f" at {last.at or last.title}" if last.at or last.title else ""
        reasons.append(Reason("met", f"You met{where} {distance(day_of(last.on), now=now)}.", (last.id,), "E2"))
    reasons.extend(_said_last(evidence, note, now))
    due = datetime.combine(connected + timedelta(days=_DUE_DAYS), time(18), tzinfo=now.tzinfo)
    return Moment("follow-up", evidence.person, due, "due" if now.date() >= due.date() else "soon", tuple(reasons))


def again(evidence: Evidence, *, now: datetime) -> Moment | None:
    """A second message, two weeks after a first one that was not answered; after two it is left at that."""
    connected = evidence.connected_on
    if connected is None or not 0 <= (now.date() - connected).days <= SECOND_DAYS or unanswered(evidence, now=now) != 1:
        return None
    written = max(
        (m for m in evidence.messages if m.direction == "outgoing"), key=lambda message: message.sent_at, default=None
    )
    if written is None or not _AGAIN_DAYS <= (now - written.sent_at).days <= SECOND_DAYS:
        return None
    on = written.sent_at.astimezone(now.tzinfo).date()
    said = f"You wrote {distance(on, now=now)}, and no answer is on record: “{_short(written.text)}” Write once more, then leave it."
    due = (written.sent_at + timedelta(days=_AGAIN_DAYS)).astimezone(now.tzinfo)
    return Moment("follow-up", evidence.person, due, "due", (Reason("unanswered", said, (), "E5"),))


def _said_sent(evidence: Evidence, connected: date, now: datetime) -> bool:
    """Whether the user said that they have written since; the request itself begins nothing."""
    days = (n.sent_at.astimezone(now.tzinfo).date() for n in evidence.sent if n.channel != "invitation")
    return any(day >= connected for day in days)


def _note(evidence: Evidence) -> str:
    """What the user wrote with their request, "" for a blank one."""
    noted = [(i.sent_at, i.message) for i in evidence.invitations if i.direction == "outgoing"]
    noted += [(note.sent_at, note.text) for note in evidence.sent if note.channel == "invitation"]
    return max(noted)[1].strip() if noted else ""


def _said_last(evidence: Evidence, note: str, now: datetime) -> list[Reason]:
    last = max(evidence.messages, key=lambda message: message.sent_at, default=None)
    if last is None:
        return [Reason("said-last", f"You wrote with your request: “{_short(note)}”", (), "E2")] if note else []
    if not last.text.strip():
        return []
    who = "You" if last.direction == "outgoing" else "They"
    when = distance(last.sent_at.astimezone(now.tzinfo).date(), now=now)
    return [Reason("said-last", f"{who} wrote last, {when}: “{_short(last.text)}”", (), "E2")]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _own_facts(evidence: Evidence) -> bool:
    return any(f.source.kind == "user" for f in evidence.facts)
