"""Unanswered: what they asked in their last messages; a note that passes over it had better not be sent."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from callingcard.model.encounter import Message
from callingcard.model.invitation import Invitation

_SENTENCE: Final = re.compile(r"[^.!?\n…]+[?]")
_CIVIL: Final = re.compile(
    r"^(?:(?:and|und|et|y|e|so|hi|hello|hallo|moin|hey|wie geht|how are|how's|ça va|comment (?:ça )?va|qué tal|cómo est|come (?:stai|va)|"
    r"tudo bem|como (?:estás|vai|está))\b.{0,24}|.{0,6})[?]$",
    re.IGNORECASE,
)
_LEAVE: Final = re.compile(r"^(?:could|can|may|might) I (?:ask|pick)\b", re.IGNORECASE)
"""Leave to ask, which is given by asking what they would like to know."""
_TO_CONNECT: Final = re.compile(
    r"connect|vernetz|netzwerk|network|réseau|relation|conect|contact|colleg|\b(?:red|rede|rete)\b", re.IGNORECASE
)
_FRESH: Final = timedelta(days=730)
_LONGEST: Final = 160


def unanswered(messages: Sequence[Message], *, now: datetime) -> str:
    """The last question that they put and that the sender has not written since; empty where there is none, or only a civil one."""
    for message in sorted(messages, key=lambda m: m.sent_at, reverse=True):
        if message.direction == "outgoing" or now - message.sent_at > _FRESH:
            return ""
        said = [" ".join(one.split()) for one in _SENTENCE.findall(message.text)]
        if asked := [one for one in said if not (_CIVIL.match(one) or _LEAVE.match(one)) and len(one) <= _LONGEST]:
            return asked[-1]
    return ""


def with_invitations(messages: Sequence[Message], invitations: Sequence[Invitation]) -> tuple[Message, ...]:
    """What was written between the two, with the words of what came as invitations; whether to connect is no question left open there."""
    came = (i for i in invitations if i.direction == "incoming" and i.message.strip())
    told = (Message(i.person, i.direction, i.sent_at, _without_asking_in(i.message)) for i in came)
    return (*messages, *told)


def _without_asking_in(text: str) -> str:
    return _SENTENCE.sub(lambda m: "" if asks_to_connect(m[0]) else m[0], text)


def asks_to_connect(sentence: str) -> bool:
    """Whether a question is only whether to connect, which accepting answers."""
    return bool(_TO_CONNECT.search(sentence))
