"""Words cut out of a text and brought to one form, so that "inspecting bridges" is supported by "bridge inspection"."""

import re
from functools import lru_cache
from threading import local
from typing import Any

from callingcard.text import folded

WORD = re.compile(r"\d+(?:[.,]\d+)*(?![^\W\d_])|[^\W_]+(?:'[^\W\d_]+)*")
_STEMMERS = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
}
_SHORTEST = 5
_UMLAUT = re.compile(r"(?<![aeq])(?:ae|oe|ue)")
_LONGEST_ELIDED = 4
_SHORTEST_TAIL = 3
_ALIKE = 0.8
# Two spellings of English, brought to one: organise, colour, centre, travelling, programme.
_SPELLINGS = (
    (re.compile(r"is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)"), "iz"),
    (re.compile(r"our(?=$|s$|ed$|ing$|ful$|ite$|ites$|hood)"), "or"),
    (re.compile(r"(?<=[bcdfglmnpst])re$"), "er"),
    (re.compile(r"ll(?=ing$|ed$|er$|ers$)"), "l"),
    (re.compile(r"mme$|mmes$"), "m"),
)


def core(word: str) -> tuple[int, int]:
    """Where the word itself stands in a folded one: without what an apostrophe adds: "Ana's", "don't", "l'Oise", "O'Neill"."""
    head, apostrophe, tail = word.partition("'")
    if not apostrophe:
        return 0, len(word)
    elided = len(head) <= _LONGEST_ELIDED and len(tail) >= _SHORTEST_TAIL
    return (len(head) + 1, len(word)) if elided else (0, len(head))


def words_of(text: str) -> tuple[str, ...]:
    """The plain words and figures of a text."""
    found = (match[0] for match in WORD.finditer(folded(text)))
    return tuple(plain(word[slice(*core(word))]) for word in found)


def plain(word: str) -> str:
    """A folded word as somebody types it who has no such letter: Straße, Białowieża, cœur."""
    if word.isascii():
        return word
    from anyascii import anyascii

    return str(anyascii(word)).lower()


def typed(word: str) -> str:
    """A German word with its umlauts typed as two letters, brought to the folded form: Gruesse to grusse."""
    return _UMLAUT.sub(lambda match: match[0][0], word)


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word (Snowball: Porter 1980 and its kin in five more languages)."""
    if language == "en":
        for pattern, plain in _SPELLINGS:
            word = pattern.sub(plain, word)
    stemmed: str = _OWN.of(language).stemWord(word)
    return stemmed


class _Stemmers(local):
    """Stemmers of one thread: each holds the word it is at work on, and a server has several threads."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def of(self, language: str) -> Any:
        """The stemmer of a language, made when first asked for."""
        if language not in self._made:
            import Stemmer

            self._made[language] = Stemmer.Stemmer(_STEMMERS[language])
        return self._made[language]


_OWN = _Stemmers()


def forms(word: str, language: str) -> frozenset[str]:
    """The word, its stem in the language and its stem in English, in which records are often kept."""
    english = stem(word, "en")
    found = {word, stem(word, language), english, _doing(english)}
    return frozenset(found | ({typed(word), stem(typed(word), language)} if language == "de" else set()))


def _doing(stemmed: str) -> str:
    """Who does it, brought to what is done: swimmer to swim, teacher to teach."""
    if not stemmed.endswith(("er", "or")) or len(stemmed) < 6:
        return stemmed
    root = stemmed[:-2]
    return root[:-1] if root[-1] == root[-2] else root


def akin(one: str, other: str) -> bool:
    """Whether two words share most of their beginning: photographer and photography, but not northwind and northwest."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST or one[:4] != other[:4]:
        return False
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shortest)
    return common >= _SHORTEST and common >= _ALIKE * shortest
