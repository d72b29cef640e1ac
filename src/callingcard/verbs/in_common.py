"""Whom the user and somebody both know, out of the user's own records: meetings, events, threads, and what facts say (advice C4)."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from callingcard.model.evidence import Evidence
from callingcard.model.tie import InCommon
from callingcard.store import mutual, persons, search, senders
from callingcard.store.ids import shown
from callingcard.verbs.deriving import crowd

MOST = 3
_RANK = {"said": 0, "thread": 1, "meeting": 1, "event": 2}
_LONGEST_NAME = 4

Found = tuple[int, int, InCommon]
"""The person, the other, and what shows that they know each other; the other's name is filled in later."""
Known = Mapping[str, Sequence[tuple[int, str]]]
"""Number and name of those the user knows, by full name, folded."""


def with_others(con: sqlite3.Connection, evidence: Evidence) -> Evidence:
    """The evidence on one person, with whom both know."""
    number = persons.ordinal(con, evidence.person.id)
    return replace(evidence, in_common=in_common(con, [number], by_name(con)).get(number, ())) if number else evidence


def by_name(con: sqlite3.Connection) -> Known:
    """Everybody the user knows, by full name, folded."""
    found = defaultdict[str, list[tuple[int, str]]](list)
    for number, name, folded in senders.acquainted(con):
        found[folded].append((number, name))
    return found


def in_common(con: sqlite3.Connection, people: Sequence[int], known: Known) -> Mapping[int, tuple[InCommon, ...]]:
    """For each person (by number) at most ``MOST`` others whom the user knows too; what says most comes first."""
    found = [*_gathered(con, people), *_threads(con, people), *_said(con, set(people), known)]
    near = mutual.near(con, (other for _, other, _ in found))
    by_person = defaultdict[int, dict[int, InCommon]](dict)
    for person, other, one in sorted(found, key=lambda f: (_RANK[f[2].how], -(f[2].on.toordinal() if f[2].on else 0))):
        if other in near and (near[other].well or one.how in {"said", "thread"}):
            by_person[person].setdefault(other, one)
    return {person: tuple(_best(others, near)) for person, others in by_person.items()}


def _best(others: Mapping[int, InCommon], near: Mapping[int, mutual.Near]) -> Iterator[InCommon]:
    """Those of whom most is shown, then those with whom most has passed."""
    for other in sorted(others, key=lambda other: (_RANK[others[other].how], -near[other].passed, other))[:MOST]:
        yield replace(others[other], person=shown("p", other), name=near[other].name)


def _gathered(con: sqlite3.Connection, people: Sequence[int]) -> Iterator[Found]:
    for one in mutual.gathered(con, people):
        yield one.person, one.other, InCommon("", "", one.kind, one.title, one.on, one.facts)


def _threads(con: sqlite3.Connection, people: Sequence[int]) -> Iterator[Found]:
    """The user is in a thread as well, and left out of those near."""
    mine = mutual.records_of(con, people)
    found = list(mutual.threads(con, mine, crowd=crowd()))
    whose = mutual.persons_of(con, sorted({record for thread in found for record in thread.records}))
    for thread in found:
        there = {whose[record] for record in thread.records if record in whose}
        for person in {mine[record] for record in thread.records if record in mine}:
            for other in there - {person}:
                yield person, other, InCommon("", "", "thread", thread.subject, thread.on)


def _said(con: sqlite3.Connection, wanted: set[int], known: Known) -> Iterator[Found]:
    """Facts of the person that name somebody known in full, and facts of somebody known that name the person."""
    asked = {folded: number for number, folded in mutual.names(con, sorted(wanted))}
    for text in mutual.texts(con):
        for other in set(_named(text.text, known, asked)) - {text.person}:
            said = InCommon("", "", "said", text.text, text.on, (text.fact,))
            if text.person in wanted:
                yield text.person, other, said
            if other in wanted:
                yield other, text.person, said


def _named(text: str, known: Known, asked: Mapping[str, int]) -> Iterator[int]:
    """Numbers of those whom a text names in full; a name that several have is nobody's."""
    words = search.folded(text).split()
    for start in range(len(words) - 1):
        for end in range(start + 2, min(start + _LONGEST_NAME, len(words)) + 1):
            name = " ".join(words[start:end])
            bearers = {number for number, _ in known.get(name, ())} | ({asked[name]} if name in asked else set[int]())
            if len(bearers) == 1:
                yield from bearers
