"""Exact spans: a clause without what only joins it to its neighbours."""

import re
from functools import lru_cache
from typing import Final

from callingcard.model.note import ElementKind

_LEADING: Final = re.compile(
    r"(?:[\s,;:.!?\-—–\"'(\[]|\b(?:and|but|so|also|ps|p\.s\.|et|mais|und|aber|e|ma|y|pero|mas)\b(?=[\s,]))+"
)
_TRAILING: Final = " \n,;:.!-—–\"')]"
_ASIDE: Final = re.compile(
    r"(?:,?\s{1,3}(?:(?:and|so|et|und|e|y)\s)?(?:i'?d|would|i would|let'?s|happy to|hope to|looking forward to|keen to)\s+(?:really |also )?"
    r"(?:love to |like to |be great to |be good to |be glad to )?(?:connect|link up|stay in touch|keep in touch|be connected|stay connected)\b.*)$",
    re.DOTALL,
)


def trimmed(folded: str, start: int, end: int, kind: ElementKind) -> tuple[int, int]:
    """Shrink a folded span to the words that do the job. A question keeps its mark; offsets stay in order."""
    first, last = _trimmed(folded[start:end], kind != "forward")
    return start + first, start + last


@lru_cache(maxsize=4096)
def _trimmed(clause: str, without_aside: bool) -> tuple[int, int]:
    leading = _LEADING.match(clause)
    first = leading.end() if leading else 0
    last = first + len(clause[first:].rstrip(_TRAILING))
    if without_aside and ("connect" in clause or "touch" in clause or "link up" in clause):
        aside = _ASIDE.search(clause, first, last)
        if aside and aside.start() - first >= 12:
            last = aside.start()
    return (first, last) if last > first else (0, len(clause))
