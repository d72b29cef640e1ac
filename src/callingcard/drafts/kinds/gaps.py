"""Gaps: the one thing that is missing and that only the sender knows, left open for them to fill; never a guess."""

from collections.abc import Iterator, Sequence
from typing import Final

from callingcard.drafts.intents import INTENTS
from callingcard.drafts.kinds.meetings import where
from callingcard.drafts.moves import Move, Role, roles
from callingcard.drafts.scene import Scene

GAP: Final = "[…]"
_TELLING: Final = ("work", "topic", "said", "need", "news", "reason")


def moves(scene: Scene, found: Sequence[Move]) -> Iterator[Move]:
    """What would be said in the place of the missing thing; nothing where more than one thing is missing.

    A hobby alone is no reason to leave the rest of a note open: how one knows the other is asked for only where something of their
    work, words or needs is on record.
    """
    served = {role for move in found for role in move.serves}
    missing = [role for role in _wanted(scene) if not served & role[1]]
    if len(missing) != 1:
        return
    name = missing[0][0]
    if name == "how" and scene.of(*_TELLING):
        yield Move("gap.how", roles("how"), {}, (), 6.0)
    elif name == "detail" and scene.met and not scene.used:
        yield Move("gap.detail", roles("how", "detail", "why"), where(scene, scene.met[0]), (scene.met[0].id,), 9.0)
    elif name == "forward":
        yield Move("gap.forward", roles("forward"), {}, (), 6.0)


def _wanted(scene: Scene) -> Iterator[tuple[Role, frozenset[Role]]]:
    yield "how", roles("how")
    yield "detail", roles("detail", "thanks")
    if INTENTS[scene.intent].hook:
        yield "forward", roles("forward", "offer")
