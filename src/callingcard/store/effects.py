"""What each decision wrote, row by row, so that undo and rebuild need not know what kind of decision it was."""

import json
import sqlite3
from typing import Any

from callingcard.store import settings

Row = dict[str, Any]

_KEYS = {"fact": "id", "encounter": "id", "member": "id", "invitation": "id"}
_TABLES = {"fact": "fact", "encounter": "encounter", "member": "person_record", "invitation": "invitation"}


def write(con: sqlite3.Connection, decision: int, noun: str, key: str, before: Row | None, after: Row | None) -> None:
    """Put ``after`` in place of ``before`` (None: not there) and remember that ``decision`` did."""
    statement = "SELECT coalesce(max(step), 0) + 1 FROM effect WHERE decision = ?"
    step = con.execute(statement, (decision,)).fetchone()[0]
    con.execute(
        "INSERT INTO effect VALUES (?, ?, ?, ?, ?, ?)", (decision, step, noun, key, _text(before), _text(after))
    )
    _put(con, noun, key, after)


def row_of(con: sqlite3.Connection, noun: str, key: str) -> Row | None:
    """The row as it is, by column name; None where there is none."""
    cursor = con.execute(f"SELECT * FROM {_TABLES[noun]} WHERE id = ?", (key,))
    row = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), row, strict=True)) if row else None


def revert(con: sqlite3.Connection, decision: int) -> set[int]:
    """Undo what a decision wrote, last step first; numbers of the records it touched."""
    return _run(con, "SELECT noun, id, before, after FROM effect WHERE decision = ? ORDER BY step DESC", decision)


def replay(con: sqlite3.Connection) -> None:
    """Write again all that the decisions that stand wrote and that is derived; links are kept, membership is linkage's."""
    _again(con, "AND e.noun IN ('fact', 'encounter', 'invitation')")


def reapply(con: sqlite3.Connection) -> None:
    """Correct and remove again what the user had corrected and removed of what records state."""
    _again(con, "AND e.noun IN ('fact', 'encounter') AND e.before IS NOT NULL")


def _again(con: sqlite3.Connection, which: str) -> None:
    statement = (
        "SELECT e.noun, e.id, e.after FROM effect e JOIN decision d ON d.id = e.decision "
        f"WHERE d.undone = 0 {which} ORDER BY e.decision, e.step"
    )
    for noun, key, after in con.execute(statement).fetchall():
        _put(con, noun, key, json.loads(after) if after else None)


def _run(con: sqlite3.Connection, statement: str, decision: int) -> set[int]:
    touched: set[int] = set()
    for noun, key, target, other in con.execute(statement, (decision,)).fetchall():
        _put(con, noun, key, json.loads(target) if target else None)
        touched |= _records(noun, key, [json.loads(row) for row in (target, other) if row])
    return touched


def _put(con: sqlite3.Connection, noun: str, key: str, row: Row | None) -> None:
    if noun == "link":
        _put_link(con, key, row)
    elif noun == "setting":
        settings.write(con, key, row["value"] if row else None)
    elif noun == "member":
        con.execute("UPDATE person_record SET person = ? WHERE id = ?", (row["person"] if row else int(key), int(key)))
    elif row is None:
        con.execute(f"DELETE FROM {_TABLES[noun]} WHERE id = ?", (key,))
    else:
        marks = ",".join("?" * len(row))
        con.execute(f"INSERT OR REPLACE INTO {_TABLES[noun]} ({','.join(row)}) VALUES ({marks})", tuple(row.values()))


def _put_link(con: sqlite3.Connection, key: str, row: Row | None) -> None:
    a, b = (int(part) for part in key.split())
    con.execute("DELETE FROM link WHERE a = ? AND b = ?", (a, b))
    if row:
        con.execute("INSERT INTO link VALUES (?, ?, ?)", (a, b, row["same"]))


def _records(noun: str, key: str, rows: list[Row]) -> set[int]:
    if noun in {"link", "setting"}:
        return set()
    if noun == "member":
        return {int(key)}
    return {int(row["record"]) for row in rows}


def _text(row: Row | None) -> str | None:
    return json.dumps(row, ensure_ascii=False) if row is not None else None
