"""Words of folded text: every run of letters, every run of digits."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_DIGITS: Final = b"0123456789"
_REMEMBERED: Final = 50_000
_APART: Final = bytes(byte if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))

_KINDS: Final = bytes(
    ord(
        "A"
        if 65 <= byte <= 90 or 192 <= byte <= 222
        else "a"
        if chr(byte).isalpha()
        else "0"
        if 48 <= byte <= 57
        else " "
    )
    for byte in range(256)
)


class _Same(dict[str, str]):
    """Words to themselves, so that a word is one object wherever it occurs: looking it up then costs half. Bounded."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = word
        return word


_SAME: Final = _Same()


def tokens(folded: str) -> list[str]:
    """The words of folded text, in order. "15min" is two."""
    if folded.isascii():
        # Nearly every note, folded, comes this way: without digits, letters end only where something else stands.
        plain = folded.encode()
        if len(plain.translate(None, _DIGITS)) == len(plain):
            return list(map(_SAME.__getitem__, plain.translate(_APART).decode().split()))
    return list(map(_SAME.__getitem__, _WORD.findall(folded)))


def kinds(text: str) -> tuple[bytes, bool]:
    """Of which kind each character is: ``A`` a capital, ``a`` a small letter, ``0`` a digit, else a space; and whether all are of Latin-1.

    For rules that look for a run of one kind: a look at this tells in no time that there is none. What is beyond Latin-1 is a space.
    """
    try:
        return text.encode("latin-1").translate(_KINDS), True
    except UnicodeEncodeError:
        return text.encode("latin-1", "replace").translate(_KINDS), False
