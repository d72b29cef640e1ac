"""One spelling for comparing: Latin letters, no case, no diacritics; and a coarser one for what only sounds alike."""

import re
import unicodedata
from functools import lru_cache

_NOT_LETTER = re.compile(r"[^a-z]+")
# ue, oe, ae, aa write what other hands write u, o, a (Mueller, Müller; Aase, Åse): both sides lose the e.
_DIGRAPH = re.compile(r"(?<=[aou])e|(?<=a)a")
_MOJIBAKE = re.compile(r"[ÂÃÄÅÆÎÏÐÑØÙ][\u0080-\u00bf\u0152-\u017e\u2013-\u2122]")
_UKRAINIAN = frozenset("іїєґ")
_SOUNDS = (
    ("tsch", "c"), ("dsch", "j"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("sz", "s"), ("zh", "z"), ("ck", "k"), ("ks", "x"), ("dj", "j"),
)  # fmt: skip
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "f", "v": "f", "y": "i", "j": "i"})
_VOWELS = str.maketrans("", "", "aeiouh")


def words(text: str) -> frozenset[str]:
    """A word list as it is written in code: separated by spaces."""
    return frozenset(text.split())


def readable(text: str) -> str:
    """Undo decorated letters (mathematical bold, full width, circled) and drop what is no part of a name: emoji, marks.

    Compatibility forms become plain letters (NFKC); controls and direction marks vanish. Idempotent.
    """
    # What is taken out may bring together what was read in a wrong charset.
    while not _is_clean(text) and (clean := _cleaned(text)) != text:
        text = clean
    return " ".join(text.split())


def _is_clean(text: str) -> bool:
    if text.isascii():
        return text.isprintable()
    return text.replace(" ", "").isalpha() and unicodedata.is_normalized("NFKC", text) and not _MOJIBAKE.search(text)


def _cleaned(text: str) -> str:
    normal = unicodedata.normalize("NFKC", _repaired(text))
    kept = "".join(
        c if _belongs(c) else " " if c.isspace() or unicodedata.category(c)[0] in "SZ" else "" for c in normal
    )
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _repaired(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 on its way (JoÃ£o); text that was not stays as it is."""
    if not _MOJIBAKE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _belongs(char: str) -> bool:
    return (char.isascii() and char.isprintable()) or unicodedata.category(char)[0] in "LMNP"


def latin(text: str) -> str:
    """Write in lower-case ASCII: diacritics dropped, other scripts transliterated syllable by syllable."""
    if text.isascii():
        return text.lower()
    from anyascii import anyascii

    composed = unicodedata.normalize("NFC", text).lower()
    if not _UKRAINIAN.isdisjoint(composed):
        composed = composed.replace("г", "h")
    written: str = anyascii(composed)
    return written.lower()


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """Reduce to the letters a to z, one spelling for ae, oe, ue, aa: the form in which names are equal. Idempotent."""
    letters = text.lower() if text.isascii() and text.isalpha() else _NOT_LETTER.sub("", latin(text))
    while (shorter := _DIGRAPH.sub("", letters)) != letters:
        letters = shorter
    return letters


@lru_cache(maxsize=200_000)
def sound(letters: str) -> str:
    """Reduce ``plain`` letters to their consonants, alike-sounding ones made one: Mohammed and Muhammad, Dmitriy and Dmitri."""
    if not letters:
        return ""
    for written, heard in _SOUNDS:
        if written in letters:
            letters = letters.replace(written, heard)
    letters = letters.translate(_LETTERS)
    first = "a" if letters[0] in "aeiou" else letters[0]
    rest = letters[1:].translate(_VOWELS)
    once = [c for c, before in zip(rest, first + rest, strict=False) if c != before]
    return first + "".join(once)
