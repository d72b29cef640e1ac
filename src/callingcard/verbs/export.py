"""``export DIR``: everything in open formats: JSON whole, CSV for spreadsheets, vCard for address books."""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from callingcard.model.person import Person
from callingcard.model.record import PersonRecord
from callingcard.store import copies, decisions, encounters, facts, invitations, messages, own, persons, settings
from callingcard.store.opening import snapshot, transaction
from callingcard.verbs.cards import card
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fresh import fresh
from callingcard.verbs.tables import written

Member = tuple[str, PersonRecord]


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
        with snapshot(con):
            people = [(person, persons.members(con, person.id)) for person in persons.page(con, limit=-1)]
            stored = dict(_everything(con, people))
        names = [name for name, content in _files(stored, people) if _write(target / name, content)]
    except OSError as error:
        raise Refusal(f"The export could not be written to {directory}: {error.strerror or error}.") from None
    with transaction(con):
        copies.remember(con, "export", lies or target, now)
    return Exported(str(target), tuple(names), {kind: len(rows) for kind, rows in stored.items()})


def _everything(
    con: sqlite3.Connection, people: Sequence[tuple[Person, Sequence[Member]]]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    yield "people", [asdict(person) for person, _ in people]
    yield (
        "records",
        [{"id": code, "person": p.id} | asdict(record) for p, members in people for code, record in members],
    )
    yield "facts", [asdict(fact) for person, _ in people for fact in facts.of(con, person.id)]
    yield "encounters", [asdict(encounter) for encounter in encounters.since(con, date.min)]
    yield "messages", [asdict(message) for message in messages.everything(con)]
    yield "invitations", [asdict(invitation) for invitation in invitations.listed(con)]
    yield "decisions", [asdict(deed) for deed in decisions.listed(con)]
    yield "me", [asdict(record) for record in own.records(con)]
    yield "settings", [{"key": key, "value": value} for key, value in settings.read(con).items()]


def _files(
    stored: dict[str, list[dict[str, Any]]], people: Sequence[tuple[Person, Sequence[Member]]]
) -> Iterator[tuple[str, str]]:
    yield "callingcard.json", json.dumps(stored, ensure_ascii=False, indent=1, default=_moment) + "\n"
    for kind, rows in stored.items():
        if rows:
            yield f"{kind}.csv", written(rows)
    yield "people.vcf", "".join(card(person, [record for _, record in members]) for person, members in people)


def _moment(value: date) -> str:
    return value.isoformat()


def _write(path: Path, content: str) -> bool:
    number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(number, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(content)
    return True
