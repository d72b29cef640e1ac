"""Records about people as rows, and back."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from callingcard.model.record import PersonRecord, Source
from callingcard.store.ids import digest_of_text

_PLAIN = re.compile(r'[^"\\\x00-\x1f]*').fullmatch
COLUMNS = (
    "id, digest, person, mention, decision, source, line, name, given, family, emails, phones, urls, company, position, "
    "schools, place, birthday, remark, groups, connected_on, event, event_on, as_of, seen"
)
READ = (
    "SELECT r.id, r.person, s.kind, s.file, r.line, r.name, r.given, r.family, r.emails, r.phones, r.urls, r.company, "
    "r.position, r.schools, r.place, r.birthday, r.remark, r.groups, r.connected_on, r.event, r.event_on, r.seen, r.digest "
    "FROM person_record r JOIN source s ON s.id = r.source "
)


def content_of(record: PersonRecord) -> int:
    """The digest of what a record states: not of where it stands, nor of when it was known."""
    return digest_of_text("\x1f".join((
        record.source.kind if record.connected_on else "",
        record.name, record.given or "", record.family or "", packed(record.emails) or "", packed(record.phones) or "",
        packed(record.urls) or "", record.company or "", record.position or "", packed(record.schools) or "",
        record.place or "", record.birthday or "", record.remark or "", packed(record.groups) or "",
        day_text(record.connected_on) or "", record.event or "", day_text(record.event_on) or "",
    )))  # fmt: skip


def row_of(record: PersonRecord, source: int) -> tuple[object, ...]:
    """The columns from ``source`` on, in the order of COLUMNS."""
    return (
        source, record.source.line, record.name, record.given, record.family, packed(record.emails), packed(record.phones),
        packed(record.urls), record.company, record.position, packed(record.schools), record.place, record.birthday,
        record.remark, packed(record.groups), day_text(record.connected_on), record.event, day_text(record.event_on),
        day_text(record.as_of), day_text(record.as_of),
    )  # fmt: skip


def record_of(row: Sequence[Any]) -> PersonRecord:
    """A row of READ as a record; ``as_of`` is the last day it was known to be so."""
    (_, _, kind, file, line, name, given, family, emails, phones, urls, company, position, schools, place, birthday, remark,
     groups, connected_on, event, event_on, seen, _) = row  # fmt: skip
    return PersonRecord(
        Source(kind, file, line), name, given, family, unpacked(emails) if emails else (), unpacked(phones) if phones else (),
        unpacked(urls) if urls else (), company, position, unpacked(schools) if schools else (), place, birthday, remark,
        unpacked(groups) if groups else (), day(connected_on), event, day(event_on), day(seen),
    )  # fmt: skip


def packed(values: Iterable[str]) -> str | None:
    """Several values in one column; None for none, which most records have."""
    if not values:
        return None
    found = list(values)
    if len(found) == 1 and _PLAIN(found[0]):  # as nearly always
        return f'["{found[0]}"]'
    return json.dumps(found, ensure_ascii=False) if found else None


def unpacked(column: str | None) -> tuple[str, ...]:
    if not column:
        return ()
    if column.count('"') == 2 and "\\" not in column:  # one plain value, as nearly always
        return (column[2:-2],)
    return tuple(json.loads(column))


@lru_cache(1 << 13)
def day_text(value: date | None) -> str | None:
    return value.isoformat() if value else None


@lru_cache(1 << 13)
def day(column: str | None) -> date | None:
    return date.fromisoformat(column[:10]) if column else None


def moment(column: str) -> date | datetime:
    """A day, or a moment where the time is known too."""
    return date.fromisoformat(column) if len(column) == 10 else datetime.fromisoformat(column)


def instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def source_id(con: sqlite3.Connection, source: Source) -> int:
    """The number under which a source is kept; ``line`` is kept with the record."""
    found = con.execute("SELECT id FROM source WHERE kind = ? AND file IS ?", (source.kind, source.file)).fetchone()
    if found:
        return int(found[0])
    return int(con.execute("INSERT INTO source (kind, file) VALUES (?, ?)", (source.kind, source.file)).lastrowid or 0)
