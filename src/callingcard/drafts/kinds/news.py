"""News of theirs: congratulations while it is new, and never on a loss."""

from collections.abc import Iterator

from callingcard.drafts.changes import is_defeat, is_loss
from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_NEW_DAYS = 150


def moves(scene: Scene) -> Iterator[Move]:
    """Congratulations, or a word that one has heard of it."""
    close = scene.wish.tie == "strong" or bool(scene.evidence.connected_on)
    for fact in scene.of("news"):
        if is_defeat(fact.text) and not close:
            continue
        told, days = scene.told(fact), scene.days(fact)
        section = "news.told" if is_loss(fact.text) or (days or 0) > _NEW_DAYS else "news"
        value = 8.0 if section == "news" else 3.5
        if told.slots:
            serves = roles("detail", "why")
            yield Move(section, serves, told.slots, (fact.id,), value, about=fact.id)
