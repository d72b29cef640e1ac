"""Exact spans: a clause without what only joins it to its neighbours."""

import re
from typing import Final

from callingcard.model.note import ElementKind
from callingcard.notes.clauses import Clause

_LEADING: Final = re.compile(
    r"(?:[\s,;:.!?\-—–\"'(\[]|\b(?:and|but|so|also|ps|p\.s\.|et|mais|und|aber|e|ma|y|pero|mas)\b(?=[\s,]))+"
)
_TRAILING: Final = " \n,;:.!-—–\"')]"
_ASIDE: Final = re.compile(
    r"(?:,?\s{1,3}(?:(?:and|so|et|und|e|y)\s)?(?:i'?d|would|i would|let'?s|happy to|hope to|looking forward to|keen to)\s+(?:really |also )?"
    r"(?:love to |like to |be great to |be good to |be glad to )?(?:connect|link up|stay in touch|keep in touch|be connected|stay connected)\b.*)$",
    re.DOTALL,
)


def trimmed(clause: Clause, kind: ElementKind) -> tuple[int, int]:
    """The folded span of a clause shrunk to the words that do the job. A question keeps its mark; offsets stay in order."""
    trims = clause.piece.trims
    if trims is None:
        trims = clause.piece.trims = trims_of(clause.piece.said)
    first, whole, start, last = trims
    return (
        (clause.start + first, clause.start + whole)
        if kind == "forward"
        else (clause.start + start, clause.start + last)
    )


def trims_of(said: str) -> tuple[int, int, int, int]:
    """The span of what does the job, and that without the wish to connect that follows it."""
    leading = _LEADING.match(said)
    first = leading.end() if leading else 0
    last = whole = first + len(said[first:].rstrip(_TRAILING))
    if "connect" in said or "touch" in said or "link up" in said:
        aside = _ASIDE.search(said, first, last)
        if aside and aside.start() - first >= 12:
            last = aside.start()
    if whole <= first:
        return 0, len(said), 0, len(said)
    return (first, whole, first, last) if last > first else (first, whole, 0, len(said))
