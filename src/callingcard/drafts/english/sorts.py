"""What sort of thing a fragment is about, which decides what one would ask: a trouble, a choice, a doing, one thing, things at large."""

import re
from typing import Final

from callingcard.drafts.english.words import DETERMINERS, NUMBERS, PREPOSITIONS, RELATIVES, Lexicon
from callingcard.drafts.fragments import Form

_THEIRS: Final = frozenset(["she", "he", "they", "you"])
_OWN: Final = _THEIRS | {"her", "his", "their", "your"}
_CHOICE: Final = re.compile(r" (?:versus|vs\.?|or) ", re.IGNORECASE)
_TROUBLE: Final = re.compile(
    r"\b(?:nobody|no one|that stalls?|stalled|stalling|block\w*|stuck|broken|cracked|leak\w*|damp|split(?:ting|s)|reboot\w*|fail\w*|unpaid|infections?|"
    r"disease|infested|beetles?|mud|mould|mold|hail|thieves|bleaching|washed-out|collaps\w*|crash\w*|jam(?:s|med|ming)?|"
    r"corrod\w*|rust\w*|sand in|salt coming|wasted?|shortages?)\b",
    re.IGNORECASE,
)
_MISHAPS: Final = frozenset(
    ["losing", "breaking", "missing", "forgetting", "falling", "failing", "dropping", "spilling"]
)
_MANY: Final = frozenset(["people", "children", "women", "men", "bees"])
_COUNT_LIKE: Final = ("ss", "us", "is", "ics", "'s", "news")


def head_of(words: list[str]) -> tuple[str, bool]:
    """The noun that a phrase is about, and whether it is plural."""
    core: list[str] = []
    for word in words:
        low = word.lower().strip('():;"')
        if core and (low in PREPOSITIONS or low in RELATIVES or low == "and" or low.partition("'")[0] in _PERSONS):
            break
        if low not in DETERMINERS:
            core.append(low.rstrip(",.;"))
        if word.endswith((",", ";", ":")):
            break
    head = core[-1] if core else ""
    joined = "and" in [w.lower() for w in words[: len(core) + 3]]
    both = joined and not any(w in PREPOSITIONS for w in words[: len(core)])
    return head, (head.endswith("s") and not head.endswith(_COUNT_LIKE)) or head in _MANY or both


_PERSONS: Final = frozenset(["she", "he", "they", "i", "we", "you", "it", "there"])


def sort_of(form: Form, words: list[str], head: str, lexicon: Lexicon) -> str:
    """What kind of thing it is: by its head, or by how it is asked; what is done is a doing whatever it is done to.

    "thing" is one in particular (the sign for calm), "matter" a subject at large (sea buckthorn in January).
    """
    if form == "question-clause":
        return _of_question([w.lower() for w in words])
    if form == "gerund":
        mishap = words[0].lower() in _MISHAPS
        return "problem" if mishap else "thing" if _OWN & {word.lower() for word in words[1:]} else "doing"
    found = (head, head.removesuffix("s"), head.removesuffix("es"))
    known = next((lexicon.classes[candidate] for candidate in found if candidate in lexicon.classes), "")
    first = words[0].lower()
    single = (
        first in DETERMINERS - {"a", "an", "some", "any"} or first in NUMBERS or first[:1].isdigit() or "'s" in first
    )
    if known == "people" and (not head.endswith("s") or head.endswith("ss")) and head not in _MANY:
        known = ""
    kept = known and known != "method" and not (known == "pastime" and single)
    if kept or form != "noun":
        return known
    said = " ".join(words)
    if _CHOICE.search(said):
        return "decision"
    if _TROUBLE.search(said):
        return "problem"
    return "thing" if single else "matter"


def _of_question(low: list[str]) -> str:
    asked, second = low[0], low[1] if len(low) > 1 else ""
    if second in _THEIRS or (asked == "which" and "of" in low[1:3]):
        return "yours"
    if asked == "whether":
        return "decision"
    if asked == "why":
        return "yours" if _OWN & set(low) else "cause"
    if second == "to":
        return "method"
    return "yours" if asked == "how" and _OWN & set(low) else "answer"
