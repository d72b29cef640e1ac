"""What they look for, and what the sender can offer for it (advice A5, C6)."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene, merged

_OLD_DAYS = 90
_DETAIL = roles("detail", "why")
_OFFER = roles("offer", "forward")


def moves(scene: Scene) -> Iterator[Move]:
    """Their needs; and with each the offer that fits it."""
    needs = scene.of("need")
    for fact in needs:
        told, days = scene.told(fact), scene.days(fact) or 0
        section = "need.old" if days > _OLD_DAYS else "need"
        heard = frozenset({"heard" if fact.encounter or scene.met else "unheard"})
        yield Move(section, _DETAIL, merged(dict(told.slots)), (fact.id,), 5.0, about=fact.id, tags=heard)
    subjects = [fact.text for fact in scene.of("need", "topic", "said", "work", "interest")]
    for number, offer in enumerate(scene.evidence.me.offers):
        slots = scene.tongue.mine(offer)
        fits = any(_stems(offer) & _stems(text) for text in subjects)
        if slots and (fits or scene.intent == "offer-help"):
            yield Move("offer", _OFFER, slots, (), 9.0 if fits else 3.0, about=f"offer{number}")


def _stems(text: str) -> frozenset[str]:
    """The longer words, without their endings: enough to see that "educators" and "educator" are the same matter."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return frozenset(word[:6] for word in words) - _EMPTY


_EMPTY = frozenset(
    w[:6]
    for w in [
        "looking",
        "someone",
        "somebody",
        "their",
        "there",
        "about",
        "would",
        "could",
        "which",
        "where",
        "people",
        "person",
        "anyone",
        "because",
        "really",
        "that",
        "with",
        "from",
        "have",
        "need",
        "needs",
        "more",
        "every",
        "some",
        "they",
        "your",
        "this",
        "will",
        "them",
        "into",
        "over",
        "after",
        "month",
        "week",
        "year",
        "time",
        "work",
        "good",
        "like",
        "what",
        "when",
        "help",
        "make",
        "takes",
        "take",
        "knows",
        "know",
        "their",
        "been",
    ]
)
