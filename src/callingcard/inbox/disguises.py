"""Names that are not what they seem: scripts mixed within a word, and names that look like that of somebody known.

After Unicode UTS 39: two names are confusable if their skeletons are the same, every letter replaced by the one it looks
like. The table (data/confusables.toml) is short: letters that look alike in the fonts of a profile page.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORLDS = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LATIN", "COPTIC", "LISU"}
"""Scripts whose letters pass for one another; signs and syllables do not."""
_BLANKS = dict.fromkeys("\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " ")
"""Blanks beside the space that compatibility decomposition leaves as they are."""
_SIGNS = re.compile(r"[^\w\s.'-]|_")


@dataclass(frozen=True, slots=True)
class Looks:
    """What single letters look like, as ``str.translate`` wants it, and what pairs of letters look like."""

    letters: Mapping[int, str]
    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, table: Mapping[str, str]) -> "Looks":
        """Make it of a table of letters and pairs."""
        single = {one: look for one, look in table.items() if len(one) == 1}
        return cls(
            str.maketrans(_BLANKS | single), tuple((pair, look) for pair, look in table.items() if len(pair) > 1)
        )


def mixed(name: str) -> str | None:
    """The first word that mixes letters of scripts that look alike; None for an honest name."""
    if name.isascii():
        return None
    return next((word for word in name.split() if not word.isascii() and len(_scripts(word)) > 1), None)


def skeleton(name: str, looks: Looks) -> str:
    """What a name looks like: the same for all that a hasty eye takes for it."""
    return skeletons([name], looks)[0]


def skeletons(names: Sequence[str], looks: Looks) -> list[str]:
    """The skeletons of many names, in order; worked out all in one go, which is ten times as quick as one by one."""
    found = [""] * len(names)
    for plain in (True, False):
        some = [at for at, name in enumerate(names) if name.isascii() is plain]
        for at, shape in zip(some, _shapes([names[at] for at in some], looks), strict=True):
            found[at] = shape
    return found


def _shapes(names: Sequence[str], looks: Looks) -> list[str]:
    """All in one text, a line each: what is done to a long string at once takes a tenth of the time."""
    if not names:
        return []
    lines = "\n".join(names)
    if lines.count("\n") >= len(names):
        lines = "\n".join([name.replace("\n", " ") for name in names])
    shape = _plain(lines, looks)
    for pair, look in looks.pairs:
        shape = shape.replace(pair, look)
    return _squeezed(shape.translate(looks.letters)).split("\n")


def _squeezed(lines: str) -> str:
    """One space between words, none around a line."""
    while "  " in lines:
        lines = lines.replace("  ", " ")
    return lines.replace(" \n", "\n").replace("\n ", "\n").strip(" ")


def _plain(lines: str, looks: Looks) -> str:
    if lines.isascii():
        return lines.lower()
    known = unicodedata.normalize("NFKC", lines).translate(looks.letters).lower()
    return _SIGNS.sub("", unicodedata.normalize("NFKD", known))


@lru_cache(maxsize=10_000)
def _scripts(word: str) -> frozenset[str]:
    return frozenset(script for char in word if char.isalpha() and (script := _script(char)) in _WORLDS)


def _script(char: str) -> str:
    """The script of a letter, by the first word of its Unicode name."""
    return unicodedata.name(char, "").partition(" ")[0]
