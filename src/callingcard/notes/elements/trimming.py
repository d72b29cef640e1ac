"""Exact spans: a clause without what only joins it to its neighbours."""

import re
from typing import Final

from callingcard.model.note import ElementKind
from callingcard.notes.memory import Memory

_LEADING: Final = re.compile(
    r"(?:[\s,;:.!?\-—–\"'(\[]|\b(?:and|but|so|also|ps|p\.s\.|et|mais|und|aber|e|ma|y|pero|mas)\b(?=[\s,]))+"
)
_TRIMMED: Final[Memory[str, tuple[tuple[int, int], tuple[int, int]]]] = Memory(4_000)
_TRAILING: Final = " \n,;:.!-—–\"')]"
_ASIDE: Final = re.compile(
    r"(?:,?\s{1,3}(?:(?:and|so|et|und|e|y)\s)?(?:i'?d|would|i would|let'?s|happy to|hope to|looking forward to|keen to)\s+(?:really |also )?"
    r"(?:love to |like to |be great to |be good to |be glad to )?(?:connect|link up|stay in touch|keep in touch|be connected|stay connected)\b.*)$",
    re.DOTALL,
)


def trimmed(folded: str, start: int, end: int, kind: ElementKind) -> tuple[int, int]:
    """Shrink a folded span to the words that do the job. A question keeps its mark; offsets stay in order."""
    clause = folded[start:end]
    whole, without_aside = _TRIMMED.get(clause) or _trim(clause)
    first, last = whole if kind == "forward" else without_aside
    return start + first, start + last


def _trim(clause: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The span of what does the job, and that without the wish to connect that follows it."""
    known = _TRIMMED.recall(clause)
    if known is not None:
        return known
    leading = _LEADING.match(clause)
    first = leading.end() if leading else 0
    last = whole = first + len(clause[first:].rstrip(_TRAILING))
    if "connect" in clause or "touch" in clause or "link up" in clause:
        aside = _ASIDE.search(clause, first, last)
        if aside and aside.start() - first >= 12:
            last = aside.start()
    spans = [(first, end) if end > first else (0, len(clause)) for end in (whole, last)]
    return _TRIMMED.keep(clause, (spans[0], spans[1]))
