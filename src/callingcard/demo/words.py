"""The word lists that the invented world is made from."""

import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

Forms = tuple[str, ...]


@cache
def table(name: str) -> dict[str, Any]:
    """Load ``lists/NAME.toml``."""
    return tomllib.loads((files("callingcard.demo") / "lists" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def terms(text: str) -> tuple[str, ...]:
    """Split a list written as one string; ``_`` stands for a space inside a term."""
    return tuple(word.replace("_", " ") for word in text.split())


@cache
def forms(text: str) -> tuple[Forms, ...]:
    """Split a list whose terms have several spellings, ``Stephen|Steven``."""
    return tuple(tuple(term.split("|")) for term in terms(text))


def skewed(rng: Random, length: int, bend: float = 1.6) -> int:
    """Draw an index, the first ones oftener: names and firms are not used evenly."""
    return int(length * rng.random() ** bend)


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """Map a given name to what its bearers are called."""
    return {given: terms(called) for group in table("nicknames").values() for given, called in group.items()}
