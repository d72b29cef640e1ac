"""Erasing one person: what is theirs goes, what is shared loses their part, and what others wrote of them is redacted."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from callingcard.store import files, known
from callingcard.store.effects import Row

Redact = Callable[[str], str]

# Free text that may speak of somebody: the table, its key, its columns; and the columns that hold JSON.
_TEXTS = (
    ("message_record", "id", ("conversation", "subject", "text")),
    ("invitation_record", "id", ("message",)),
    ("meeting_record", "id", ("uid", "title", "place", "text")),
    ("remark_record", "id", ("text",)),
    ("own_record", "id", ("text", "detail")),
    ("person_record", "id", ("remark", "groups", "event", "place")),
    ("invitation", "id", ("message",)),
    ("fact", "id", ("text", "file")),
    ("encounter", "id", ("title", "at", "file")),
    ("source", "id", ("file",)),
)
_DOCUMENTS = (
    ("decision", "rowid", ("payload",)),
    ("effect", "decision, step", ("before", "after")),
    ("file", "digest", ("problems",)),
)


def erase(con: sqlite3.Connection, records: Sequence[int]) -> Counter[str]:
    """Delete these records and everything that hangs on them or cites them; how much of what was deleted."""
    gone: Counter[str] = Counter()
    chosen = set(records)
    con.execute("CREATE TEMP TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY)")
    con.execute("DELETE FROM temp.gone")
    con.executemany("INSERT INTO temp.gone VALUES (?)", ((number,) for number in records))
    gone["messages"] = _messages(con, chosen)
    gone["meetings"] = _meetings(con, chosen)
    gone["decisions"] = _decisions(con, chosen)
    for noun, table, where in (
        ("invitations", "invitation_record", "sender IN gone OR recipient IN gone"),
        ("remarks", "remark_record", "party IN gone"),
        ("facts", "fact", "record IN gone"),
        ("encounters", "encounter", "record IN gone"),
        ("", "invitation", "record IN gone"),
        ("", "correspondence", "record IN gone OR message NOT IN (SELECT id FROM message_record)"),
        ("", "vague_message", "digest NOT IN (SELECT digest FROM message_record)"),
        ("", "link", "a IN gone OR b IN gone"),
        ("", "review", "a IN gone OR b IN gone"),
        ("", "identifier", "record IN gone"),
        ("", "person", "id IN (SELECT person FROM person_record WHERE id IN gone)"),
        ("records", "person_record", "id IN gone"),
    ):
        gone[noun] += con.execute(f"DELETE FROM {table} WHERE {where}").rowcount
    con.execute("UPDATE encounter SET through = NULL WHERE through IN gone")
    con.execute("DELETE FROM source WHERE id NOT IN (SELECT source FROM person_record UNION SELECT source FROM message_record "
                "UNION SELECT source FROM invitation_record UNION SELECT source FROM meeting_record "
                "UNION SELECT source FROM remark_record UNION SELECT source FROM own_record)")  # fmt: skip
    con.execute("DELETE FROM temp.gone")
    known.drop(con)
    files.drop(con)
    del gone[""]
    return gone


def redact(con: sqlite3.Connection, redacted: Redact) -> int:
    """Replace, in all text that is kept, what ``redacted`` replaces; in how many places."""
    places = 0
    for table, key, columns in _TEXTS:
        places += _rewrite(con, table, key, columns, redacted)
    for table, key, columns in _DOCUMENTS:
        places += _rewrite(con, table, key, columns, lambda text: _in_document(text, redacted))
    return places


def reindex(con: sqlite3.Connection) -> None:
    """Write both search indexes anew: SQLite 3.40 leaves deleted words in them otherwise."""
    for index in ("person_search", "message_search"):
        con.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def scrub(con: sqlite3.Connection) -> bool:
    """Rewrite the file without its free pages and empty the write-ahead log; False while another process reads."""
    con.execute("VACUUM")
    return not con.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def _messages(con: sqlite3.Connection, chosen: set[int]) -> int:
    """Delete what they sent and what was sent to them alone; take them out of what was sent to several."""
    deleted = con.execute("DELETE FROM message_record WHERE sender IN gone").rowcount
    for key, recipients in con.execute("SELECT id, recipients FROM message_record").fetchall():
        numbers = [int(number) for number in recipients.split()]
        if chosen.isdisjoint(numbers):
            continue
        left = [number for number in numbers if number not in chosen]
        if left:
            con.execute("UPDATE message_record SET recipients = ? WHERE id = ?", (_spaced(left), key))
        else:
            deleted += con.execute("DELETE FROM message_record WHERE id = ?", (key,)).rowcount
    return deleted


def _meetings(con: sqlite3.Connection, chosen: set[int]) -> int:
    """Take them out of meetings; a meeting with nobody else in it goes."""
    deleted = 0
    for key, *columns, organizer in con.execute(
        "SELECT id, attendees, declined, organizer FROM meeting_record"
    ).fetchall():
        everybody = [[int(number) for number in column.split()] for column in columns]
        if chosen.isdisjoint({*everybody[0], *everybody[1], organizer}):
            continue
        attendees, declined = ([n for n in numbers if n not in chosen] for numbers in everybody)
        kept = None if organizer in chosen else organizer
        if attendees:
            statement = "UPDATE meeting_record SET attendees = ?, declined = ?, organizer = ? WHERE id = ?"
            con.execute(statement, (_spaced(attendees), _spaced(declined), kept, key))
        else:
            deleted += con.execute("DELETE FROM meeting_record WHERE id = ?", (key,)).rowcount
    return deleted


def _decisions(con: sqlite3.Connection, chosen: set[int]) -> int:
    """Delete decisions about them and, of other decisions, what these wrote about them."""
    deleted = con.execute("DELETE FROM decision WHERE record IN gone").rowcount
    for decision, step, noun, key, before, after in con.execute("SELECT * FROM effect").fetchall():
        rows = [json.loads(row) if row else None for row in (before, after)]
        if _cited(noun, key, rows) & chosen:
            con.execute("DELETE FROM effect WHERE decision = ? AND step = ?", (decision, step))
        elif any(row and row.get("through") in chosen for row in rows):
            texts = [json.dumps(row | {"through": None}, ensure_ascii=False) if row else None for row in rows]
            con.execute(
                "UPDATE effect SET before = ?, after = ? WHERE decision = ? AND step = ?", (*texts, decision, step)
            )
    return deleted


def _cited(noun: str, key: str, rows: Sequence[Row | None]) -> set[int]:
    if noun in {"link", "member"}:
        return {int(number) for number in key.split()}
    return {row["record"] for row in rows if row and "record" in row}  # a setting is about nobody


def _rewrite(con: sqlite3.Connection, table: str, key: str, columns: Sequence[str], redacted: Redact) -> int:
    keys = key.count(",") + 1
    updates = []
    for row in con.execute(f"SELECT {key}, {', '.join(columns)} FROM {table}"):
        texts = [redacted(text) if text else text for text in row[keys:]]
        if tuple(texts) != tuple(row[keys:]):
            updates.append((*texts, *row[:keys]))
    set_them = ", ".join(f"{column} = ?" for column in columns)
    where = " AND ".join(f"{name.strip()} = ?" for name in key.split(","))
    con.executemany(f"UPDATE OR REPLACE {table} SET {set_them} WHERE {where}", updates)
    return len(updates)


def _in_document(text: str, redacted: Redact) -> str:
    document = json.loads(text)
    found = _walk(document, redacted)
    return text if found == document else json.dumps(found, ensure_ascii=False)


def _walk(value: Any, redacted: Redact) -> Any:
    if isinstance(value, str):
        return redacted(value)
    if isinstance(value, list):
        return [_walk(item, redacted) for item in value]
    if isinstance(value, dict):
        return {key: _walk(item, redacted) for key, item in value.items()}
    return value


def _spaced(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


def ids_of(con: sqlite3.Connection, records: Sequence[int]) -> Iterator[str]:
    """Ids of the facts and encounters that hang on these records: other decisions may cite them."""
    for number in records:
        for table in ("fact", "encounter"):
            for row in con.execute(f"SELECT id FROM {table} WHERE record = ?", (number,)):
                yield row[0]
