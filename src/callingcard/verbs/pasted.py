"""Pasted: a profile that the user copied becomes dated facts; the archive gives only the present job (advice C4)."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.fact import Fact
from callingcard.model.record import Source
from callingcard.sources.pasted import NAME, Statement, profile
from callingcard.store import decisions, facts
from callingcard.store.opening import transaction
from callingcard.text import bare
from callingcard.verbs.dates import bound
from callingcard.verbs.errors import Refusal
from callingcard.verbs.whom import whom


@dataclass(frozen=True, slots=True)
class Pasted:
    """The facts that were new, how many were known already, and the lines that nothing explains."""

    facts: tuple[Fact, ...]
    known: int
    unread: tuple[str, ...]


def pasted(con: sqlite3.Connection, query: str, text: str, *, now: datetime) -> Pasted:
    """Record what a pasted profile says of a person, in one decision. Pasting it again adds nothing.

    Raises Refusal where nothing in it could be read.
    """
    statements, found_none = profile(text)
    if not statements:
        raise Refusal("Nothing in that text could be read as a profile: copy the page with its headings.")
    with transaction(con):
        person = whom(con, query)
        called = set(bare(person.name).split())
        unread = tuple(line for line in found_none if not set(bare(line).split()) <= called)
        known = {_said(fact) for fact in facts.of(con, person.id)}
        found = [fact for said in statements for fact in _facts(said, person.id, now)]
        new = [fact for fact in dict.fromkeys(found) if _said(fact) not in known]
        if not new:
            return Pasted((), len(found), unread)
        decision = decisions.log(con, "fact", at=now, person=person.id)
        kept = tuple(facts.add(con, fact, decision=decision) for fact in new)
    return Pasted(kept, len(found) - len(new), unread)


def _facts(said: Statement, person: str, now: datetime) -> Iterator[Fact]:
    """The statement, and the role it names: a position at an employer, a degree at a school."""
    since, until = bound(said.since), bound(said.until, last=True)
    source = Source(NAME, None, said.line)

    def fact(kind: str, text: str) -> Fact:
        return Fact("", person, kind, text, now.date(), since, until, source=source)

    yield fact("other" if said.kind == "headline" else said.kind, said.text)
    if said.role and said.kind == "employer":
        yield fact("position", said.role)
    elif said.role:
        yield fact("other", f"{said.role}, {said.text}")


def _said(fact: Fact) -> tuple[object, ...]:
    return fact.kind, bare(fact.text), fact.since, fact.until
