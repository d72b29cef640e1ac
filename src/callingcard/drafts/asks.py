"""What is missing that only the sender knows, asked instead of writing air."""

from collections.abc import Iterator, Sequence

from callingcard.drafts.intents import INTENTS
from callingcard.drafts.kinds.meetings import place_of
from callingcard.drafts.moves import Move
from callingcard.drafts.scene import Scene


def asks(scene: Scene, moves: Sequence[Move], given: str) -> Iterator[str]:
    """Questions to the sender: how they know each other, what was talked of, what to ask. Nothing that is on record."""
    served = {role for move in moves for role in move.serves}
    who = given or "them"
    if "how" not in served:
        connected = scene.evidence.connected_on is not None
        yield (
            f"How do you and {who} know each other?"
            if connected
            else f"How do you know {who}, or who could introduce you?"
        )
    if "detail" not in served and not scene.sees_often:
        yield _detail(scene, who)
    if INTENTS[scene.intent].hook and not served & {"forward", "offer"}:
        yield f"What would you like to ask {who}, or what could you send them?"


def _detail(scene: Scene, who: str) -> str:
    """What was talked of; where a note has told that already, what else."""
    if scene.used:
        return f"You have written to {who} about “{scene.used[0].text}” already: what came of it, or what else did you talk about?"
    if not scene.met:
        return f"What of {who}'s work, words or plans made you think of writing?"
    place = place_of(scene, scene.met[0])
    return f"What did you talk about with {who} when you met{f' ({place})' if place else ''}?"
