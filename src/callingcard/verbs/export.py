"""``export DIR``: everything in open formats: JSON whole, CSV for spreadsheets, vCard for address books.

Rows are written as they are read, so that a large store takes time and no memory.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BufferedWriter, TextIOWrapper
from pathlib import Path
from typing import Any

import orjson

from callingcard.model.person import Person
from callingcard.model.record import PersonRecord
from callingcard.store import copies, decisions, encounters, facts, invitations, messages, own, persons, settings
from callingcard.store.ids import ordinal_of
from callingcard.store.opening import snapshot, transaction
from callingcard.verbs.cards import card
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fresh import fresh
from callingcard.verbs.tables import write_table

Rows = Callable[[], Iterator[dict[str, Any]]]
"""Reads the rows of one kind, as often as it is called."""
_DOCUMENT = "callingcard.json"


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the files are, and how many things of each kind are in them."""

    directory: str
    files: tuple[str, ...]
    counts: dict[str, int]


def export(con: sqlite3.Connection, directory: Path | None, *, now: datetime, lies: Path | None = None) -> Exported:
    """Write everything to a new or empty directory, readable by the user alone. Refuses one that holds anything.

    Without a name it takes a fresh one of the day, in the folder one is in.
    ``lies`` is where the files are to be looked for later, when they are handed on.
    """
    directory = directory or fresh(now, "-export")
    target = directory.expanduser().absolute()
    try:
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(target.iterdir()):
            raise Refusal(f"{directory} is not empty; nothing was written, name a new or an empty folder.")
        with snapshot(con), _whole(target) as folder:
            counts = _written(con, folder)
            names = sorted(file.name for file in folder.iterdir())
    except OSError as error:
        raise Refusal(f"The export could not be written to {directory}: {error.strerror or error}.") from None
    with transaction(con):
        copies.remember(con, "export", lies or target, now)
    return Exported(str(target), tuple(names), counts)


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A folder whose files stand in ``target`` once all are written; if anything fails, none does."""
    folder = target / ".unfinished"
    folder.mkdir(mode=0o700)
    try:
        yield folder
        for file in sorted(folder.iterdir()):
            file.replace(target / file.name)
    finally:
        shutil.rmtree(folder)


def _written(con: sqlite3.Connection, folder: Path) -> dict[str, int]:
    """Write all files; how many rows of each kind there are."""
    kinds = _everything(con)
    with _created(folder / _DOCUMENT) as document:
        counts = _document(document, kinds)
    for kind, rows in kinds.items():
        if counts[kind]:
            with _text(folder / f"{kind}.csv") as table:
                write_table(table, rows)
    with _text(folder / "people.vcf") as cards:
        for person, members in _people(con):
            cards.write(card(person, [record for _, record in members]))
    return counts


def _everything(con: sqlite3.Connection) -> dict[str, Rows]:
    return {
        "people": lambda: (_plain(person) for person in persons.page(con, limit=-1)),
        "records": lambda: (
            {"id": code, "person": p.id} | _plain(record) for p, members in _people(con) for code, record in members
        ),
        "facts": lambda: map(_plain, facts.of_numbers(con, _numbers(con))),
        "encounters": lambda: map(_plain, encounters.since(con, date.min)),
        "messages": lambda: map(_plain, messages.everything(con)),
        "invitations": lambda: map(_plain, invitations.listed(con)),
        "decisions": lambda: map(_plain, decisions.listed(con)),
        "me": lambda: map(_plain, own.records(con)),
        "settings": lambda: ({"key": key, "value": value} for key, value in settings.read(con).items()),
    }


def _numbers(con: sqlite3.Connection) -> list[int]:
    return [number for person in persons.page(con, limit=-1) if (number := ordinal_of("p", person.id))]


def _people(con: sqlite3.Connection) -> Iterator[tuple[Person, list[tuple[str, PersonRecord]]]]:
    """Everybody with the records that are they."""
    return ((person, persons.members(con, person.id)) for person in persons.page(con, limit=-1))


def _document(file: BufferedWriter, kinds: dict[str, Rows]) -> dict[str, int]:
    """One JSON object with a list of each kind, a row a line."""
    counts = dict.fromkeys(kinds, 0)
    begins = "{"
    for kind, rows in kinds.items():
        file.write(f'{begins}\n "{kind}": ['.encode())
        for row in rows():
            file.write(b",\n  " if counts[kind] else b"\n  ")
            file.write(orjson.dumps(row))
            counts[kind] += 1
        file.write(b"\n ]" if counts[kind] else b"]")
        begins = ","
    file.write(b"\n}\n")
    return counts


def _plain(value: object) -> dict[str, Any]:
    """A dataclass and what is in it as JSON has it; by way of its bytes, which takes a fifth of the time of ``asdict``."""
    found: dict[str, Any] = orjson.loads(orjson.dumps(value))
    return found


def _created(path: Path) -> BufferedWriter:
    """A new file that only the user can read."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


def _text(path: Path) -> TextIOWrapper:
    return TextIOWrapper(_created(path), "utf-8", newline="")
