"""Whom both know, by the sender's own records: a way to say who one is, where there is no better (advice C4).

It says that both know them and no more: nothing of what they said, thought or asked, for nobody asked them. Who was merely at the
same event is no acquaintance.
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene
from callingcard.drafts.tact import is_personal
from callingcard.model.tie import InCommon

MOST: Final = 2
_APART: Final = re.compile(
    r"\b(?:ex|former|rivals?|enem\w+|hates?|avoids?|row|rows|quarrel\w*|fell out|falling out|feud\w*|not speaking|"
    r"ancienne?|brouillé\w*|zerstritten|ehemalig\w*|peleado|zangad\w+|litigat\w+)\b",
    re.IGNORECASE,
)


def moves(scene: Scene) -> Iterator[Move]:
    """One that names the best known of them; a second name only where both are as surely known."""
    known = [one for one in scene.evidence.in_common if _nameable(scene, one)]
    if not known:
        return
    surely = [one for one in known if (one.how == "said") == (known[0].how == "said")][:MOST]
    tags = frozenset({"surely"} if known[0].how == "said" else {"likely"})
    for some in (surely[:1], surely) if len(surely) > 1 else (surely,):
        slots = {"who": some[0].name} | ({"other": some[1].name} if len(some) > 1 else {})
        yield Move(
            "acquaintance", roles("how", "bio"), slots, tuple(_cited(some)), 4.5 - 0.5 * (len(some) - 1), tags=tags
        )


def _nameable(scene: Scene, one: InCommon) -> bool:
    """Whether naming them gives nothing away: no private fact, nothing that keeps the two apart, nobody who stands in between already."""
    private = {fact.id for fact in scene.evidence.facts if fact.private}
    between = {fact.text.casefold() for fact in scene.of("introduced", "referred")}
    told = one.what if one.how == "said" else ""
    return (
        one.how != "event"
        and len(one.name.split()) > 1
        and not private & set(one.facts)
        and not _APART.search(told)
        and not is_personal(told, scene.sensitive)
        and not any(one.name.casefold() in text for text in between)
    )


def _cited(some: list[InCommon]) -> Iterator[str]:
    """The records that show it; for letters, which have no ids, whom they show."""
    for one in some:
        yield from one.facts or (one.person,)
