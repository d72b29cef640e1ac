"""The word lists of the grounding check: one TOML file a language, and what means the same across them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from callingcard.data import linkage
from callingcard.model.grounding import Lexicon, Tongue
from callingcard.text import folded

_HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")
_SEASON_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@cache
def lexicon() -> Lexicon:
    """Everything the grounding check knows of words, read once a process."""
    return Lexicon({code: _tongue(code) for code in LANGUAGES}, _concepts(), linkage().nicknames)


def _tongue(code: str) -> Tongue:
    held = tomllib.loads((_HERE / f"{code}.toml").read_text("utf-8"))
    sets = {
        name: _words(held[name])
        for name in (
            "always",
            "aside",
            "topical",
            "near",
            "theirs",
            "definite",
            "greetings",
            "closings",
            "season_before",
        )
    }
    return Tongue(
        code=code,
        **sets,
        own=_any(held["self"]),
        unreal=_any(held["unreal"]),
        asking=held["asking"],
        idle_numbers=held["idle_numbers"],
        vague_dates=held["vague_dates"],
        numbers={folded(word): number for word, number in held["numbers"].items()},
        units=_turned(held["units"], {name: name for name in held["units"]}),
        seasons=_turned(held["seasons"], _SEASON_BEGINS),
        claims={kind: _any(phrases) for kind, phrases in held["claims"].items()},
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _turned(held: dict[str, str], into: dict[str, Any]) -> dict[str, Any]:
    """A table from each word to what its line stands for."""
    return {word: into[name] for name, words in held.items() for word in folded(words).split()}


def _concepts() -> tuple[tuple[str, frozenset[int]], ...]:
    groups: dict[str, set[int]] = {}
    lines = (_HERE / "concepts.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line.strip() and not line.startswith("#")):
        for word in folded(line.replace("|", " ")).split():
            groups.setdefault(word, set()).add(number)
    return tuple((word, frozenset(numbers)) for word, numbers in groups.items())
