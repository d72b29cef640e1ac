"""Folding: the same text without what a reader overlooks (case, accents, curly quotes, kinds of space).

Rules and tagger look at folded text; what they find is given back in code points of the original.
"""

import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import Final

_FIXED: Final = {
    "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " ",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'", "`": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"',
    "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "―": "—", "…": ".",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
    "ı": "i", "İ": "i", "¿": " ", "¡": " ",
}  # fmt: skip

_MARKS: Final = frozenset({"Mn", "Me", "Cf"})


class _Table(dict[int, str]):
    """A translation table that works out each character once. ``irregular``: those met that fold to none or to several."""

    def __init__(self) -> None:
        super().__init__()
        self.irregular: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        if len(folded) != 1:
            self.irregular.add(chr(code))
        return folded


def _fold_char(char: str) -> str:
    if char in _FIXED:
        return _FIXED[char]
    category = unicodedata.category(char)
    if category in _MARKS:
        return ""
    if category == "Zs":
        return " "
    if category[0] != "L" and category != "Nd":
        return char
    plain = "".join(c for c in unicodedata.normalize("NFKD", char) if _seen(c)).lower()
    return "".join(c for c in plain if _seen(c)) or char


def _seen(char: str) -> bool:
    return unicodedata.category(char) not in _MARKS


_TABLE: Final = _Table()
_LATIN: Final = tuple(_fold_char(chr(byte)) for byte in range(256))
_IRREGULAR: Final = bytes(byte for byte, folded in enumerate(_LATIN) if len(folded) != 1 or folded > "\xff")
_PLAIN: Final = bytes(byte if byte in _IRREGULAR else ord(folded) for byte, folded in enumerate(_LATIN))
"""What a byte of Latin-1 folds to: notes in the languages that are judged hold little else."""


def _plain(text: str) -> str | None:
    """Fold a text of Latin-1 of which every character folds to one; None for any other."""
    try:
        latin = text.encode("latin-1")
    except UnicodeEncodeError:
        return None
    return latin.translate(_PLAIN).decode("latin-1") if len(latin.translate(None, _IRREGULAR)) == len(latin) else None


class Folded:
    """Folded ``text``, and the way back: ``origin(i)`` is where folded offset i stands in the original.

    ``regular``: every character folded to one, and so every offset stays.
    """

    __slots__ = ("_starts", "original", "regular", "size", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self.size = len(original)
        self._starts: list[int] | None = None
        self.regular = True
        plain = _plain(original)
        if plain is not None:
            self.text = plain
            return
        self.text = original.translate(_TABLE)
        if len(self.text) != self.size or not _TABLE.irregular.isdisjoint(original):
            self.regular = False
            self._starts = list(accumulate(map(len, map(_TABLE.__getitem__, map(ord, original))), initial=0))

    def origin(self, offset: int) -> int:
        """Code point of the original that folded ``offset`` came from; the end maps to the end."""
        if self._starts is None:
            return offset
        if offset >= self._starts[-1]:
            return self.size
        return bisect_right(self._starts, offset) - 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open original span whose folding covers ``[start, end)``; marks that combine with its end belong to it."""
        if self._starts is None:
            return start, end
        first = self.origin(start)
        last = self.origin(end - 1) + 1 if end > start else first
        while last < self.size and self._starts[last] == self._starts[last + 1] == end:
            last += 1
        return first, max(first, last)

    def is_capital(self, offset: int) -> bool:
        """Whether a folded offset was written as a capital."""
        at = self.origin(offset)
        return at < self.size and self.original[at].isupper()

    def folded(self, offset: int) -> int:
        """The folded offset where code point ``offset`` of the original begins."""
        if self._starts is None:
            return offset
        return self._starts[min(offset, self.size)]
