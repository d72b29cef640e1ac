"""Gathering all that is recorded about one person, for the stages that judge it."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.outcome import OutcomeKind, SentNote
from callingcard.model.person import Person
from callingcard.model.record import PersonRecord, Source
from callingcard.store import decisions, encounters, facts, invitations, messages, persons
from callingcard.text import bare
from callingcard.ties.encounters import begun
from callingcard.ties.retold import with_lists
from callingcard.when import day_of

_CARDS = {"vcard", "google", "outlook"}
_ENOUGH_MESSAGES = 500


def gather(con: sqlite3.Connection, person: Person, *, me: Me, now: datetime) -> Evidence:
    """Read the evidence on a person. Of very long correspondences the last 500 messages are read."""
    records = [record for _, record in persons.members(con, person.id)]
    met, stated = with_lists(begun(encounters.of(con, person.id), now), distinct(facts.of(con, person.id)), now.tzinfo)
    written = tuple(messages.of(con, person.id, limit=_ENOUGH_MESSAGES))
    sent = sent_notes(con, person.id)
    deeds = decisions.listed(con, "sent", "outcome", person=person.id)
    outcome, outcome_on = _last_outcome(deeds)
    connected, told_by = _connected(records, deeds)
    return Evidence(
        person=person,
        me=me,
        encounters=met,
        facts=stated,
        messages=written,
        reciprocity=messages.reciprocity(con, person.id),
        invitations=tuple(invitations.of(con, person.id)),
        sent=sent,
        connected_on=connected,
        connected_by=told_by,
        first_contact=min((m.sent_at.astimezone(now.tzinfo).date() for m in written), default=None),
        cards=tuple(r.source for r in records if _is_card(r)),
        guest_lists=tuple(r.source for r in records if r.source.kind == "guests"),
        outcome=outcome,
        outcome_on=outcome_on,
        names=_mentioned(con, met),
    )


def distinct(stated: list[Fact]) -> tuple[Fact, ...]:
    """Facts that say the same once, the user's own word before a file's."""
    kept: dict[tuple[str, str, date | None, date | None], Fact] = {}
    for fact in sorted(stated, key=lambda f: f.source.kind != "user"):
        kept.setdefault((fact.kind, bare(fact.text), fact.since, fact.until), fact)
    return tuple(sorted(kept.values(), key=lambda f: f.as_of or date.min, reverse=True))


def sent_notes(con: sqlite3.Connection, person: str | None = None) -> tuple[SentNote, ...]:
    """What the user said they sent, newest first: to one person, or to anybody."""
    return tuple(
        SentNote(
            f"d{deed.id}",
            deed.person or "",
            deed.at,
            deed.payload.get("text", ""),
            deed.payload["channel"],
            "user",
            deed.payload.get("intent"),
        )
        for deed in reversed(decisions.listed(con, "sent", person=person))
    )


def _last_outcome(deeds: Sequence[decisions.Deed]) -> tuple[OutcomeKind | None, date | None]:
    """The user's last word on what came of it, unless they have sent again since."""
    last = next(reversed(deeds), None)
    if last is None or last.kind == "sent":
        return None, None
    return cast(OutcomeKind, last.payload["outcome"]), day_of(last.at)


def _connected(records: Sequence[PersonRecord], deeds: Sequence[decisions.Deed]) -> tuple[date | None, Source | None]:
    """Since when the two are connected, and who says so: the earliest record, else the user."""
    told = [(record.connected_on, record.source) for record in records if record.connected_on]
    if told:
        return min(told, key=lambda one: one[0])
    accepted = _accepted(deeds)
    return accepted, Source("user") if accepted else None


def _accepted(deeds: Sequence[decisions.Deed]) -> date | None:
    """When they accepted, by the user's word: a message since then changes nothing in that, another request or its end does."""
    found = None
    for deed in deeds:
        came = deed.payload["outcome"] if deed.kind == "outcome" else None
        if came == "accepted":
            found = day_of(deed.at)
        elif came in {"declined", "withdrawn"} or (deed.kind == "sent" and deed.payload["channel"] == "invitation"):
            found = None
    return found


def _is_card(record: PersonRecord) -> bool:
    return record.source.kind in _CARDS


def _mentioned(con: sqlite3.Connection, met: tuple[Encounter, ...]) -> tuple[tuple[str, str], ...]:
    through = {e.through for e in met if e.through}
    return tuple((other, found.name) for other in sorted(through) if (found := persons.get(con, other)))
