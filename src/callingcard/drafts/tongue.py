"""A tongue: what drafting must know of a language's grammar, as functions; its phrases are a Book."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from callingcard.drafts.phrasebook import Book
from callingcard.model.encounter import Encounter


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a fact, fitted: what they can fill, what form they have, and what sort of thing they are about."""

    slots: Mapping[str, str]
    form: str = "other"
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. ``fit`` takes a fact's words, its kind and the recipient's names; ``mine`` what the sender says of themselves;
    ``gathering`` whether a meeting's title names one that people went to (a dinner, a fair); ``within`` a school or employer (its kind comes second) with the preposition that stands before it; ``span`` so many months in words, with no more precision than one remembers; ``own``
    whether words are of the language, and may be quoted in it."""

    language: str
    book: Book
    fit: Callable[[str, str, frozenset[str]], Told]
    mine: Callable[[str], Mapping[str, str]]
    at: Callable[[str], str]
    place: Callable[[str], str]
    gathering: Callable[[str], bool]
    within: Callable[[str, str], str]
    when: Callable[[Encounter, datetime], str]
    years: Callable[[date | None, date | None], str]
    number: Callable[[int], str]
    span: Callable[[int], str]
    spelled: Callable[[str], str]
    role: Callable[[str], str]
    family: Callable[[str, int], Mapping[str, str]]
    own: Callable[[str], bool]
