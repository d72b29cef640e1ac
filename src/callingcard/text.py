"""Text as channels count it, in UTF-16 units; text for comparing; and text made safe to show.

Everything that comes from a file is untrusted. ``visible`` is what any shell shows of it.
"""

import unicodedata
from functools import cache

# Explicit marks that reorder text, plus zero-width and other invisible characters (Unicode UAX 9, UTS 39).
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0"
)


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as LinkedIn's field does for all we know (formats: how an emoji counts is unknown)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def squeeze(text: str) -> str:
    """Collapse every run of white space to one space and trim."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Lower case without diacritics and compatibility forms: for comparing, never for showing. Idempotent."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    stripped = "".join(c for c in folded if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", stripped).casefold()


def folded(text: str) -> str:
    """``bare``, character by character, so that every offset stays; what has no single plain letter stays as it is."""
    if text.isascii():
        return text.lower()
    return "".join(_plain(c) for c in text)


@cache
def _plain(char: str) -> str:
    if char in "’‘ʼ`´":
        return "'"
    plain = bare(char)
    return plain if len(plain) == 1 else char.lower() if len(char.lower()) == 1 else char


def visible(text: str, *, newlines: bool = True) -> str:
    """Make control, invisible and direction-changing characters visible as ``<U+202E>``; line breaks stay unless told.

    Zero-width joiners stay between emoji and in scripts that need them; shells escape markup themselves.
    """
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(c, newlines) for c in text)


def _shown(char: str, newlines: bool) -> str:
    if char in "\n\t":
        return char if newlines else " "
    category = unicodedata.category(char)
    if char in _INVISIBLE or category in {"Cc", "Cs", "Zl", "Zp"}:
        return f"<U+{ord(char):04X}>"
    return char
