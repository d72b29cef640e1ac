"""Proposing: a language model writes first, where the user named an endpoint and asked for it; what does not hold is dropped.

The model is told only the facts that the built-in drafts cite, never a private one, and what it writes must be fit to send by the
checker and claim nothing that is not recorded. Whatever goes wrong, the built-in drafts are there.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from callingcard.lm import Brief, LanguageModel, Unavailable, propose
from callingcard.model.draft import Drafting
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.note import Channel, NoteKind, Report
from callingcard.verbs import config
from callingcard.verbs.errors import Refusal
from callingcard.verbs.ground import grounder
from callingcard.when import say


@dataclass(frozen=True, slots=True)
class Proposer:
    """A model, and how the user is told where the facts go and what came of it; ``agree`` is asked before anything is sent."""

    model: LanguageModel
    tell: Callable[[str], None]
    agree: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the note is to be."""

    channel: Channel
    kind: NoteKind
    limit: int
    language: str
    count: int


def endpoint(con: sqlite3.Connection, *, key: str | None = None) -> LanguageModel:
    """The endpoint that the user set. Raises Refusal where none is set, or where it is not one that may be used."""
    from callingcard.lm.endpoint import Endpoint

    address, name = config.value(con, "model"), config.value(con, "model.name")
    if not address or not name:
        raise Refusal("No language model is set.", "set-model")
    seconds = config.value(con, "model.seconds")
    assert isinstance(seconds, int)
    try:
        return Endpoint(str(address), str(name), key=key, seconds=float(seconds))
    except Unavailable as why:
        raise Refusal(str(why)) from None


def proposed(
    proposer: Proposer,
    evidence: Evidence,
    drafting: Drafting,
    wanted: Wanted,
    *,
    judge: Callable[[str], Report],
    now: datetime,
) -> Drafting:
    """The model's drafts before the built-in ones, ``wanted.count`` in all; the built-in ones alone where it has none that hold."""
    facts = chosen(evidence, drafting, now)
    if not facts:
        proposer.tell("Too little is recorded to ask a language model: nothing was sent.")
        return drafting
    told = "1 fact about" if len(facts) == 1 else f"{len(facts)} facts about"
    proposer.tell(f"{told} {evidence.person.name} to be sent to {proposer.model.address}")
    if not proposer.agree():
        return drafting
    check = grounder(evidence, now=now)
    try:
        drafts = propose(
            proposer.model,
            _brief(evidence, drafting, wanted, facts, now),
            judge=judge,
            ground=lambda text: check(text, wanted.language),
        )
    except Unavailable as why:
        proposer.tell(f"{why} These are the built-in drafts.")
        return drafting
    if not drafts:
        proposer.tell("Nothing that the model wrote held up to check and grounding. These are the built-in drafts.")
    marked = tuple(replace(draft, frame="model", intent=_intent(drafting)) for draft in drafts)
    return replace(drafting, drafts=(*marked, *drafting.drafts)[: wanted.count])


def chosen(evidence: Evidence, drafting: Drafting, now: datetime) -> tuple[Fact, ...]:
    """The facts that the built-in drafts cite, the encounters among them as facts; never a private one."""
    cited = {fact for draft in drafting.drafts for claim in draft.claims for fact in claim.facts}
    met = [_told(encounter, evidence, now) for encounter in evidence.encounters if encounter.id in cited]
    return (*met, *(fact for fact in evidence.facts if fact.id in cited and not fact.private))


def _told(encounter: Encounter, evidence: Evidence, now: datetime) -> Fact:
    how = "were both at" if encounter.kind == "event" else "met at"
    place = encounter.at or encounter.title
    through = evidence.name_of(encounter.through)
    said = f"{how} {place}" if place else "met"
    said += f", {say(encounter.on, encounter.precision, now=now)}"
    return Fact(encounter.id, encounter.person, "met", f"{said}, introduced by {through}" if through else said)


def _brief(
    evidence: Evidence, drafting: Drafting, wanted: Wanted, facts: tuple[Fact, ...], now: datetime
) -> Brief:  # fmt: skip
    return Brief(
        recipient=evidence.person.name,
        sender=evidence.me.name,
        headline=evidence.me.headline,
        facts=facts,
        channel=wanted.channel,
        kind=wanted.kind,
        limit=wanted.limit,
        language=wanted.language,
        intent=_intent(drafting) or "",
        today=now.date().isoformat(),
    )


def _intent(drafting: Drafting) -> str | None:
    return next((draft.intent for draft in drafting.drafts if draft.intent), None)
