"""What the sender promised: the best reason to write, and easy to answer."""

from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene


def moves(scene: Scene) -> Iterator[Move]:
    """A promise to keep."""
    for fact in scene.of("promised"):
        told = scene.told(fact)
        if {"base", "doing", "np", "thing", "sendable"} & told.slots.keys():
            serves = roles("offer", "forward", "detail", "why")
            yield Move("promised", serves, told.slots, (fact.id,), 12.0, about=fact.id)
