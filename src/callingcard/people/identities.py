"""Identities: records that share a strong identifier and could bear one name. The user's own word comes first.

An identifier under clearly different names (a family's mailbox, a switchboard) joins nobody; the pair goes to review. A split
of the user's is kept even against a shared identifier: what the rest of such a knot belongs to is decided link by link.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from operator import attrgetter

from callingcard.model.linkage import Weights
from callingcard.people.clusters import Groups, Link, gather
from callingcard.people.contradictions import contradict
from callingcard.people.name_levels import compare, man_and_woman
from callingcard.people.names import PersonName
from callingcard.people.traits import Traits, united

_CERTAIN = {"p": 3.0, "e": 2.0, "t": 1.0}
"""Profiles before addresses before telephones: only the order matters, and a margin below one."""


def identify(
    traits: Sequence[Traits], *, must: Sequence[tuple[int, int]], cannot: Set[tuple[int, int]], weights: Weights
) -> tuple[Groups, list[Link]]:
    """Group records by what identifies them; return the groups and the pairs whose shared identifier was not believed."""
    groups = Groups(len(traits))
    for a, b in must:
        groups.join(a, b)
    bearers = _bearers(traits)
    troubled = _troubled(traits, bearers, cannot, weights)
    links: dict[tuple[int, int], float] = {}
    for key, those in bearers.items():
        if those[0] not in troubled:
            for other in those[1:]:
                groups.join(those[0], other)
        elif not _crowded(traits, those, key[0], weights):
            for pair in combinations(those, 2):
                links[pair] = max(links.get(pair, 0.0), _CERTAIN[key[0]])
    return groups, _untie(traits, groups, links, cannot, weights) if links else []


def _bearers(traits: Sequence[Traits]) -> dict[str, list[int]]:
    """The records of each identifier that more than one has; the key's first letter is its kind."""
    shared: dict[str, list[int]] = {}
    for kind, of in (("p", "profiles"), ("e", "emails"), ("t", "phones")):
        first: dict[str, int] = {}
        for index, keys in enumerate(map(attrgetter(of), traits)):
            for key in keys:
                # Most identifiers are one record's alone: a list for each would be most of the work.
                one_before = first.setdefault(key, index)
                if one_before != index:
                    shared.setdefault(kind + key, [one_before]).append(index)
    return shared


def _troubled(
    traits: Sequence[Traits], bearers: Mapping[str, Sequence[int]], cannot: Set[tuple[int, int]], weights: Weights
) -> set[int]:
    """Records in knots that must be untied: names differ under one identifier, a split of the user's, several profiles."""
    knots = Groups(len(traits))
    for those in bearers.values():
        for other in those[1:]:
            knots.join(those[0], other)
    roots = {knots.root(index) for pair in cannot for index in pair} | _renamed(traits, knots)
    roots |= {
        knots.root(those[0]) for key, those in bearers.items() if not _of_one_name(traits, those, key[0], weights)
    }
    return {index for root in roots for index in knots.members(root)}


def _of_one_name(traits: Sequence[Traits], those: Sequence[int], kind: str, weights: Weights) -> bool:
    first = traits[those[0]].names
    if len(those) == 2 and len(first) < 2 and first == traits[those[1]].names:
        return True
    names = list(dict.fromkeys([name for index in those for name in traits[index].names]))
    return not any(differ(a, b, kind, weights) for a, b in combinations(names, 2))


def differ(a: PersonName, b: PersonName, kind: str, weights: Weights) -> bool:
    """Tell whether names are too unlike to share an identifier of a kind: p a profile, e an address, t a telephone.

    A profile is one person's, whatever becomes of one of the names; an address may be a couple's, a number a firm's. With
    an address in common and one family name, given names that begin alike are a short form that no list knows.
    """
    levels = compare(a, b, weights.nicknames)
    if kind == "p":
        return levels.given == "unlike" and levels.family in {"unlike", "missing"}
    if levels.given == "unlike":
        return levels.family not in {"same", "slip", "spelling"} or not _begin_alike(a.given, b.given)
    return levels.family == "unlike" and (kind == "t" or levels.apart)


def _begin_alike(a: str, b: str) -> bool:
    begin = a[:3] == b[:3] or (min(len(a), len(b)) <= 3 and a[:2] == b[:2])
    return begin and not man_and_woman(a, b)


def _renamed(traits: Sequence[Traits], knots: Groups) -> set[int]:
    """Knots with two profiles: one person who renamed theirs, or two people who share an address."""
    return {
        knots.root(those[0])
        for those in knots.several()
        if len({profile for index in those for profile in traits[index].profiles}) > 1
    }


def _crowded(traits: Sequence[Traits], those: Sequence[int], kind: str, weights: Weights) -> bool:
    """More names than a household has: a switchboard, a list. It identifies nobody and is nothing to review."""
    return kind != "p" and len({(n.given, n.whole) for index in those for n in traits[index].names}) > weights.crowd


def _untie(
    traits: Sequence[Traits],
    groups: Groups,
    links: dict[tuple[int, int], float],
    cannot: Set[tuple[int, int]],
    weights: Weights,
) -> list[Link]:
    """Settle troubled knots link by link; the pairs refused come back."""
    known: dict[tuple[int, int], bool] = {}

    def conflict(a: int, b: int) -> bool:
        pair = (a, b) if a < b else (b, a)
        if pair not in known:
            known[pair] = pair in cannot or _two_people(traits[a], traits[b], links.get(pair), weights)
        return known[pair]

    listed = [(weight, a, b) for (a, b), weight in links.items()]
    return gather(groups, listed, least=1.0, margin=0.5, conflict=conflict)


def _two_people(a: Traits, b: Traits, link: float | None, weights: Weights) -> bool:
    kind = "p" if link == _CERTAIN["p"] else "t" if link == _CERTAIN["t"] else "e"
    if a.names and b.names and all(differ(x, y, kind, weights) for x in a.names for y in b.names):
        return True
    return kind != "p" and contradict(a, b)


def merged(traits: Sequence[Traits], groups: Groups) -> tuple[list[Sequence[int]], list[Traits]]:
    """The groups, and what each says as a whole."""
    members = groups.all()
    return members, [
        traits[those[0]] if len(those) == 1 else united([traits[index] for index in those]) for those in members
    ]
