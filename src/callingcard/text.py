"""Text as channels count it, in UTF-16 units; text for comparing; and text made safe to show.

Everything that comes from a file is untrusted. ``visible`` is what any shell shows of it.
"""

import unicodedata
from typing import Protocol

# Letters that show nothing, though Unicode counts them as letters or marks (UTS 39); and formats that do show, or join.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0")
_SHOWING = frozenset(
    "\u200c\u200d\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd",
) | {chr(code) for code in range(0x0600, 0x0606)}
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
_SELECTORS = ("\U000e0100", "\U000e01ef")
"""Variation selectors beyond those of emoji: a hidden text can be spelt in them, which no eye sees and a model reads."""


class Say(Protocol):
    """Says a text in the language of a face; ``values`` take the places of ``%(name)s``."""

    def __call__(self, text: str, /, **values: object) -> str: ...


def plain(text: str, /, **values: object) -> str:
    """As it is written here, in English."""
    return text % values if values else text


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as LinkedIn's field does for all we know (formats: how an emoji counts is unknown)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def squeeze(text: str) -> str:
    """Collapse every run of white space to one space and trim; a control character is no more than a space."""
    return " ".join((text if text.isprintable() else text.translate(_CONTROLS)).split())


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
    return text.translate(_PLAIN)


class _Plain(dict[int, str]):
    """The plain letter of each that was met, as ``str.translate`` asks for it."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _plain(chr(code))
        return found


def _plain(char: str) -> str:
    if char in "’‘ʼ`´":
        return "'"
    plain = bare(char)
    return plain if len(plain) == 1 else char.lower() if len(char.lower()) == 1 else char


_PLAIN = _Plain()


def visible(text: str, *, newlines: bool = True) -> str:
    """Make control, invisible and direction-changing characters visible as ``<U+202E>``; line breaks stay unless told.

    Zero-width joiners stay between emoji and in scripts that need them; shells escape markup themselves. What reorders,
    what is not seen, and what can spell a hidden text (tags, variation selectors) is shown (UAX 9, UTS 39).
    """
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(c, newlines) for c in text)


def _shown(char: str, newlines: bool) -> str:
    if char in "\n\t":
        return char if newlines else " "
    hidden = unicodedata.category(char) in _HIDDEN and char not in _SHOWING
    if hidden or char in _INVISIBLE or _SELECTORS[0] <= char <= _SELECTORS[1]:
        return f"<U+{ord(char):04X}>"
    return char
