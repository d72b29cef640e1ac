"""Whom the user means: by id, by an identifier in any spelling, by name. The one place where that is answered."""

import sqlite3

from callingcard.model.person import Person
from callingcard.people.identifiers import email_key, phone_key, profile_key
from callingcard.people.shown import called
from callingcard.store import persons, search, settings
from callingcard.text import squeeze, visible
from callingcard.verbs.errors import Ambiguous, Refusal

_MOST = 50
_SHOWN = 80


def whom(con: sqlite3.Connection, query: str, *, broadly: bool = False) -> Person:
    """The one person meant. Raises Ambiguous with all that match, Refusal where nobody does.

    A name may be given by some of its words, or by their beginnings ("ana sou"); whole words come first. Only ``broadly`` may firm or facts be what matches:
    for looking somebody up, never for writing to their record.
    """
    query = squeeze(query)
    if not query:
        raise Refusal("Say whom: a name, an id, an e-mail address, a phone number or a profile URL.")
    found = persons.find(con, query, identifier=identifier_of(con, query), limit=_MOST)
    if not found and (plain := called(query)) != query:
        query, found = plain, persons.find(con, plain, limit=_MOST)
    if len(found) > 1 or (found and not broadly):
        found = _by_name(con, found, query) or (found if broadly else [])
    if not found:
        said = query if len(query) <= _SHOWN else f"{query[:_SHOWN]}…"
        raise Refusal(f"Nobody called “{visible(said)}” is on record.", "find-or-record")
    if len(found) > 1:
        raise Ambiguous(found)
    return found[0]


def of_name(con: sqlite3.Connection, name: str) -> list[Person]:
    """All who are called exactly so, titles and degrees apart; the user is none of them."""
    plain = called(squeeze(name))
    named = {person.id: person for person in persons.named(con, plain)}
    near = persons.several(con, search.matching(con, plain, _MOST))
    named |= {person.id: person for person in near if search.folded(called(person.name)) == search.folded(plain)}
    return [named[key] for key in sorted(named)]


def identifier_of(con: sqlite3.Connection, text: str) -> str | None:
    """The text as a normalised identifier, if it looks like one; phone numbers as in the country that the user set."""
    return profile_key(text) or email_key(text) or phone_key(text, settings.read(con).get("region"))


def _by_name(con: sqlite3.Connection, found: list[Person], query: str) -> list[Person]:
    """Those whom the query names or identifies; a full name before the beginning of one."""
    identifier = identifier_of(con, query)
    if any(query == p.id or identifier in p.identifiers or query.lower() in p.identifiers for p in found):
        return found
    if persons.get(con, query):
        return found
    asked = search.folded(query).split()
    names = {p.id: [search.folded(name).split() for name in _names(con, p)] for p in found}
    whole = [p for p in found if any(set(asked) <= set(words) for words in names[p.id])]
    return whole or [p for p in found if any(_begins(words, asked) for words in names[p.id])]


def _names(con: sqlite3.Connection, person: Person) -> set[str]:
    return {person.name, *(record.name for _, record in persons.members(con, person.id))}


def _begins(words: list[str], asked: list[str]) -> bool:
    return bool(asked) and all(any(word.startswith(part) for word in words) for part in asked)
