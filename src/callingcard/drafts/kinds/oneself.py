"""Who writes, in a few words, for somebody who cannot know (advice A2); and what the sender looks for."""

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
        and not scene.common("employer", "school")
        and me.headline
        and not scene.met
        and scene.wish.tie in {None, "none", "weak"}
        and (role := scene.tongue.role(me.headline))
    ):
        yield Move("bio", roles("bio"), {"role": role}, (), 2.5)
    if scene.intent == "recruit":
        for seek in me.seeks:
            if slots := scene.tongue.mine(seek):
                yield Move("seek", roles("why", "forward"), slots, (), 3.0, about="seek")
