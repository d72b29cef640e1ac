"""Somebody known with the very name of a sender: maybe the same person, surely another profile, or two people by the records.

An address book and a calendar hold no profiles, so somebody met yesterday is on record apart from their invitation of today
until the user has said in Review that the two are one. That is no ground for suspicion, and no certainty either.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.store import persons, reviews
from callingcard.store.ids import shown
from callingcard.text import visible
from callingcard.when import distance

_GROUNDS = 2


class SameName:
    """What is said of a sender's namesakes in one sitting; ``grounds`` tells how the user knows a person, by id."""

    def __init__(self, con: sqlite3.Connection, grounds: Callable[[str], tuple[Reason, ...]]) -> None:
        self._con, self._grounds = con, grounds

    def said(self, sender: Person, namesakes: Sequence[tuple[int, str]]) -> Iterator[Reason]:
        """``maybe-same`` where Review asks of the two, ``if-same`` for what is then known; ``namesake`` of one with another profile."""
        others = [person for person in persons.several(self._con, [n for n, _ in namesakes]) if person.id != sender.id]
        if not others or any(shown("p", n) == sender.id and name == sender.name for n, name in namesakes):
            return
        profiled = [person for person in others if _profile(person)]
        open_ = [p for p in others if p not in profiled and frozenset((p.id, sender.id)) in self._asked]
        for person in open_:
            yield Reason("maybe-same", f"Maybe the same person as {_named(person)}, whom you know, and of whom no profile is on record: Review asks you whether they are.", (), "D1")  # fmt: skip
        if profiled:
            yield Reason("namesake", f"You know somebody called {_named(profiled[0])}, with another profile: a second one of theirs, a namesake, or somebody posing as them.", (), "D1")  # fmt: skip
        elif len(open_) == len(others) == 1:
            for ground in self._grounds(open_[0].id)[:_GROUNDS]:
                yield replace(ground, code="if-same", text=f"If they are: {ground.text[0].lower()}{ground.text[1:]}")
        elif not open_:
            yield Reason("same-name", f"On record as somebody else than {_named(others[0])}, whom you know.", (), "D1")

    @cached_property
    def _asked(self) -> frozenset[frozenset[str]]:
        """The pairs of which Review asks."""
        return frozenset(frozenset((pair.a.id, pair.b.id)) for pair in reviews.listed(self._con))


def maybe_inviting(con: sqlite3.Connection, *, now: datetime) -> dict[str, Reason]:
    """Whom the user knows without a profile, and who may be the sender of an invitation that waits; with what that asks for."""
    pairs = [(known, other) for known, other in reviews.inviting(con) if not _profile(known)]
    if not pairs:
        return {}
    from callingcard.verbs import inbox

    waiting = {invitation.person: invitation for invitation in inbox.waiting(con)}
    found: dict[str, Reason] = {}
    for known, other in pairs:
        if (invitation := waiting.get(other.id)) and known.id not in waiting:
            when = distance(invitation.sent_at.astimezone(now.tzinfo).date(), now=now)
            text = f"Somebody called {_named(other)} invited you {when}, maybe the same person: Review asks you whether they are."
            found[known.id] = Reason("maybe-invited", text, (invitation.id,), "D1")
    return found


def _profile(person: Person) -> bool:
    return any(identifier.startswith("linkedin.com/") for identifier in person.identifiers)


def _named(person: Person) -> str:
    return f"{visible(person.name, newlines=False)} ({person.id})"
