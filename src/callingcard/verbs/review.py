"""Clerical review: pairs that linkage was not sure of; and the user's word on them: merge, split, undo."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.person import Pair, Person
from callingcard.model.record import PersonRecord
from callingcard.store import decisions, links, membership, persons, reviews, summaries
from callingcard.store.ids import ordinal_of, shown
from callingcard.store.opening import transaction
from callingcard.verbs.errors import Refusal
from callingcard.verbs.oneself import said_who
from callingcard.verbs.whom import whom


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The open pairs, the likeliest first."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The person that two became, and the ids under which they were known."""

    person: Person
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Two who are two people, by the user's word."""

    a: Person
    b: Person


@dataclass(frozen=True, slots=True)
class Split:
    """What is left of the person, and the one that the records became."""

    person: Person
    other: Person


@dataclass(frozen=True, slots=True)
class Undone:
    """The decision that was taken back: its kind, its moment, whom it was about, who may be gone with it; and its id."""

    undone: str
    at: datetime
    person: Person | None
    decision: str


@dataclass(slots=True)
class Decided:
    """What was decided, to be taken back by ``undo``: the decision's id; None where nothing new was."""

    decision: str | None = None


def review(con: sqlite3.Connection) -> Reviewed:
    """List the pairs that only the user can decide."""
    return Reviewed(tuple(reviews.listed(con)))


def merge(con: sqlite3.Connection, a: str, b: str, *, now: datetime) -> Merged:
    """Make two people one, now and after every later import. Both ids go on finding them."""
    with transaction(con):
        first, second = whom(con, a), whom(con, b)
        if first.id == second.id:
            raise Refusal(f"{first.name} ({first.id}) is one person already.")
        decision = decisions.log(con, "merge", at=now, person=first.id, a=first.id, b=second.id)
        one, two = (membership.records_of(con, persons.ordinal(con, p.id) or 0) for p in (first, second))
        for x, y in links.between(con, one, two):
            links.drop(con, x, y, decision=decision)
        links.put(con, one[0], two[0], same=True, decision=decision)
        membership.decide(con, sorted(one + two), decision=decision)
        summaries.refresh(con, {one[0], two[0]})
        return Merged(_person(con, min(one[0], two[0])), (first.id, second.id))


def apart(con: sqlite3.Connection, a: str, b: str, *, now: datetime) -> Apart:
    """Keep two people two, now and after every later import: the pair is not asked about again."""
    with transaction(con):
        first, second = whom(con, a), whom(con, b)
        if first.id == second.id:
            raise Refusal(f"{first.name} ({first.id}) is one person.", "split")
        decision = decisions.log(con, "apart", at=now, person=first.id, a=first.id, b=second.id)
        one, two = (persons.ordinal(con, person.id) or 0 for person in (first, second))
        links.put(con, one, two, same=False, decision=decision)
        return Apart(first, second)


def split(con: sqlite3.Connection, person: str, records: list[str], *, now: datetime) -> Split:
    """Make these records (``r_…``) of a person another person, now and after every later import."""
    with transaction(con):
        found = whom(con, person)
        everything = membership.records_of(con, persons.ordinal(con, found.id) or 0)
        out = sorted({_record(record, found, everything) for record in records})
        rest = [number for number in everything if number not in out]
        if not out or not rest:
            raise Refusal(f"Name some of the records of {found.name}, and not all of them: {_names(everything)}.")
        decision = decisions.log(con, "split", at=now, person=found.id, records=[shown("r", n) for n in out])
        for x, y in links.between(con, out, rest):
            links.drop(con, x, y, decision=decision)
        for part in (out, rest):  # each part stays together, whatever linkage thinks of it without the other
            for number in part[1:]:
                links.put(con, part[0], number, same=True, decision=decision)
        for x in out:
            for y in rest:
                links.put(con, x, y, same=False, decision=decision)
        for part in (out, rest):
            membership.decide(con, part, decision=decision)
        summaries.refresh(con, {out[0], rest[0]})
        return Split(_person(con, rest[0]), _person(con, out[0]))


def records(con: sqlite3.Connection, person: str) -> tuple[tuple[str, PersonRecord], ...]:
    """What a person consists of, oldest first: each record with the id that ``split`` takes."""
    return tuple(persons.members(con, whom(con, person).id))


@contextmanager
def deciding(con: sqlite3.Connection) -> Iterator[Decided]:
    """Tell which decision was made within, whatever others decide at the same time: all of it is one transaction."""
    decided = Decided()
    with transaction(con):
        before = decisions.newest(con)
        yield decided
        made = decisions.newest(con)
    if made > before:
        decided.decision = _id(made)


def undo(con: sqlite3.Connection, *, only: str | None = None) -> Undone:
    """Take back the last decision of any kind but forget; with ``only``, the id of one, that one or none.

    Raises Refusal where nothing is left to take back, or another decision came after ``only``.
    """
    with transaction(con):
        deed = decisions.last(con)
        if only not in {None, _id(deed.id)}:
            stands = any(_id(one.id) == only for one in decisions.listed(con))
            raise _later() if stands else Refusal("That was taken back already.")
        undone = Undone(deed.kind, deed.at, persons.get(con, deed.person) if deed.person else None, _id(deed.id))
        decisions.undo(con, deed)
    if deed.kind == "me" and said_who(deed.payload):
        from callingcard.verbs.rebuilding import rebuild

        rebuild(con)
    return undone


def _id(decision: int) -> str:
    return f"d{decision}"


def _later() -> Refusal:
    return Refusal("Something else was decided since, and only the last decision can be taken back.", "undo-last")


def _record(code: str, person: Person, everything: list[int]) -> int:
    number = ordinal_of("r", code)
    if number not in everything:
        raise Refusal(f"{code} is no record of {person.name}; theirs are {_names(everything)}.")
    return number


def _names(records: list[int]) -> str:
    return ", ".join(shown("r", number) for number in records[:20]) + (" …" if len(records) > 20 else "")


def _person(con: sqlite3.Connection, number: int) -> Person:
    return persons.several(con, [number])[0]
