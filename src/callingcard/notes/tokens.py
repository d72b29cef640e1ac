"""Words of folded text: every run of letters, every run of digits."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_DIGITS: Final = b"0123456789"
_APART: Final = bytes(byte if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))


def tokens(folded: str) -> list[str]:
    """The words of folded text, in order. "15min" is two."""
    if folded.isascii():
        # Nearly every note, folded, comes this way: without digits, letters end only where something else stands.
        plain = folded.encode()
        if len(plain.translate(None, _DIGITS)) == len(plain):
            return plain.translate(_APART).decode().split()
    return _WORD.findall(folded)
