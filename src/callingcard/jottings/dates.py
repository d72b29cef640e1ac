"""The date within a line: the first run of words that is understood as one, is no name, and is the meeting's."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from callingcard.jottings.tongues.tongue import Tongue
from callingcard.model.refusal import Refusal
from callingcard.text import bare
from callingcard.when import Lean, has_begun, understand

_MOST_WORDS = 7
_TOKEN = re.compile(r"\S+")
# What is also a name, a verb or a number on its own: a date only beside words that make it one.
_DOUBTFUL = {
    "may", "march", "april", "june", "august", "summer", "sun", "sat", "mar", "now", "second", "one", "night", "noon", "jan", "mai", "mon", "fri",
    "lunch", "dinner", "breakfast", "domingo", "domenica", "januar", "janvier", "enero", "janeiro", "gennaio", "februar", "fevrier", "febrero",
    "fevereiro", "febbraio", "marz", "mars", "marzo", "marco", "avril", "abril", "aprile", "mayo", "maio", "maggio", "juni", "juin", "junio",
    "junho", "giugno", "juli", "juillet", "julio", "julho", "luglio", "aout", "agosto", "tarde", "cena", "pranzo", "almuerzo", "comida", "almoco",
    "jantar", "dejeuner", "mittagessen", "abendessen", "nacht", "abend", "nuit", "noche", "noite", "notte", "sera", "ultimo", "meta", "mi", "fin", "fim",
}  # fmt: skip
_OPEN = {
    "about", "around", "at", "in", "on", "the", "of", "and", "a", "an", "to", "for", "with", "since", "from", "ca", "early", "late", "im", "am", "den",
    "der", "dem", "um", "en", "em", "el", "la", "le", "lo", "il", "los", "las", "les", "no", "na", "nel", "nella", "do", "da", "de", "del", "della", "di", "du",
    "des", "das", "die", "au", "al", "por", "pela", "o", "beim", "zum", "zu", "dans", "tra", "fra", "un", "une", "una", "uno", "uma", "ein", "eine", "einem",
}  # fmt: skip
_LEADS = {
    "in", "last", "this", "since", "next", "of", "early", "late", "im", "am", "en", "em", "a", "el", "il", "le", "la", "lo", "no", "na", "nel", "nella", "um", "den",
    "der", "un", "une", "una", "uno", "uma", "o",
}  # fmt: skip
_BY = re.compile(
    r"(?:\b(?:by|until|till|before|bis|avant|antes|hasta|até|entro|prima)|\bd['’]ici)(?:\s+(?:the|zum|le|al?|à|del?|di|ao?|à|o))?\s*$",
    re.IGNORECASE,
)
# "Python 3.12." at the end of a sentence is no third of December, nor is "Python 3.12.10" one; "am 3.12." is
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.")
_DOTTED_YEAR = re.compile(r"\d{1,2}\.\d{1,2}\.\d\d")
_TIME_ALONE = re.compile(r"(?:at|around|about|um|a|um|ca)?\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?", re.IGNORECASE)


def dated(text: str, tongue: Tongue, *, now: datetime) -> tuple[str, str, str]:
    """The words of the date, what they mean, and the text with a break in their place; "" and the text where there is none.

    Of a date that lies ahead the words are taken, and their meaning is "": nobody was met then. A year alone, as in "PyCon
    2026", and a day ahead give way to any other; what something is promised by, or for a day ahead, stays in its words.
    """
    found = list(_dates(text, tongue, now))
    chosen = next((one for one in found if one.meaning and not one.is_year), next(iter(found), None))
    if chosen is None:
        return "", "", text
    before, after = text[: chosen.start].rstrip(), text[chosen.end :].lstrip(" ,;.)")
    return chosen.said, chosen.meaning, f"{before}; {after}"


class _Date(NamedTuple):
    said: str
    meaning: str
    start: int
    end: int

    @property
    def is_year(self) -> bool:
        return self.said.isdigit()


def _dates(text: str, tongue: Tongue, now: datetime) -> Iterator[_Date]:
    """Every date that may be the meeting's, each as long as it is understood."""
    words = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    first = 0
    while first < len(words):
        read = _longest(text, words[first:], tongue, now)
        if read is None:
            first += 1
            continue
        size, date = read
        first += size
        if not _is_of_a_promise(text[: date.start], date, tongue, now):
            yield date


def _longest(text: str, words: list[tuple[int, int]], tongue: Tongue, now: datetime) -> tuple[int, _Date] | None:
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        start, end = words[0][0], words[size - 1][1]
        said = text[start:end].strip(" ,;.()")
        if _DOTTED.fullmatch(f"{said}.".rpartition(" ")[2]) and text.startswith(f"{said}.", start):
            said += "."
        if _may_be(said, text[:start], tongue) and (meaning := _understood(said, now)) is not None:
            return size, _Date(said, meaning, start, end)
    return None


def _is_of_a_promise(before: str, date: _Date, tongue: Tongue, now: datetime) -> bool:
    """Whether it is the day by which something is to be done, or one ahead on which it is."""
    if _BY.search(before):
        # "before lunch yesterday" is a time gone by, and neither "by Friday" nor "until yesterday" is the day of a meeting
        return " " not in date.said or _understood(date.said, now, lean="future") == ""
    cues = [tongue.cues[int((cue.lastgroup or "k0")[1:])][0] for cue in tongue.found.finditer(before)]
    return not date.meaning and bool({"promised", "said"} & set(cues))


def _may_be(said: str, before: str, tongue: Tongue) -> bool:
    """Whether these words can be a date and nothing else, by what they are and what stands before them."""
    lowered = [bare(word.strip(",;.")) for word in said.split()]
    if len(lowered) == 1 and lowered[0] in tongue.no_dates:
        return False
    if _DOTTED.fullmatch(said) or (_DOTTED_YEAR.fullmatch(said) and before.rstrip()[-1:].isalnum()):
        return False
    if not lowered or ("," in said and (len(lowered) < 3 or not re.search(r"\d", said.rpartition(",")[2]))):
        return False
    if lowered[-1] in _OPEN or (lowered[0] in _OPEN - _LEADS - {"on", "at"} and not re.search(r"\d", said)):
        return False
    plain = [word for word in lowered if word not in _LEADS and word not in {"on", "at", "the", "around"}]
    if len(plain) == 1 and plain[0] in _DOUBTFUL:
        return lowered[0] in _LEADS and len(lowered) > 1
    if _TIME_ALONE.fullmatch(said):
        return said.lower().startswith("at ") and bool(re.search(r"[ap]m\b|:\d\d", said.lower()))
    # "met May last Tuesday": a word that may be a name, right after what introduces one, is left to be a name
    return not (lowered[0] in _DOUBTFUL and re.search(tongue.introducing, before.lower()))


def _understood(said: str, now: datetime, *, lean: Lean = "past") -> str | None:
    try:
        found = understand(said, now=now, lean=lean)
    except Refusal:
        return None
    return found.words if has_begun(found.on, now=now) else ""
