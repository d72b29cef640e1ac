"""Names read: which words are given, which family, in any order and script; what is no name is left out."""

import re
from functools import lru_cache
from typing import NamedTuple

from callingcard.people import affixes
from callingcard.people.spelling import latin, plain, readable

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_CJK_ONLY = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_SIMPLE = re.compile(r"[A-Za-z]+ [A-Za-z]+")
_ABJAD = re.compile(r"[\u0590-\u08ff]")
_HYPHEN = re.compile(r"[-‐‑–]")
_LATIN_END = "\u0370"
_ALPHABETS = frozenset({"latin", "other"})
_MARKS = ".'` "
_LETTER = re.compile(r"[^\W\d_]")


class PersonName(NamedTuple):
    """A name made comparable. Words are ``plain``: a to z only.

    ``given`` is the first given name ("" unknown), ``spoken`` the same before digraphs are folded (nickname lists need
    it); ``also`` holds other given names (middle ones, a nickname in quotes); ``family`` its words without particles,
    ``whole`` with them, joined; ``maiden`` earlier family names. ``script`` tells what can be compared by sound: signs and abjads
    are transliterated only in part.
    """

    given: str
    spoken: str
    also: tuple[str, ...]
    family: tuple[str, ...]
    whole: str
    maiden: tuple[str, ...] = ()
    script: str = "latin"

    @property
    def spelt(self) -> bool:
        """It is written in an alphabet, whose transliteration is nearly the Latin spelling."""
        return self.script in _ALPHABETS

    @property
    def settled(self) -> bool:
        """Nothing an address or a profile URL spells out could add to it."""
        return self.script in _ALPHABETS and len(self.given) > 1 and len(self.whole) > 1

    @property
    def full(self) -> bool:
        """Both a given and a family name are known, the family name by more than an initial."""
        return bool(self.given) and len(self.whole) > 1


NAMELESS = PersonName("", "", (), (), "")


def name_of(name: str, given: str | None = None, family: str | None = None) -> PersonName:
    """Read a name from its parts where the source had them, from the whole else; ``NAMELESS`` where there is none."""
    if given and family:
        first, last = _given_part(given), _family_part(family)
        if first and last:
            return tuple.__new__(PersonName, first + last)  # _make, which counts the parts too, takes thrice as long
    return _whole(name, given, family)


@lru_cache(maxsize=50_000)
def _whole(name: str, given: str | None, family: str | None) -> PersonName:
    if given and family and _LETTER.search(given) and _LETTER.search(family.replace(".", "")):
        first, last = bare_name(given), bare_name(family)
        if first and last:
            return _built(first.split(), last.split(), given, family)
    return _read(" ".join(part for part in (given, family) if part) or name)


@lru_cache(maxsize=50_000)
def _given_part(text: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Given names as a column of their own has them; None where they are not in Latin letters, or best read with the rest."""
    if text.isascii() and text.isalpha():
        return plain(text), text.lower(), ()
    return _given_words(words) if (words := _words_alone(text)) else None


@lru_cache(maxsize=100_000)
def _family_part(text: str) -> tuple[tuple[str, ...], str, tuple[str, ...], str] | None:
    """The same of family names, with what else there is to a name."""
    if text.isascii() and text.isalpha():
        return ((letters := plain(text)),), letters, (), "latin"
    return (*_family_words(words), (), "latin") if (words := _words_alone(text)) else None


def _words_alone(text: str) -> tuple[str, ...]:
    """The words of a part of a name; none where there is an aside, no letter, or another script."""
    if _script(text) != "latin" or not _LETTER.search(text.replace(".", "")) or not _without_aside(text):
        return ()
    return tuple(bare_name(text).split())


@lru_cache(maxsize=100_000)
def bare_name(text: str) -> str:
    """Cut decorations, titles, degrees, taglines and remarks in brackets off a written name; capitals stay. Idempotent."""
    if text.isalpha() and readable(text) == text:
        return text
    words = (text if _SIMPLE.fullmatch(text) else _without_tagline(text).replace(",", " ")).split()
    while (
        len(words) > 1
        and affixes.is_title(words[0])
        and not (len(words) == 2 and words[0].lower() in affixes.GIVEN_TOO)
    ):
        words = words[1:]
    while len(words) > 1 and ((affixes.is_degree(words[-1]) and not words[-1].istitle()) or _is_suffix(words[-1])):
        words = words[:-1]
    return " ".join(words)


def _without_tagline(text: str) -> str:
    text = affixes.BRACKETS.sub(" ", affixes.QUOTED.sub(" ", readable(text)))
    text = affixes.MAIDEN.split(text, maxsplit=1)[0]
    pieces = [piece for piece in affixes.TAGLINE.split(text.strip(" |-–—,;:/")) if _LETTER.search(piece)]
    head, *after = (pieces[0] if pieces else "").split(",")
    words = [word for part in after for word in part.split()]
    if not words or not head.strip():
        return " ".join([head, *words]).strip()
    if _family_first(head, after[0], words):
        return f"{after[0].strip()} {head.strip()}"
    return head.strip()


def _family_first(head: str, after: str, words: list[str]) -> bool:
    """``Smith, John`` and ``van der Berg, Jan Willem``, against ``Ana Sousa, PhD`` and ``Ana Sousa, Head of Growth``."""
    weighty = [word for word in head.split() if word.lower() not in affixes.PARTICLES]
    first = after.split()
    if not first or affixes.is_degree(first[0]) or _is_suffix(first[0]) or (len(first[0]) > 1 and first[0].isupper()):
        return bool(first) and len(weighty) == 1 and first[0].isupper() and not affixes.is_degree(first[0])
    return (len(weighty) == 1 and len(first) <= 3) or (len(weighty) == 2 and len(words) == 1)


def _is_suffix(word: str) -> bool:
    return word.lower().rstrip(".,") in affixes.SUFFIXES


def _read(name: str) -> PersonName:
    if "@" in name or not _LETTER.search(name):
        return NAMELESS
    bare = bare_name(name)
    words = [word for word in bare.split() if _LETTER.search(word)]
    if not words:
        return NAMELESS
    if _CJK_ONLY.fullmatch("".join(words)):
        first, last = _cjk_parts(words)
    else:
        first, last = _parts(words)
    return _built(first, last, name, "")


def _cjk_parts(words: list[str]) -> tuple[list[str], list[str]]:
    """Family first: one sign, two for the few compound families and for Japanese names of four signs or with kana."""
    if len(words) > 1:
        return words[1:], words[:1]
    word = words[0]
    compound = word[:2] in affixes.COMPOUND_CHINESE or word[:2] in affixes.COMPOUND_KOREAN
    head = 2 if len(word) > 2 and (compound or len(word) >= 4 or bool(_KANA.search(word))) else 1
    return ([word[head:]] if word[head:] else []), [word[:head]]


def _parts(words: list[str]) -> tuple[list[str], list[str]]:
    """Split at the family name: written in capitals, before a patronymic, after a particle, or the last word."""
    if len(words) == 1:
        return words, []
    shouted = [word for word in words if len(word) > 2 and word.isupper()]
    if shouted and len(shouted) < len(words):
        return [word for word in words if word not in shouted], shouted
    if len(words) == 3 and affixes.PATRONYMIC.search(latin(words[2])):
        return words[1:], words[:1]
    for place in range(1, len(words) - 1):
        if words[place].lower() in affixes.PARTICLES:
            return words[:place], words[place:]
    if words[0].lower() in affixes.PARTICLES and words[0].islower():
        return words[-1:], words[:-1]
    return words[:-1], words[-1:]


def _built(first: list[str], last: list[str], given_text: str, family_text: str) -> PersonName:
    """Fold the words. Brackets in the text as written may hold a nickname or an earlier family name."""
    given, spoken, also = _given_words(tuple(first))
    family, whole = _family_words(tuple(last))
    script = _script("".join(first + last))
    text = f"{given_text} {family_text}"
    if _without_aside(text):
        return PersonName(given, spoken, also, family, whole, (), script)
    asides = _asides(text)
    nicks = [word for kind, word in asides if kind == "nick"]
    maiden = tuple(word for kind, word in asides if kind == "maiden")
    return PersonName(given, spoken, tuple(dict.fromkeys([*also, *nicks])), family, whole, maiden, script)


def _given_words(words: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    """The first given name in letters, the same as it is spoken, and all others."""
    if not words:
        return "", "", ()
    spoken = [latin(part) for part in _halves(words[0])]
    if len(words) == len(spoken) == 1:
        return plain(spoken[0]), spoken[0].strip(_MARKS), ()
    givens = [letters for word in words if (letters := plain(word))]
    halves = [letters for word in words if len(_halves(word)) > 1 for part in _halves(word) if (letters := plain(part))]
    return (
        givens[0] if givens else "",
        spoken[0].strip(_MARKS) if spoken else "",
        tuple(dict.fromkeys([*halves, *givens[1:]])),
    )


def _family_words(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words of a family name that weigh, and all of them joined."""
    weighty = [word for word in words if word.lower().strip(".") not in affixes.PARTICLES] or words
    family = tuple([letters for word in weighty for part in _halves(word) if (letters := plain(part))])
    whole = "".join([plain(word) for word in words])
    return family or ((whole,) if whole else ()), whole


def _halves(word: str) -> list[str]:
    if word.isalpha():
        return [word]
    return [part for part in _HYPHEN.split(word) if part]


def _asides(text: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    text = readable(text)
    maiden = affixes.MAIDEN.split(text, maxsplit=1)
    if len(maiden) > 1:
        found += [("maiden", plain(word)) for word in re.findall(r"\w+", maiden[1])[:2]]
    for quoted in affixes.QUOTED.findall(text):
        found.append(("nick", plain(quoted)))
    for inside in affixes.BRACKETS.findall(text):
        words = inside.split()
        if len(words) == 1 and words[0][:1].isupper() and "/" not in inside and not affixes.is_degree(inside):
            # "Elizabeth (Liz) Smith" or "Maria Silva (Costa)": it is looked up as either.
            found += [("nick", plain(inside)), ("maiden", plain(inside))]
    return tuple((kind, word) for kind, word in found if word)


def _without_aside(text: str) -> bool:
    """Nothing but names, as nearly always: no nickname in quotes, no earlier name, no brackets."""
    simple = text.isascii() or text.replace(" ", "").isalpha()
    return text.isalpha() or (simple and not affixes.ASIDE.search(text))


def _script(written: str) -> str:
    if max(written) < _LATIN_END:
        return "latin"
    if _HANGUL.search(written):
        return "hangul"
    if _KANA.search(written) or _HAN.search(written):
        return "kana" if not _HAN.search(written) else "han"
    if _ABJAD.search(written):
        return "abjad"
    return "latin" if written[0] < _LATIN_END else "other"
