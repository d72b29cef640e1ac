"""Linking: which records, kept and new, are one person. Read-only, so that it is done before the write lock is taken."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from callingcard.model.person import MatchWeight
from callingcard.model.record import PersonRecord
from callingcard.store import links, own, persons, search, settings
from callingcard.store.batch import Batch
from callingcard.verbs.oneself import stated


@dataclass(frozen=True, slots=True)
class Linkage:
    """Clusters of units, oldest first. A unit is a record's number, or the place in ``fresh`` counted back from -1.

    It is of the store it was found from: after another write it has to be found again. Not ``complete``: nothing came that
    could change who is who, and what the store has stands.
    """

    complete: bool
    fresh: tuple[int, ...]
    clusters: tuple[tuple[int, ...], ...]
    own: frozenset[int]
    review: tuple[tuple[int, int, float, tuple[MatchWeight, ...]], ...]

    def number(self, unit: int, numbers: dict[int, int]) -> int:
        """The record's number, once new ones have theirs (``numbers`` by digest)."""
        return unit if unit > 0 else numbers[self.fresh[-unit - 1]]


def recognised(con: sqlite3.Connection, batch: Batch) -> Batch:
    """The same with mentions that only repeat the name and URL of a fuller record in the store called by that record."""
    from callingcard.people.identifiers import normal_identifiers

    known = persons.digests(con)
    aliases = {}
    for digest, record in batch.echoes() if known else ():
        identifier = next(iter(normal_identifiers(record)), None)
        fuller = persons.fuller(con, record, identifier) if identifier and digest not in known else None
        if fuller is not None:
            aliases[digest] = fuller
    return batch.calling(aliases) if aliases else batch


def link(con: sqlite3.Connection, batch: Batch, *, anew: bool = False) -> Linkage:
    """Resolve everything that is known and everything that comes; only where somebody new comes, unless ``anew``."""
    from callingcard.data import linkage
    from callingcard.people.resolution import resolve

    digests = persons.digests(con)
    if not anew and digests and digests.issuperset(batch.people) and own.has(con, batch.own):
        return Linkage(complete=False, fresh=(), clusters=(), own=frozenset(), review=())
    kept = persons.numbered(con)
    known = {digest for _, digest, _ in kept}
    fresh = tuple(digest for digest in batch.people if digest not in known)
    units = [number for number, _, _ in kept] + [-place - 1 for place in range(len(fresh))]
    everything = [record for _, _, record in kept] + [batch.people[digest] for digest in fresh]
    echoes = _echoes(everything)
    chosen = [index for index in range(len(units)) if index not in echoes]
    records = [everything[index] for index in chosen]
    place = {units[index]: at for at, index in enumerate(chosen)}
    place |= {units[index]: place[units[full]] for index, full in echoes.items()}
    same, apart = ([(place[a], place[b]) for a, b in links.pairs(con, same=word)] for word in (True, False))
    mine = [*own.records(con), *batch.own.values()]
    found = resolve(
        records,
        own=[*mine, *stated(con, records, mine)],
        must=[pair for pair in same if pair[0] != pair[1]],
        cannot=[pair for pair in apart if pair[0] != pair[1]],
        weights=linkage(),
        region=settings.read(con).get("region"),
    )
    clusters = _named_alone(records, found.clusters, set(map(frozenset, apart)))
    followers: defaultdict[int, list[int]] = defaultdict(list)
    for index, full in echoes.items():
        followers[place[units[full]]].append(units[index])
    numbers = [(units[index], *followers[at]) for at, index in enumerate(chosen)]
    return Linkage(
        complete=True,
        fresh=fresh,
        clusters=tuple(
            numbers[those[0]]
            if len(those) == len(numbers[those[0]]) == 1
            else tuple(sorted((u for i in those for u in numbers[i]), key=_age))
            for those in [*clusters, found.own]
            if those
        ),
        own=frozenset(unit for i in found.own for unit in numbers[i]),
        review=tuple((numbers[pair.i][0], numbers[pair.j][0], pair.weight, pair.waterfall) for pair in found.review),
    )


def _age(unit: int) -> tuple[bool, int]:
    """Records with a number are older than those without; of both, the one that came first."""
    return unit < 0, abs(unit)


def _echoes(records: Sequence[PersonRecord]) -> dict[int, int]:
    """Mentions that say nothing but the URL and name of a fuller record, and that record: they are told nothing by linkage."""
    full: dict[tuple[str, str], int] = {}
    bare: list[int] = []
    for index, record in enumerate(records):
        if not _is_mention(record):
            for url in record.urls:
                full.setdefault((record.name, url), index)
        elif len(record.urls) == 1:
            bare.append(index)
    said = ((index, (records[index].name, records[index].urls[0])) for index in bare)
    return {index: full[name_and_url] for index, name_and_url in said if name_and_url in full}


def _is_mention(record: PersonRecord) -> bool:
    return not (
        record.connected_on
        or record.company
        or record.emails
        or record.phones
        or record.position
        or record.schools
        or record.event
        or record.source.kind == "user"
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
    for index, cluster in enumerate(clusters if bare else ()):
        if index not in bare:
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
    return not record.urls and record.source.kind == "linkedin" and _is_mention(record)
