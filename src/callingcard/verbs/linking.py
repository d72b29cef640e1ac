"""Linking: which records, kept and new, are one person. Read-only, so that it is done before the write lock is taken."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from callingcard.model.person import MatchWeight
from callingcard.model.record import PersonRecord
from callingcard.store import links, own, persons, search, settings
from callingcard.store.batch import Batch
from callingcard.store.opening import generation


@dataclass(frozen=True, slots=True)
class Linkage:
    """Clusters of units, oldest first. A unit is a record's number, or the place in ``fresh`` counted back from -1.

    ``generation`` is that of the store it was found from: after another write it has to be found again. Not ``complete``:
    nothing came that could change who is who, and what the store has stands.
    """

    generation: int
    complete: bool
    fresh: tuple[int, ...]
    clusters: tuple[tuple[int, ...], ...]
    own: frozenset[int]
    review: tuple[tuple[int, int, float, tuple[MatchWeight, ...]], ...]

    def number(self, unit: int, numbers: dict[int, int]) -> int:
        """The record's number, once new ones have theirs (``numbers`` by digest)."""
        return unit if unit > 0 else numbers[self.fresh[-unit - 1]]


def link(con: sqlite3.Connection, batch: Batch, *, anew: bool = False) -> Linkage:
    """Resolve everything that is known and everything that comes; only where somebody new comes, unless ``anew``."""
    from callingcard.data import linkage
    from callingcard.people.resolution import resolve

    at = generation(con)
    digests = persons.digests(con)
    if not anew and digests and digests.issuperset(batch.people) and own.has(con, batch.own):
        return Linkage(at, complete=False, fresh=(), clusters=(), own=frozenset(), review=())
    kept = persons.numbered(con)
    known = {digest for _, digest, _ in kept}
    fresh = tuple(digest for digest in batch.people if digest not in known)
    records = [record for _, _, record in kept] + [batch.people[digest] for digest in fresh]
    units = [number for number, _, _ in kept] + [-place - 1 for place in range(len(fresh))]
    place = {unit: index for index, unit in enumerate(units)}
    same, apart = ([(place[a], place[b]) for a, b in links.pairs(con, same=word)] for word in (True, False))
    found = resolve(
        records,
        own=[*own.records(con), *batch.own.values()],
        must=same,
        cannot=apart,
        weights=linkage(),
        region=settings.read(con).get("region"),
    )
    clusters = _named_alone(records, found.clusters, set(map(frozenset, apart)))
    return Linkage(
        at,
        True,
        fresh,
        tuple(tuple(units[i] for i in cluster) for cluster in [*clusters, found.own] if cluster),
        frozenset(units[i] for i in found.own),
        tuple((units[pair.i], units[pair.j], pair.weight, pair.waterfall) for pair in found.review),
    )


def _named_alone(
    records: Sequence[PersonRecord], clusters: Sequence[tuple[int, ...]], apart: set[frozenset[int]]
) -> list[tuple[int, ...]]:
    """Attribute what LinkedIn tells of a bare name to the one person of that name, if there is just one.

    Messages and endorsements of older archives name people without a URL. They passed within the user's own network, so
    that a full name held by one person there is that person; held by several, it stays on its own.
    """
    bare: dict[int, str] = {}
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        if all(_is_bare(records[i]) for i in cluster):
            bare[index] = search.folded(records[cluster[0]].name)
        else:
            for name in {search.folded(records[i].name) for i in cluster}:
                bearers[name].append(index)
    joined: defaultdict[int, list[int]] = defaultdict(list)
    for index, name in bare.items():
        homes = bearers.get(name, [])
        free = len(homes) == 1 and not any(
            frozenset((a, b)) in apart for a in clusters[index] for b in clusters[homes[0]]
        )
        if free and " " in name:
            joined[homes[0]].append(index)
    gone = {index for indices in joined.values() for index in indices}
    return [
        tuple(sorted([*cluster, *(i for other in joined[index] for i in clusters[other])]))
        if index in joined
        else cluster
        for index, cluster in enumerate(clusters)
        if index not in gone
    ]


def _is_bare(record: PersonRecord) -> bool:
    stated = (
        record.urls,
        record.emails,
        record.phones,
        record.company,
        record.position,
        record.connected_on,
        record.schools,
    )
    return record.source.kind == "linkedin" and not any(stated)
