"""Ids as people see them: ``p_4k9x2c`` for the ordinal 17.

Persons and records are numbered as they come in and no number is used twice. The number is shown scrambled (a
multiplication modulo 2**30, undone by the inverse), so that a mistyped id almost never is somebody else's, and an id
needs no table. A person's id is that of the oldest record of the cluster: the id of a merged person is a record's
still, and finds the person that the record now belongs to.
"""

from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from zlib import crc32

_SIGNED = Struct(">q").unpack
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_SIZE = 1 << 30
_FACTOR = 0x2545F491
_INVERSE = pow(_FACTOR, -1, _SIZE)
_OFFSET = 0x1B873593 % _SIZE


@lru_cache(1 << 16)  # a person's messages all name that person, and a record states several things
def shown(prefix: str, ordinal: int) -> str:
    """Write an ordinal as an id of six letters after the prefix."""
    return f"{prefix}_{_letters((ordinal * _FACTOR + _OFFSET) % _SIZE, 6)}"


def ordinal_of(prefix: str, code: str) -> int | None:
    """Read an id back; None where it is none."""
    letters = code.strip().lower().removeprefix(f"{prefix}_")
    if not code.strip().lower().startswith(f"{prefix}_") or len(letters) != 6 or any(c not in _VALUES for c in letters):
        return None
    number = 0
    for letter in letters:
        number = number * 32 + _VALUES[letter]
    return (number - _OFFSET) * _INVERSE % _SIZE


def minted(prefix: str, *parts: object) -> str:
    """Make an id of ten letters from what it stands for: the same parts always give the same id."""
    return f"{prefix}_{_letters(digest_of(*parts) & ((1 << 50) - 1), 10)}"


def digest_of(*parts: object) -> int:
    """A signed 64-bit number from the parts' content (blake2b)."""
    return digest_of_text("\x1f".join(["" if part is None else str(part) for part in parts]))


def digest_of_text(text: str) -> int:
    """A signed 64-bit number from a text (blake2b)."""
    number: int = _SIGNED(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())[0]
    return number


_PAIRS = tuple(a + b for a in _LETTERS for b in _LETTERS)


def stated(prefix: str, record: int, content: str) -> str:
    """Make the id, of ten letters, of something that a record states: the record's, and four from what it states."""
    number = crc32(content.encode("utf-8", "surrogatepass"))
    return f"{shown(prefix, record)}{_PAIRS[number >> 10 & 1023]}{_PAIRS[number & 1023]}"


def _letters(number: int, length: int) -> str:
    """Write a number in an even count of letters, two at a time."""
    return "".join([_PAIRS[number >> 5 * place & 1023] for place in range(length - 2, -1, -2)])
