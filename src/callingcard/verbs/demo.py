"""Demo: one day in an invented world, in a scratch home, through the ordinary verbs."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from callingcard.demo.day import Deed, demo_day
from callingcard.sources.files import Progress
from callingcard.store import persons
from callingcard.store.opening import STORE, open_store
from callingcard.verbs.add import add
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import Today, today

_Said = TypeVar("_Said", Saying, Stating, Someone, Meeting)
FILES = "files"
"""The folder within the scratch home where the invented files lie, to be looked at."""


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """The day's queue, the scratch home that holds the store and the files, and how many people are on record there."""

    today: Today
    home: Path
    people: int


def demo(home: Path, *, now: datetime, people: int = 70, progress: Progress | None = None) -> Demonstrated:
    """Build the invented world's files in ``home``, import them, tell what the user told, and ask for today.

    ``people`` are in the background; the day's own come on top. Raises Refusal where ``home`` holds a store already.
    """
    if (home / STORE).exists():
        raise Refusal(f"{home} holds a store already, and the demo must not mix with it; give it an empty directory.")
    day = demo_day(now, people=people)
    older, files = _written(home / FILES / "spring", day.older), _written(home / FILES, day.files)
    con = open_store(home)
    try:
        import_(con, older, now=now, progress=progress)
        import_(con, files, now=now, progress=progress)
        for deed in day.deeds:
            _told(con, deed)
        return Demonstrated(today(con, now=now), home, persons.count(con))
    finally:
        con.close()


def _written(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def _told(con: sqlite3.Connection, deed: Deed) -> None:
    """Do what the user did, at the time when they did it; of two of one name they know which one they mean."""
    said = dict(deed.said)
    try:
        _do(con, deed, said)
    except Ambiguous as several:
        meant = next((p for p in several.candidates if {*deed.addresses} & {*p.identifiers}), several.candidates[0])
        _do(con, deed, said | {"person": meant.id})


def _do(con: sqlite3.Connection, deed: Deed, said: dict[str, Any]) -> None:
    if deed.verb == "me":
        me(con, _as(Saying, said), now=deed.at)
    elif deed.verb == "fact":
        fact(con, said["person"], said["text"], _as(Stating, said), now=deed.at)
    elif deed.verb == "add":
        add(con, _as(Someone, {"name": said["person"], **said}), now=deed.at)
    elif deed.verb == "met":
        meeting = _as(Meeting, said)
        met(con, _as(Someone, {"name": said["person"], **said}), meeting, now=deed.at)
    else:
        raise ValueError(f"the demo's user cannot do {deed.verb}")


def _as(kind: type[_Said], said: Mapping[str, Any]) -> _Said:
    known = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in said.items() if name in known})
