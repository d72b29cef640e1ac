"""Outcomes of what was sent: from successive archives, and from the user's own word."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import get_args

from callingcard.model.outcome import Exports, Outcome, OutcomeKind, OutcomeWord, Sending
from callingcard.outcomes.following import follow
from callingcard.store import decisions, persons, sendings
from callingcard.store.opening import transaction
from callingcard.text import visible
from callingcard.verbs.errors import Refusal
from callingcard.verbs.evidence import sent_notes
from callingcard.verbs.judging import limits_of
from callingcard.verbs.sent import Recorded
from callingcard.verbs.whom import whom

KINDS: tuple[OutcomeWord, ...] = get_args(OutcomeWord)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of everything that was sent, newest first; and the newest archives that tell so."""

    outcomes: tuple[Outcome, ...]
    exports: Exports


def outcome(con: sqlite3.Connection, query: str, kind: OutcomeWord, *, now: datetime) -> Recorded:
    """Record what came of the last thing sent to a person. Raises Refusal where nothing sent to them is on record."""
    with transaction(con):
        person = whom(con, query)
        last = next((found.sent for found in _of(con, [person.id], now)), None)
        if last is None:
            raise Refusal(f"Nothing sent to {visible(person.name)} is on record.", "record-sent")
        decisions.log(con, "outcome", at=now, person=person.id, outcome=kind)
    delay = max(now - last.sent_at, timedelta(0)) if kind in {"accepted", "answered"} else None
    return Recorded(Outcome(last, kind, now, delay, f"By your own word: {kind}.", "word"))


def outcomes(con: sqlite3.Connection, query: str | None = None, *, now: datetime) -> Outcomes:
    """What came of everything sent to a person, or to anybody. Raises Ambiguous or Refusal for whom is meant."""
    people = [whom(con, query).id] if query is not None else None
    return Outcomes(tuple(_of(con, people, now)), sendings.exports(con))


def _of(con: sqlite3.Connection, people: Sequence[str] | None, now: datetime) -> list[Outcome]:
    by_person = _gathered(con, people)
    exports = sendings.exports(con)
    window = timedelta(days=limits_of(con).invitation_expires.value)
    found = [one for sent in by_person.values() for one in follow(sent, exports, window=window, now=now)]
    return sorted(found, key=lambda one: (one.sent.sent_at, one.sent.id), reverse=True)


def _gathered(con: sqlite3.Connection, people: Sequence[str] | None) -> Mapping[str, list[Sending]]:
    one = people[0] if people else None
    sent = [*sendings.archived(con, one), *(Sending(note) for note in sent_notes(con, one))]
    whose = list(dict.fromkeys(sending.note.person for sending in sent))
    connected, same_name = sendings.connected(con, whose), sendings.namesakes(con, whose)
    theirs, twins, words = sendings.invited(con), sendings.twins(con), _words(con, one)
    by_person = defaultdict[str, list[Sending]](list)
    for sending in sent:
        note = sending.note
        by_person[note.person].append(
            replace(
                sending,
                connected=connected.get(note.person, ()),
                answers=tuple(filter(None, [sendings.answer(con, note.person, note.sent_at)])),
                theirs=theirs.get(note.person, ()),
                namesakes=same_name.get(note.person, ()),
                twins=twins.get(note.id, ()),
            )
        )
    for person, said in words.items():
        by_person[person] = _with_words(by_person.get(person, []), said)
    return by_person


def _words(con: sqlite3.Connection, person: str | None) -> Mapping[str, list[tuple[datetime, OutcomeKind]]]:
    found = defaultdict[str, list[tuple[datetime, OutcomeKind]]](list)
    for deed in decisions.listed(con, "outcome", person=person):
        if deed.person:
            found[deed.person].append((deed.at, deed.payload["outcome"]))
    return found


def _with_words(sent: Iterable[Sending], said: Iterable[tuple[datetime, OutcomeKind]]) -> list[Sending]:
    """Each word of the user's is on what they had sent last; the later word stands."""
    kept = sorted(sent, key=lambda s: s.note.sent_at)
    for at, kind in said:
        place = max((place for place, s in enumerate(kept) if s.note.sent_at <= at), default=None)
        if place is not None:
            kept[place] = replace(kept[place], word=kind, word_at=at)
    return kept


def names(con: sqlite3.Connection, found: Iterable[Outcome]) -> dict[str, str]:
    """The names of those to whom it was sent, by id."""
    people = dict.fromkeys(one.sent.person for one in found)
    return {person: known.name if (known := persons.get(con, person)) else person for person in people}
