"""``import PATH...``: read files, find out whose they are, keep what is new.

Reading and linking come before the write lock; then one short transaction. The same bytes again are known by their
digest and change nothing.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from callingcard import __version__
from callingcard.model.record import FileReport, Problem
from callingcard.sources.files import Progress
from callingcard.store import files, forgotten, persons, records, settings, summaries
from callingcard.store import known as known_rows
from callingcard.store.batch import Batch
from callingcard.store.known import KnownRows
from callingcard.store.loading import indexes_last
from callingcard.store.opening import generation, home_of, transaction
from callingcard.verbs.deriving import Change, derive
from callingcard.verbs.digesting import digest_of_path
from callingcard.verbs.errors import Refusal
from callingcard.verbs.linking import Linkage, link, recognised
from callingcard.verbs.uncollected import uncollected

_TRIES = 3
_AT_A_TIME = 5_000
"""Records that are read before they are taken in: each of the two runs quicker for a while than both by turns."""


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """People not known before; known before and joined by new records; and all the others in the store."""

    new: int
    merged: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class RecordCount:
    """Of the records in these files: not known before, known already. What was left out is neither."""

    new: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to."""

    files: tuple[FileReport, ...]
    people: PeopleCount
    records: RecordCount


def import_(
    con: sqlite3.Connection, paths: Sequence[Path], *, now: datetime, progress: Progress | None = None
) -> Imported:
    """Import files, folders and archives, all or nothing. What cannot be read is told in the files' problems.

    ``progress`` is told of every block read: the file's name and how many bytes of it so far. Raises Refusal for a path
    at which there is nothing.
    """
    missing = next((path for path in paths if not _is_there(path)), None)
    if missing is not None:
        raise Refusal(f"There is no file or folder {missing}.")
    with uncollected():
        return _imported(con, paths, now, progress)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def _imported(con: sqlite3.Connection, paths: Sequence[Path], now: datetime, progress: Progress | None) -> Imported:
    """Read, link, write. Where what was read before is erased meanwhile, all is read again, the last time unaided."""
    for _ in range(_TRIES):
        gathered = _gathered(con, paths, progress)
        if not gathered.batch.count:
            return Imported(gathered.reports, PeopleCount(0, 0, persons.count(con)), _counted(gathered, 0))
        with suppress(_Erased):
            return _store(con, gathered, now)
    return _store(con, _gathered(con, paths, progress, KnownRows()), now)


class _Erased(Exception):  # noqa: N818 (it is caught here)
    """Between reading and writing, another process erased what reading relied on."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What all paths hold: what was read, relying on what; a report a path; digests of whole files, each with its report."""

    batch: Batch
    known: KnownRows
    reports: tuple[FileReport, ...]
    files: Sequence[tuple[bytes, FileReport]]


def _gathered(
    con: sqlite3.Connection, paths: Sequence[Path], progress: Progress | None, known: KnownRows | None = None
) -> _Gathered:
    batch = Batch()
    read: list[tuple[bytes, FileReport]] = []
    reports: list[FileReport] = []
    for path in paths:
        digest = digest_of_path(path)
        report = next((report for seen, report in read if seen == digest), None) if digest else None
        report = report or (files.remembered(con, digest, __version__) if digest else None)
        if report is None:
            known = known_rows.read(con, __version__) if known is None else known
            report = _read(path, batch, progress, known)
            if digest and report.format:
                read.append((digest, report))
        reports.append(replace(report, path=str(path)))
    batch.seal()
    return _Gathered(batch, known or KnownRows(), tuple(reports), read)


def _read(path: Path, batch: Batch, progress: Progress | None, known: KnownRows) -> FileReport:
    from callingcard.sources import Unreadable, read_path

    try:
        reading = read_path(path, progress=progress, known=known.numbers)
    except Unreadable as error:
        return FileReport(str(path), None, 0, (Problem(str(path), None, error.sentence),))
    items = iter(reading)
    while several := list(islice(items, _AT_A_TIME)):
        for record in several:
            if not isinstance(record, Problem):
                batch.add(record)
    return reading.report()


def _without_forgotten(con: sqlite3.Connection, batch: Batch) -> Batch:
    from callingcard.people.identifiers import normal_identifiers

    refused = forgotten.refuser(con, home_of(con))
    region = settings.read(con).get("region")
    return batch.without(lambda record: refused(normal_identifiers(record, region))) if refused else batch


def _store(con: sqlite3.Connection, gathered: _Gathered, now: datetime) -> Imported:
    """Link and write; where another process wrote in between, link again, the last time with the lock held."""
    for _ in range(_TRIES):
        at = generation(con)
        batch, linkage = _linked(con, gathered)
        with transaction(con), indexes_last(con):
            if generation(con) == at:
                return _write(con, batch, linkage, gathered, now)
    with transaction(con), indexes_last(con):
        return _write(con, *_linked(con, gathered), gathered, now)


def _linked(con: sqlite3.Connection, gathered: _Gathered) -> tuple[Batch, Linkage]:
    if not known_rows.still_hold(con, gathered.known):
        raise _Erased
    batch = recognised(con, _without_forgotten(con, gathered.batch))
    return batch, link(con, batch)


def _write(
    con: sqlite3.Connection,
    batch: Batch,
    linkage: Linkage,
    gathered: _Gathered,
    now: datetime,
) -> Imported:
    from callingcard.people.shown import shown

    written = records.write(con, batch, shown=shown)
    known_rows.remember(con, batch.rows(), __version__)
    batch.release(but=written.seen_again)
    change = derive(con, batch, written, linkage)
    for digest, report in () if batch.left_out else gathered.files:  # what is left out is told each time
        files.remember(con, digest, __version__, report, now)
    stated = sum(1 for digest in linkage.fresh if digest not in batch.mentions)
    records_ = _counted(gathered, written.count + stated, batch.left_out.total())
    return Imported(_told(gathered.reports, batch.left_out), _people(con, change), records_)


def _people(con: sqlite3.Connection, change: Change) -> PeopleCount:
    after = summaries.contacts(con)
    new = len(after - change.before)
    merged = len(after & change.before & change.joined)
    return PeopleCount(new, merged, len(after) - new - merged)


def _counted(gathered: _Gathered, new: int, left_out: int = 0) -> RecordCount:
    read = sum(report.records for report in gathered.reports)
    return RecordCount(new, max(0, read - new - left_out))


def _told(reports: Sequence[FileReport], left_out: Counter[str]) -> tuple[FileReport, ...]:
    """The reports, with how much of each file was of people whom the user asked to forget."""
    told, left = list[FileReport](), Counter(left_out)
    for report in reports:
        name = Path(report.path).name
        files = [file for file in left if file == report.path or file.partition("/")[0] == name]
        count = sum(left.pop(file) for file in files)
        said = f"{count} of its records {'is' if count == 1 else 'are'} of people whom you asked to forget; left out"
        told.append(replace(report, problems=(Problem(name, None, said), *report.problems)) if count else report)
    return tuple(told)
