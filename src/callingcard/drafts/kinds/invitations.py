"""Their invitation: an answer that asks, kindly, how they came upon the sender (advice D2)."""

from collections.abc import Iterator
from typing import Final

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_TOLD: Final = ("work", "topic", "said", "need", "introduced", "referred", "promised")


def moves(scene: Scene) -> Iterator[Move]:
    """Thanks for the invitation; where nothing tells who they are, the question what led them here."""
    incoming = next((i for i in scene.evidence.invitations if i.direction == "incoming"), None)
    if incoming is None or scene.intent != "answer-invitation":
        return
    section = "invited.note" if incoming.message.strip() else "invited"
    yield Move(section, roles("how", "thanks"), {}, (incoming.id,), 8.0)
    if incoming.message.strip():
        yield Move("q.invited.note", roles("forward"), {}, (), 2.0)
    elif not scene.met and not scene.common("employer", "school"):
        yield Move("q.invited", roles("forward"), {}, (), 2.0 if scene.of(*_TOLD) else 8.0)
