"""Weights, limits and word lists, and the one file that loads them. Verbs pass what is loaded here to the core.

Tables are TOML or JSON beside this file, so that a person can read, date and correct them.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from callingcard.model.limits import Limit, Limits
from callingcard.model.linkage import Level, Weights
from callingcard.model.tie import Thresholds

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """Read ``NAME.toml`` or, where there is none, ``NAME.json``, once a process."""
    import json
    import tomllib

    toml = _HERE / f"{name}.toml"
    if toml.exists():
        return tomllib.loads(toml.read_text("utf-8"))
    loaded: dict[str, Any] = json.loads((_HERE / f"{name}.json").read_text("utf-8"))
    return loaded


def limits(own: Mapping[str, int] | None = None) -> Limits:
    """What the channel allows; ``own`` are values that the user set themselves, by the name of the field.

    A value of the user's own is firm and has no month: they looked it up. Unknown names are ignored here; the verb that
    takes a setting refuses them.
    """
    known = {field.name: Limit(**table("limits")[field.name]) for field in fields(Limits)}
    for name, value in (own or {}).items():
        if name in known:
            known[name] = replace(known[name], value=value, sure="firm", source="your own setting")
    return Limits(**known)


@cache
def linkage() -> Weights:
    """How records are linked: levels, thresholds, caps, and the short forms of given names."""
    from nicknames import name_triplets

    short: dict[str, set[str]] = {}
    for left, relation, right in name_triplets():
        if relation == "has_nickname":
            short.setdefault(right.lower(), set()).add(left.lower())
    known = table("linkage")
    for name, forms in known["nicknames"].items():
        for form in forms:
            short.setdefault(form, set()).add(name)
    numbers = {name: value for name, value in known.items() if not isinstance(value, dict)}
    levels = {
        field: {name: Level(**level) for name, level in of.items()}
        for field, of in known.items()
        if isinstance(of, dict) and field != "nicknames"
    }
    return Weights(levels=levels, nicknames={form: frozenset(names) for form, names in short.items()}, **numbers)


def thresholds() -> Thresholds:
    """Where the strength of a tie changes."""
    return Thresholds(**{name: row["value"] for name, row in table("ties").items()})
