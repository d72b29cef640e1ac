"""How do I know this person? The one home of that question: every ground in one's own records, the strongest first."""

from collections.abc import Iterator
from datetime import datetime

from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.record import Source
from callingcard.model.tie import Reason
from callingcard.ties import crossed
from callingcard.ties.encounters import begun
from callingcard.ties.in_common import in_common
from callingcard.ties.introductions import KINDS, brought, services
from callingcard.ties.shared import Same, Shared, shared
from callingcard.when import day_of, distance, say

# What makes a request to connect one that the advice would send (A1); the rest is known, and not enough by itself.
GROUNDS = frozenset({
    "met", "meeting", "introduced", "brought", "messages", "employer", "school", "school-and-work", "group", "interest", "event", "in-common",
})  # fmt: skip
_SHOWN_ENCOUNTERS = 3
_PREPOSITIONS = {"week": "in", "month": "in", "year": "in"}


def known(evidence: Evidence, *, now: datetime, same: Same) -> tuple[Reason, ...]:
    """Every ground on which the user knows the person, each citing its facts or encounters."""
    return (
        *_encounters(evidence, now),
        *_introduced(evidence),
        *_messages(evidence, now),
        *(_shared(ground, evidence) for ground in shared(evidence, today=now.date(), same=same)),
        *crossed.reasons(evidence, today=now.date(), same=same),
        *in_common(evidence, now=now),
        *_network(evidence, now),
    )


def _encounters(evidence: Evidence, now: datetime) -> Iterator[Reason]:
    past = begun(evidence.encounters, now)
    met = [e for e in past if e.kind != "event"]
    together = [e for e in past if e.kind == "event"]
    for encounter in [*met[:_SHOWN_ENCOUNTERS], *together[:1]]:
        yield _encounter(encounter, evidence, now)
    if len(met) > _SHOWN_ENCOUNTERS:
        ids = tuple(e.id for e in met[_SHOWN_ENCOUNTERS:])
        yield Reason("met-often", f"You met {len(met)} times in all.", ids, "A1")


def _encounter(encounter: Encounter, evidence: Evidence, now: datetime) -> Reason:
    when = f"{_PREPOSITIONS.get(encounter.precision, 'on')} {say(encounter.on, encounter.precision, now=now)}"
    through = evidence.name_of(encounter.through)
    by = f", introduced by {through}" if through else ""
    read = _read_in(encounter.source) + _also(encounter)
    if encounter.kind == "event":
        where = encounter.title or encounter.at or "the same event"
        return Reason("event", f"You were both at {where} {when}{by}{read}.", (encounter.id,), "A1")
    if encounter.kind == "meeting":
        title = f" (“{encounter.title}”)" if encounter.title else ""
        return Reason("meeting", f"You were in a meeting together{title} {when}{by}{read}.", (encounter.id,), "A1")
    place = f" at {encounter.at}" if encounter.at else ""
    return Reason("met", f"You met{place} {when}{by}{read}.", (encounter.id,), "A1")


def _introduced(evidence: Evidence) -> Iterator[Reason]:
    """Who brought them; then what one did for the other of the kind."""
    told = {service.fact: service.way for service in services(evidence)}
    for fact in _of(evidence, *KINDS):
        if told.get(fact.id, "through") == "through":
            yield Reason("introduced", _said(fact), (fact.id,), "C2")
    yield from (brought(service) for service in services(evidence) if service.way != "through")


def _said(fact: Fact) -> str:
    verb, said = fact.kind.capitalize(), fact.text.rstrip(".")
    if said.lower().startswith(("by ", "through ")):
        said = f"{verb} {said}"
    elif not said.lower().startswith(fact.kind):
        said = f"{verb}: {said}"
    return f"{said[0].upper()}{said[1:]}."


def _messages(evidence: Evidence, now: datetime) -> Iterator[Reason]:
    both = evidence.reciprocity
    last = max((day for day in (both.last_sent, both.last_received) if day), default=None)
    if last is None:
        return
    when = distance(last, now=now)
    if both.sent and both.received:
        yield Reason(
            "messages", f"You wrote to each other: {both.sent} sent, {both.received} received, the last {when}."
        )
    elif both.received:
        yield Reason("wrote-to-me", f"They wrote to you {when}; you have not answered.")
    else:
        yield Reason("wrote-to-them", f"You wrote to them {when}; they have not answered.")


def _shared(ground: Shared, evidence: Evidence) -> Reason:
    read = next((_read_in(fact.source) for fact in evidence.facts if fact.id in ground.facts), "")
    where = {"employer": "worked at", "school": "went to", "group": "belong to", "interest": "care about"}[ground.kind]
    if ground.overlap == "apart":
        return Reason(
            f"same-{ground.kind}", f"You both {where} {ground.name}, at different times{read}.", ground.facts, "C4"
        )
    said = f"You both {where} {ground.name}"
    if ground.kind in {"group", "interest"}:
        return Reason(ground.kind, f"{said}{read}.", ground.facts, "C4")
    if ground.overlap == "unknown":
        return Reason(ground.kind, f"{said}{read}; whether at the same time is not recorded.", ground.facts, "C4")
    since, until = ground.since, ground.until
    years = f"in {since.year}" if since and until and since.year == until.year else ""
    if since and until and not years:
        years = f"from {since.year} to {until.year}"
    return Reason(ground.kind, f"{said} at the same time, {years}{read}.", ground.facts, "C4")


def _network(evidence: Evidence, now: datetime) -> Iterator[Reason]:
    if evidence.connected_on:
        yield Reason("connected", f"You have been connected since {say(evidence.connected_on, 'day', now=now)}.")
    for invitation in evidence.invitations[:1]:
        who = "You invited them" if invitation.direction == "outgoing" else "They invited you"
        yield Reason(
            "invitation",
            f"{who}, {distance(invitation.sent_at.astimezone(now.tzinfo).date(), now=now)}.",
            (invitation.id,),
        )
    if evidence.cards:
        yield Reason(
            "address-book", f"They are in your address book ({evidence.cards[0].file or evidence.cards[0].kind})."
        )
    events = _of(evidence, "event")[:2]
    if evidence.guest_lists and not events:
        yield Reason("guest-list", f"They are on a guest list that you imported ({_file(evidence.guest_lists[0])}).")
    for fact in events:
        when = f", {distance(day_of(fact.as_of), now=now)}" if fact.as_of else ""
        yield Reason(
            "guest-list", f"They are on the guest list of {fact.text}{when}{_read_in(fact.source)}.", (fact.id,)
        )


def _read_in(source: Source) -> str:
    """Where a statement stands that is not the user's own word: the file, without its folders."""
    name = _file(source)
    return f", by {name}" if name and source.kind != "user" else ""


def _also(encounter: Encounter) -> str:
    names = list(dict.fromkeys(filter(None, map(_file, encounter.also))))
    return f", also in {' and '.join(names)}" if names else ""


def _file(source: Source) -> str:
    return (source.file or "").replace("\\", "/").rsplit("/", 1)[-1]


def _of(evidence: Evidence, *kinds: str) -> list[Fact]:
    return [fact for fact in evidence.facts if fact.kind in kinds]
