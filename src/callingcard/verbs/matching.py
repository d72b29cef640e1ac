"""What the comparison of needs and offers is told of words: which say nothing, their stems, and which mean the same."""

from collections.abc import Iterable
from functools import cache

from callingcard.data import table
from callingcard.notes.language import detect
from callingcard.notes.smallwords import SMALL_WORDS
from callingcard.requests.matters import Matters
from callingcard.text import folded


@cache
def matters() -> Matters:
    """The comparison, ready; read once a process."""
    from callingcard.data.grounding import lexicon
    from callingcard.drafts.grounding.stems import forms

    told = table("matters")
    idle = {
        code: frozenset(SMALL_WORDS[code].split()) | frozenset(words.split()) for code, words in told["idle"].items()
    }
    broad = {code: frozenset(words.split()) for code, words in told["broad"].items()}
    return Matters(
        {code: idle[code] - broad[code] for code in idle},
        broad,
        _groups(lexicon().concepts, told["alike"]["words"]),
        forms,
        _language,
    )


def touches(one: str, other: str) -> bool:
    """Whether two texts speak of one matter."""
    return matters().touches(one, other)


def _groups(concepts: Iterable[tuple[str, frozenset[int]]], alike: str) -> dict[str, frozenset[int]]:
    """The meanings of each word: those of grounding, and our own after them."""
    found = dict(concepts)
    for number, line in enumerate(filter(None, alike.splitlines()), start=1):
        for word in line.split():
            found[word] = found.get(word, frozenset()) | {-number}
    return found


def _language(text: str) -> str:
    plain = folded(text)
    found = detect(plain, plain.split())
    return found if found in table("matters")["idle"] else "en"
