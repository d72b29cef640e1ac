"""Deriving: from records and the user's word to people, facts, encounters, correspondence. Inside one transaction."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord
from callingcard.store import (
    correspondence,
    effects,
    encounters,
    facts,
    membership,
    persons,
    reviews,
    search,
    settings,
    summaries,
)
from callingcard.store.records import Written
from callingcard.verbs.gatherings import attended, met
from callingcard.verbs.linking import Linkage

CROWD = 12
"""A message to more people than that is no exchange with one of them; the same line as for meetings (data/ties.toml)."""


@dataclass(frozen=True, slots=True)
class Change:
    """Numbers of the persons that there were before, and of those that new records or one another joined."""

    before: frozenset[int]
    joined: frozenset[int]


def derive(con: sqlite3.Connection, written: Written, linkage: Linkage) -> Change:
    """Bring everything derived up to what was written and linked."""
    before = summaries.numbers(con)
    was_own = membership.own_records(con)
    numbers = written.numbers
    changed = membership.assign(con, ([linkage.number(u, numbers) for u in those] for those in linkage.clusters))
    joined = changed | summaries.persons_of(con, written.people)
    own = {linkage.number(unit, numbers) for unit in linkage.own}
    again = own != was_own
    touched = _stated(con, written, own)
    touched |= correspondence.derive_messages(
        con, own, crowd=CROWD, only=None if again else [*written.messages, *written.renamed]
    )
    touched |= correspondence.derive_invitations(con, own, only=None if again else written.invitations)
    changed |= summaries.persons_of(con, touched)
    summaries.refresh(con, None if len(changed) * 2 > len(before) else changed)
    summaries.mark_own(con, summaries.persons_of(con, own))
    reviews.put(
        con, ((linkage.number(a, numbers), linkage.number(b, numbers), w, bars) for a, b, w, bars in linkage.review)
    )
    search.index_messages(con, written.messages)
    return Change(frozenset(before), frozenset(joined))


def _stated(con: sqlite3.Connection, written: Written, own: set[int]) -> set[int]:
    """Write identifiers, facts and encounters of new records, and anew the facts of those seen again; numbers of records."""
    from callingcard.people.identifiers import normal_identifiers

    region = settings.read(con).get("region")
    chosen, new = {*written.people, *written.widened}, set(written.people)
    rows = persons.numbered(con, None if len(chosen) > 1000 else chosen)
    stated = [(number, record) for number, _, record in rows if number in chosen]
    fresh = [(number, record) for number, record in stated if number in new]
    persons.put_identifiers(con, ((value, n) for n, record in fresh for value in normal_identifiers(record, region)))
    facts.drop_derived(con, written.widened)
    facts.put_derived(con, _facts(stated))
    told = [*met(con, written.meetings, own), *attended(con, fresh)]
    encounters.put_derived(con, told)
    effects.reapply(con)
    return chosen | {number for number, _ in told}


def _facts(records: Iterable[tuple[int, PersonRecord]]) -> Iterator[tuple[int, Fact]]:
    from callingcard.people.facts import facts_of

    for number, record in records:
        for fact in facts_of(record):
            yield number, fact
