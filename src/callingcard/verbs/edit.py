"""Edit: correct a fact or an encounter. A correction of what a file says is the user's word, and outlives every import."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.store import decisions, encounters, facts
from callingcard.store.opening import transaction
from callingcard.text import squeeze, visible
from callingcard.verbs.dates import first_day, last_day, past
from callingcard.verbs.errors import Refusal
from callingcard.verbs.fact import Stated, known_kind, seen_on
from callingcard.verbs.whom import whom


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to be different; None leaves it, an empty text takes a date, place or introduction away."""

    text: str | None = None
    kind: str | None = None
    as_of: str | None = None
    since: str | None = None
    until: str | None = None
    private: bool | None = None
    on: str | None = None
    at: str | None = None
    through: str | None = None
    expects_me: bool | None = None


@dataclass(frozen=True, slots=True)
class Recounted:
    """The encounter as corrected."""

    encounter: Encounter


_OF_FACTS = ("text", "kind", "as_of", "since", "until", "private")
_OF_ENCOUNTERS = ("on", "at", "through", "expects_me")


def edit(con: sqlite3.Connection, key: str, correction: Correction, *, now: datetime) -> Stated | Recounted:
    """Correct the fact or encounter with this id. Raises Refusal where there is none, or for what it does not have."""
    with transaction(con):
        found = meant(con, key)
        if isinstance(found, Fact):
            _only(correction, _OF_FACTS, "A fact")
            decision = decisions.log(con, "edit", at=now, person=found.person, id=key)
            return Stated(facts.edit(con, _fact(found, correction, now), decision=decision))
        _only(correction, _OF_ENCOUNTERS, "An encounter")
        decision = decisions.log(con, "edit", at=now, person=found.person, id=key)
        return Recounted(encounters.edit(con, _encounter(con, found, correction, now), decision=decision))


def meant(con: sqlite3.Connection, key: str) -> Fact | Encounter:
    """The fact or encounter with this id. Raises Refusal where there is none."""
    found = facts.get(con, key) or encounters.get(con, key)
    if found is None:
        raise Refusal(f"There is no fact or encounter with the id “{visible(key)}”.", "see-person")
    return found


def _only(correction: Correction, allowed: tuple[str, ...], noun: str) -> None:
    given = [name for name in Correction.__slots__ if getattr(correction, name) is not None]
    if not given:
        raise Refusal(f"Say what to correct. {noun} has {_told(allowed)}.")
    wrong = next((name for name in given if name not in allowed), None)
    if wrong:
        raise Refusal(f"{noun} has no {_told((wrong,))}; it has {_told(allowed)}.")


def _told(names: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", "-") for name in names)


def _fact(fact: Fact, to: Correction, now: datetime) -> Fact:
    if to.text is not None and not squeeze(to.text):
        raise Refusal("A fact without words is none.", "remove-fact")
    new = replace(
        fact,
        text=squeeze(to.text) if to.text is not None else fact.text,
        kind=known_kind(to.kind) if to.kind is not None else fact.kind,
        as_of=fact.as_of if to.as_of is None else seen_on(to.as_of, now=now) if to.as_of else None,
        since=fact.since if to.since is None else first_day(to.since, now=now),
        until=fact.until if to.until is None else last_day(to.until, now=now),
        private=fact.private if to.private is None else to.private,
    )
    if new.since and new.until and new.since > new.until:
        raise Refusal("It ends before it begins.")
    return new


def _encounter(con: sqlite3.Connection, encounter: Encounter, to: Correction, now: datetime) -> Encounter:
    new = encounter
    if to.on is not None:
        understood = past(to.on, now=now, what="an encounter has taken place.")
        new = replace(new, on=understood.on, precision=understood.precision)
    if to.through is not None:
        new = replace(new, through=whom(con, to.through).id if to.through else None)
    return replace(
        new,
        at=encounter.at if to.at is None else squeeze(to.at) or None,
        expects_me=encounter.expects_me if to.expects_me is None else to.expects_me,
    )
