"""Weights, limits and word lists, and the one file that loads them. Verbs pass what is loaded here to the core.

Tables are TOML or JSON beside this file, so that a person can read, date and correct them.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from callingcard.model.limits import Limit, Limits

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
