"""Draft: whether to connect, and a note made of recorded facts alone, each claim citing its facts."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from callingcard.model.draft import Claim, Draft, Drafting
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.limits import Limits
from callingcard.model.note import Channel, Note, NoteKind
from callingcard.model.request import Decision
from callingcard.ties.shared import shared
from callingcard.verbs import me as profile
from callingcard.verbs.check import Judge, judge, recipient_of
from callingcard.verbs.evidence import gather
from callingcard.verbs.judging import budget_of, decided, limits_of, same_place, tie_of
from callingcard.verbs.whom import whom
from callingcard.when import day_of

Piece = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The decision first, then drafts, best first, and what is missing that only the user knows."""

    decision: Decision
    drafts: tuple[Draft, ...]
    asks: tuple[str, ...]


def draft(
    con: sqlite3.Connection, query: str, *, now: datetime, channel: Channel = "invitation", kind: NoteKind | None = None
) -> Drafted:
    """Decide, and draft a note to a person. Raises Ambiguous or Refusal for whom is meant."""
    me, limits = profile.read(con), limits_of(con)
    evidence = gather(con, whom(con, query), me=me, now=now)
    decision = decided(evidence, budget_of(con, me.account, limits, now=now), limits, now=now)
    drafting = drafted(evidence, judge(con), limits, channel=channel, kind=kind, now=now)
    return Drafted(decision, drafting.drafts, drafting.asks)


def drafted(
    evidence: Evidence, judged: Judge, limits: Limits, *, channel: Channel, now: datetime, kind: NoteKind | None = None
) -> Drafting:
    """Drafts to one person for a channel, each with the checker's report."""
    me = evidence.me
    limit = limits.length(channel, me.account or "free").value
    drafting = compose(evidence, limit=limit, now=now)
    note = Note(
        "", channel, kind or "opener", me.account, me.language, recipient_of(evidence), tie_of(evidence, now=now).strength,
        facts=evidence.facts,
    )  # fmt: skip
    return replace(
        drafting, drafts=tuple(replace(d, report=judged(replace(note, text=d.text))) for d in drafting.drafts)
    )


def compose(evidence: Evidence, *, limit: int, now: datetime) -> Drafting:
    """One plain draft within ``limit``, if there are facts for it; else what is missing."""
    how = _how(evidence, now)
    topic = next((f for f in _public(evidence) if f.kind in {"topic", "interest", "work"}), None)
    asks = [] if topic else [f"What did you talk about, or what would you like to ask {_given(evidence)}?"]
    if how is None:
        asks.insert(0, f"How do you know {_given(evidence)}?")
    if how is None or topic is None:
        return Drafting((), tuple(asks))
    pieces: list[Piece] = [(f"Hi {_given(evidence)}, ", ()), how, *_detail(topic, evidence), (" How is it going?", ())]
    text, claims = _joined(pieces)
    if len(text) > limit:
        text, claims = _joined([pieces[0], how, (" How are things going?", ())])
    return Drafting((Draft(text, claims),) if len(text) <= limit else (), ())


def _how(evidence: Evidence, now: datetime) -> Piece | None:
    met = next((e for e in evidence.encounters if e.kind != "event"), None)
    if met:
        where = f" at {met.at}" if met.at else ""
        return f"good to meet you{where} {_when(met, now)}.", (met.id,)
    introduced = next((f for f in _public(evidence) if f.kind in {"introduced", "referred"}), None)
    if introduced and introduced.text.startswith("by "):
        return f"{introduced.text[3:]} suggested that we connect.", (introduced.id,)
    place = next(
        (
            s
            for s in shared(evidence, today=now.date(), same=same_place)
            if s.kind in {"employer", "school"} and s.overlap != "apart"
        ),
        None,
    )
    return (f"we were both at {place.name}.", place.facts) if place else None


def _detail(topic: Fact, evidence: Evidence) -> Iterator[Piece]:
    said = f"I have been thinking about our talk about {topic.text}."
    if topic.kind == "topic" and topic.encounter in {e.id for e in evidence.encounters}:
        yield f" {said}", (topic.id,)
    else:
        yield f" I should like to hear more about {topic.text}.", (topic.id,)


def _joined(pieces: list[Piece]) -> tuple[str, tuple[Claim, ...]]:
    text, claims = "", list[Claim]()
    for said, facts in pieces:
        start = len(text) + len(said) - len(said.lstrip())
        text += said
        if facts:
            claims.append(Claim(start, len(text), facts))
    return text, tuple(claims)


def _when(met: Encounter, now: datetime) -> str:
    day = day_of(met.on)
    days = (now.date() - day).days
    if met.precision == "year":
        return f"in {day.year}"
    if met.precision == "month":
        return _month(day, now)
    if days <= 1:
        return "today" if days == 0 else "yesterday"
    if met.precision == "week":
        return "the other week" if days < 21 else _month(day, now)
    return f"on {day:%A}" if days < 7 else _month(day, now) if days > 45 else f"on {day.day} {day:%B}"


def _month(day: date, now: datetime) -> str:
    return f"in {day:%B}" if (now.date() - day).days < 300 else f"in {day:%B} {day.year}"


def _public(evidence: Evidence) -> list[Fact]:
    return [fact for fact in evidence.facts if not fact.private]


def _given(evidence: Evidence) -> str:
    return evidence.person.name.replace(",", " ").split()[0] if evidence.person.name.split() else "them"
