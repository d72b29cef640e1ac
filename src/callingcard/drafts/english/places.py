"""Where it was, with the preposition and article that English wants: at the repair café, in Porto, on the train."""

import re
from typing import Final

from callingcard.drafts.english.words import DETERMINERS, PREPOSITIONS, Lexicon

_LEADS: Final = PREPOSITIONS - {"past", "off", "up", "down"}
_ONLINE: Final = frozenset(["online", "remotely", "virtually"])
_UNARTICLED: Final = frozenset(
    ["days", "day", "night", "expo", "week", "talk", "drinks", "breakfast", "zoom", "teams", "club", "camp"]
)
_OF_THE: Final = frozenset(
    [
        "university",
        "bureau",
        "institute",
        "college",
        "academy",
        "ministry",
        "department",
        "museum",
        "bank",
        "church",
        "guild",
        "school",
        "society",
        "city",
        "port",
        "house",
        "board",
    ]
)
_BARE: Final = frozenset(
    ["lunch", "breakfast", "dinner", "work", "school", "church", "university", "college", "coffee", "drinks", "tea"]
)
_INSIDE: Final = frozenset(
    [
        "room",
        "ward",
        "office",
        "kitchen",
        "garden",
        "car",
        "lift",
        "elevator",
        "lobby",
        "corridor",
        "hallway",
        "queue",
        "bar",
        "street",
        "village",
        "square",
        "foyer",
        "canteen",
        "lab",
    ]
)


def at(place: str, lexicon: Lexicon) -> str:
    """ "at the Oxmoor repair café"; a place that comes with its preposition keeps it."""
    said = " ".join(place.split()).strip(" .,;")
    words = said.split()
    if not words:
        return ""
    first, last = words[0].lower(), re.sub(r"[^\w'-]", "", words[-1].lower())
    if first in _LEADS:
        return said[:1].lower() + said[1:]
    if first in _ONLINE:
        return said.lower()
    if last in _BARE and len(words) == 1:
        return (
            f"over {said.lower()}"
            if last in {"lunch", "breakfast", "dinner", "coffee", "drinks", "tea"}
            else f"at {said.lower()}"
        )
    return f"{_preposition(words, first, last, lexicon)} {_named(words, first, last, lexicon)}"


def named(place: str, lexicon: Lexicon) -> str:
    """The place as a noun phrase: "the Oxmoor repair café"; empty where it comes with a preposition of its own."""
    words = " ".join(place.split()).strip(" .,;").split()
    if not words or words[0].lower() in _LEADS | _ONLINE:
        return ""
    return _named(words, words[0].lower(), re.sub(r"[^\w'-]", "", words[-1].lower()), lexicon)


def _named(words: list[str], first: str, last: str, lexicon: Lexicon) -> str:
    if first in {"a", "an"} and not any(w.endswith(("'s", "’s", "s'")) for w in words[1:]):
        # Both were there: to them it is no longer one of many.
        return " ".join(["the", *words[1:]])
    if first in {"his", "her", "their"}:
        return " ".join(["your", *words[1:]])
    if len(words) > 2 and words[1].lower() == "of" and first in _OF_THE:
        return f"the {' '.join(words)}"
    of = next((at for at, word in enumerate(words) if at > 1 and word.lower() == "of"), 0)
    if (
        of
        and words[of - 1].lower() in _OF_THE
        and first not in DETERMINERS
        and words[0][:1].isupper()
        and "'s" not in first
    ):
        return f"the {' '.join(words)}"
    if first in DETERMINERS:
        return " ".join(
            [
                words[0].lower() if words[0].lower() in {"the", "a", "an", "her", "his", "my", "our"} else words[0],
                *words[1:],
            ]
        )
    if first not in _BARE and words[0].islower() and _head(words) in _INSIDE and len(words) > 1:
        return f"the {' '.join(words)}"
    if any("'s" in w or "’s" in w for w in words[:2]) or last in lexicon.cities or any(c.isdigit() for c in last):
        return " ".join(words)
    core = _head(words)
    if last in _UNARTICLED and words[-1][:1].isupper():
        return " ".join(words)
    if core in lexicon.events or core in lexicon.upon:
        return f"the {' '.join(words)}"
    return " ".join(words)


def _preposition(words: list[str], first: str, last: str, lexicon: Lexicon) -> str:
    core = _head(words)
    if last in lexicon.cities and len(words) == 1:
        return "in"
    if core == "panel" or (core == "beach" and first not in DETERMINERS):
        return "at"
    if core in lexicon.upon and not (core == "course" and "golf" in (w.lower() for w in words)):
        return "on"
    if core in _INSIDE and (first in DETERMINERS or words[0].islower()):
        return "in"
    return "at"


def _head(words: list[str]) -> str:
    """The noun before "of", "in", "for" or a comma: the course in Derby is a course."""
    core: list[str] = []
    for word in words:
        if core and word.lower() in PREPOSITIONS:
            break
        core.append(re.sub(r"[^\w'-]", "", word.lower()))
        if word.endswith(","):
            break
    return core[-1] if core else ""
