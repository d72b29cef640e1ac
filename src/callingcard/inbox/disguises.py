"""Names that are not what they seem: scripts mixed within a word, and names that look like that of somebody known.

After Unicode UTS 39: two names are confusable if their skeletons are the same, every letter replaced by the one it looks
like. The table (data/confusables.toml) is short: letters that look alike in the fonts of a profile page.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORLDS = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LATIN", "COPTIC", "LISU"}
"""Scripts whose letters pass for one another; signs and syllables do not."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What single letters look like, as ``str.translate`` wants it, and what pairs of letters look like."""

    letters: Mapping[int, str]
    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, table: Mapping[str, str]) -> "Looks":
        """Make it of a table of letters and pairs."""
        single = {one: look for one, look in table.items() if len(one) == 1}
        return cls(str.maketrans(single), tuple((pair, look) for pair, look in table.items() if len(pair) > 1))


def mixed(name: str) -> str | None:
    """The first word that mixes letters of scripts that look alike; None for an honest name."""
    if name.isascii():
        return None
    return next((word for word in name.split() if not word.isascii() and len(_scripts(word)) > 1), None)


def skeleton(name: str, looks: Looks) -> str:
    """What a name looks like: the same for all that a hasty eye takes for it."""
    shape = name.lower() if name.isascii() else _plain(name, looks)
    for pair, look in looks.pairs:
        shape = shape.replace(pair, look)
    return " ".join(shape.translate(looks.letters).split())


def skeletons(names: Sequence[str], looks: Looks) -> list[str]:
    """The skeletons of many names, in order; those in plain ASCII are worked out in one go, which is ten times as quick."""
    plain = [at for at, name in enumerate(names) if name.isascii() and "\n" not in name]
    shape = "\n".join([names[at] for at in plain]).lower()
    for pair, look in looks.pairs:
        shape = shape.replace(pair, look)
    found = dict(zip(plain, shape.translate(looks.letters).split("\n"), strict=True)) if plain else {}
    return [" ".join(found[at].split()) if at in found else skeleton(name, looks) for at, name in enumerate(names)]


def _plain(name: str, looks: Looks) -> str:
    known = unicodedata.normalize("NFKC", name).translate(looks.letters).lower()
    return "".join(c for c in unicodedata.normalize("NFKD", known) if c.isalnum() or c in " -.'")


@lru_cache(maxsize=10_000)
def _scripts(word: str) -> frozenset[str]:
    return frozenset(script for char in word if char.isalpha() and (script := _script(char)) in _WORLDS)


def _script(char: str) -> str:
    """The script of a letter, by the first word of its Unicode name."""
    return unicodedata.name(char, "").partition(" ")[0]
