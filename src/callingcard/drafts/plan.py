"""Planning: which moves a note makes, within the channel's limit; a knapsack over values, not a choice of template.

A set of moves is worth the sum of its values, less for each second of a role, less for length ("short and sweet", advice C8); it must
say how one knows the other and be answerable, where the record allows. Every question stands right after what it asks about.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from callingcard.drafts.intents import Intent
from callingcard.drafts.moves import Move, Role, roles

_MOST_MOVES: Final = 4
_LOOKED_AT: Final = 14
_PER_CHARACTER: Final = 0.012
_SECOND: Final = 0.45
_MISSING: Final = 12.0
_LEADS: Final[tuple[frozenset[Role], ...]] = (roles("how"), roles("how", "bio"))
_ORDER: Final = ("how", "thanks", "bio", "why", "detail", "offer", "forward")


@dataclass(frozen=True, slots=True)
class Plan:
    """Moves in the order in which they are said, and what they are worth together."""

    moves: tuple[Move, ...]
    worth: float


def plans(
    moves: Sequence[Move], *, intent: Intent, limit: int, cost: Callable[[Move], int | None], room: int
) -> tuple[Plan, ...]:
    """The best plans first. ``cost`` is the least length of a move in words, None where it cannot be said; ``room`` what
    greeting and sign-off take of ``limit``."""
    weighed = [(move, move.value * _weight(move, intent), cost(move)) for move in moves]
    said = [(m, v, c) for m, v, c in weighed if c is not None and v > 0.0]
    statements = sorted((s for s in said if not s[0].needs), key=lambda s: -s[1])[:_LOOKED_AT]
    hooks = [s for s in said if s[0].needs]
    can_how = any("how" in m.serves for m, _, _ in said)
    must = {m.section for m, _, _ in statements if m.section in intent.must}
    found: list[Plan] = []
    for chosen in _sets(statements, hooks):
        length = room + sum(c + 1 for _, _, c in chosen)
        if length <= limit and (ordered := _ordered([m for m, _, _ in chosen], intent)):
            found.append(Plan(tuple(ordered), _worth(chosen, intent, length, can_how)))
    whole = [plan for plan in found if must <= {move.section for move in plan.moves}] or found
    return tuple(sorted(whole, key=lambda p: -p.worth))


def _weight(move: Move, intent: Intent) -> float:
    return max(
        (w for start, w in intent.weights.items() if move.section.startswith(start) and w >= 1.0),
        default=min((w for start, w in intent.weights.items() if move.section.startswith(start)), default=1.0),
    )


Weighed = tuple[Move, float, int]


def _sets(statements: Sequence[Weighed], hooks: Sequence[Weighed]) -> Iterator[tuple[Weighed, ...]]:
    """Sets of statements that do not say a thing twice, each alone and with every question about one of them."""
    for size in range(1, _MOST_MOVES):
        for chosen in combinations(statements, size):
            if not _compatible([m for m, _, _ in chosen]):
                continue
            yield chosen
            mentioned = {m.about for m, _, _ in chosen if m.about}
            if not any("forward" in m.serves for m, _, _ in chosen) or size == 1:
                for hook in hooks:
                    if hook[0].needs in mentioned:
                        yield (*chosen, hook)


def _compatible(moves: Sequence[Move]) -> bool:
    facts = [fact for move in moves for fact in move.facts]
    leads = [m for m in moves if m.serves in _LEADS or m.section == "met.topic"]
    forwards = [m for m in moves if "forward" in m.serves]
    works = [m for m in moves if m.section.startswith("work")]
    thanks = [m for m in moves if m.section == "thanks"]
    if any(m.follows and m.follows not in {o.about for o in moves} for m in moves):
        return False
    return (
        len(facts) == len(set(facts))
        and len(leads) <= 1
        and len(forwards) <= 1
        and len(works) <= 1
        and len(thanks) <= 1
    )


def _worth(chosen: Sequence[Weighed], intent: Intent, length: int, can_how: bool) -> float:
    served: set[Role] = set()
    worth = 0.0
    for move, value, _ in sorted(chosen, key=lambda s: -s[1]):
        worth += value * (1.0 if move.serves - served else _SECOND)
        served |= move.serves
    if can_how and "how" not in served:
        worth -= _MISSING
    if intent.hook and not served & {"forward", "offer"}:
        worth -= _MISSING
    if "detail" not in served:
        worth -= _MISSING / 2
    return worth - _PER_CHARACTER * length


def _ordered(moves: list[Move], intent: Intent) -> list[Move]:
    """The order of saying; empty where a question would not follow what it asks about."""
    hook = next((m for m in moves if m.needs), None)
    ordered = sorted(
        (m for m in moves if m is not hook),
        key=lambda m: (
            not m.section.startswith(intent.lead or ("\0",)),
            _place(m),
            m.serves != {"how"},
            hook is not None and m.about == hook.needs,
        ),
    )
    if hook is None:
        return ordered
    asked = next(m for m in ordered if m.about == hook.needs)
    behind = ordered[ordered.index(asked) + 1 :]
    if "how" in asked.serves and behind:
        return (
            [*behind, asked, hook] if len(ordered) == 1 + len(behind) and all("bio" in m.serves for m in behind) else []
        )
    rest = [m for m in ordered if m is not asked]
    led = len(rest) == 1 and "bio" in rest[0].serves
    return [*rest, asked, hook] if "how" not in asked.serves or not rest or led else []


def _place(move: Move) -> int:
    return len(_ORDER) if move.section.startswith(("q.", "seek")) else min(_ORDER.index(role) for role in move.serves)
