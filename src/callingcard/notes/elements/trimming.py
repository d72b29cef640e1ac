"""Exact spans: a clause without what only joins it to its neighbours."""

import re
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
    leading = _LEADING.match(folded, start, end)
    first = leading.end() if leading else start
    last = first + len(folded[first:end].rstrip(_TRAILING))
    if kind != "forward" and ("connect" in folded or "touch" in folded or "link up" in folded):
        aside = _ASIDE.search(folded, first, last)
        if aside and aside.start() - first >= 12:
            last = aside.start()
    return (first, last) if last > first else (start, end)
