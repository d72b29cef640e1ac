"""Help both ways: whom the user can help, who can help them, and who should know whom, from recorded facts (advice E3)."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from callingcard.insights.exchange import HAVING, helped, helping, matched
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.store import encounters, facts, persons, queue
from callingcard.text import bare
from callingcard.ties.introductions import brought
from callingcard.verbs import me as profile
from callingcard.verbs.introductions import given, introductions
from callingcard.verbs.matching import touches
from callingcard.verbs.pace import paces, quiet
from callingcard.when import day_of

_MOST = 10
_FRESH_DAYS = 365


@dataclass(frozen=True, slots=True)
class Help:
    """Somebody, and the facts on which one can help the other."""

    person: Person
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two people whom the user knows and who should know each other. Ask both before."""

    a: Person
    b: Person
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class BothWays:
    """Suggestions, each with its facts. ``advocates``: who introduced or referred the user, with what went the other way."""

    you_can_help: tuple[Help, ...]
    can_help_you: tuple[Help, ...]
    should_meet: tuple[Introduction, ...]
    advocates: tuple[Help, ...] = ()


def both_ways(con: sqlite3.Connection, *, now: datetime) -> BothWays:
    """Look over the network: needs of the last year, and what is recorded of people one has met or written with."""
    me, told = profile.read(con), paces(con)
    near = {*queue.met_since(con, date.min, connected=None), *queue.silent_since(con, now, exchanged=1, limit=100_000)}
    needs = [f for f in facts.of_kind(con, "need") if _usable(f, now)]
    having = [
        f for f in facts.of_kind(con, *HAVING) if _usable(f, now) and (f.source.kind == "user" or f.person in near)
    ]
    having.sort(key=lambda f: f.source.kind != "user")

    def wanted(person: str) -> bool:
        return not quiet(told.get(person), now)

    pairs = matched(needs, having, touches, _acquainted(con))
    return BothWays(
        _helps(con, (one for one in helped(me, needs, touches) if wanted(one[0]))),
        _helps(con, (one for one in helping(me, having, touches) if wanted(one[0]))),
        _introductions(con, (one for one in pairs if wanted(one[0]) and wanted(one[1]))),
        advocates(con),
    )


def advocates(con: sqlite3.Connection) -> tuple[Help, ...]:
    """Those who introduced or referred the user, most first; each with what the two did for each other. Whom the user never wants to see is left out."""
    told, said = introductions(con), paces(con)
    never = {person for person, pace in said.items() if pace.never}
    people = [known for one in given(told, date.min) if one not in never and (known := persons.get(con, one))]
    return tuple(
        Help(known, tuple(brought(one) for way in ("from", "to") for one in told[known.id] if one.way == way))
        for known in people[:_MOST]
    )


def _usable(fact: Fact, now: datetime) -> bool:
    over = fact.until is not None and fact.until < now.date()
    old = fact.kind == "need" and fact.as_of is not None and (now.date() - fact.as_of).days > _FRESH_DAYS
    return not (fact.private or over or old)


def _helps(con: sqlite3.Connection, found: Iterable[tuple[str, Reason]]) -> tuple[Help, ...]:
    reasons: dict[str, list[Reason]] = {}
    for person, reason in found:
        if person in reasons or len(reasons) < _MOST:
            said = reasons.setdefault(person, [])
            if reason.text.casefold() not in {other.text.casefold() for other in said}:
                said.append(reason)
    return tuple(Help(known, tuple(why)) for person, why in reasons.items() if (known := persons.get(con, person)))


def _introductions(con: sqlite3.Connection, found: Iterable[tuple[str, str, Reason]]) -> tuple[Introduction, ...]:
    pairs: dict[frozenset[str], Introduction] = {}
    for a, b, reason in found:
        one, other = persons.get(con, a), persons.get(con, b)
        if one and other:
            pairs.setdefault(frozenset({a, b}), Introduction(one, other, (reason,)))
        if len(pairs) == _MOST:
            break
    return tuple(pairs.values())


def _acquainted(con: sqlite3.Connection) -> Callable[[str, str], bool]:
    """Whether records say that two people know each other: one gathering, one brought the other, or one firm."""
    places: dict[str, set[tuple[str, date]]] = {}

    def there(person: str) -> set[tuple[str, date]]:
        if person not in places:
            met = encounters.of(con, person)
            places[person] = {(bare(e.at or e.title or ""), day_of(e.on)) for e in met if e.at or e.title}
            places[person] |= {(e.through, date.min) for e in met if e.through} | {(person, date.min)}
        return places[person]

    def acquainted(a: str, b: str) -> bool:
        one, other = persons.get(con, a), persons.get(con, b)
        same_firm = bool(one and other and one.company and other.company and bare(one.company) == bare(other.company))
        said = bare(other.name) if other else ""
        named = any(said and said in bare(f.text) for f in facts.of(con, a) if f.kind in {"introduced", "referred"})
        return same_firm or named or bool(there(a) & there(b))

    return acquainted
