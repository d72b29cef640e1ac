"""Why the sender wants to be in touch, in their own words (advice C5)."""

from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene


def moves(scene: Scene) -> Iterator[Move]:
    """The recorded reason."""
    for fact in scene.of("reason"):
        told = scene.told(fact)
        if {"base", "np", "ing", "first", "clause"} & told.slots.keys():
            yield Move("reason", roles("why", "detail"), told.slots, (fact.id,), 5.5, about=fact.id)
