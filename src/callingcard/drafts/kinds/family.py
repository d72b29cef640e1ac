"""What they told of their family, with the years that have passed reckoned in (advice C13); only among people who know each other."""

from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene


def moves(scene: Scene) -> Iterator[Move]:
    """A child's age today; asked after, never presumed."""
    if not (scene.wish.tie in {"moderate", "strong"} or scene.intent in {"reconnect", "keep-up"}):
        return
    for fact in scene.of("family"):
        years = int((scene.days(fact) or 0) / 365.25)
        slots = scene.tongue.family(fact.text, years)
        if slots:
            yield Move("family", roles("detail", "forward"), slots, (fact.id,), 4.0)
