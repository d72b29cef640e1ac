"""The steps of ``resolution.resolve``, in the order of the records' content instead of the order they came in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from callingcard.model.linkage import Weights
from callingcard.model.person import MatchWeight
from callingcard.model.record import OwnRecord, PersonRecord
from callingcard.people.blocks import pairs
from callingcard.people.clusters import Conflict, Groups, Link, gather
from callingcard.people.comparison import Bar, Comparison, corroborated, names_of, strangers
from callingcard.people.contradictions import contradict, two_accounts, two_profiles
from callingcard.people.identities import identify, merged
from callingcard.people.own import Owner
from callingcard.people.resolution import Resolution, ReviewPair
from callingcard.people.traits import Traits, traits_of_all


class Linking:
    """One run: ranks, traits, identities, weights, clusters."""

    def __init__(
        self, records: Sequence[PersonRecord], own: Sequence[OwnRecord], weights: Weights, region: str | None
    ) -> None:
        owner = Owner(own, region, weights)
        # Made in the order in which they are gone through again and again: neighbours then lie side by side in memory.
        order = _ordered(records, range(len(records)))
        every = traits_of_all([records[index] for index in order], region)
        mine = {index for index, traits in zip(order, every, strict=True) if owner.is_own(traits)} if own else set()
        self._weights = weights
        self._own = tuple(sorted(mine))
        self._order = [index for index in order if index not in mine]
        self._rank = {index: rank for rank, index in enumerate(self._order)}
        self._traits = [traits for index, traits in zip(order, every, strict=True) if index not in mine]

    def resolution(self, must: Sequence[tuple[int, int]], cannot: Sequence[tuple[int, int]]) -> Resolution:
        """Resolve with the user's decisions, given as pairs of the records' indices."""
        joined = sorted(self._ranked(must))
        bound = Groups(len(self._order))
        for a, b in joined:
            bound.join(a, b)
        parted = {
            (min(x, y), max(x, y))
            for a, b in self._ranked(cannot)
            if bound.root(a) != bound.root(b)
            for x in bound.members(a)
            for y in bound.members(b)
        }
        groups, doubted = identify(self._traits, must=joined, cannot=parted, weights=self._weights)
        members, identities = merged(self._traits, groups)
        at = {rank: place for place, those in enumerate(members) for rank in those}
        forbidden = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in parted}
        comparison = Comparison(identities, self._weights)
        links, certain, waterfalls = _weighed(identities, comparison)
        people = Groups(len(identities))
        refused = gather(
            people,
            links,
            least=self._weights.link,
            margin=self._weights.margin,
            conflict=_conflict(identities, comparison, forbidden, certain),
        )
        uncertain = [link for link in links if not certain.get(link[1:], False)] + refused
        uncertain += [(self._weights.review, at[a], at[b]) for _, a, b in doubted]
        for _, a, b in uncertain:
            if (a, b) not in waterfalls:
                waterfalls[a, b] = comparison.bars(identities[a], identities[b])
        review = self._review(uncertain, people, waterfalls, forbidden, members)
        clusters = [sorted(self._order[rank] for place in those for rank in members[place]) for those in people.all()]
        return Resolution(tuple(sorted(map(tuple, clusters))), self._own, review)

    def _ranked(self, given: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        rank = self._rank
        return [(rank[a], rank[b]) for a, b in given if a in rank and b in rank and a != b]

    def _review(
        self,
        uncertain: Sequence[Link],
        people: Groups,
        waterfalls: Mapping[tuple[int, int], Sequence[Bar]],
        forbidden: set[tuple[int, int]],
        members: Sequence[Sequence[int]],
    ) -> tuple[ReviewPair, ...]:
        """The heaviest pair of each two clusters that no decision of the user's has settled."""
        settled: set[tuple[int, int]] = {_pair(people.root(a), people.root(b)) for a, b in forbidden}
        best: dict[tuple[int, int], tuple[float, int, int, Sequence[Bar]]] = {}
        for _, a, b in sorted(uncertain, key=lambda link: (-link[0], link[1], link[2])):
            between = _pair(people.root(a), people.root(b))
            if between[0] == between[1] or between in settled or between in best:
                continue
            bars = waterfalls[a, b]
            if not strangers(bars):
                best[between] = (sum([bar[2] for bar in bars], 0.0), a, b, bars)
        found = []
        for weight, a, b, bars in best.values():
            i, j = sorted((self._order[members[a][0]], self._order[members[b][0]]))
            found.append(
                ReviewPair(i, j, round(weight, 3), tuple(MatchWeight(f, lv, round(w, 3)) for f, lv, w in bars))
            )
        return tuple(sorted(found, key=lambda pair: (-pair.weight, pair.i, pair.j)))


def _weighed(
    identities: Sequence[Traits], comparison: Comparison
) -> tuple[list[Link], dict[tuple[int, int], bool], dict[tuple[int, int], Sequence[Bar]]]:
    """All pairs worth showing, which of them are certain (heavy enough, and agreeing in more than the name), and why."""
    weights = comparison.weights
    links: list[Link] = []
    certain: dict[tuple[int, int], bool] = {}
    waterfalls: dict[tuple[int, int], Sequence[Bar]] = {}
    for a, b in pairs(identities, weights.cap, weights.nicknames, comparison.rare, comparison.providers):
        if two_accounts(identities[a], identities[b]) and _named_apart(identities[a], identities[b]):
            continue  # two people for sure; under one and the same name it is worth asking whether both accounts are in use
        bars = comparison.promising(identities[a], identities[b])
        if bars is None or (total := sum([bar[2] for bar in bars], 0.0)) < weights.review:
            continue
        sure = total >= weights.link and corroborated(bars) and not names_of(bars).apart
        links.append((total if sure else min(total, weights.link - 0.001), a, b))
        certain[a, b] = sure
        waterfalls[a, b] = bars
    return links, certain, waterfalls


def _named_apart(a: Traits, b: Traits) -> bool:
    return a.names[0] != b.names[0] if len(a.names) == len(b.names) == 1 else set(a.names).isdisjoint(b.names)


def _conflict(
    identities: Sequence[Traits],
    comparison: Comparison,
    forbidden: set[tuple[int, int]],
    certain: dict[tuple[int, int], bool],
) -> Conflict:
    by_one: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in forbidden:
        by_one[a].add(b)
        by_one[b].add(a)

    def conflict(a: int, b: int) -> bool:
        if b in by_one.get(a, ()):
            return True
        x, y = identities[a], identities[b]
        if contradict(x, y):
            return True
        if certain.get(_pair(a, b), False):
            return False
        return two_profiles(x, y) or comparison.names(x, y).apart

    return conflict


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _ordered(records: Sequence[PersonRecord], indices: Iterable[int]) -> list[int]:
    """In the order of their content; all of it is looked at only where names are the same."""
    names = [record.name for record in records]
    found = sorted(indices, key=names.__getitem__)
    named = [names[index] for index in found]
    end = 0
    for start in [place for place, name in enumerate(named[1:]) if name == named[place]]:
        if start >= end:
            end = start + 2
            while end < len(named) and named[end] == named[start]:
                end += 1
            found[start:end] = sorted(found[start:end], key=lambda index: _content(records[index]))
    return found


def _content(record: PersonRecord) -> tuple[object, ...]:
    """What orders records: all that they say, then where it stands; nothing of where they came in the sequence."""
    return (
        record.name, record.given or "", record.family or "", record.urls, record.emails, record.phones, record.company or "",
        record.position or "", record.schools, record.place or "", record.connected_on or date.max, record.event or "",
        record.event_on or date.max, record.birthday or "", record.as_of or date.max, record.source.kind, record.source.file or "", record.source.line or 0,
    )  # fmt: skip
