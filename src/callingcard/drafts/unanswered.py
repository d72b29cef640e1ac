"""Unanswered: what they asked in their last messages; a note that passes over it had better not be sent."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from callingcard.model.encounter import Message

_SENTENCE: Final = re.compile(r"[^.!?\n…]+[?]")
_CIVIL: Final = re.compile(
    r"^(?:(?:and|und|et|y|e|so|hi|hello|hallo|moin|hey|wie geht|how are|how's|ça va|comment (?:ça )?va|qué tal|cómo est|come (?:stai|va)|"
    r"tudo bem|como (?:estás|vai|está))\b.{0,24}|.{0,6})[?]$",
    re.IGNORECASE,
)
_FRESH: Final = timedelta(days=730)
_LONGEST: Final = 160


def unanswered(messages: Sequence[Message], *, now: datetime) -> str:
    """The last question that they put and that the sender has not written since; empty where there is none, or only a civil one."""
    for message in sorted(messages, key=lambda m: m.sent_at, reverse=True):
        if message.direction == "outgoing" or now - message.sent_at > _FRESH:
            return ""
        said = [" ".join(one.split()) for one in _SENTENCE.findall(message.text)]
        if asked := [one for one in said if not _CIVIL.match(one) and len(one) <= _LONGEST]:
            return asked[-1]
    return ""
