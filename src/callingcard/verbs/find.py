"""Find: whatever goes by some words: people, what is known of them, what was written, and the rules."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.store import facts, invitations, messages, persons
from callingcard.store.search import folded
from callingcard.verbs.evidence import sent_notes
from callingcard.verbs.rules import RulePage, rules
from callingcard.verbs.whom import identifier_of

_LOOKED_AT = 40
_NOTES = 2000
_LONGEST = 200
_TELLING = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that has the words, and of whom it is."""

    person: Person
    fact: Fact


@dataclass(frozen=True, slots=True)
class Wrote:
    """Something written between the user and a person that has the words. ``kind``: message, invitation or sent."""

    person: Person
    kind: str
    text: str
    at: datetime
    outgoing: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, of each the best first."""

    people: tuple[Person, ...] = ()
    facts: tuple[Told, ...] = ()
    written: tuple[Wrote, ...] = ()
    rules: tuple[RulePage, ...] = ()


def find(con: sqlite3.Connection, text: str, *, most: int = 5) -> Found:
    """At most so many of each kind that have all the words of the text; of names and facts, the beginnings of words do.

    Any text may be asked for; an id, an e-mail address, a phone number or a profile URL finds whose it is.
    """
    asked = folded(text[:_LONGEST]).split()
    if not asked:
        return Found()
    meant = persons.find(
        con, text[:_LONGEST], identifier=identifier_of(con, text[:_LONGEST]), limit=_LOOKED_AT, alike=True
    )
    told = [one for person in meant if not _named(person, asked) for one in _told(con, person, asked)]
    by_fact = {one.person.id for one in told}
    return Found(
        tuple(person for person in meant if person.id not in by_fact)[:most],
        tuple(told[:most]),
        tuple(islice(_written(con, text, asked, most), most)),
        tuple(islice(_rules(asked), most)),
    )


def _rules(asked: list[str]) -> Iterator[RulePage]:
    """Not for a letter or two, which begin a word of nearly every title."""
    if sum(map(len, asked)) >= _TELLING:
        yield from (rule for rule in rules().rules if _has(f"{rule.id} {rule.title}", asked))


def _named(person: Person, asked: list[str]) -> bool:
    return _has(" ".join(filter(None, (person.name, person.company, person.position))), asked)


def _told(con: sqlite3.Connection, person: Person, asked: list[str]) -> Iterator[Told]:
    """Facts that have a word of those asked for which the name and the job do not have."""
    known = f"{person.name} {person.company or ''} {person.position or ''}"
    open_words = [word for word in asked if not _has(known, [word])]
    return islice((Told(person, fact) for fact in facts.of(con, person.id) if _has(fact.text, open_words)), 2)


def _written(con: sqlite3.Connection, text: str, asked: list[str], most: int) -> Iterator[Wrote]:
    """The newest messages, then notes that went with invitations, then those that the user said they sent."""
    found: Iterable[tuple[str, str, str, datetime, bool]] = (
        *((m.person, "message", m.text, m.sent_at, m.direction == "outgoing") for m in messages.search(con, text, limit=most)),
        *((i.person, "invitation", i.message, i.sent_at, i.direction == "outgoing") for i in invitations.listed(con, limit=_NOTES)),
        *((n.person, "sent", n.text, n.sent_at, True) for n in sent_notes(con)[:_NOTES]),
    )  # fmt: skip
    for whose, kind, said, at, outgoing in found:
        if (kind == "message" or (said and _has(said, asked))) and (person := persons.get(con, whose)):
            yield Wrote(person, kind, said, at, outgoing)


def _has(text: str, asked: list[str]) -> bool:
    words = folded(text).split()
    return bool(asked) and all(any(word.startswith(part) for word in words) for part in asked)
