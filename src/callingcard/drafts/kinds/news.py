"""News of theirs: congratulations while it is new, and never on a loss."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_NEW_DAYS = 150
_LOSS = re.compile(
    r"\b(?:clos(?:ed|ing|ure)|lost|loss|los(?:es|ing)|laid off|cancel|flood|fire|fail|withdr|strike|theft|stolen|burn|broke|cut(?:s|ting)?|shut|folded|end(?:ed|ing|s)|leav|left|resign|quit|"
    r"fermé|perdu|geschlossen|verloren|cerr|fech|chius|pers[oa])",
    re.IGNORECASE,
)


def moves(scene: Scene) -> Iterator[Move]:
    """Congratulations, or a word that one has heard of it."""
    for fact in scene.of("news"):
        told, days = scene.told(fact), scene.days(fact)
        section = "news.told" if _LOSS.search(fact.text) or (days or 0) > _NEW_DAYS else "news"
        value = 8.0 if section == "news" else 3.5
        if told.slots:
            serves = roles("detail", "why")
            yield Move(section, serves, told.slots, (fact.id,), value, about=fact.id)
