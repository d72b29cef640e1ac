"""Deeds: whether a free note of the user's tells what the reader said or did, and so may come up in a note to them.

What they are like, own or think, and what the user is to do, was noted for the user alone.
"""

import re
from typing import Final

from callingcard.drafts.scene import Scene
from callingcard.model.fact import Fact

_SAYS: Final = re.compile(
    r"(?:(?:she|he|they)\s+)?(?:says?|said|mentions?|mentioned|explains?|explained|suggests?|suggested|recommends?|admits?|admitted|"
    r"swears?|insists?|insisted|tells? (?:me|us)|told (?:me|us))\s+(?!no\b|yes\b|hi\b|hello\b|nothing\b)",
    re.IGNORECASE,
)
_IMPRESSION: Final = frozenset(
    [
        "seemed", "looked", "appeared", "sounded", "felt", "acted", "came", "struck", "smelled", "was", "were", "had", "got", "met",
        "forgot", "complained", "refused", "ignored", "yawned", "interrupted", "lied", "cried", "left", "lost", "failed", "needed",
        "wanted", "liked", "hated", "knew", "thought", "owned", "drank", "missed", "moaned", "boasted", "bragged", "argued",
    ]
)  # fmt: skip
"""What somebody noted of how another came across, or what nobody likes to be reminded of."""


def said(scene: Scene, fact: Fact) -> bool:
    """Whether the note reports words of theirs, as a clause of their own."""
    return _SAYS.match(fact.text) is not None and "clause" in scene.told(fact).slots


def done(scene: Scene, fact: Fact) -> bool:
    """Whether the note tells of one thing that they did: "showed us the lathe", "she fixed our boat"."""
    clause = scene.told(fact).slots.get("clause", "")
    deed = clause.removeprefix("you ")
    if deed == clause or deed.split()[0].lower() in _IMPRESSION:
        return False
    fitted = scene.tongue.fit(deed, fact.kind, scene.names)
    return fitted.form == "past" and "ing" in fitted.slots
