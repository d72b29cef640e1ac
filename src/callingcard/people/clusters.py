"""Clusters: which links hold together. The heaviest first; none that would join what contradicts; none that a rival contests.

Indices are ranks: the caller orders the records by content, so that the outcome does not depend on the order they came in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

Conflict = Callable[[int, int], bool]
Link = tuple[float, int, int]
"""Weight in bits, and the two indices."""


class Groups:
    """A disjoint-set forest that knows its members: ``root`` finds, ``join`` unites under the smaller index."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._members: dict[int, list[int]] = {}

    def root(self, index: int) -> int:
        """The smallest index of the group."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def members(self, index: int) -> Sequence[int]:
        """All of the group that ``index`` is in."""
        root = self.root(index)
        return self._members.get(root, (root,))

    def join(self, a: int, b: int) -> None:
        """Unite two groups; the same group twice changes nothing."""
        first, second = sorted((self.root(a), self.root(b)))
        if first != second:
            self._members[first] = [*self.members(first), *self.members(second)]
            self._members.pop(second, None)
            self._parent[second] = first

    def all(self) -> list[Sequence[int]]:
        """Every group, its members and the groups in rising order."""
        joined = self._members
        return [
            sorted(joined[index]) if index in joined else (index,)
            for index, parent in enumerate(self._parent)
            if index == parent
        ]

    def several(self) -> Iterable[Sequence[int]]:
        """The groups of two or more, in no order."""
        return self._members.values()


def gather(groups: Groups, links: Iterable[Link], *, least: float, margin: float, conflict: Conflict) -> list[Link]:
    """Join what links of ``least`` or more hold together; return the links that were contested or contradicted.

    A link is contested when one of its sides is bound as strongly (within ``margin``) to a third that cannot be the other
    side: a weak record that fits two people goes to neither.
    """
    ordered = sorted(links, key=lambda link: (-link[0], link[1], link[2]))
    rivals: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for weight, a, b in ordered:
        rivals[a][b] = rivals[b][a] = weight
    refused: list[Link] = []
    for weight, a, b in ordered:
        if weight < least:
            break
        if groups.root(a) == groups.root(b):
            continue
        if _clash(groups, a, b, conflict) or _contested(groups, a, b, weight - margin, rivals, conflict):
            refused.append((weight, a, b))
        else:
            groups.join(a, b)
    return [link for link in refused if groups.root(link[1]) != groups.root(link[2])]


def _clash(groups: Groups, a: int, b: int, conflict: Conflict) -> bool:
    return any(conflict(x, y) for x in groups.members(a) for y in groups.members(b))


def _contested(
    groups: Groups, a: int, b: int, least: float, rivals: Mapping[int, Mapping[int, float]], conflict: Conflict
) -> bool:
    for side, other in ((a, b), (b, a)):
        here, there = groups.root(side), groups.root(other)
        for member in groups.members(side):
            for rival, weight in rivals[member].items():
                if (
                    weight >= least
                    and groups.root(rival) not in {here, there}
                    and _clash(groups, rival, other, conflict)
                ):
                    return True
    return False
