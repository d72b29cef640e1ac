"""Which language a note is in, told offline from small words, word endings and script, in a few microseconds.

Small words carry most of it; where there are few of them the trigrams of those same words and typical endings decide.
Below ``SHORTEST`` characters, or without a clear winner, the answer is "und": no guess is presented as a judgement.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from struct import Struct
from typing import Final

from callingcard.model.note import JUDGED
from callingcard.notes.smallwords import SMALL_WORDS

SHORTEST: Final = 20
_UNKNOWN: Final = "und"
_LANGUAGES: Final = tuple(SMALL_WORDS)
_LANES: Final = Struct(f"<{len(_LANGUAGES)}I")
_UNIT: Final = 10_000
"""What a weight of one is as a whole number."""

# First letter, last letter, language; where several languages share a script its commonest on business networks stands.
_SCRIPTS: Final = (
    ("\u0370", "\u03ff", "el"), ("\u0400", "\u04ff", "ru"), ("\u0530", "\u058f", "hy"), ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"), ("\u0900", "\u097f", "hi"), ("\u0980", "\u09ff", "bn"), ("\u0b80", "\u0bff", "ta"),
    ("\u0e00", "\u0e7f", "th"), ("\u10a0", "\u10ff", "ka"), ("\u3040", "\u30ff", "ja"), ("\uac00", "\ud7af", "ko"),
    ("\u1100", "\u11ff", "ko"), ("\u4e00", "\u9fff", "zh"),
)  # fmt: skip
_LETTERS: Final = (("ru", "\u0456\u0457\u0454\u0491", "uk"), ("ar", "\u067e\u0686\u06af\u06cc\u06a9", "fa"))


def detect(folded: str, words: Sequence[str]) -> str:
    """ISO 639-1 code of the language, or "und"."""
    return told(folded, len(words), tongue_of(words))


def plain(tag: str) -> str:
    """A language tag without its region: "pt-BR" is Portuguese."""
    return tag.replace("_", "-").partition("-")[0].lower()


def tongue_of(words: Iterable[str]) -> int:
    """What words say of each language, side by side in one integer: those of several texts are added up; 0 where none is known."""
    return sum(filter(None, map(_weights().get, words)))


def told(folded: str, words: int, tongue: int) -> str:
    """The language of folded text of so many words, of which ``tongue_of`` is known."""
    if len(folded) < SHORTEST:
        return _UNKNOWN
    if not tongue:
        return _by_script(folded) or _by_trigrams(folded)
    scores: tuple[int, ...] = _LANES.unpack(tongue.to_bytes(_LANES.size, "little"))
    second = best = 0
    for score in scores:
        if score > best:
            second, best = best, score
        elif score > second:
            second = score
    top, first = best / _UNIT, _LANGUAGES[scores.index(best)]
    if first not in JUDGED:
        # Which of two neighbours it is, Danish or Norwegian, makes no difference here: neither is judged.
        second = max([score for score, language in zip(scores, _LANGUAGES, strict=True) if language in JUDGED])
    if top >= 1.5 and top >= 1.25 * (second / _UNIT) and top >= 0.06 * words:
        return first
    return _by_script(folded) or (_by_trigrams(folded) if top < 3 else _UNKNOWN)


def _by_script(folded: str) -> str | None:
    letters = [c for c in folded[:400] if c.isalpha()]
    if sum(c > "\u0250" for c in letters) * 2 <= len(letters):
        return None
    counts = Counter(code for c in letters for first, last, code in _SCRIPTS if first <= c <= last)
    if not counts:
        return _UNKNOWN
    best = "ja" if counts["ja"] * 5 > len(letters) else counts.most_common(1)[0][0]
    for base, marks, other in _LETTERS:
        if best == base and any(c in marks for c in folded):
            return other
    return best


def _by_trigrams(folded: str) -> str:
    """Compare trigrams with those of each language's small words; "und" unless one is clearly nearest."""
    padded = " " + " ".join("".join(c if c.isalpha() else " " for c in folded[:300]).split()) + " "
    table = _trigrams()
    scores: dict[str, float] = {}
    for at in range(len(padded) - 2):
        for language, weight in table.get(padded[at : at + 3], ()):
            scores[language] = scores.get(language, 0.0) + weight
    ranked = sorted(scores.values(), reverse=True)
    if not ranked or ranked[0] < 4.0 or (len(ranked) > 1 and ranked[0] < 1.35 * ranked[1]):
        return _UNKNOWN
    return max(scores, key=lambda language: scores[language])


@cache
def _weights() -> Mapping[str, int]:
    """Word to its weights for all languages, side by side in one integer."""
    shared = _shared({language: Counter(words.split()) for language, words in SMALL_WORDS.items()}, power=1.0)
    return {
        word: sum(round(weight * _UNIT) << (32 * _LANGUAGES.index(language)) for language, weight in held)
        for word, held in shared.items()
    }


@cache
def _trigrams() -> Mapping[str, tuple[tuple[str, float], ...]]:
    counts = {
        language: Counter(f" {word} "[at : at + 3] for word in words.split() for at in range(len(word)))
        for language, words in SMALL_WORDS.items()
    }
    return _shared(counts, power=0.5)


def _shared(counts: Mapping[str, Counter[str]], *, power: float) -> dict[str, tuple[tuple[str, float], ...]]:
    """Weigh what several languages share by how many share it: a word of one language alone counts whole."""
    owners: dict[str, list[tuple[str, int]]] = {}
    for language, counter in counts.items():
        for item, count in counter.items():
            owners.setdefault(item, []).append((language, count))
    return {
        item: tuple((language, count**power / len(held) ** 1.5) for language, count in held)
        for item, held in owners.items()
    }
