"""Thanks owed, said with what for (advice E4)."""

from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene


def moves(scene: Scene) -> Iterator[Move]:
    """Thanks for what is on record."""
    for fact in scene.of("thanks"):
        told = scene.told(fact)
        if {"for", "ing", "np", "clause"} & told.slots.keys():
            serves = roles("thanks", "detail", "how", "why")
            yield Move("thanks", serves, told.slots, (fact.id,), 8.0, about=fact.id)
