"""The user's word on whom the queue shows and how often: snooze, never, cadence; of one person, or of everybody in a group."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from callingcard.model.moment import Pace
from callingcard.model.person import Person
from callingcard.store import decisions, occasions
from callingcard.store.decisions import Deed
from callingcard.store.opening import transaction
from callingcard.text import squeeze, visible
from callingcard.verbs.dates import last_day
from callingcard.verbs.errors import Refusal
from callingcard.verbs.whom import whom
from callingcard.when.every import every as times_apart
from callingcard.when.every import often

KINDS = ("snooze", "never", "cadence")
_LONGEST = 3650


@dataclass(frozen=True, slots=True)
class Paced:
    """Whom the user's word is about: a person, or the people of a group (then ``person`` is None)."""

    person: Person | None
    pace: Pace
    group: str | None = None
    people: int = 1

    @property
    def rhythm(self) -> str | None:
        """How often the user wants to be in touch, in words after "every"."""
        return often(self.pace.every) if self.pace.every else None


def snooze(con: sqlite3.Connection, query: str | None, until: str, *, now: datetime, group: str | None = None) -> Paced:
    """Show nobody's items before the day ``until``, in natural language; today takes an earlier word back."""
    day = last_day(until, now=now, lean="future")
    if day is None:
        raise Refusal("Say until when: “in two weeks”, “1 March” or 2026-03-01.")
    if day < now.date():
        raise Refusal(f"{day.day} {day:%B} {day.year} is past; say a day that lies ahead.")
    return _tell(con, "snooze", query, group, now, until=day.isoformat())


def never(
    con: sqlite3.Connection, query: str | None, *, now: datetime, group: str | None = None, lift: bool = False
) -> Paced:
    """Show nothing of them any more; ``lift`` takes that back."""
    return _tell(con, "never", query, group, now, never=not lift)


def cadence(
    con: sqlite3.Connection, query: str | None, every: str, *, now: datetime, group: str | None = None
) -> Paced:
    """Keep in touch every so often ("3 weeks", "monthly"), counted from the last contact; "off" leaves it to the records."""
    return _tell(con, "cadence", query, group, now, every=_days(every))


def paces(con: sqlite3.Connection) -> dict[str, Pace]:
    """The user's words that stand, by person: what was said of a person stands above what was said of a group."""
    found: dict[str, Pace] = {}
    deeds = decisions.listed(con, *KINDS)
    for deed in (*(d for d in deeds if "group" in d.payload), *(d for d in deeds if "group" not in d.payload)):
        for person in _about(con, deed):
            found[person] = _after(found.get(person, Pace()), deed)
    return found


def _about(con: sqlite3.Connection, deed: Deed) -> list[str]:
    if group := deed.payload.get("group"):
        return occasions.in_group(con, group)
    return [deed.person] if deed.person else []


def _after(pace: Pace, deed: Deed) -> Pace:
    said = deed.payload
    if deed.kind == "snooze":
        return replace(pace, until=datetime.fromisoformat(said["until"]).date())
    if deed.kind == "never":
        return replace(pace, never=said["never"])
    return replace(pace, every=said["every"], told=deed.at.date())


def _tell(
    con: sqlite3.Connection, kind: str, query: str | None, group: str | None, now: datetime, **said: Any
) -> Paced:
    if (query is None) == (group is None):
        raise Refusal("Say whom this is about.", "whom-or-group")
    with transaction(con):
        if query is not None:
            person = whom(con, query)
            decisions.log(con, kind, at=now, person=person.id, **said)
            return Paced(person, paces(con)[person.id])
        name = squeeze(group or "")
        people = occasions.in_group(con, name)
        if not people:
            raise Refusal(f"Nobody on record is in a group “{visible(name)}”.", "put-in-group")
        decisions.log(con, kind, at=now, group=name, **said)
        return Paced(None, paces(con)[people[0]], name, len(people))


def _days(said: str) -> int | None:
    if squeeze(said).lower() in {"off", "none"}:
        return None
    days = times_apart(said)
    if days is None or days > _LONGEST:
        raise Refusal(f"“{visible(said)}” is not a cadence; say “3 weeks”, “monthly”, “quarter”, “90 days” or “off”.")
    return days


def quiet(pace: Pace | None, now: datetime) -> bool:
    """Whether the user wants nothing shown of this person now."""
    return pace is not None and (pace.never or (pace.until is not None and now.date() < pace.until))
