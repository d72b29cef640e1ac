"""German compounds: who does a thing and the thing done have one root, and a compound is its two parts where others write them apart.

Conservative: only long words, only endings that make a doer or a deed of one root, and only two parts that both stand in the other text.
"""

import re

LONG = 10
"""So many letters make a German compound likely: shorter words share a beginning by chance."""
_SHORTEST_ROOT = 8
_SHORTEST_PART = 5
_DOING = re.compile(
    r"(?:eur|eurin|eure|eurinnen|ion|ionen|eut|eutin|euten|eutinnen|ie|ien|erinnen|erin|ern|er|ungen|ung|innen|in)$"
)
_LINK = ("", "s", "es", "n", "en", "er", "e")
_TAIL = 5
"""At most so many letters are the ending of the second part."""


def root(word: str) -> str | None:
    """What is left of a long word without the ending of a doer or a deed: "steuerberat" of Steuerberaterin and of Steuerberatung."""
    if len(word) < LONG:
        return None
    left = _DOING.sub("", word)
    return left if left != word and len(left) >= _SHORTEST_ROOT else None


def made_of(compound: str, first: str, second: str) -> bool:
    """Whether a compound is these two, each in some form: Hochzeitsfotografin of Hochzeit and Fotograf."""
    if len(compound) < LONG or min(len(first), len(second)) < _SHORTEST_PART or not compound.startswith(first):
        return False
    rest = compound[len(first) :]
    return any(
        rest.startswith(link) and _begins(rest[len(link) :], second)
        for link in _LINK
        if len(rest) > len(link) + _SHORTEST_PART - 1
    )


def _begins(rest: str, second: str) -> bool:
    """Whether the rest is the second part but for an ending of either."""
    common = next(
        (at for at, (a, b) in enumerate(zip(rest, second, strict=False)) if a != b), min(len(rest), len(second))
    )
    return common >= _SHORTEST_PART and len(rest) - common <= _TAIL and len(second) - common <= _TAIL
