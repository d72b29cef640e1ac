"""The word lists of the grounding check: one TOML file a language, and what means the same across them."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from callingcard.data import linkage
from callingcard.data.deferred import Each, Whole
from callingcard.model.grounding import Lexicon, Tongue
from callingcard.text import folded

_HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")
_SETS = (
    "always", "aside", "topical", "near", "theirs", "definite", "greetings", "closings", "season_before", "about", "breaks", "capitals", "placed", "had", "implied", "like", "indefinite", "fields", "mine", "after_names", "i",
    "you", "we", "you_aside", "after_you_aside", "before_verbs", "after_verbs",
)  # fmt: skip
_SEASON_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@cache
def lexicon() -> Lexicon:
    """Everything the grounding check knows of words, read once a process; a language and the nicknames when they are first asked for."""
    return Lexicon(Each(LANGUAGES, _tongue), _concepts(), Whole(_nicknames), _kin())


def _tongue(code: str) -> Tongue:
    held = tomllib.loads((_HERE / f"{code}.toml").read_text("utf-8"))
    sets = {name: _words(held.get(name, "")) for name in _SETS}
    for name, words in _everyday(code):
        sets[name] |= words
    return Tongue(
        code=code,
        **sets,
        own=_any(held["self"]),
        unreal=_any(held["unreal"]),
        asking=held["asking"],
        abstract=held["abstract"],
        idle_numbers=held["idle_numbers"],
        vague_dates=held["vague_dates"],
        numbers={folded(word): number for word, number in held["numbers"].items()},
        units=_turned(held["units"], {name: name for name in held["units"]}),
        seasons=_turned(held["seasons"], _SEASON_BEGINS),
        claims={kind: _any(phrases) for kind, phrases in held["claims"].items()},
    )


def _everyday(code: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The words of everybody's day: a line of ``[always]``, ``[aside]`` or ``[fields]``, then words."""
    text = (_HERE / "everyday" / f"{code}.txt").read_text("utf-8")
    for name, words in re.findall(r"(?m)^\[(\w+)\]\n([^\[]*)", text):
        yield name, _words(words)


def _words(text: str) -> frozenset[str]:
    """All words of a text, and those with letters that are not Latin ones in Latin letters as well."""
    said = folded(text)
    if said.isascii():
        return frozenset(said.split())
    from anyascii import anyascii

    return frozenset(word for one in said.split() for word in (one, anyascii(one)))


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _turned(held: dict[str, str], into: dict[str, Any]) -> dict[str, Any]:
    """A table from each word to what its line stands for."""
    return {word: into[name] for name, words in held.items() for word in folded(words).split()}


def _kin() -> dict[str, frozenset[int]]:
    """The walks of life that a word comes with, by number: a paragraph each."""
    text = re.sub(r"(?m)^#.*\n", "", (_HERE / "kin.txt").read_text("utf-8"))
    found: dict[str, set[int]] = {}
    for number, walk in enumerate(text.split("\n\n")):
        for word in _words(walk):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(walks) for word, walks in found.items()}


def _nicknames() -> dict[str, frozenset[str]]:
    """Short given names by name and names by short form: those of linkage, and of the other languages."""
    found: dict[str, set[str]] = {name: set(short) for name, short in linkage().nicknames.items()}
    for line in (_HERE / "nicknames.txt").read_text("utf-8").splitlines():
        name, _, short = line.partition(":")
        for word in () if line.startswith("#") else _words(short):
            found.setdefault(word, set()).add(name)
            found.setdefault(name, set()).add(word)
    return {name: frozenset(short) for name, short in found.items()}


def _concepts() -> tuple[tuple[str, frozenset[int]], ...]:
    groups: dict[str, set[int]] = {}
    lines = (_HERE / "concepts.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line.strip() and not line.startswith("#")):
        for word in folded(line.replace("|", " ")).split():
            groups.setdefault(word, set()).add(number)
    return tuple((word, frozenset(numbers)) for word, numbers in groups.items())
