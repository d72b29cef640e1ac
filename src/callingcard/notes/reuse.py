"""Whether a text was used before, alike but for names: shared runs of three words, wherever they stand."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from callingcard.notes.folding import Folded

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_RUN: Final = 3
_SHARE: Final = 0.6
_SHORTEST: Final = 8
"""Words below which two honest notes may well be the same: "thanks, see you on Friday"."""
_LATEST: Final = 500


def alike(words: Sequence[str], earlier: Iterable[str]) -> bool:
    """Whether most runs of words of a note occur in one of the ``earlier`` texts (the first 500 are looked at)."""
    runs = _runs(words)
    if len(words) < _SHORTEST or not runs:
        return False
    return any(
        len(runs & _runs(_WORD.findall(Folded(text).text))) >= _SHARE * len(runs) for text in islice(earlier, _LATEST)
    )


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
