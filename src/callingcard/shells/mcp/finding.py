"""What of a result fits into an assistant's hands: first of many, and people found by nothing that is not opened."""

import sqlite3
from dataclasses import dataclass, replace

from callingcard.model.person import Person
from callingcard.store import facts
from callingcard.store.search import folded
from callingcard.verbs import people as verb
from callingcard.verbs.people import People
from callingcard.verbs.rules import Rules
from callingcard.verbs.who import Who
from callingcard.verbs.whom import identifier_of

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Title:
    """A rule as it is listed."""

    id: str
    kind: str
    severity: str
    title: str


@dataclass(frozen=True, slots=True)
class Titles:
    """All rules, by id."""

    rules: tuple[Title, ...]


def people(con: sqlite3.Connection, query: str, most: int) -> People:
    """People whose name, job or facts, as ``con`` lets them be seen, begin with all words of the query.

    The search's own index knows private facts too; finding somebody by one would tell it. ``total`` is how many are found.
    """
    asked = folded(query).split()
    found = verb.people(con, query, limit=_LOOKED_AT if asked else most)
    named = {query.strip(), identifier_of(con, query)}
    seen = [p for p in found.people if not named.isdisjoint({p.id, *p.identifiers}) or _begins(asked, _words(con, p))]
    return replace(found, people=tuple(seen[:most]), total=len(seen) if asked else found.total)


def short(found: Who, most: int) -> Who:
    """The newest of the timeline and of the facts."""
    return replace(found, timeline=found.timeline[:most], facts=found.facts[:most])


def titles(found: Rules) -> Titles:
    """The rules without their pages."""
    return Titles(tuple(Title(rule.id, rule.kind, rule.severity, rule.title) for rule in found.rules))


def _words(con: sqlite3.Connection, person: Person) -> list[str]:
    stated = (fact.text for fact in facts.of(con, person.id))
    return folded(" ".join(filter(None, (person.name, person.company, person.position, *stated)))).split()


def _begins(asked: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in asked)
