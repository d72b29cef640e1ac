"""Blocking rules: which pairs of identities are compared at all; a crowded block is passed over.

Nobody is linked without one agreeing field beside the name. So most rules join such a field to a family name and an initial,
or to a given name and how the family name begins to sound; the names alone find the rest that clerical review should see.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from callingcard.people.names import PersonName
from callingcard.people.spelling import sound
from callingcard.people.traits import Traits

_HANDFUL = 8
"""So few are compared each with each sooner than sorted into blocks."""
Nicknames = Mapping[str, frozenset[str]]


def pairs(
    identities: Sequence[Traits],
    cap: int,
    nicknames: Nicknames,
    rare: Callable[[PersonName], bool],
    providers: Set[str],
) -> Iterator[tuple[int, int]]:
    """All pairs that a rule brings together, each once, the smaller index first; ``cap`` is the largest block compared.

    A name that more than a quarter of that bear is nothing to ask the user about if nothing else agrees. The domain of one
    of these mail ``providers`` brings nobody together.
    """
    size = len(identities)
    said = [beside_a_name(traits, providers) for traits in identities]
    seen: set[int] = set()
    for those in _blocks(like_names(identities, nicknames)):
        if len(those) > _HANDFUL:
            seen.update(_within([said[index] for index in those], those, cap, size))
            continue
        for a, b in combinations(those, 2):
            for key in said[a]:
                if key in said[b]:
                    seen.add(a * size + b)
    everybody = range(size)
    for those in _blocks(map(full_name, identities)):
        # Of a common name alone nobody can say whose it is.
        if len(those) <= cap // 4 and any(map(rare, _names(identities[those[0]]))):
            seen.update([a * size + b for a, b in combinations(those, 2)])
    seen.update(_within([traits.handles for traits in identities], everybody, cap // 4, size))
    # An identifier that was not believed: two names share it.
    seen.update(_within([traits.emails + traits.phones for traits in identities], everybody, cap // 4, size))
    for pair in sorted(seen):
        yield divmod(pair, size)


def beside_a_name(traits: Traits, providers: Set[str]) -> list[Hashable]:
    """What must agree beside a name: how the firm's name, or its domain, begins; its initials; place, school, event, days."""
    found: list[Hashable] = list(traits.connected)
    for firm, _ in traits.jobs:
        found += firm.begins
    for label in traits.labels:
        if label not in providers:
            found.append("firm " + label[:5])
    for place in traits.places:
        found.append("place " + place)
    for school in traits.schools:
        found.append("school " + school)
    for event, _ in traits.gatherings:
        found.append("event " + event)
    for birthday in traits.birthdays:
        found.append("born " + birthday[-5:])
    return found


def full_name(traits: Traits) -> list[str]:
    """Both names, in either order."""
    found: list[str] = []
    for given, _, _, family, whole, _, _ in _names(traits):
        if given and len(whole) > 1:
            lasts = family if whole in family else (whole, *family)
            found += [f"{given}|{last}" if given < last else f"{last}|{given}" for last in lasts]
    return found


def like_names(identities: Sequence[Traits], nicknames: Nicknames) -> Iterator[list[str]]:
    """One name whole and the other's beginning, in either order; a nickname begins like what it may be short for."""
    heard = _Heard()
    for traits in identities:
        found: list[str] = []
        for given, spoken, also, family, _, maiden, _ in _names(traits):
            begin, sounds = "|" + given[:1], heard[given]
            for last in family + maiden if maiden else family:
                # Turned round, the given name stands where the family name is: both ways of cutting are taken of both.
                found += (last + begin, given + heard[last], last + sounds)
                if also:
                    found += [f"{last}|{other[0]}" for other in also]
                if spoken in nicknames:
                    found += [f"{last}|{long[0]}" for long in nicknames[spoken]]
                if len(last) == 1:
                    found.append(f"{given}|{last}")
        yield found


class _Heard(dict[str, str]):
    """How names begin to sound; a list of 60,000 people has a few thousand names."""

    def __missing__(self, name: str) -> str:
        found = self[name] = "~" + sound(name)[:2]
        return found


def _within(keys: Iterable[Iterable[Hashable]], those: Sequence[int], cap: int, size: int) -> Iterator[int]:
    for block in _blocks(keys):
        if len(block) <= cap:
            for a, b in combinations(block, 2):
                yield those[a] * size + those[b]


def _blocks(keys: Iterable[Iterable[Hashable]]) -> Iterable[list[int]]:
    """The places of those that have a key in common, each once and in rising order."""
    first: dict[Hashable, int] = {}
    blocks: dict[Hashable, list[int]] = {}
    for index, those in enumerate(keys):
        for key in those:
            # Most keys are one identity's alone: a list for each would be most of the memory.
            one = first.setdefault(key, index)
            if one != index:
                if (block := blocks.get(key)) is None:
                    blocks[key] = [one, index]
                elif block[-1] != index:
                    block.append(index)
    return blocks.values()


def _names(traits: Traits) -> tuple[PersonName, ...]:
    return traits.names + traits.implied if traits.implied else traits.names
