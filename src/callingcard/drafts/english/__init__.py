"""English: fragments of any form, places, times, ages; built once from its tables."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from callingcard.drafts.english import ages, places, times
from callingcard.drafts.english.fitting import fit
from callingcard.drafts.english.haste import of_telegram, spelled
from callingcard.drafts.english.roles import role
from callingcard.drafts.english.slots import mine, slots
from callingcard.drafts.english.special import special
from callingcard.drafts.english.words import Lexicon, lexicon
from callingcard.drafts.phrasebook import book
from callingcard.drafts.tongue import Told, Tongue


def tongue(
    words: Mapping[str, Any], phrases: Mapping[str, str], own: Callable[[str], bool] = bool, *, american: bool = False
) -> Tongue:
    """English, from its word classes and its phrases; ``own`` tells whether words are English."""
    known = lexicon(words)

    @lru_cache(maxsize=2048)
    def told(text: str, kind: str, names: frozenset[str]) -> Told:
        return _told(text, kind, names, known)

    return Tongue(
        language="en",
        book=book(phrases),
        fit=told,
        mine=lambda text: mine(spelled(text), known),
        at=lambda place: places.at(place, known) if place else "",
        place=lambda place: places.named(place, known) if place else "",
        gathering=lambda title: places.is_gathering(title, known),
        within=lambda name, _: places.at(name, known) if name else "",
        when=partial(times.when, american=american),
        years=times.years,
        number=times.number,
        span=times.span,
        spelled=spelled,
        role=lambda headline: role(headline, known),
        family=ages.family,
        own=own,
    )


def _told(text: str, kind: str, names: frozenset[str], known: Lexicon) -> Told:
    text = of_telegram(text, kind)
    fragment = fit(text, names, known, kind)
    found = slots(fragment, known) | special(text, kind, fragment, names, known)
    return Told({name: value for name, value in found.items() if value}, fragment.form, fragment.sort)
