"""What is missing that only the sender knows, asked instead of writing air."""

from collections.abc import Iterator, Sequence

from callingcard.drafts.intents import INTENTS
from callingcard.drafts.moves import Move
from callingcard.drafts.scene import Scene


def asks(scene: Scene, moves: Sequence[Move], given: str) -> Iterator[str]:
    """Questions to the sender: how they know each other, what was talked of, what to ask."""
    served = {role for move in moves for role in move.serves}
    who = given or "them"
    if "how" not in served:
        yield f"How do you know {who}, or who could introduce you?"
    if "detail" not in served and not scene.sees_often:
        place = scene.met[0].at if scene.met else None
        where = f" when you met ({place})" if place else " when you met" if scene.met else ""
        yield (
            f"What did you talk about with {who}{where}?"
            if scene.met
            else f"What of {who}'s work, words or plans made you think of writing?"
        )
    if INTENTS[scene.intent].hook and not served & {"forward", "offer"}:
        yield f"What would you like to ask {who}, or what could you send them?"
