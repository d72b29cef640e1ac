"""Files that were read before, by digest of their bytes, with what reading them came to."""

import json
import sqlite3
from datetime import datetime

from callingcard.model.record import FileReport, Problem


def remembered(con: sqlite3.Connection, digest: bytes, reader: str) -> FileReport | None:
    """What reading these bytes came to, if this version of callingcard did; its path is left empty."""
    row = con.execute(
        "SELECT format, records, problems FROM file WHERE digest = ? AND reader = ?", (digest, reader)
    ).fetchone()
    return FileReport("", row[0], row[1], tuple(Problem(*problem) for problem in json.loads(row[2]))) if row else None


def remember(con: sqlite3.Connection, digest: bytes, reader: str, report: FileReport, at: datetime) -> None:
    """Keep what reading these bytes came to."""
    problems = json.dumps(
        [[problem.file, problem.line, problem.reason] for problem in report.problems], ensure_ascii=False
    )
    values = (digest, reader, report.format, report.records, problems, at.isoformat())
    con.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)", values)


def drop(con: sqlite3.Connection) -> None:
    """Know no file any more: what was read of it may have been erased."""
    con.execute("DELETE FROM file")
