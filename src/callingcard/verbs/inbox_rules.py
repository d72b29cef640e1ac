"""The user's own rules for the inbox: always, or never, whoever meets a condition. Each is a decision, and can be undone."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from callingcard.inbox.preferences import NEEDS_VALUE, said
from callingcard.model.invitation import CONDITIONS, Preference
from callingcard.store import decisions
from callingcard.store.opening import transaction
from callingcard.text import squeeze, visible
from callingcard.verbs.dates import last_day
from callingcard.verbs.errors import Refusal

_RULE, _DROPPED = "inbox-rule", "inbox-rule-dropped"
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Ruled:
    """One rule, in words."""

    rule: Preference
    said: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that stand, oldest first."""

    rules: tuple[Ruled, ...]


def listed(con: sqlite3.Connection) -> tuple[Preference, ...]:
    """The rules that stand, oldest first: the later one wins."""
    gone = {deed.payload["rule"] for deed in decisions.listed(con, _DROPPED)}
    found = [_read(deed.id, deed.payload) for deed in decisions.listed(con, _RULE)]
    return tuple(rule for rule in found if rule.id not in gone)


def show(rules: Iterable[Preference]) -> Rules:
    """Rules in words."""
    return Rules(tuple(Ruled(rule, said(rule)) for rule in rules))


def make(
    con: sqlite3.Connection, word: str, condition: str, value: str | None = None, *, until: str | None = None, now: datetime
) -> Rules:  # fmt: skip
    """Make a rule; all that stand. Raises Refusal for a condition that is none, or lacks what it is about."""
    known = next((one for one in CONDITIONS if one == condition), None)
    if known is None:
        raise Refusal(f"“{visible(condition)}” is no condition; use one of {', '.join(CONDITIONS)}.")
    about = squeeze(value or "") or None
    if (about is not None) != (known in NEEDS_VALUE):
        said_so = f"Say which {known}: {known} NAME." if known in NEEDS_VALUE else f"“{known}” takes nothing after it."
        raise Refusal(said_so)
    if about and (len(about) > _LONGEST or (known == "language" and not (len(about) == 2 and about.isalpha()))):
        raise Refusal("A language is two letters, like en; a name has at most 100 characters.")
    day = last_day(until, now=now, lean="future")
    if day and day < now.date():
        raise Refusal(f"{day.day} {day:%B %Y} has passed already.")
    with transaction(con):
        decisions.log(
            con, _RULE, at=now, word=word, condition=known, value=about.lower() if known == "language" and about else about,
            until=day.isoformat() if day else None,
        )  # fmt: skip
    return show(listed(con))


def drop(con: sqlite3.Connection, rule: str, *, now: datetime) -> Rules:
    """Take a rule away; those that still stand. Raises Refusal where there is none of this id."""
    if rule not in {known.id for known in listed(con)}:
        raise Refusal(f"There is no rule {visible(rule)}.", "list-own-rules")
    with transaction(con):
        decisions.log(con, _DROPPED, at=now, rule=rule)
    return show(listed(con))


def _read(number: int, payload: dict[str, str | None]) -> Preference:
    until = payload.get("until")
    word: Literal["always", "never"] = "always" if payload["word"] == "always" else "never"
    condition = next(c for c in CONDITIONS if c == payload["condition"])
    return Preference(f"n{number}", word, condition, payload.get("value"), date.fromisoformat(until) if until else None)
