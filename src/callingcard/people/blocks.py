"""Blocking rules: which pairs of identities are compared at all. One rule a function; a crowded block is passed over.

Nobody is linked without one agreeing field beside the name. So most rules join such a field to a family name and an initial,
or to a given name and how the family name begins to sound; the names alone find the rest that clerical review should see.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def full_name(traits: Traits) -> Iterator[str]:
    """Both names, in either order."""
    for name in _names(traits):
        if name.full:
            for family in {name.whole, *name.family}:
                yield "|".join(sorted((name.given, family)))


def handle(traits: Traits) -> Iterable[str]:
    """The same made-up handle in an address and a profile URL."""
    return traits.handles


def identifier(traits: Traits) -> Iterable[str]:
    """An identifier that was not believed: two names share it."""
    return traits.emails + traits.phones


WITH_A_NAME: tuple[Rule, ...] = (firm, place, school, event, connected, birthday)
ALONE: tuple[Rule, ...] = (full_name, handle, identifier)


def pairs(identities: Sequence[Traits], cap: int, nicknames: Nicknames) -> Iterator[tuple[int, int]]:
    """All pairs that a rule brings together, each once, the smaller index first; ``cap`` is the largest block compared.

    A name that more than a quarter of that bear is nothing to ask the user about if nothing else agrees.
    """
    seen: set[int] = set()
    size = len(identities)
    words = [_words(traits, nicknames) for traits in identities]
    for rule in WITH_A_NAME:
        keys = (
            {f"{value}|{word}" for value in set(rule(one)) for word in words[at]} for at, one in enumerate(identities)
        )
        seen.update(_within_blocks(keys, cap, size))
    for rule in ALONE:
        seen.update(_within_blocks((set(rule(one)) for one in identities), cap // 4, size))
    for pair in sorted(seen):
        yield divmod(pair, size)


def _within_blocks(keys: Iterable[set[str]], cap: int, size: int) -> Iterator[int]:
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
    for index, those in enumerate(keys):
        for key in those:
            # Most keys are one identity's alone: a list for each would be most of the memory.
            one = first.setdefault(key, index)
            if one != index:
                blocks.setdefault(key, [one]).append(index)
    for block in blocks.values():
        if len(block) <= cap:
            for a, b in combinations(block, 2):
                yield a * size + b


def _words(traits: Traits, nicknames: Nicknames) -> tuple[str, ...]:
    """One name whole and the other's beginning, in either order; a nickname begins like what it may be short for."""
    found: set[str] = set()
    for name in _names(traits):
        initials = {
            name.given[:1],
            *(long[0] for long in nicknames.get(name.spoken, ())),
            *(other[0] for other in name.also),
        }
        for family in name.family + name.maiden:
            found.update(f"{family}|{initial}" for initial in initials)
            # Turned round, the given name stands where the family name is: both ways of cutting are taken of both.
            found.update((f"{name.given}~{sound(family)[:2]}", f"{family}~{sound(name.given)[:2]}"))
            if len(family) == 1:
                found.add(f"{name.given}|{family}")
    return tuple(found)


def _names(traits: Traits) -> tuple[PersonName, ...]:
    return traits.names + traits.implied if traits.implied else traits.names
