"""Where it was, with the preposition and article that English wants: at the repair café, in Porto, on the train."""

import re
from typing import Final

from callingcard.drafts.english.words import DETERMINERS, PREPOSITIONS, Lexicon

_SHORTEST: Final = 3
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
    said = _shortened(place)
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
    words = _shortened(place).split()
    if not words or words[0].lower() in _LEADS | _ONLINE:
        return ""
    return _named(words, words[0].lower(), re.sub(r"[^\w'-]", "", words[-1].lower()), lexicon)


def is_gathering(title: str, lexicon: Lexicon) -> bool:
    """Whether a title names something that people come together for: "Harbour dinner", not "Budget review"."""
    return _head(title.split()) in lexicon.gatherings


def _shortened(place: str) -> str:
    """Without what follows a comma, which says again where that was, in other words; a saint has a capital."""
    said = " ".join(place.split()).strip(" .,;")
    said = said.split(", ")[0] if len(said.split(", ")[0]) > _SHORTEST else said
    return re.sub(r"(?<![\w-])st (?=[a-z])(\w)", lambda m: f"St {m[1].upper()}", said)


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
    return f"the {' '.join(words)}" if _takes_article(words, first, last, lexicon) else " ".join(words)


def _takes_article(words: list[str], first: str, last: str, lexicon: Lexicon) -> bool:
    """Whether a place typed without an article is a thing with one, and no name that has none."""
    core, of_place = _head(words), any(word.lower() in PREPOSITIONS for word in words[1:])
    small = first not in _BARE and words[0].islower()
    if small and core in _INSIDE and len(words) > 1:
        return True
    if any("'s" in w or "’s" in w for w in words[:2]) or any(c.isdigit() for c in last):
        return False
    if small and of_place and core not in lexicon.cities:
        return True
    if last in lexicon.cities and not (of_place and core in lexicon.events):
        return False
    if last in _UNARTICLED and words[-1][:1].isupper():
        return False
    return core in lexicon.events or core in lexicon.upon


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
