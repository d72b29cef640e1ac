"""Introductions and referrals on record, given and received, by each person who has part in one (advice C2, E4)."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from callingcard.drafts.kinds.introductions import named
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.tie import Service, Way
from callingcard.store import facts, persons
from callingcard.ties.introductions import KINDS, service
from callingcard.verbs.whom import of_name

Services = Mapping[str, tuple[Service, ...]]
_SEEN_FROM_THE_OTHER: dict[Way, Way] = {"through": "from", "from": "through", "to": "to"}


def introductions(con: sqlite3.Connection, *, since: date | None = None) -> Services:
    """By person, oldest first: what the facts on them tell, and those on others that name them, where one person has the name."""
    found = defaultdict[str, list[Service]](list)
    for fact in facts.of_kind(con, *KINDS):
        if since and (fact.as_of is None or fact.as_of < since):
            continue
        about = persons.get(con, fact.person)
        told = service(fact, name=about.name, named=named) if about else None
        if about is None or told is None:
            continue
        other = _one(con, told.other, about)
        found[about.id].append(replace(told, person=other.id if other else None))
        if other and (told.way != "to" or told.kind == "introduced"):
            way = _SEEN_FROM_THE_OTHER[told.way]
            found[other.id].append(replace(told, way=way, other=about.name, person=about.id))
    return {person: tuple(sorted(some, key=lambda s: s.on or date.min)) for person, some in found.items()}


def given(brought: Services, since: date) -> list[str]:
    """Those from whom the user got an introduction or a referral since then: their advocates, most first."""
    count = {
        p: sum(s.way == "from" and s.on is not None and s.on >= since for s in some) for p, some in brought.items()
    }
    return sorted((person for person in count if count[person]), key=lambda person: (-count[person], person))


def with_services(con: sqlite3.Connection, evidence: Evidence) -> Evidence:
    """The evidence on one person, with the introductions and referrals that they have part in."""
    return having(evidence, introductions(con))


def having(evidence: Evidence, brought: Services) -> Evidence:
    """The same, where all are read. Who brought them is a fact of theirs too, be it recorded on the other."""
    services = brought.get(evidence.person.id, ())
    if not services:
        return evidence
    own = {fact.id for fact in evidence.facts}
    told = tuple(
        Fact(one.fact, evidence.person.id, one.kind, f"by {one.other}", one.on)
        for one in services
        if one.way == "through" and one.fact not in own
    )
    return replace(evidence, services=services, facts=(*told, *evidence.facts))


def _one(con: sqlite3.Connection, name: str, about: Person) -> Person | None:
    """The one other person on record of exactly this name."""
    found = of_name(con, name) if name else []
    return found[0] if len(found) == 1 and found[0].id != about.id else None
