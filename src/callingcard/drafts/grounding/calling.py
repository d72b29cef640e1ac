"""Whether two given names are one person's: in full, in short, an initial."""

from collections.abc import Mapping

_SHORTENED = 3
_TAIL = 4


def same_name(said: str, name: str, short: Mapping[str, frozenset[str]]) -> bool:
    """Whether one is the other, its initial, its beginning or end (Emeka for Chukwuemeka), or a short form that is known."""
    if said == name or (len(said) == 1 and name.startswith(said)):
        return True
    if (len(said) >= _SHORTENED and name.startswith(said)) or (len(said) >= _TAIL and name.endswith(said)):
        return True
    one, other = {said, *short.get(said, ())}, {name, *short.get(name, ())}
    return bool(one & other) and name != "" and (name in one or said in other)
