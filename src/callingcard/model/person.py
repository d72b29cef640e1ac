"""Persons: clusters of Records, and how sure the linking is (Fellegi and Sunter 1969)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One person across all sources. The id is minted once; after a merge the old id still finds the person.

    ``identifiers`` are normalised: ``linkedin.com/in/ana-sousa``, ``ana@example.org``, ``+351912345678``.
    """

    id: str
    name: str
    identifiers: tuple[str, ...] = ()
    company: str | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True)
class MatchWeight:
    """One bar of the waterfall: which comparison level of which field adds how much (log2 of the Bayes factor)."""

    field: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clusters for clerical review. ``weight`` is the sum of the waterfall, the prior included."""

    a: Person
    b: Person
    weight: float
    waterfall: tuple[MatchWeight, ...]
