"""``restore FILE``: a backup in place of the store, without those who were forgotten since."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from callingcard.people.identifiers import normal_identifiers
from callingcard.store import copies, copying, erasing, forgotten, persons, settings, summaries
from callingcard.store.opening import home_of, transaction
from callingcard.verbs.errors import Refusal
from callingcard.verbs.forget import erase


@dataclass(frozen=True, slots=True)
class Restored:
    """How many people there are now, and how many of the backup were left out as forgotten."""

    file: str
    people: int
    forgotten: int


def restore(con: sqlite3.Connection, file: Path, *, now: datetime) -> Restored:
    """Put a backup in place of the store. Refuses, changing nothing, what is not a whole store that can be read here."""
    source = file.expanduser().absolute()
    if not source.is_file():
        raise Refusal(f"There is no file {file}.")
    copying.check(source)
    with copying.loaded(source) as restored:
        with transaction(restored):
            forgotten.take_over(restored, forgotten.listed(con))
            left_out = _leave_out(restored, con)
            for copy in copies.listed(con):
                copies.remember(restored, copy.kind, Path(copy.path), copy.at)
            copies.remember(restored, "backup", source, now)
        if left_out:
            restored.execute("VACUUM")
        copying.put_in_place(con, restored)
    erasing.scrub(con)
    return Restored(str(source), persons.count(con), left_out)


def _leave_out(restored: sqlite3.Connection, con: sqlite3.Connection) -> int:
    """Erase from a backup whom the user has forgotten by now."""
    refused = forgotten.refuser(restored, home_of(con))
    if refused is None:
        return 0
    region = settings.read(restored).get("region")
    records = persons.numbered(restored)
    numbers = [number for number, _, record in records if refused(normal_identifiers(record, region))]
    people = summaries.persons_of(restored, numbers)
    for number in sorted(people):
        erase(restored, number)
    return len(people)
