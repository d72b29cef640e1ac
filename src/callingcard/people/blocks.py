"""Blocking rules: which pairs of identities are compared at all; a crowded block is passed over.

Nobody is linked without one agreeing field beside the name. So most rules join such a field to a family name and an initial,
or to a given name and how the family name begins to sound; the names alone find the rest that clerical review should see.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from callingcard.people.names import PersonName
from callingcard.people.spelling import sound
from callingcard.people.traits import Traits

_HANDFUL = 8
"""So few are compared each with each sooner than sorted into blocks."""
Nicknames = Mapping[str, frozenset[str]]


def beside_a_name(traits: Traits) -> Iterator[str]:
    """What must agree beside a name: how the firm's name, or its domain, begins; its initials; place, school, event, days."""
    for job, _ in traits.jobs:
        yield "firm " + job.key[:5]
        if len(job.initials) > 2:
            yield "firm " + job.initials
    for label in traits.labels:
        yield "firm " + label[:5]
    for place in traits.places:
        yield "place " + place
    for school in traits.schools:
        yield "school " + school
    for event, _ in traits.gatherings:
        yield "event " + event
    for day in traits.connected:
        yield f"connected {day}"
    for birthday in traits.birthdays:
        yield "born " + birthday[-5:]


def full_name(traits: Traits) -> set[str]:
    """Both names, in either order."""
    found = set()
    for name in _names(traits):
        if name.given and len(name.whole) > 1:
            for family in (name.whole, *name.family):
                found.add(f"{name.given}|{family}" if name.given < family else f"{family}|{name.given}")
    return found


def handle(traits: Traits) -> tuple[str, ...]:
    """The same made-up handle in an address and a profile URL."""
    return traits.handles


def identifier(traits: Traits) -> tuple[str, ...]:
    """An identifier that was not believed: two names share it."""
    return traits.emails + traits.phones


def pairs(
    identities: Sequence[Traits], cap: int, nicknames: Nicknames, rare: Callable[[PersonName], bool]
) -> Iterator[tuple[int, int]]:
    """All pairs that a rule brings together, each once, the smaller index first; ``cap`` is the largest block compared.

    A name that more than a quarter of that bear is nothing to ask the user about if nothing else agrees.
    """
    size = len(identities)
    seen: set[int] = set()
    said: list[set[str] | None] = [None] * size

    def agreeing(at: int) -> set[str]:
        if (known := said[at]) is None:
            known = said[at] = set(beside_a_name(identities[at]))
        return known

    # The names first: most words are one identity's alone, and what else that one says need not be looked at.
    for those in _blocks(_words(traits, nicknames) for traits in identities):
        if len(those) > _HANDFUL:
            seen.update(_within(map(agreeing, those), those, cap, size))
            continue
        for a, b in combinations(those, 2):
            if not agreeing(a).isdisjoint(agreeing(b)):
                seen.add(a * size + b)
    everybody = range(size)
    for those in _blocks(map(full_name, identities)):
        # Of a common name alone nobody can say whose it is.
        if len(those) <= cap // 4 and any(map(rare, _names(identities[those[0]]))):
            seen.update(a * size + b for a, b in combinations(those, 2))
    seen.update(_within(map(handle, identities), everybody, cap // 4, size))
    seen.update(_within(map(identifier, identities), everybody, cap // 4, size))
    for pair in sorted(seen):
        yield divmod(pair, size)


def _within(keys: Iterable[Collection[str]], those: Sequence[int], cap: int, size: int) -> Iterator[int]:
    for block in _blocks(keys):
        if len(block) <= cap:
            for a, b in combinations(block, 2):
                yield those[a] * size + those[b]


def _blocks(keys: Iterable[Collection[str]]) -> Iterable[list[int]]:
    """The places of those that have a key in common, in rising order; ``keys`` without repetition."""
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
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
