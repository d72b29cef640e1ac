"""Blocking rules: which pairs of identities are compared at all. One rule a function; a crowded block is passed over.

Nobody is linked without one agreeing field beside the name, so that every rule but the first two joins such a field to one
word of the name, or one and an initial; the first two find the rest of what clerical review should see.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from callingcard.people.names import PersonName
from callingcard.people.spelling import sound
from callingcard.people.traits import Traits

Rule = Callable[[Traits], Iterator[str]]


def full_name(traits: Traits) -> Iterator[str]:
    """Both names, in either order."""
    for name in _names(traits):
        if name.full:
            for family in {name.whole, *name.family}:
                yield "|".join(sorted((name.given, family)))


def full_sound(traits: Traits) -> Iterator[str]:
    """Both names as they sound, in either order: other transliterations, doubled letters, vowels gone."""
    for name in _names(traits):
        if name.full:
            yield "|".join(sorted((sound(name.given), sound(name.whole))))


def firm(traits: Traits) -> Iterator[str]:
    """The beginning of the firm's name, or of its domain, and one name."""
    starts = {firm.key[:5] for firm, _ in traits.jobs} | {label[:5] for label in traits.labels}
    starts |= {firm.initials for firm, _ in traits.jobs if len(firm.initials) > 2}
    yield from _with_word(starts, traits)


def place(traits: Traits) -> Iterator[str]:
    """The place and one name."""
    yield from _with_word(set(traits.places), traits)


def school(traits: Traits) -> Iterator[str]:
    """The school and one name."""
    yield from _with_word(set(traits.schools), traits)


def event(traits: Traits) -> Iterator[str]:
    """The event and one name."""
    yield from _with_word({name for name, _ in traits.gatherings}, traits)


def position(traits: Traits) -> Iterator[str]:
    """The position and the family name."""
    for name in _names(traits):
        for family in name.family:
            for value in traits.positions:
                yield f"{value}|{family}"


def connected(traits: Traits) -> Iterator[str]:
    """The day of connecting and an initial."""
    for day in traits.connected:
        for name in _names(traits):
            yield f"{day}|{name.given[:1]}"


def birthday(traits: Traits) -> Iterator[str]:
    """The day of birth and an initial."""
    for day in traits.birthdays:
        for name in _names(traits):
            yield f"{day[-5:]}|{name.given[:1]}"


def handle(traits: Traits) -> Iterator[str]:
    """The same handle in an address and a profile URL."""
    yield from traits.handles


def identifier(traits: Traits) -> Iterator[str]:
    """An identifier that was not believed: two names share it."""
    yield from traits.emails
    yield from traits.phones


RULES: tuple[Rule, ...] = (
    full_name, full_sound, firm, place, school, event, position, connected, birthday, handle, identifier,
)  # fmt: skip


def pairs(identities: Sequence[Traits], cap: int) -> Iterator[tuple[int, int]]:
    """All pairs that a rule brings together, each once, the smaller index first; ``cap`` is the largest block compared."""
    seen: set[int] = set()
    size = len(identities)
    for rule in RULES:
        blocks: defaultdict[str, list[int]] = defaultdict(list)
        for index, traits in enumerate(identities):
            for key in set(rule(traits)):
                blocks[key].append(index)
        for block in blocks.values():
            if 1 < len(block) <= cap:
                seen.update(a * size + b for place, a in enumerate(block) for b in block[place + 1 :])
    for pair in sorted(seen):
        yield divmod(pair, size)


def _with_word(values: set[str], traits: Traits) -> Iterator[str]:
    """A family name whole; a given name with the initial of the family name: half a firm may be called John."""
    if not values:
        return
    joined: set[str] = set()
    for name in _names(traits):
        for family in name.family + name.maiden:
            joined.update((family, f"{name.given}|{family[0]}", f"{family}|{name.given[:1]}"))
    for value in values:
        for word in joined:
            yield f"{value}|{word}"


def _names(traits: Traits) -> tuple[PersonName, ...]:
    return traits.names + traits.implied if traits.implied else traits.names
