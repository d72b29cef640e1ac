"""What the sender promised: the best reason to write, and easy to answer."""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_MATTER: Final = re.compile(
    r"\b(?:wood|timber|samples?|seeds?|seedlings?|honey|jam|chutney|bread|cakes?|cheese|eggs|wine|beer|cider|wool|yarn|fabric|leather|cuttings|plants?|bulbs?|"
    r"tools?|saw|drill|ladder|boots?|coats?|shoes|jacket|hat|parts?|hinges?|bottles?|jars?|box(?:es)?|crates?|bags?|keys?|lamp|bike|vinyl|starter|key|mug|"
    r"petit-lait|miel|confitures?|bocaux|fromages?|graines|semences|pains?|bois|échantillons?|vin|laine|outils?|clés?|"
    r"proben|holzproben|honig|marmelade|brot|käse|samen|saatgut|holz|wein|wolle|stoffe?|werkzeuge?|schlüssel|gläser|"
    r"semillas|miel|queso|pan|madera|vino|muestras|lana|herramientas?|llaves?|sementes|mel|queijo|pão|madeira|vinho|amostras|lã|chaves?|"
    r"semi|miele|marmellata|formaggio|pane|legno|campioni|lana|attrezzi|chiavi?)\b", re.IGNORECASE)  # fmt: skip
"""What no e-mail can hold."""


def moves(scene: Scene) -> Iterator[Move]:
    """A promise to keep."""
    for fact in scene.of("promised"):
        told = scene.told(fact)
        if {"base", "doing", "np", "thing", "sendable"} & told.slots.keys():
            serves = roles("offer", "forward", "detail", "why")
            tags = frozenset({"carried"} if _MATTER.search(fact.text) else {"mailed"})
            yield Move("promised", serves, told.slots, (fact.id,), 12.0, about=fact.id, tags=tags)
