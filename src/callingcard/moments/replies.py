"""Answers owed: they asked something, and the user has not written since."""

import re
from datetime import datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.moment import Moment
from callingcard.model.tie import Reason
from callingcard.when import distance

KEPT_DAYS = 60
_PROMPT = timedelta(days=2)
_LATE = timedelta(days=7)
_QUESTIONS = ("?", "？", "؟")
_SHOWN = 90
_SENTENCE = re.compile(r".+?(?:[.!?]+(?=[\s\"”’)]|$)|[？؟！。]|$)")


def reply(evidence: Evidence, *, now: datetime) -> Moment | None:
    """An answer owed to a person one corresponds with; a stranger's first message is a matter for the inbox.

    Only what has a question mark in it counts as asking: "thanks, see you there" is owed nothing.
    """
    last = max(evidence.messages, key=lambda message: message.sent_at, default=None)
    if last is None or last.direction == "outgoing" or not (evidence.reciprocity.sent or evidence.connected_on):
        return None
    if any(note.sent_at >= last.sent_at for note in evidence.sent):
        return None  # answered, by the user's own word: the archive that will say so comes later
    age = now - last.sent_at
    asked = next((s for s in _sentences(last.text) if s.endswith(_QUESTIONS)), None)
    if asked is None or age > timedelta(days=KEPT_DAYS) or age < timedelta(0):
        return None
    when = distance(last.sent_at.astimezone(now.tzinfo).date(), now=now)
    said = asked if len(asked) <= _SHOWN else asked[: _SHOWN - 1] + "…"
    reason = Reason("answer-owed", f"They asked you {when}: “{said}”", (), "E2")
    return Moment(
        "reply",
        evidence.person,
        (last.sent_at + _PROMPT).astimezone(now.tzinfo),
        "late" if age > _LATE else "due",
        (reason,),
    )


def _sentences(text: str) -> list[str]:
    return [s.strip() for s in _SENTENCE.findall(" ".join(text.split()))]
