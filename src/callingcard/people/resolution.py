"""Records to people: own records set aside, strong identifiers, then match weights; what is uncertain goes to the user."""

from collections.abc import Sequence
from dataclasses import dataclass

from callingcard.model.linkage import Weights
from callingcard.model.person import MatchWeight
from callingcard.model.record import OwnRecord, PersonRecord


@dataclass(frozen=True, slots=True)
class ReviewPair:
    """Two records of different people who may be one. ``weight`` is the sum of the waterfall, in bits, the prior included."""

    i: int
    j: int
    weight: float
    waterfall: tuple[MatchWeight, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which records are of one person: ``clusters`` of indices, the user's ``own``, pairs for clerical ``review``.

    Every index is in one cluster or in ``own``. Clusters and their members rise; review pairs come heaviest first, one for
    each two clusters.
    """

    clusters: tuple[tuple[int, ...], ...]
    own: tuple[int, ...]
    review: tuple[ReviewPair, ...]


def resolve(
    records: Sequence[PersonRecord],
    *,
    own: Sequence[OwnRecord],
    must: Sequence[tuple[int, int]] = (),
    cannot: Sequence[tuple[int, int]] = (),
    weights: Weights,
    region: str | None = None,
) -> Resolution:
    """Find out which records are of one person; the same partition whatever the order of the records.

    ``must`` and ``cannot`` are the user's merges and splits, pairs of indices; where they contradict each other, merges win.
    ``region`` (ISO 3166, "PT") reads phone numbers without a country code.
    """
    from callingcard.people.linking import Linking

    return Linking(records, own, weights, region).resolution(must, cannot)
