"""Who writes, in a few words, for somebody who cannot know (advice A2); and what the sender looks for."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_KNOWN = frozenset({"thank", "accepted", "answer-invitation", "reconnect"})


def moves(scene: Scene) -> Iterator[Move]:
    """A self-introduction for those one has not met; a search where the note recruits."""
    me = scene.evidence.me
    if (
        scene.intent not in _KNOWN
        and not scene.evidence.connected_on
        and (not scene.common("employer", "school") or _apart_alone(scene))
        and me.headline
        and not scene.met
        and scene.wish.tie in {None, "none", "weak"}
        and (role := scene.tongue.role(me.headline))
    ):
        same = frozenset({"same"} if _stems(role) & _stems(scene.evidence.person.position or "") else ())
        yield Move("bio", roles("bio"), {"role": role}, (), _value(scene, role), tags=same)
    if scene.intent == "recruit":
        for seek in me.seeks:
            if slots := scene.tongue.mine(seek):
                yield Move("seek", roles("why", "forward"), slots, (), 3.0, about="seek")


def _apart_alone(scene: Scene) -> bool:
    """Whether all there is to say is one school at different times: then who writes has to be said as well."""
    return scene.intent == "alumni" and scene.only_place and all(c.together is False for c in scene.wish.common)


def _value(scene: Scene, role: str) -> float:
    """Somebody who knows nothing of the sender should hear it first of all; more so where it is what they look for."""
    if any(_stems(role) & _stems(fact.text) for fact in scene.of("need")):
        return 7.0
    return 5.0 if not scene.common("group", "employer", "school") and not scene.evidence.encounters else 2.5


def _stems(text: str) -> frozenset[str]:
    """The longer words, without their endings: whether both have one trade."""
    return frozenset(word[:6] for word in re.findall(r"[^\W\d_]{5,}", text.lower()))
