"""Draft: whether to connect, and notes made of recorded facts alone, each claim citing its facts."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from callingcard import data
from callingcard.drafts.already import already_said
from callingcard.drafts.changes import new_job
from callingcard.drafts.distance import by_title
from callingcard.drafts.intents import CHOICES
from callingcard.drafts.kinds.gaps import GAP
from callingcard.drafts.sounding import runs
from callingcard.drafts.tongue import Tongue
from callingcard.drafts.tongues import LANGUAGES, is_familiar, known, tongue
from callingcard.drafts.unanswered import unanswered, with_invitations
from callingcard.drafts.voice import region
from callingcard.drafts.wish import Common, Style, Wish
from callingcard.drafts.writing import write
from callingcard.inbox.disposing import FRAUD
from callingcard.model.draft import Draft, Drafting
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.limits import Limits
from callingcard.model.moment import JOB_DAYS
from callingcard.model.note import Channel, Note, NoteKind, Report
from callingcard.model.request import Decision
from callingcard.model.tie import Strength
from callingcard.people.identifiers import profile_url
from callingcard.store import decisions, encounters, messages
from callingcard.text import visible
from callingcard.ties.shared import shared
from callingcard.verbs import me as profile
from callingcard.verbs.channels import usual
from callingcard.verbs.check import Judge, judge, recipient_of
from callingcard.verbs.errors import Refusal
from callingcard.verbs.evidence import gather
from callingcard.verbs.ground import grounder
from callingcard.verbs.in_common import with_others
from callingcard.verbs.introductions import with_services
from callingcard.verbs.inviting import decision_on
from callingcard.verbs.judging import limits_of, same_place, tie_of
from callingcard.verbs.languages import tag
from callingcard.verbs.proposing import Proposer, Wanted, proposed
from callingcard.verbs.receipts import Receipt, receipts
from callingcard.verbs.sent import sent
from callingcard.verbs.whom import whom
from callingcard.when import day_of

_SAMPLES = 40
_EARLIER = 50
_HEARD = 5
_TOGETHER = {"together": True, "apart": False, "unknown": None}


@dataclass(frozen=True, slots=True)
class Asking:
    """How the notes are wanted; None leaves it to what is on record. ``earlier``: texts that others got; ``used``:
    the phrases of notes written in the same sitting, by id."""

    intent: str | None = None
    style: Style | None = None
    language: str | None = None
    count: int = 3
    seat: int = 0
    seed: str = ""
    tie: Strength | None = None
    earlier: tuple[str, ...] = ()
    used: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Drafted:
    """The decision first, then drafts, best first, and what is missing that only the user knows."""

    decision: Decision
    drafts: tuple[Draft, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What was drafted, with what its claims stand on, the address of the profile, and how it goes, for showing."""

    drafted: Drafted
    receipts: tuple[Receipt, ...]
    link: str | None
    channel: Channel


def draft(
    con: sqlite3.Connection,
    query: str,
    *,
    now: datetime,
    channel: Channel | None = None,
    kind: NoteKind | None = None,
    asking: Asking = Asking(),
    record: int | None = None,
    proposer: Proposer | None = None,
) -> Written:
    """Decide, and draft notes to a person, by the usual channel if none is said; ``record`` is the number of the one to keep as sent, ``proposer`` a language model that
    writes first. Raises Ambiguous or Refusal for whom is meant.
    """
    if asking.intent is not None and asking.intent not in CHOICES:
        raise Refusal(f"intent cannot be “{visible(asking.intent)}”: it is one of {', '.join(CHOICES)}.")
    me, limits = profile.read(con), limits_of(con)
    gathered = gather(con, whom(con, query), me=replace(me, samples=_samples(con)), now=now)
    evidence = with_others(con, with_services(con, gathered))
    decision = decision_on(con, evidence, me, limits, now=now)
    channel = channel or usual(evidence)
    asking = replace(asking, seat=seat_of(con, evidence), earlier=(*asking.earlier, *_sent_to_others(con, evidence)))
    fraud = any(reason.code in FRAUD for reason in decision.reasons)
    drafting = (
        Drafting()
        if fraud
        else drafted(evidence, judge(con), limits, channel=channel, kind=kind, now=now, asking=asking)
    )
    if proposer and not fraud:
        drafting = _proposed(proposer, evidence, drafting, judge(con), limits, channel, kind, asking, now)
    if record:
        if record > len(drafting.drafts):
            raise Refusal(f"There is no draft {record} to record: only {len(drafting.drafts)} could be written.")
        if GAP in drafting.drafts[record - 1].text:
            raise Refusal(f"Draft {record} still has a gap: fill in {GAP}.", "fill-and-send")
        chosen = drafting.drafts[record - 1]
        sent(con, evidence.person.id, now=now, note=chosen.text, channel=channel, intent=chosen.intent)
    cited = {fact for one in drafting.drafts for claim in one.claims for fact in claim.facts}
    answer = Drafted(decision, drafting.drafts, drafting.asks)
    return Written(answer, receipts(evidence, cited), profile_url(evidence.person.identifiers), channel)


def _proposed(
    proposer: Proposer, evidence: Evidence, drafting: Drafting, judged: Judge, limits: Limits, channel: Channel,
    kind: NoteKind | None, asking: Asking, now: datetime,
) -> Drafting:  # fmt: skip
    me = evidence.me
    wanted = Wanted(
        channel, kind or "opener", limits.length(channel, me.account or "free").value,
        asking.language or me.language or "en", asking.count,
    )  # fmt: skip
    wish = Wish(
        limit=wanted.limit,
        channel=channel,
        kind=kind,
        account=me.account,
        tie=tie_of(evidence, now=now).strength,
        earlier=asking.earlier,
    )
    judge_one = _judged(evidence, judged, wish, wanted.language)
    return proposed(proposer, evidence, drafting, wanted, judge=lambda text: judge_one(text, wanted.kind), now=now)


def drafted(
    evidence: Evidence,
    judged: Judge,
    limits: Limits,
    *,
    channel: Channel,
    now: datetime,
    kind: NoteKind | None = None,
    asking: Asking = Asking(),
) -> Drafting:
    """Drafts to one person for a channel, best first, each with the checker's report.

    None makes an unsupported claim, repeats what the user wrote them before, or is one that the checker would stop.
    """
    evidence = _in_region(evidence, asking.language)
    me, tie = evidence.me, asking.tie or tie_of(evidence, now=now).strength
    language = asking.language or _spoken(evidence, judged) or me.language or "en"
    wish = Wish(
        limit=limits.length(channel, me.account or "free").value, channel=channel, kind=kind, account=me.account,
        language=language, intent=asking.intent, style=asking.style, tie=tie, count=asking.count,
        seed=asking.seed or _event(evidence), seat=asking.seat, earlier=asking.earlier, used=asking.used,
        subject_limit=limits.inmail_subject.value, common=_common(evidence, now),
    )  # fmt: skip
    between = [message.text for message in evidence.messages]
    style = "formal" if by_title(evidence, tie, known(language)) and not between else asking.style
    spoken = _tongue(language, is_familiar(language, style, me.samples, between), region(me) == "us")
    told = _told(evidence)
    check = grounder(evidence, now=now)
    repeated = already_said(evidence, lambda text: check(text))
    if channel != "message" or not evidence.connected_on:
        repeated -= {encounter.id for encounter in evidence.encounters}
    heard = with_invitations(evidence.messages, evidence.invitations)
    asked = unanswered(heard, now=now) if channel == "message" else ""
    found = write(
        evidence, replace(wish, earlier=(*wish.earlier, *told), told=repeated, asked=asked), tongue=spoken, sensitive=_sensitive(), now=now,
        judge=_judged(evidence, judged, wish, spoken.language), unsupported=_unsupported(evidence, spoken.language, now),
    )  # fmt: skip
    kept = (d for d in found.drafts if asked or not (d.report and d.report.verdict == "stop"))
    said = runs(*told)
    return replace(found, drafts=tuple(d for d in kept if said.isdisjoint(runs(d.text))))


def _in_region(evidence: Evidence, language: str | None) -> Evidence:
    """With the language that is wished as the sender's, where it names a region: that decides how English is spelled and dated."""
    asked = tag(language) if language else ""
    return replace(evidence, me=replace(evidence.me, language=asked)) if "-" in asked else evidence


def _told(evidence: Evidence) -> tuple[str, ...]:
    """What the user has written to them before: nobody wants to read it again."""
    return tuple(note.text for note in evidence.sent if note.text) + tuple(
        message.text for message in evidence.messages if message.direction == "outgoing"
    )


def _spoken(evidence: Evidence, judged: Judge) -> str | None:
    """The language that they write to the user in, where drafting knows it; the longest of their last texts tells most."""
    heard = [message.text for message in evidence.messages if message.direction == "incoming"][:_HEARD]
    heard += [i.message for i in evidence.invitations if i.direction == "incoming"]
    found = judged(Note(max(heard, key=len), "message", "reply")).language if any(heard) else None
    return found if found in LANGUAGES else None


def _judged(evidence: Evidence, judged: Judge, wish: Wish, language: str) -> Callable[[str, NoteKind], Report]:
    note = Note(
        "",
        wish.channel,
        "opener",
        wish.account,
        language,
        recipient_of(evidence),
        wish.tie,
        wish.earlier,
        evidence.facts,
    )
    return lambda text, kind: judged(replace(note, text=text, kind=kind))


def _unsupported(evidence: Evidence, language: str, now: datetime) -> Callable[[str], int]:
    check = grounder(replace(evidence, facts=(*evidence.facts, *_news(evidence, now))), now=now)
    return lambda text: len(check(text, language).unsupported)


def _news(evidence: Evidence, now: datetime) -> tuple[Fact, ...]:
    """What a newer archive says of somebody's job, as the news that it is."""
    change = new_job(evidence, (now - timedelta(days=JOB_DAYS)).date())
    if change is None:
        return ()
    said = f"new job: {' at '.join(part for part in (change.role, change.firm) if part)}"
    return (Fact(change.facts[0], evidence.person.id, "news", said, as_of=now.date()),)


@cache
def _tongue(language: str, familiar: bool, american: bool) -> Tongue:
    return tongue(language, lambda name: data.table(f"drafting/{name}"), familiar=familiar, american=american)


@cache
def _sensitive() -> frozenset[str]:
    return frozenset(data.table("drafting/en_words")["sensitive"]["words"].split())


def _common(evidence: Evidence, now: datetime) -> tuple[Common, ...]:
    found = shared(evidence, today=now.date(), same=same_place)
    return tuple(Common(s.kind, s.name, _TOGETHER[s.overlap], s.since, s.until, s.facts) for s in found)


def _event(evidence: Evidence) -> str:
    """What decides among equals: the same for everybody met at one event, so that the seat keeps them apart."""
    met = next(iter(evidence.encounters), None)
    return f"{met.at or met.title}|{day_of(met.on)}" if met and (met.at or met.title) else evidence.person.id


def seat_of(con: sqlite3.Connection, evidence: Evidence) -> int:
    """The person's place among all that the user met at the same event."""
    met = next(iter(evidence.encounters), None)
    if met is None or not (met.at or met.title):
        return 0
    day = day_of(met.on)
    there = {
        e.person
        for e in encounters.since(con, day)
        if day_of(e.on) == day and (e.at or e.title) == (met.at or met.title)
    }
    return sorted(there | {evidence.person.id}).index(evidence.person.id)


def _samples(con: sqlite3.Connection) -> tuple[str, ...]:
    return tuple(message.text for message in messages.outgoing(con, limit=_SAMPLES))


def _sent_to_others(con: sqlite3.Connection, evidence: Evidence) -> tuple[str, ...]:
    said = [d.payload.get("text", "") for d in decisions.listed(con, "sent") if d.person != evidence.person.id]
    return tuple(text for text in reversed(said) if text)[:_EARLIER]
