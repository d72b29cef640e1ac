"""Records: writing what an import brings. Inside one transaction; what is there already stays as it is, or gains."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callingcard.model.record import Source
from callingcard.store import meetings, vague
from callingcard.store.batch import Batch, Row
from callingcard.store.rows import COLUMNS, day_text, row_of, source_id

_PEOPLE = f"INSERT INTO person_record ({COLUMNS}, shown) VALUES (?, ?, ?, ?, NULL{', ?' * 21})"


@dataclass(slots=True)
class Written:
    """What was new. ``numbers`` has the number of every record about a person in the batch, by digest.

    ``revised`` are meetings that were there and say something else now; ``left`` are records that lost an encounter by
    that, or a message that is known better now.
    """

    numbers: dict[int, int]
    people: list[int] = field(default_factory=list)
    messages: Sequence[int] = ()
    invitations: list[int] = field(default_factory=list)
    meetings: list[int] = field(default_factory=list)
    remarks: list[int] = field(default_factory=list)
    seen_again: dict[int, Row] = field(default_factory=dict)
    revised: list[int] = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    had_messages: bool = False
    own: int = 0
    widened: list[int] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many records are new, those that only name a person in another record not counted."""
        return len(self.messages) + len(self.invitations) + len(self.meetings) + len(self.remarks) + self.own


def write(con: sqlite3.Connection, batch: Batch, *, shown: Callable[[str], str] = str) -> Written:
    """Write a batch; every new record about a person is a person of its own until membership is written.

    ``shown`` makes of a name as it was written the name to be shown.
    """
    sources = _Sources(con, batch)
    written = Written({})
    _people(con, batch, sources, written, shown)
    _messages(con, batch, sources, written)
    _shared(con, batch, sources, written)
    for key, own in batch.own.items():
        values = (key, sources[own.source], own.source.line, own.kind, own.text, own.detail, own.since, own.until)
        written.own += _insert(con, "own_record", (*values, day_text(own.as_of)))
        con.execute(
            "UPDATE own_record SET as_of = max(coalesce(as_of, ''), ?) WHERE id = ?", (day_text(own.as_of) or "", key)
        )
    return written


class _Sources:
    """Numbers of sources, each asked for once."""

    def __init__(self, con: sqlite3.Connection, batch: Batch) -> None:
        self._con = con
        self._known: dict[tuple[str, str | None], int] = {}
        self.of_batch = [self[Source(*key)] for key in batch.sources]

    def __getitem__(self, source: Source) -> int:
        key = (source.kind, source.file)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = source_id(self._con, source)
        return found


def _people(
    con: sqlite3.Connection, batch: Batch, sources: _Sources, written: Written, shown: Callable[[str], str]
) -> None:
    wanted = {**batch.people, **batch.repeated, **dict.fromkeys(batch.aliases.values())}
    known = _known(con, "SELECT digest, id, mention, as_of, seen FROM person_record", wanted)
    fresh = [digest for digest in batch.people if digest not in known]
    start = con.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'person_record'").fetchone()
    first = (start[0] if start else 0) + 1
    written.people = list(range(first, first + len(fresh)))
    numbered = zip(written.people, fresh, strict=True)
    con.executemany(_PEOPLE, (_person_row(batch, digest, number, sources, shown) for number, digest in numbered))
    written.numbers = dict(zip(fresh, written.people, strict=True)) | {key: row[0] for key, row in known.items()}
    written.numbers |= {
        digest: written.numbers[alias] for digest, alias in batch.aliases.items() if alias in written.numbers
    }
    updates = [update for key, row in known.items() if (update := _widened(batch, key, row))]
    con.executemany("UPDATE person_record SET mention = ?, as_of = ?, seen = ? WHERE id = ?", updates)
    written.widened = [update[3] for update in updates]


def _person_row(batch: Batch, digest: int, number: int, sources: _Sources, shown: Callable[[str], str]) -> Row:
    record = batch.people[digest]
    row = row_of(record, sources[record.source])
    earliest = day_text(batch.first.get(digest)) or row[-2]
    name = shown(record.name)
    other = name if name != record.name else None
    return (number, digest, number, int(digest in batch.mentions), *row[:-2], earliest, row[-1], other)


def _widened(batch: Batch, digest: int, row: Row) -> Row | None:
    """What a statement read again adds: that it was known earlier or later, or that more than a mention has it."""
    number, mention, as_of, seen = row
    if digest not in batch.people and digest not in batch.repeated:
        return None
    days = [day for day in (as_of, seen) if day]
    record = batch.people.get(digest)
    if record is not None:
        mention &= digest in batch.mentions
        days += [day.isoformat() for day in (batch.first.get(digest), record.as_of) if day]
    days += [day_text(day) or "" for day in batch.repeated.get(digest, ())]
    after = (mention, min(days, default=None), max(days, default=None))
    return (*after, number) if after != (mention, as_of, seen) else None


def _messages(con: sqlite3.Connection, batch: Batch, sources: _Sources, written: Written) -> None:
    numbers = written.numbers
    written.left |= vague.settle(con, batch, numbers)
    written.had_messages = con.execute("SELECT 1 FROM message_record LIMIT 1").fetchone() is not None
    stored = con.execute("SELECT digest, id, sender, recipients FROM message_record") if batch.messages else ()
    known = {row[0]: row[1:] for row in stored if row[0] in batch.messages}
    fresh = [item for item in batch.messages.items() if item[0] not in known] if known else batch.messages.items()
    first = 1 + int(con.execute("SELECT coalesce(max(id), 0) FROM message_record").fetchone()[0])
    written.messages = range(first, first + len(fresh))
    con.executemany(
        "INSERT INTO message_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        _message_rows(zip(written.messages, fresh, strict=True), sources, numbers),
    )
    written.seen_again = known


def rename(con: sqlite3.Connection, batch: Batch, written: Written) -> list[int]:
    """Where a newer file tells more of who wrote to whom than an older did, take it over; numbers of those messages.

    Membership must be written: parties that are the same persons tell nothing new.
    """
    person = dict(con.execute("SELECT id, person FROM person_record"))
    numbers, changed = written.numbers, []
    known: dict[tuple[int, ...], str] = {}
    for digest, (key, sender, recipients) in written.seen_again.items():
        row = batch.messages[digest]
        several = known.get(row[4])
        if several is None:
            several = known[row[4]] = _spaced(row[4], numbers)
        if numbers[row[3]] != sender or recipients != several:
            now = [numbers[row[3]], *(numbers[digest] for digest in row[4])]
            before = [sender, *map(int, recipients.split())]
            if [person[number] for number in before] != [person[number] for number in now]:
                better = max((before, now), key=lambda parties: _identified(con, parties))
                values = (better[0], " ".join(map(str, better[1:])), key)
                con.execute("UPDATE message_record SET sender = ?, recipients = ? WHERE id = ?", values)
                changed.append(key)
    return changed


def _identified(con: sqlite3.Connection, parties: Sequence[int]) -> tuple[int, list[int]]:
    """How many of the parties a URL or an address identifies; the parties themselves, to decide a tie."""
    marks = ",".join("?" * len(parties))
    statement = f"SELECT count(*) FROM person_record WHERE (urls IS NOT NULL OR emails IS NOT NULL) AND id IN ({marks})"
    return int(con.execute(statement, list(parties)).fetchone()[0]), list(parties)


def _message_rows(
    fresh: Iterable[tuple[int, tuple[int, Row]]], sources: _Sources, numbers: Mapping[int, int]
) -> Iterator[Row]:
    known: dict[tuple[int, ...], str] = {}
    of_batch = sources.of_batch
    for key, (digest, row) in fresh:
        source, line, conversation, sender, recipients, seconds, subject, text, folder, _ = row
        several = known.get(recipients)
        if several is None:
            several = known[recipients] = _spaced(recipients, numbers)
        yield (
            key, digest, of_batch[source], line, conversation, numbers[sender], several, seconds, subject, text, folder,
        )  # fmt: skip


def _shared(con: sqlite3.Connection, batch: Batch, sources: _Sources, written: Written) -> None:
    """Invitations, meetings and remarks."""
    numbers = written.numbers
    for key, row in batch.invitations.items():
        source, line, sender, recipient, seconds, message, direction, as_of = row
        parties, day = (numbers[sender], numbers[recipient]), day_text(as_of)
        values = (line, *parties, seconds, message, direction, day)
        if _insert(con, "invitation_record", (key, sources.of_batch[source], *values)) or _held_later(
            con, key, parties, day
        ):
            written.invitations.append(key)
    for key, row in batch.meetings.items():
        values = _meeting_row(key, row, sources, numbers)
        if _insert(con, "meeting_record", values):
            written.meetings.append(key)
        else:
            again, left = meetings.revise(con, values)
            written.revised += again
            written.left |= left
    for key, row in batch.remarks.items():
        source, line, kind, party, direction, text, on, company, position = row
        said = (line, kind, numbers[party], direction, text, day_text(on), company, position)
        if _insert(con, "remark_record", (key, sources.of_batch[source], *said)):
            written.remarks.append(key)


def _held_later(con: sqlite3.Connection, key: int, parties: tuple[int, int], day: str | None) -> bool:
    """Take over the day of a newer archive that still holds an invitation; whether it names the parties by other records.

    The same names, minute and words under another profile URL are the same invitation: the newer URL is the one in use.
    """
    statement = "SELECT sender, recipient, coalesce(as_of, '') FROM invitation_record WHERE id = ?"
    *before, known = con.execute(statement, (key,)).fetchone()
    if day is None or day <= known:
        return False
    statement = "UPDATE invitation_record SET sender = ?, recipient = ?, as_of = ? WHERE id = ?"
    con.execute(statement, (*parties, day, key))
    return tuple(before) != parties


def _meeting_row(key: int, row: Row, sources: _Sources, numbers: Mapping[int, int]) -> Row:
    source, line, uid, title, start, end, place, attendees, organizer, declined, text, version = row
    until = end.isoformat() if end else None
    return (
        key, sources.of_batch[source], line, uid, title, start.isoformat(), until, place, _spaced(attendees, numbers),
        numbers[organizer] if organizer is not None else None, _spaced(declined, numbers), text, version,
    )  # fmt: skip


def _insert(con: sqlite3.Connection, table: str, values: Sequence[object]) -> int:
    marks = ",".join("?" * len(values))
    return con.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", values).rowcount


def _known(con: sqlite3.Connection, statement: str, wanted: Mapping[int, Any]) -> dict[int, Row]:
    """Rows by their first column, of those asked for: one pass over the table for many, a look each for a few."""
    if len(wanted) > 2000:
        return {row[0]: row[1:] for row in con.execute(statement) if row[0] in wanted}
    column = statement.split()[1].rstrip(",")
    rows = (con.execute(f"{statement} WHERE {column} = ?", (key,)).fetchone() for key in wanted)
    return {row[0]: row[1:] for row in rows if row}


def _spaced(digests: Iterable[int], numbers: Mapping[int, int]) -> str:
    found = [str(numbers[digest]) for digest in digests]
    return found[0] if len(found) == 1 else " ".join(found)
