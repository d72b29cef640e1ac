"""How records are linked: the comparison levels with their probabilities, thresholds and caps (Fellegi and Sunter 1969)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """One comparison level. ``m``: how often records of one person are on it; ``u``: how often two people's are.

    Where ``spread`` is given, ``u`` is the share of a value no record tells more about, and the share of the value
    among the records, times ``spread``, takes its place (term-frequency adjustment). The match weight is log2(m / u).
    """

    m: float
    u: float
    spread: float | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """All that linkage is told. Weights are in bits.

    ``levels`` by field and level; a pair of ``link`` or more becomes one person, of ``review`` or more is shown to the
    user; a rival within ``margin`` makes a link uncertain. ``prior``: the smallest number of people reckoned with;
    ``pseudo``: how many records' worth the ``u`` of a level counts against the shares seen. ``cap``: blocks of more
    records are not compared; ``crowd``: an identifier under more names than this identifies nobody. ``nicknames``:
    a given name and those it may be short for.
    """

    levels: Mapping[str, Mapping[str, Level]]
    link: float
    review: float
    margin: float
    prior: int
    pseudo: int
    cap: int
    crowd: int
    nicknames: Mapping[str, frozenset[str]]
