"""Grounding: what of a text the records support; and the words, language by language, that claims are told by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from callingcard.model.draft import Claim, Unsupported


@dataclass(frozen=True, slots=True)
class Grounding:
    """Claims with the ids of the facts and encounters that support them, and the claims that nothing supports; in order."""

    claims: tuple[Claim, ...]
    unsupported: tuple[Unsupported, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language, folded, as ``data/grounding/en.toml`` explains them. ``claims`` are patterns by kind.

    ``i``, ``you`` and ``we`` are the words that say of whom a clause speaks; what stands before ``breaks`` does not lead what
    stands after. ``seasons`` map a word to the first of a season's three months; ``units`` a word to year, month, week or day.
    """

    code: str
    always: frozenset[str]
    aside: frozenset[str]
    topical: frozenset[str]
    near: frozenset[str]
    theirs: frozenset[str]
    definite: frozenset[str]
    greetings: frozenset[str]
    closings: frozenset[str]
    season_before: frozenset[str]
    own: str
    unreal: str
    asking: str
    idle_numbers: str
    vague_dates: str
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    seasons: Mapping[str, int]
    claims: Mapping[str, str]
    about: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    implied: frozenset[str] = frozenset()
    like: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    abstract: str = "(?!)"
    fields: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    after_names: frozenset[str] = frozenset()
    i: frozenset[str] = frozenset()
    you: frozenset[str] = frozenset()
    we: frozenset[str] = frozenset()
    you_aside: frozenset[str] = frozenset()
    after_you_aside: frozenset[str] = frozenset()
    before_verbs: frozenset[str] = frozenset()
    after_verbs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tongues; words of all of them that mean the same (``concepts``: each word with the numbers of its groups); short given names; and of
    words that come with a walk of life (``kin``) its numbers."""

    tongues: Mapping[str, Tongue]
    concepts: tuple[tuple[str, frozenset[int]], ...]
    nicknames: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[int]] = field(default_factory=dict)
