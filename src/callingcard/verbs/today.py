"""Today: whom to write to and why, the most urgent first. Candidates by SQL; the evidence only of those that may be shown."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.limits import Limits
from callingcard.model.moment import Moment, MomentKind
from callingcard.model.note import Channel, NoteKind, Verdict
from callingcard.model.person import Person
from callingcard.model.request import Budget
from callingcard.model.tie import Reason
from callingcard.moments import followups, replies, withdrawals
from callingcard.store import decisions, messages, persons, queue
from callingcard.ties.introductions import did
from callingcard.verbs import inbox
from callingcard.verbs import me as profile
from callingcard.verbs.allotting import allot
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted, seat_of
from callingcard.verbs.evidence import gather
from callingcard.verbs.introductions import having, introductions
from callingcard.verbs.inviting import asking
from callingcard.verbs.judging import budget_of, limits_of
from callingcard.verbs.keeping import invited, kept
from callingcard.verbs.pace import paces, quiet

_MOST = {"connect": 30, "reply": 15, "follow-up": 15, "withdraw": 5}
_LOOKED_AT = 100
_DRAFTED = 10
_DRAFTED_KINDS = {"connect", "follow-up", "thank", "keep-in-touch", "moment"}
_OCCASIONS = {"keep-in-touch", "moment"}
_INTENTS = {"birthday": "birthday", "new-job": "congratulate", "anniversary": "keep-up"}
_SERVICES = {"introduced-you", "referred-you", "report-back"}
_INVITED = timedelta(days=180 + followups.KEPT_DAYS)
"""How long ago a request was sent that may have been accepted within the days of a follow-up (formats)."""
_WITHOUT = {"note-for-others", "budget-spent"}
_ORDER = (
    ("connect", "open"), ("reply", "late"), ("reply", "due"), ("follow-up", "due"), ("thank", "due"), ("moment", "today"),
    ("connect", "before"), ("connect", "late"), ("connect", "ready"), ("follow-up", "soon"), ("thank", "soon"),
    ("ask-why", "new"), ("ask-why", "review"), ("moment", "soon"), ("moment", "due"), ("moment", "late"),
    ("keep-in-touch", "due"), ("withdraw", "stale"),
)  # fmt: skip
_RANK = {standing: place for place, standing in enumerate(_ORDER)}
_STATES = {"open": "open", "before": "before", "closed": "late", "none": "ready"}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the queue; ``draft`` only where there are facts enough for one, ``verdict`` what the checker says of it."""

    kind: MomentKind
    person: Person
    due: date | datetime | None
    state: str
    reasons: tuple[Reason, ...]
    draft: str | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The queue, most urgent first, and the notes left this month."""

    items: tuple[Item, ...]
    budget: Budget


def today(con: sqlite3.Connection, *, now: datetime, drafts: int = _DRAFTED) -> Today:
    """The day's queue, with drafts for the first ``drafts`` of it."""
    me, limits = profile.read(con), limits_of(con)
    budget = budget_of(con, me.account, limits, now=now)
    told = paces(con)
    moments = [
        *islice(_connect(con, me, limits, budget, now), _MOST["connect"]),
        *islice(_reply(con, me, now), _MOST["reply"]),
        *islice(_follow_up(con, me, now), _MOST["follow-up"]),
        *islice(_withdraw(con, limits, now), _MOST["withdraw"]),
        *kept(con, me, told, now),
    ]
    asked = {moment.person.id: (moment, reply) for moment, reply in invited(con, now)}
    moments += [moment for moment, _ in asked.values()]
    wanted = [moment for moment in moments if not quiet(told.get(moment.person.id), now)]
    ordered = _once(sorted(wanted, key=lambda m: _urgency(m, now)))
    items = [
        Item(m.kind, m.person, m.due, m.state, m.reasons, asked[m.person.id][1] if m.kind == "ask-why" else None)
        for m in ordered
    ]
    return Today(tuple(_drafted(con, items, drafts, me, limits, now)), budget)


def _once(moments: list[Moment]) -> list[Moment]:
    """One item a person, the most urgent; the reasons of the others are added to it."""
    found: dict[str, Moment] = {}
    for moment in moments:
        first = found.get(moment.person.id)
        if first is None:
            found[moment.person.id] = moment
        else:
            had = {(reason.code, reason.facts) for reason in first.reasons}
            more = tuple(r for r in moment.reasons if (r.code, r.facts) not in had)
            found[moment.person.id] = replace(first, reasons=(*first.reasons, *more))
    return list(found.values())


def _connect(con: sqlite3.Connection, me: Me, limits: Limits, budget: Budget, now: datetime) -> Iterator[Moment]:
    """People met lately and not connected, those whose window is open first; then those one was referred to."""
    asked = asking(con, me, limits, budget, now)
    allotted = allot(asked, budget, now=now)
    for one in asked:
        person = one.evidence.person
        decision = allotted[person.id]
        state = _STATES[decision.window.state]
        due = decision.window.opens if state == "before" else decision.window.closes
        yield Moment("connect", person, due, state, decision.reasons)


def _reply(con: sqlite3.Connection, me: Me, now: datetime) -> Iterator[Moment]:
    """People who asked something in their last message; one question mark is looked for before all else is read."""
    asked = {person for person, deed in inbox.handled(con).items() if deed.mark != "accepted"}
    waiting = queue.awaiting_reply(con, now - timedelta(days=replies.KEPT_DAYS))
    for person in waiting[:_LOOKED_AT]:
        _, received = messages.last(con, person)
        found = (
            persons.get(con, person) if received and "?" in received.text.replace("？", "?").replace("؟", "?") else None
        )
        evidence = gather(con, found, me=me, now=now) if found else None
        if evidence is None or (person in asked and evidence.connected_on is None):
            continue  # what a stranger answers who was asked, or turned away, is a matter for the inbox
        if moment := replies.reply(evidence, now=now):
            yield moment


def _follow_up(con: sqlite3.Connection, me: Me, now: datetime) -> Iterator[Moment]:
    newly = [*queue.connected_since(con, now.date() - timedelta(days=followups.KEPT_DAYS)), *_accepted(con, now)]
    told = {*queue.met_since(con, date.min, connected=True), *queue.decided(con, "met", "fact", "sent")}
    told |= {*queue.invited_since(con, now - _INVITED)}
    for person in [p for p in dict.fromkeys(newly) if p in told][:_LOOKED_AT]:
        found = persons.get(con, person)
        if found and (moment := followups.follow_up(gather(con, found, me=me, now=now), now=now)):
            yield moment


def _accepted(con: sqlite3.Connection, now: datetime) -> Iterator[str]:
    """Those of whom the user said lately that they accepted, before an archive can say so."""
    for deed in decisions.listed(con, "outcome"):
        if deed.person and deed.payload["outcome"] == "accepted" and (now - deed.at).days <= followups.KEPT_DAYS:
            yield deed.person


def _withdraw(con: sqlite3.Connection, limits: Limits, now: datetime) -> Iterator[Moment]:
    """The oldest first: they leave the archive soonest."""
    ended = set(queue.decided(con, "outcome"))
    kept = timedelta(days=limits.invitation_expires.value)
    for person, sent_at in queue.unaccepted(con, now - kept):
        if now - sent_at < timedelta(days=withdrawals.STALE_DAYS):
            return
        if person not in ended and (found := persons.get(con, person)):
            moment = withdrawals.withdraw(found, sent_at, limits, now=now)
            if moment:
                yield moment


def _drafted(
    con: sqlite3.Connection, items: list[Item], drafts: int, me: Me, limits: Limits, now: datetime
) -> Iterator[Item]:
    """Draft for the first of the queue, no two with a phrase in common; what the checker would stop is not shown, nor an occasion without substance."""
    used: frozenset[str] = frozenset()
    judged = judge(con) if any(item.kind in _DRAFTED_KINDS for item in items[:drafts]) else None
    for place, item in enumerate(items):
        if judged is None or place >= drafts or item.kind not in _DRAFTED_KINDS or _second(item):
            yield item
            continue
        evidence = gather(con, item.person, me=me, now=now)
        if item.kind == "thank":
            evidence = _thanking(item, having(evidence, introductions(con)))
        if item.kind == "thank" and not _in_own_words(item, evidence):
            yield item
            continue
        channel, kind = form(item)
        how = Asking(intent=_intent(item), seat=seat_of(con, evidence), used=used)
        written = drafted(evidence, judged, limits, channel=channel, kind=kind, now=now, asking=how).drafts
        good: set[str] = {"send"} if item.kind in _OCCASIONS else {"send", "revise"}
        best = next((d for d in written if d.report and d.report.verdict in good), None)
        used |= frozenset((best.frame or "").split()) if best else frozenset()
        verdict = best.report.verdict if best and best.report else None
        yield replace(item, draft=best.text if best else None, verdict=verdict)


def form(item: Item) -> tuple[Channel, NoteKind | None]:
    """How what an item asks for is sent, and what kind of note it is; None leaves that to the records."""
    with_note = item.kind == "connect" and not _WITHOUT & {reason.code for reason in item.reasons}
    kinds: dict[str, NoteKind] = {"thank": "thanks", "reply": "reply"}
    return "invitation" if with_note else "message", kinds.get(item.kind)


def _second(item: Item) -> bool:
    """Whether it goes on from a message of the user's own, into silence or on a promise: that one knows what to say, and no record does."""
    codes = {reason.code for reason in item.reasons}
    return item.reasons[0].code == "unanswered" or ("written-since" in codes and "newly-connected" not in codes)


def _intent(item: Item) -> str | None:
    """What a day that comes round is written for; None leaves it to the records."""
    codes = (reason.code for reason in item.reasons if item.kind == "moment")
    return next((_INTENTS[code] for code in codes if code in _INTENTS), None)


def _thanking(item: Item, evidence: Evidence) -> Evidence:
    """An introduction and a good word are good turns, said in the words that the user recorded them in."""
    cited = {fact for reason in item.reasons if reason.code in _SERVICES for fact in reason.facts}
    turns = tuple(
        Fact(one.fact, item.person.id, "thanks", did(one), one.on)
        for one in evidence.services
        if one.fact in cited and one.way == "from"
    )
    rest = tuple(fact for fact in evidence.facts if fact.id not in cited)
    return replace(evidence, facts=(*turns, *rest)) if turns else evidence


def _in_own_words(item: Item, evidence: Evidence) -> bool:
    """Whether the user said themselves what for: another's recommendation, as a file has it, makes no thanks."""
    cited = {fact for reason in item.reasons for fact in reason.facts}
    return any(f.id in cited and f.kind == "thanks" and f.source.kind == "user" for f in evidence.facts)


def _urgency(moment: Moment, now: datetime) -> tuple[int, float, str]:
    """What runs out first comes first; of what has passed, the latest, which is freshest in mind."""
    due = moment.due
    if due is not None and not isinstance(due, datetime):
        due = datetime.combine(due, time(), tzinfo=now.tzinfo)
    seconds = due.timestamp() if due else 0.0
    late = moment.kind == "connect" and moment.state == "late"
    return _RANK[moment.kind, moment.state], -seconds if late else seconds, moment.person.name
