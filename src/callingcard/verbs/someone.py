"""Somebody the user speaks of: a person on record where name or identifier says so, else somebody new."""

import re
import sqlite3
from dataclasses import dataclass, replace
from datetime import date, datetime

from callingcard.model.person import Person
from callingcard.model.record import PersonRecord, Source
from callingcard.people.identifiers import normal_identifiers, profile_key
from callingcard.people.shown import called
from callingcard.store import decisions, persons
from callingcard.text import bare, squeeze, visible
from callingcard.verbs import lengths
from callingcard.verbs import me as profile
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.whom import of_name

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}")
_URL = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_ID = re.compile(r"p_[0-9a-z]{6}")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Someone:
    """What the user says of somebody. Only the name is needed."""

    name: str
    email: str | None = None
    url: str | None = None
    company: str | None = None
    position: str | None = None


def settle(con: sqlite3.Connection, someone: Someone, *, new: bool) -> Person | None:
    """Who of those on record it is, by identifier or by a unique full name; None for somebody new.

    Raises Ambiguous where several have the name, Refusal where what is said does not go together.
    """
    _sound(someone)
    identifiers = normal_identifiers(_record(someone, None))
    by_identifier = persons.of_identifiers(con, identifiers)
    if by_identifier and persons.own(con) in by_identifier:
        raise Refusal("That is you.", "own-profile")
    if new and by_identifier:
        one = by_identifier[0]
        raise Refusal(f"{visible(one.name)} ({one.id}) has that identifier already.", "not-new")
    if new:
        return None
    by_id = _by_id(con, someone.name)
    if not by_id and _ID.fullmatch(someone.name.strip()):
        raise Refusal(f"Nobody with the id {someone.name.strip()} is on record.", "find-or-record")
    found = by_identifier or by_id or of_name(con, someone.name)
    if len(found) > 1:
        raise Ambiguous(found)
    if found and not by_identifier and not by_id:
        _same_profile(found[0], someone)
    if not found and _is_own_name(con, someone.name):
        raise Refusal("That is your own name.", "other-profile")
    return found[0] if found else None


def record(con: sqlite3.Connection, someone: Someone, person: Person | None, *, decision: int, now: datetime) -> Person:
    """Keep what was said, of ``person`` or of somebody new; the person as they are now on record."""
    said = _record(someone, now.date())
    identifiers = normal_identifiers(said)
    if person is None:
        apart = [other.id for other in of_name(con, someone.name)]
        kept = persons.add_record(
            con, said, identifiers=identifiers, decision=decision, apart=apart, called=called(said.name, titled=True)
        )
        decisions.concern(con, decision, kept)
    else:
        kept = person.id
        if _by_id(con, someone.name):
            said = replace(said, name=person.name)
        news = [i for i in identifiers if i not in person.identifiers] or someone.company or someone.position
        if news:
            persons.add_record(con, said, identifiers=identifiers, decision=decision, person=kept)
    found = persons.get(con, kept)
    assert found is not None
    return found


def stated(someone: Someone) -> list[tuple[str, str]]:
    """What was said of their job, as kinds of facts and their values."""
    said = (("employer", someone.company), ("position", someone.position))
    return [(kind, squeeze(text)) for kind, text in said if text and squeeze(text)]


def _record(someone: Someone, today: date | None) -> PersonRecord:
    return PersonRecord(
        Source("user"),
        squeeze(someone.name),
        emails=(someone.email.strip(),) if someone.email else (),
        urls=(someone.url.strip(),) if someone.url else (),
        company=squeeze(someone.company) or None if someone.company else None,
        position=squeeze(someone.position) or None if someone.position else None,
        as_of=today,
    )


def _sound(someone: Someone) -> None:
    if not squeeze(someone.name) or len(someone.name) > _LONGEST:
        raise Refusal("Say who it was: a name of at most 200 characters.")
    lengths.sound(email=someone.email, url=someone.url, company=someone.company, position=someone.position)
    if someone.email and not _EMAIL.fullmatch(someone.email.strip()):
        raise Refusal(f"“{visible(someone.email)}” is not an e-mail address.")
    if someone.url and not (profile_key(someone.url) or _URL.fullmatch(someone.url.strip())):
        raise Refusal(
            f"“{visible(someone.url)}” is not a URL; a profile is like https://www.linkedin.com/in/ana-sousa."
        )


def _by_id(con: sqlite3.Connection, name: str) -> list[Person]:
    person = persons.get(con, name.strip())
    return [person] if person else []


def _is_own_name(con: sqlite3.Connection, name: str) -> bool:
    """Whether it is the user's full name; a first name alone may well be another's."""
    own = profile.read(con).name
    return own is not None and len(own.split()) > 1 and bare(own) == bare(called(name))


def _same_profile(person: Person, someone: Someone) -> None:
    """Two profiles are two people, unless the user says otherwise: the name alone does not settle it."""
    said = profile_key(someone.url) if someone.url else None
    known = [i for i in person.identifiers if i.startswith("linkedin.com/")]
    if said and known and said not in known:
        raise Refusal(
            f"{visible(person.name)} ({person.id}) is on record with another profile, {known[0]}.", "other-profile"
        )
