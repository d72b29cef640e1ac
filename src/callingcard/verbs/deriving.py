"""Deriving: from records and the user's word to people, facts, encounters, correspondence. Inside one transaction."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from callingcard.data import thresholds
from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord
from callingcard.store import (
    correspondence,
    effects,
    encounters,
    facts,
    membership,
    persons,
    records,
    reviews,
    search,
    settings,
    summaries,
)
from callingcard.store.batch import Batch
from callingcard.store.records import Written
from callingcard.verbs import remarks
from callingcard.verbs.gatherings import attended, met
from callingcard.verbs.linking import Linkage


def crowd() -> int:
    """A message to more people than that is no exchange with one of them: the same line as for meetings (data/ties.toml)."""
    return thresholds().meeting_people


@dataclass(frozen=True, slots=True)
class Change:
    """Numbers of the persons that there were before, and of those that new records or one another joined."""

    before: frozenset[int]
    joined: frozenset[int]


def derive(con: sqlite3.Connection, batch: Batch, written: Written, linkage: Linkage) -> Change:
    """Bring everything derived up to what was written and linked."""
    before = summaries.numbers(con)
    numbers = written.numbers
    was_own = membership.own_records(con)
    changed = membership.assign(con, ([linkage.number(u, numbers) for u in those] for those in linkage.clusters))
    joined = changed | summaries.persons_of(con, written.people)
    own = {linkage.number(unit, numbers) for unit in linkage.own} if linkage.complete else was_own
    touched = _stated(con, batch, written, own) | _exchanged(con, batch, written, own, again=own != was_own)
    changed |= joined | summaries.persons_of(con, touched) | summaries.jobs_of_several(con, written.widened)
    summaries.refresh(con, None if len(changed) * 2 > len(before) else changed)
    summaries.mark_own(con, summaries.persons_of(con, own))
    if linkage.complete:
        reviews.put(
            con, ((linkage.number(a, numbers), linkage.number(b, numbers), w, bars) for a, b, w, bars in linkage.review)
        )
    search.index_messages(con, written.messages)
    return Change(frozenset(before), frozenset(joined))


def _exchanged(con: sqlite3.Connection, batch: Batch, written: Written, own: set[int], *, again: bool) -> set[int]:
    """Write who wrote to whom; all of it ``again`` when it is only now known who the user is."""
    renamed = records.rename(con, batch, written)
    if again or not written.had_messages:
        touched = correspondence.derive_all_messages(con, own, crowd=crowd())
    else:
        correspondence.drop_messages(con, renamed)
        new = correspondence.messages_of(con, [*written.messages, *renamed])
        touched = correspondence.derive_messages(con, new, own, crowd=crowd())
    return touched | correspondence.derive_invitations(con, own, only=None if again else written.invitations)


def _stated(con: sqlite3.Connection, batch: Batch, written: Written, own: set[int]) -> set[int]:
    new = set(written.people)
    fresh = [(n, record) for digest, record in batch.people.items() if (n := written.numbers[digest]) in new]
    identify(con, fresh)
    touched = state(con, fresh, own, only_meetings=[*written.meetings, *written.revised], only_remarks=written.remarks)
    effects.reapply(con)
    return touched | written.left


def identify(con: sqlite3.Connection, stated: Iterable[tuple[int, PersonRecord]]) -> None:
    """Write the identifiers of records, each with its number."""
    from callingcard.people.identifiers import normal_identifiers

    region = settings.read(con).get("region")
    persons.put_identifiers(con, ((value, n) for n, record in stated for value in normal_identifiers(record, region)))


def state(
    con: sqlite3.Connection,
    fresh: Sequence[tuple[int, PersonRecord]],
    own: set[int],
    *,
    only_meetings: Sequence[int] | None = None,
    only_remarks: Sequence[int] | None = None,
) -> set[int]:
    """Write the facts and encounters of these records, and of these meetings and remarks (all, if None).

    The numbers of the other records that this concerns come back.
    """
    facts.put_derived(con, _facts(fresh))
    remarked = [(number, None, fact) for number, fact in remarks.stated(con, only_remarks)]
    facts.put_derived(con, remarked)
    told = [*met(con, only_meetings, own), *attended(con, fresh)]
    encounters.put_derived(con, told)
    return {number for number, _ in told} | {number for number, _, _ in remarked}


def _facts(stated: Iterable[tuple[int, PersonRecord]]) -> Iterator[tuple[int, PersonRecord, Fact]]:
    from callingcard.people.facts import facts_of

    for number, record in stated:
        for fact in facts_of(record):
            yield number, record, fact
