"""Intents: what a note is for. Each has its own shape: what it prefers to say, and whether it needs a hook.

Suggested from what is on record and from the sender's own profile (advice A5), or chosen by the user.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from callingcard.drafts.changes import birthday_near, is_loss, new_job
from callingcard.drafts.wish import Wish
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.moment import JOB_DAYS
from callingcard.when.placing import day_of


@dataclass(frozen=True, slots=True)
class Intent:
    """``weights`` multiply the value of moves, by the beginning of their section; ``hook`` tells whether it must be answerable.

    ``lead``: what comes first, before how one knows the other; ``must``: what it cannot go without, where it can be said.
    """

    title: str
    weights: Mapping[str, float] = field(default_factory=dict)
    hook: bool = True
    lead: tuple[str, ...] = ()
    must: tuple[str, ...] = ("reason",)


INTENTS: Final[Mapping[str, Intent]] = {
    "after-event": Intent("go on with what began when you met", {"met": 1.4, "work": 0.8}),
    "keep-up": Intent("keep up with somebody's path", {"news": 1.3, "newjob": 1.5, "met.again": 1.3, "met.anniversary": 1.5, "family": 1.3}),
    "collaborate": Intent("do something together", {"reason": 1.3, "offer": 1.2, "work": 1.2}),
    "learn": Intent("learn from what they do well", {"work": 1.3, "topic": 1.2, "said": 1.2, "interest": 1.2, "reason": 1.3}),
    "thank": Intent("say thank you", {"thanks": 2.0, "q.": 0.3}, hook=False, lead=("thanks",)),
    "offer-help": Intent("offer help with what they need", {"offer": 4.0, "need": 1.6, "promised": 1.3}),
    "ask": Intent("ask something that a line can answer", {"q.own": 1.6, "reason": 1.2}),
    "job-search": Intent("learn about their work, without asking for a job", {"q.job-search": 1.6, "work": 1.1}),
    "recruit": Intent("tell what you look for, openly", {"seek": 5.0, "q.need": 0.6}, must=("seek", "reason")),
    "client": Intent("understand what they need, without selling", {"need": 1.6, "q.client": 1.5, "offer": 0.3}),
    "reconnect": Intent("take up an old tie", {"employer.ago": 1.8, "school.ago": 1.8, "met.longago": 1.8, "family": 1.4, "news": 1.2}),
    "their-work": Intent("answer a talk, an article, a thing they made", {"work": 2.0, "bio": 1.3}, lead=("work",)),
    "alumni": Intent("build on a school you share", {"school": 1.9, "employer": 0.7, "bio": 1.3}, must=("reason", "school.apart")),
    "newcomer": Intent("arrive in a team or a place", {"newcomer": 2.0, "employer.now": 1.8, "q.newcomer": 1.5}),
    "referral": Intent("follow an introduction", {"introduced": 1.8, "referred": 1.8, "met.through": 1.8}),
    "colleague": Intent("connect with somebody you work or worked with", {"employer": 1.9, "met.often": 1.4}),
    "congratulate": Intent("congratulate", {"news": 2.2, "newjob": 2.2, "bio": 1.4}, lead=("news", "newjob")),
    "birthday": Intent("wish a happy birthday", {"birthday": 2.0, "newjob": 0.5}, hook=False, lead=("birthday",)),
    "accepted": Intent("begin once they have accepted", {"accepted": 5.0, "promised": 1.5, "met.topic": 1.2}, lead=("accepted",)),
    "answer-invitation": Intent("answer their invitation", {"invited": 3.0, "q.invited": 2.0}, lead=("invited",)),
}  # fmt: skip
CHOICES: Final = tuple(INTENTS)

_RECENT_DAYS = 45
_NEWS_DAYS = 120
_LONG_DAYS = 730
_ACCEPTED_DAYS = 45
_JOINED_DAYS = 200


def suggested(evidence: Evidence, wish: Wish, *, now: datetime) -> str:
    """The intent that the record speaks for most."""
    return wish.intent or next(_fitting(evidence, wish, now), "keep-up")


def _fitting(evidence: Evidence, wish: Wish, now: datetime) -> Iterator[str]:
    yield from _asked_for(evidence, wish, now)
    yield from _by_record(evidence, wish, now)


def _asked_for(evidence: Evidence, wish: Wish, now: datetime) -> Iterator[str]:
    """What the kind of note and the day decide: an answer, thanks, the first words after they accepted, a birthday, a new job."""
    today = now.date()
    waiting = any(i.direction == "incoming" for i in evidence.invitations) and not evidence.connected_on
    if waiting or wish.kind == "reply":
        yield "answer-invitation"
    if wish.kind == "thanks":
        yield "thank"
    connected = evidence.connected_on
    if connected and (today - connected).days <= _ACCEPTED_DAYS and wish.channel != "invitation":
        yield "accepted"
    if connected and birthday_near(evidence, today):
        yield "birthday"
    if connected and new_job(evidence, today - timedelta(days=JOB_DAYS)):
        yield "congratulate"


def _by_record(evidence: Evidence, wish: Wish, now: datetime) -> Iterator[str]:
    kinds = {fact.kind for fact in evidence.facts if not fact.private}
    today = now.date()
    if "thanks" in kinds and "topic" not in kinds:
        yield "thank"
    if any(not is_loss(fact.text) for fact in _dated(evidence, "news", _NEWS_DAYS, now)):
        yield "congratulate"
    met = [e for e in evidence.encounters if e.kind != "event"]
    told = kinds & {"topic", "said", "need", "promised"}
    if met and (today - day_of(met[0].on)).days <= _RECENT_DAYS:
        yield "colleague" if evidence.sees_often(today) and not told else "after-event"
    if kinds & {"introduced", "referred"}:
        yield "referral"
    if met and (today - day_of(met[0].on)).days > _LONG_DAYS:
        yield "reconnect"
    yield from _by_profile(evidence, wish, kinds, now)


def _by_profile(evidence: Evidence, wish: Wish, kinds: set[str], now: datetime) -> Iterator[str]:
    me, today = evidence.me, now.date()
    if met_needs(kinds, evidence):
        yield "offer-help"
    if any(_joined(p.since, now) and _same(p.name, evidence.person.company) for p in me.employers):
        yield "newcomer"
    shared = {c.kind: c for c in wish.common if c.kind in {"employer", "school"}}
    employer = shared.get("employer")
    if employer:
        old = employer.until is not None and (today - employer.until).days > _LONG_DAYS
        yield "reconnect" if employer.together and old else "colleague"
    if "school" in shared:
        yield "alumni"
    if "work" in kinds:
        yield "their-work"
    if evidence.encounters:
        yield "after-event"
    if kinds & {"interest", "topic", "said", "reason"}:
        yield "learn"


def met_needs(kinds: set[str], evidence: Evidence) -> bool:
    """Whether they need something and the sender has something to offer."""
    return "need" in kinds and bool(evidence.me.offers)


def _dated(evidence: Evidence, kind: str, days: int, now: datetime) -> list[Fact]:
    known = (f for f in evidence.facts if f.kind == kind and f.as_of and not f.private)
    return [f for f in known if f.as_of and (now.date() - f.as_of).days <= days]


def _joined(since: object, now: datetime) -> bool:
    from datetime import date

    return isinstance(since, date) and 0 <= (now.date() - since).days <= _JOINED_DAYS


def _same(mine: str, theirs: str | None) -> bool:
    return theirs is not None and mine.casefold() == theirs.casefold()
