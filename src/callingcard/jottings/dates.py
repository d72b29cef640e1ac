"""The date within a line: the longest run of words that is understood as one, and is no name."""

import re
from datetime import datetime

from callingcard.model.refusal import Refusal
from callingcard.when import day_of, understand

_MOST_WORDS = 7
_TOKEN = re.compile(r"\S+")
# What is also a name, a verb or a number on its own: a date only beside words that make it one.
_DOUBTFUL = {"may", "march", "april", "june", "august", "summer", "sun", "sat", "mar", "now", "second", "one", "night", "noon", "jan", "mai", "mon", "fri", "lunch", "dinner", "breakfast"}  # fmt: skip
_OPEN = {"about", "around", "at", "in", "on", "the", "of", "and", "a", "an", "to", "for", "with", "since", "from", "ca", "early", "late"}  # fmt: skip
_LEADS = {"in", "last", "this", "since", "next", "of", "early", "late"}
_TIME_ALONE = re.compile(r"(?:at|around|about|um|a|um|ca)?\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?", re.IGNORECASE)


def dated(text: str, *, now: datetime) -> tuple[str, str, str]:
    """The words of the date, what they mean, and the text with a break in their place; "" and the text where there is none.

    Of a date that lies ahead the words are taken, and their meaning is "": nobody was met then.
    """
    words = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            start, end = words[first][0], words[first + size - 1][1]
            said = text[start:end].strip(",;.()")
            if not _may_be(said, text[:start]):
                continue
            meaning = _understood(said, now)
            if meaning is not None:
                return said, meaning, f"{text[:start].rstrip()}; {text[end:].lstrip(' ,;.)')}"
    return "", "", text


def _may_be(said: str, before: str) -> bool:
    """Whether these words can be a date and nothing else, by what they are and what stands before them."""
    lowered = [word.strip(",;.").lower() for word in said.split()]
    if not lowered or ("," in said[:-1] and len(lowered) < 3):
        return False
    if lowered[-1] in _OPEN or (lowered[0] in _OPEN - _LEADS - {"on", "at"} and not re.search(r"\d", said)):
        return False
    plain = [word for word in lowered if word not in _LEADS and word not in {"on", "at", "the", "around"}]
    if len(plain) == 1 and plain[0] in _DOUBTFUL:
        return lowered[0] in _LEADS and len(lowered) > 1
    if _TIME_ALONE.fullmatch(said):
        return said.lower().startswith("at ") and bool(re.search(r"[ap]m\b|:\d\d", said.lower()))
    # "met May last Tuesday": a word that may be a name, right after what introduces one, is left to be a name
    return not (lowered[0] in _DOUBTFUL and re.search(r"\b(?:met|with|saw|to|into)\s*$", before.lower()))


def _understood(said: str, now: datetime) -> str | None:
    try:
        found = understand(said, now=now)
    except Refusal:
        return None
    ahead = found.on > now if isinstance(found.on, datetime) else day_of(found.on) > now.date()
    return "" if ahead else found.words
