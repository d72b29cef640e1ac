"""Where what they told of meets the sender's own path: they move to Delft, and the sender studied there."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{3,}")


def moves(scene: Scene) -> Iterator[Move]:
    """An offer to tell, for each name that stands both in their facts and in the sender's schools and employers."""
    shared = {common.name.casefold() for common in scene.wish.common}
    for period in (*scene.evidence.me.schools, *scene.evidence.me.employers):
        words = set(_NAME.findall(period.name))
        for fact in scene.of("said", "topic", "news", "place", "need"):
            found = sorted(words & set(_NAME.findall(fact.text)))
            if found and period.name.casefold() not in shared:
                slots = {"word": found[0], "mine_place": period.name}
                yield Move(
                    "overlap",
                    roles("offer", "forward", "why"),
                    slots,
                    (),
                    7.0,
                    about=f"overlap:{fact.id}",
                    follows=fact.id,
                )
