"""Quoting: what of the remarks on record may stand in quotation marks, as words of the reader's own.

What somebody said of themselves, or what was recorded within quotation marks; a saying that is about nobody; and never a remark
about the reader, nor one in a language other than the note's.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

_WHOLE: Final = re.compile(r"[«„“\"'‘]\s*([^«»„“”\"]+?)\s*[»“”\"'’]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def within_marks(text: str) -> str:
    """The words between quotation marks, where nothing else was recorded; else ""."""
    whole = _WHOLE.fullmatch(text.strip(" .,;!"))
    return whole[1] if whole else ""


def is_of_language(text: str, language: str, small: Mapping[str, str]) -> bool:
    """Whether words may be of a language, by its small words and those of the others (``small``, by language)."""
    said = _WORD.findall(text.lower().replace("’", "'"))
    said += [part for word in said if "'" in word for part in word.split("'")]
    own = sum(word in _known(small[language]) for word in said)
    return all(
        own >= sum(word in _known(words) for word in said) for other, words in small.items() if other != language
    )


def is_quotable(text: str, grammar: Mapping[str, Any]) -> bool:
    """Whether a remark without quotation marks is what somebody says: of themselves, or as a saying about nobody."""
    said = re.sub(grammar["impersonal"], "on", text, flags=re.IGNORECASE) if grammar["impersonal"] else text
    words = _LETTERS.findall(said)
    first = words[0].lower() if words else ""
    if first in _known(grammar["first"]):
        return len(words) > 1 and words[1].lower() not in _known(grammar["verbs"])
    # In the midst of a German sentence "Sie" is whom one speaks to.
    about = _known(grammar["third"]) - _known(grammar["articles"])
    opens = _known(grammar["small"]) - _known(grammar["verbs"]) - set(grammar["own_v"]) - about
    return first in opens and not about & set(words[1:])


@lru_cache(maxsize=64)
def _known(words: str) -> frozenset[str]:
    return frozenset(words.split())
