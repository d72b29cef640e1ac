"""``backup FILE``: a consistent copy of the store while it is in use."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from callingcard.store import copies, copying, persons
from callingcard.store.opening import transaction
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fresh import fresh


@dataclass(frozen=True, slots=True)
class BackedUp:
    """Where the copy is, its size in bytes, and how many people are in it."""

    file: str
    bytes: int
    people: int


def backup(con: sqlite3.Connection, file: Path | None, *, now: datetime, lies: Path | None = None) -> BackedUp:
    """Copy the store to ``file``, readable by the user alone; whole or not at all. Refuses to write over anything.

    Without a name it takes a fresh one of the day, in the folder one is in.

    ``lies`` is where the copy is to be looked for later, when it is handed on.
    """
    file = file or fresh(now, ".sqlite")
    target = file.expanduser().absolute()
    if target.is_dir():
        raise Refusal(f"{file} is a folder; name a file for the backup.")
    if target == copying.store_of(con):
        raise Refusal("That is the store itself; name another file for the backup.")
    if target.exists() and target.stat().st_size:
        what = "an older backup" if copying.is_store(target) else "something else"
        raise Refusal(f"{file} is there already and is {what}; it was left alone, name another file.")
    try:
        copying.copy_to(con, target)
    except OSError as error:
        raise Refusal(f"The backup could not be written to {file}: {error.strerror or error}.") from None
    with transaction(con):
        copies.remember(con, "backup", lies or target, now)
    return BackedUp(str(target), target.stat().st_size, persons.count(con))
