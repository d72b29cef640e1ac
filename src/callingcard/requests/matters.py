"""Whether two texts speak of one matter: what somebody needs, and what another has (advice A5, E3).

One shared word is a coincidence more often than not ("a room in Porto", "sells port wine from Porto"): two that say
something are asked for, or one that is all a text says.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from callingcard.requests.compounds import LONG, made_of, root
from callingcard.text import folded

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PREFIX = re.compile(r"\b(co|e|x|t)-(?=[^\W\d_])", re.IGNORECASE)
"""What is one word with what follows: co-op, e-bike, x-ray."""
_SHORTEST = 3
_COMPOUND = 12
_MANY = 3
_BEGINNING = 5
_CAPITALS_MEAN_NOTHING = "de"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that says what a text is about: all its forms; ``name``: written as a name, None where that cannot be told."""

    said: str
    forms: frozenset[str]
    groups: frozenset[int]
    broad: bool
    name: bool | None


@dataclass(frozen=True, slots=True)
class Matters:
    """What texts are compared by. By language: ``idle`` words say nothing, ``broad`` ones nothing alone. ``groups`` are words
    of one meaning; ``forms`` gives a word's stems in a language, ``language`` a text's language."""

    idle: Mapping[str, frozenset[str]]
    broad: Mapping[str, frozenset[str]]
    groups: Mapping[str, frozenset[int]]
    forms: Callable[[str, str], frozenset[str]]
    language: Callable[[str], str]
    _known: dict[str, tuple[tuple[Word, ...], frozenset[str | int]]] = field(default_factory=dict)

    def touches(self, one: str, other: str) -> bool:
        """Whether somebody would think of the one when they hear the other."""
        (mine, keys), (theirs, other_keys) = self._read(one), self._read(other)
        if keys.isdisjoint(other_keys):
            return False
        pairs = [(a, b) for a in mine for b in theirs if _same(a, b)]
        shared = min(len({a.said for a, _ in pairs}), len({b.said for _, b in pairs}))
        telling = [min(len(a.said), len(b.said)) for a, b in pairs if not (a.broad or b.broad)]
        if shared >= _MANY or _joined(mine, theirs) or _joined(theirs, mine):
            return True
        if shared > 1:
            return bool(telling)
        return bool(telling) and (len(mine) == 1 or len(theirs) == 1 or telling[0] >= _COMPOUND)

    def _read(self, text: str) -> tuple[tuple[Word, ...], frozenset[str | int]]:
        """The words of a text, and all that they can be found by; kept, since a text is compared with many."""
        if text not in self._known:
            words = self.words(text)
            self._known[text] = (
                words,
                frozenset[str | int]().union(*(w.forms | w.groups | _beginning(w) for w in words)),
            )
        return self._known[text]

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text that say what it is about, each once."""
        language = self.language(text)
        found: dict[str, Word] = {}
        for place, match in enumerate(_WORD.finditer(_PREFIX.sub(r"\1", text))):
            said = folded(match[0]).partition("'")[0]
            if len(said) < _SHORTEST or said in self.idle[language]:
                continue
            written = None if place == 0 or language == _CAPITALS_MEAN_NOTHING else match[0][0].isupper()
            forms = self.forms(said, language)
            if stem := root(said):
                forms |= {stem}
            broad = said in self.broad[language]
            found.setdefault(said, Word(said, forms, self.groups.get(said, frozenset()), broad, written))
        return tuple(found.values())


def _same(a: Word, b: Word) -> bool:
    """One word in any form, or two of one meaning; a name is no common word: Python, and a python."""
    if None not in {a.name, b.name} and a.name != b.name:
        return False
    return not a.forms.isdisjoint(b.forms) or not a.groups.isdisjoint(b.groups)


def _beginning(word: Word) -> frozenset[str | int]:
    """What a word and a compound that begins with it are found by; of short words alone there is nothing to find."""
    return frozenset({f"{word.said[:_BEGINNING]}-"}) if len(word.said) >= _BEGINNING else frozenset()


def _joined(compounds: Sequence[Word], apart: Sequence[Word]) -> bool:
    """Whether the one text says in one word what the other says in two, one of which tells something."""
    return any(
        made_of(one.said, form, second.said)
        for one in compounds
        if len(one.said) >= LONG
        for first in apart
        if one.said.startswith(first.said[:_BEGINNING])
        for second in apart
        if first is not second and not (first.broad and second.broad)
        for form in first.forms
    )
