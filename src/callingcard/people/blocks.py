"""Blocking rules: which pairs of identities are compared at all. One rule a function; a crowded block is passed over.

Nobody is linked without one agreeing field beside the name. So most rules join such a field to a family name and an initial,
or to a given name and how the family name begins to sound; the names alone find the rest that clerical review should see.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from callingcard.people.names import PersonName
from callingcard.people.spelling import sound
from callingcard.people.traits import Traits

Rule = Callable[[Traits], Iterable[str]]
Nicknames = Mapping[str, frozenset[str]]


def firm(traits: Traits) -> Iterator[str]:
    """How the firm's name, or its domain, begins; its initials."""
    for job, _ in traits.jobs:
        yield job.key[:5]
        if len(job.initials) > 2:
            yield job.initials
    for label in traits.labels:
        yield label[:5]


def place(traits: Traits) -> Iterable[str]:
    """The place."""
    return traits.places


def school(traits: Traits) -> Iterable[str]:
    """The school."""
    return traits.schools


def event(traits: Traits) -> Iterator[str]:
    """The event."""
    return (name for name, _ in traits.gatherings)


def connected(traits: Traits) -> Iterator[str]:
    """The day of connecting."""
    return map(str, traits.connected)


def birthday(traits: Traits) -> Iterator[str]:
    """The day of birth."""
    return (day[-5:] for day in traits.birthdays)


def full_name(traits: Traits, rare: Callable[[PersonName], bool]) -> Iterator[str]:
    """Both names, in either order, where they are ``rare``: of a common name alone nobody can say whose it is."""
    for name in _names(traits):
        if name.full and rare(name):
            for family in {name.whole, *name.family}:
                yield "|".join(sorted((name.given, family)))


def handle(traits: Traits) -> Iterable[str]:
    """The same made-up handle in an address and a profile URL."""
    return traits.handles


def identifier(traits: Traits) -> Iterable[str]:
    """An identifier that was not believed: two names share it."""
    return traits.emails + traits.phones


WITH_A_NAME: tuple[Rule, ...] = (firm, place, school, event, connected, birthday)
ALONE: tuple[Rule, ...] = (handle, identifier)


def pairs(
    identities: Sequence[Traits], cap: int, nicknames: Nicknames, rare: Callable[[PersonName], bool]
) -> Iterator[tuple[int, int]]:
    """All pairs that a rule brings together, each once, the smaller index first; ``cap`` is the largest block compared.

    A name that more than a quarter of that bear is nothing to ask the user about if nothing else agrees.
    """
    size = len(identities)
    seen: set[int] = set()
    said: list[set[tuple[int, str]] | None] = [None] * size

    def values(at: int) -> set[tuple[int, str]]:
        if (known := said[at]) is None:
            one = identities[at]
            known = said[at] = {(place, value) for place, rule in enumerate(WITH_A_NAME) for value in rule(one)}
        return known

    # The names first: most words are one identity's alone, and what else that one says need not be looked at.
    for those in _blocks(_words(traits, nicknames) for traits in identities):
        if len(those) == 2:
            if not values(those[0]).isdisjoint(values(those[1])):
                seen.add(those[0] * size + those[1])
        else:
            seen.update(_within((values(at) for at in those), those, cap, size))
    names = (set(full_name(one, rare)) for one in identities)
    seen.update(_within(names, range(size), cap // 4, size))
    for rule in ALONE:
        seen.update(_within((set(rule(one)) for one in identities), range(size), cap // 4, size))
    for pair in sorted(seen):
        yield divmod(pair, size)


def _within(keys: Iterable[Collection[Hashable]], those: Sequence[int], cap: int, size: int) -> Iterator[int]:
    for block in _blocks(keys):
        if len(block) <= cap:
            for a, b in combinations(block, 2):
                yield those[a] * size + those[b]


def _blocks(keys: Iterable[Collection[Hashable]]) -> Iterable[list[int]]:
    """The places of those that have a key in common, in rising order; ``keys`` without repetition."""
    first: dict[Hashable, int] = {}
    blocks: dict[Hashable, list[int]] = {}
    for index, those in enumerate(keys):
        for key in those:
            # Most keys are one identity's alone: a list for each would be most of the memory.
            one = first.setdefault(key, index)
            if one != index:
                blocks.setdefault(key, [one]).append(index)
    return blocks.values()


def _words(traits: Traits, nicknames: Nicknames) -> set[str]:
    """One name whole and the other's beginning, in either order; a nickname begins like what it may be short for."""
    found: set[str] = set()
    for name in _names(traits):
        initials = {name.given[:1], *[other[0] for other in name.also]}
        if name.spoken in nicknames:
            initials.update([long[0] for long in nicknames[name.spoken]])
        for family in name.family + name.maiden:
            found.update([f"{family}|{initial}" for initial in initials])
            # Turned round, the given name stands where the family name is: both ways of cutting are taken of both.
            found.add(f"{name.given}~{sound(family)[:2]}")
            found.add(f"{family}~{sound(name.given)[:2]}")
            if len(family) == 1:
                found.add(f"{name.given}|{family}")
    return found


def _names(traits: Traits) -> tuple[PersonName, ...]:
    return traits.names + traits.implied if traits.implied else traits.names
