"""Week: one small act for the week, chosen from one's own records, with names and reasons; what was done is remembered (advice F2)."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from callingcard import data
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.store import decisions, settings
from callingcard.store.opening import transaction
from callingcard.verbs.choosing import Chosen, chosen
from callingcard.verbs.errors import Refusal
from callingcard.verbs.pace import paces, quiet

_KEY = "week.acts"
_REMEMBERED = 156
_NAMES = 3
_CHOICES = 12
_VARIED = 3


@dataclass(frozen=True, slots=True)
class Act:
    """The week's act. ``reasons`` say of each of ``people``, in their order, why they are among them."""

    id: str
    title: str
    why: str
    people: tuple[Person, ...]
    reasons: tuple[Reason, ...]
    advice: str
    week: str
    done: bool


@dataclass(frozen=True, slots=True)
class Week:
    """The act, and how many different ones of the year's are done."""

    act: Act
    done: int
    of: int


def week(con: sqlite3.Connection, *, now: datetime, done: bool = False, other: bool = False) -> Week:
    """The act of this week; it stays the same all week. ``done`` says that it is done, ``other`` asks for another one."""
    name = _week_of(now)
    with transaction(con):
        kept = _kept(con, name)
        if kept is None or other:
            if kept and _is_done(con, name):
                raise Refusal("This week's act is done; the next one comes on Monday.")
            kept = _next(con, name, now)
            _keep(con, name, kept)
        if done and not _is_done(con, name):
            decisions.log(con, "week-done", at=now, week=name, act=kept)
    return _shown(con, name, kept, now)


def _shown(con: sqlite3.Connection, name: str, key: str, now: datetime) -> Week:
    acts = data.table("week")["act"]
    row = next(act for act in acts if act["id"] == key)
    people = _people(con, row, now)[:_NAMES]
    act = Act(
        key, row["title"], row["why"], tuple(p for p, _ in people), tuple(r for _, r in people), row["advice"], name,
        _is_done(con, name),
    )  # fmt: skip
    return Week(act, len({deed.payload["act"] for deed in decisions.listed(con, "week-done")}), len(acts))


def _next(con: sqlite3.Connection, name: str, now: datetime) -> str:
    """The act that was chosen least lately, of those that somebody's name goes with or that need none; begun at the week's own place.

    Acts that look for people as the last ones did come after others: they would name the same people again.
    """
    acts: Sequence[dict[str, Any]] = data.table("week")["act"]
    who = {act["id"]: act["who"] for act in acts}
    lately = {who.get(key) for _, key in _history(con)[-_VARIED:]}
    last = {key: place for place, (_, key) in enumerate(_history(con), start=1)}
    start = int(name[-2:]) * 7 % len(acts)
    turned = [*acts[start:], *acts[:start]]
    order = sorted(turned, key=lambda act: (last.get(act["id"], 0), act["who"] in lately))
    named = [act for act in order if act["who"] != "none"]
    bare = [act for act in sorted(turned, key=lambda act: last.get(act["id"], 0)) if act["who"] == "none"]
    due = min((act for act in bare), key=lambda act: last.get(act["id"], 0))
    for act in named:
        if last.get(act["id"], 0) <= last.get(due["id"], 0) and _people(con, act, now):
            return str(act["id"])
    return str(due["id"])


def _people(con: sqlite3.Connection, act: dict[str, Any], now: datetime) -> list[Chosen]:
    """Not those of whom the user wants to see nothing now."""
    told = paces(con)
    return [one for one in chosen(con, act["who"], now=now, most=_CHOICES) if not quiet(told.get(one[0].id), now)]


def _kept(con: sqlite3.Connection, name: str) -> str | None:
    known = {act["id"] for act in data.table("week")["act"]}
    said = [key for week_of, key in _history(con) if week_of == name]
    return next((key for key in reversed(said) if key in known), None)


def _history(con: sqlite3.Connection) -> list[tuple[str, str]]:
    """Which act was chosen for which week, oldest first. Looking is no decision, so that undo has nothing to do with it."""
    return [(week_of, key) for week_of, _, key in (e.partition(":") for e in settings.read(con).get(_KEY, "").split())]


def _keep(con: sqlite3.Connection, name: str, key: str) -> None:
    history = [f"{week_of}:{act}" for week_of, act in [*_history(con), (name, key)]]
    settings.write(con, _KEY, " ".join(history[-_REMEMBERED:]))


def _is_done(con: sqlite3.Connection, name: str) -> bool:
    return any(deed.payload["week"] == name for deed in decisions.listed(con, "week-done"))


def _week_of(now: datetime) -> str:
    year, number, _ = now.isocalendar()
    return f"{year}-W{number:02}"
