"""Facts: read those of a person or of a kind; write, correct and remove them in a decision of the user's."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord, Source
from callingcard.store import effects, persons
from callingcard.store.ids import minted, shown, stated
from callingcard.store.rows import day, day_text

_READ = (
    "SELECT f.id, r.person, f.kind, f.text, CASE f.as_of WHEN 'seen' THEN r.seen ELSE f.as_of END AS known, f.since, f.until, f.private, f.source_kind, f.file, f.line, "
    "f.encounter FROM fact f JOIN person_record r ON r.id = f.record "
)
_INSERT = "INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def get(con: sqlite3.Connection, fact: str) -> Fact | None:
    """One fact by id."""
    return next(_read(con, "WHERE f.id = ?", (fact,)), None)


def of(con: sqlite3.Connection, person: str) -> list[Fact]:
    """All facts of a person, the newest first, those without a date last."""
    number = persons.ordinal(con, person)
    return list(_read(con, "WHERE r.person = ? ORDER BY known DESC, f.kind, f.text, f.id", (number,)))


def of_numbers(con: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Fact]:
    """All facts of the persons of these numbers, of each the newest first."""
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        marks = ",".join("?" * len(some))
        yield from _read(con, f"WHERE r.person IN ({marks}) ORDER BY r.person, known DESC, f.kind, f.text, f.id", some)


def of_kind(con: sqlite3.Connection, *kinds: str) -> Iterator[Fact]:
    """Facts of these kinds about anybody but the user, by person."""
    marks = ",".join("?" * len(kinds))
    where = f"JOIN person p ON p.id = r.person WHERE p.own = 0 AND f.kind IN ({marks}) ORDER BY r.person, known, f.id"
    return _read(con, where, kinds)


def add(con: sqlite3.Connection, fact: Fact, *, decision: int) -> Fact:
    """Record a fact by the user's word; it comes back with its id (minted unless it has one)."""
    number = persons.ordinal(con, fact.person)
    step = con.execute("SELECT count(*) FROM effect WHERE decision = ?", (decision,)).fetchone()[0]
    kept = replace(fact, id=fact.id or minted("f", "decision", decision, step))
    effects.write(con, decision, "fact", kept.id, None, _row(kept, number or 0, decision))
    _note_change(con, fact.person)
    return kept


def edit(con: sqlite3.Connection, fact: Fact, *, decision: int) -> Fact:
    """Put this in place of the fact of the same id."""
    before = effects.row_of(con, "fact", fact.id)
    if before is None:
        return add(con, fact, decision=decision)
    after = _row(fact, before["record"], before["decision"])
    effects.write(con, decision, "fact", fact.id, before, after)
    _note_change(con, fact.person)
    return fact


def delete(con: sqlite3.Connection, fact: str, *, decision: int) -> Fact | None:
    """Remove a fact; what it was, or None where there is none."""
    gone = get(con, fact)
    if gone:
        effects.write(con, decision, "fact", fact, effects.row_of(con, "fact", fact), None)
        _note_change(con, gone.person)
    return gone


def put_derived(con: sqlite3.Connection, facts: Iterable[tuple[int, PersonRecord | None, Fact]]) -> None:
    """Keep facts that records state, each with the number of the record it hangs on; ids are made from content.

    Where the record about the person states it itself, the fact is so for as long as that record is seen again.
    """
    # In the order of the table's key, which is far quicker than at random.
    con.executemany(
        _INSERT, sorted((_stated(number, record, fact) for number, record, fact in facts), key=itemgetter(0))
    )


def _stated(number: int, record: PersonRecord | None, fact: Fact) -> tuple[object, ...]:
    since, until = day_text(fact.since), day_text(fact.until)
    key = stated("f", number, f"{fact.kind}\x1f{fact.text}\x1f{since}\x1f{until}")
    as_of = "seen" if record and fact.as_of and fact.as_of == record.as_of != record.event_on else day_text(fact.as_of)
    source = fact.source
    return (
        key, number, fact.kind, fact.text, as_of, since, until, int(fact.private), source.kind, source.file, source.line,
        None, None,
    )  # fmt: skip


def _note_change(con: sqlite3.Connection, person: str) -> None:
    from callingcard.store import summaries

    number = persons.ordinal(con, person)
    summaries.refresh(con, [number] if number else [])


def _row(fact: Fact, record: int, decision: int | None) -> dict[str, Any]:
    return {
        "id": fact.id, "record": record, "kind": fact.kind, "text": fact.text, "as_of": day_text(fact.as_of),
        "since": day_text(fact.since), "until": day_text(fact.until), "private": int(fact.private),
        "source_kind": fact.source.kind, "file": fact.source.file, "line": fact.source.line,
        "encounter": fact.encounter, "decision": decision,
    }  # fmt: skip


def _read(con: sqlite3.Connection, where: str, values: Iterable[object]) -> Iterator[Fact]:
    for row in con.execute(_READ + where, tuple(values)):
        source = Source(row[8], row[9], row[10])
        dates = (day(row[4]), day(row[5]), day(row[6]))
        yield Fact(row[0], shown("p", row[1]), row[2], row[3], *dates, bool(row[7]), source, row[11])
