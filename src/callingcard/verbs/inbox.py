"""Inbox: every incoming invitation still unanswered, with how one knows the sender, what to do, and a reply; and what was done."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from itertools import islice, takewhile

from callingcard import data
from callingcard.inbox.disposing import FRAUD
from callingcard.inbox.pile import later
from callingcard.model.fact import Me
from callingcard.model.invitation import MARKS, Disposition, Handled, Invitation, Mark, Triage
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reason
from callingcard.store import decisions, encounters, facts, invitations, persons
from callingcard.store.opening import transaction
from callingcard.text import squeeze, visible
from callingcard.verbs import someone
from callingcard.verbs.answering import replied
from callingcard.verbs.check import Judge, judge
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.evidence import gather
from callingcard.verbs.judging import limits_of
from callingcard.verbs.someone import Someone
from callingcard.verbs.triaging import Case, Desk
from callingcard.verbs.uncollected import uncollected
from callingcard.verbs.whom import whom
from callingcard.when import has_begun, understand

REPLIES = 25
LOOKED_AT = 100
"""How many new ones a page of the inbox is chosen from, and how many of the pile: judging thousands takes seconds."""
_LONGEST = 2_000
_SAME = timedelta(days=1)
_BEGINNING = 4
"""So much of an id, its "i_" included, says which one is meant where only one begins so."""
_DEEDS: dict[str, Mark] = {mark: mark for mark in MARKS}


@dataclass(frozen=True, slots=True)
class Inbox:
    """The invitations to answer: those to accept first, then those to ask, then the pile, then the rest."""

    invitations: tuple[Triage, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the inbox: ``counts`` are by disposition among those looked at, ``left`` come after these.

    ``waiting`` is how many wait in all; those beyond ``LOOKED_AT`` come into sight as newer ones are settled.
    ``sources`` are those of the facts and encounters that the reasons cite, by id.
    """

    invitations: tuple[Triage, ...]
    counts: dict[Disposition, int]
    left: int
    waiting: int
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True)
class Done:
    """What the user did with an invitation of somebody's, and when. ``invitation`` is its id."""

    invitation: str
    person: Person
    mark: Mark
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """One invitation as it stands after what the user did."""

    invitation: Triage


@dataclass(frozen=True, slots=True)
class SettledAll:
    """Several invitations as they stand after what the user did with each."""

    invitations: tuple[Triage, ...]


def inbox(
    con: sqlite3.Connection, *, now: datetime, replies: int = REPLIES, only: Disposition | None = None
) -> Inbox:  # fmt: skip
    """Triage everything unanswered, or show ``only`` those of one disposition; replies for the first ``replies`` of it."""
    with uncollected():
        desk = _desk(con, now)
        cases = [case for case in desk.cases(waiting(con)) if only in {None, case.triage.disposition}]
        return Inbox(tuple(_replied(con, desk, cases, replies, now)))


def glance(
    con: sqlite3.Connection, *, now: datetime, most: int, replies: int = 0, since: datetime | None = None
) -> tuple[Triage, ...]:
    """What of the inbox belongs on the day's page: the ``most`` newest, sent after ``since``, and all on the pile; ``replies`` for the first."""
    some = _newest(con, most, since)
    if not some:
        return ()
    with uncollected():
        desk = _desk(con, now)
        return tuple(_replied(con, desk, desk.cases(some), replies, now))


def leaf(
    con: sqlite3.Connection, *, now: datetime, start: int = 0, most: int = REPLIES, only: Disposition | None = None
) -> Leaf:  # fmt: skip
    """``most`` invitations from ``start`` on, each with its reply, out of the newest ones and those of the pile."""
    some = _newest(con, LOOKED_AT)
    if not some:
        return Leaf((), {}, 0, 0, {})
    with uncollected():
        desk = _desk(con, now)
        cases = desk.cases(some)
        counts = Counter(case.triage.disposition for case in cases)
        asked = [case for case in cases if only in {None, case.triage.disposition}]
        shown = tuple(_replied(con, desk, asked[start : start + most], most, now))
    unanswered = len(some) if len(some) < LOOKED_AT else len(waiting(con))
    return Leaf(shown, dict(counts), max(0, len(asked) - start - most), unanswered, sources(con, shown))


def lately(con: sqlite3.Connection, *, most: int) -> tuple[Done, ...]:
    """What the user did last, the newest first; of each invitation only the last."""
    found: dict[str, Done] = {}
    for deed in reversed(decisions.listed(con, *_DEEDS)):
        person = persons.get(con, deed.person) if deed.person and len(found) < most else None
        if person:
            key = deed.payload.get("invitation", person.id)
            found.setdefault(key, Done(key, person, _DEEDS[deed.kind], deed.at))
    return tuple(found.values())


def add(
    con: sqlite3.Connection, sender: Someone, *, now: datetime, note: str = "", sent_on: str | None = None, new: bool = False
) -> Settled:  # fmt: skip
    """Take in an invitation that the user pasted or typed, and triage it.

    Raises Ambiguous where several have the name and nothing else says who it is, Refusal for what cannot be.
    """
    if len(note) > _LONGEST:
        raise Refusal(f"A note of an invitation has at most {_LONGEST} characters here; LinkedIn allows 300.")
    sent_at = _moment(sent_on, now)
    with transaction(con):
        known = someone.settle(con, sender, new=new)
        if known and (told := _told_already(con, known, note.strip(), sent_at)):
            return Settled(_one(con, told, now))
        decision = decisions.log(con, "invitation", at=now, person=known.id if known else None)
        person = someone.record(con, sender, known, decision=decision, now=now)
        pasted = Invitation("", person.id, "incoming", sent_at, note.strip(), Source("user"))
        kept = invitations.add(con, pasted, decision=decision)
    return Settled(_one(con, kept, now))


def _told_already(con: sqlite3.Connection, sender: Person, note: str, sent_at: datetime) -> Invitation | None:
    """The same words of the same person, of the same day: pasted twice, or in the archive by now."""
    said = (i for i in invitations.of(con, sender.id) if i.direction == "incoming" and i.message.strip() == note)
    return next((i for i in said if abs(i.sent_at - sent_at) <= _SAME), None)


def mark(con: sqlite3.Connection, key: str, done: Mark, *, now: datetime) -> Settled:
    """Record what the user did: accepted, asked, held, ignored. ``key`` is an invitation's id or its beginning, or says whose it is.

    Raises Refusal where there is none, Ambiguous where several people match.
    """
    return Settled(mark_all(con, [key], done, now=now).invitations[0])


def mark_all(con: sqlite3.Connection, keys: Sequence[str], done: Mark, *, now: datetime) -> SettledAll:
    """Record the same of several, all or none; each is a decision of its own, which ``undo`` takes back."""
    with transaction(con):
        meant = {one.id: one for one in (_meant(con, key) for key in keys)}
        desk = _desk(con, now)
        for one in meant.values():
            grounds = sorted(desk.grounds(one.person))
            decisions.log(con, done, at=now, person=one.person, invitation=one.id, grounds=grounds)
    return SettledAll(tuple(_one(con, one, now) for one in meant.values()))


def waiting(con: sqlite3.Connection, person: str | None = None) -> list[Invitation]:
    """Incoming invitations of people (or one) not connected, the newest of each, less what the user has settled."""
    return list(_unsettled(invitations.waiting(con, "incoming", person=person), handled(con)))


def _newest(con: sqlite3.Connection, most: int, since: datetime | None = None) -> list[Invitation]:
    """The ``most`` newest that are unsettled, and as many of those on the pile, whenever these were sent."""
    done = handled(con)
    lately = takewhile(lambda i: since is None or i.sent_at > since, invitations.waiting(con, "incoming"))
    some = list(islice(_unsettled(lately, done), most))
    pile = [person for person, deed in done.items() if deed.mark in {"asked", "held"}]
    theirs = (i for person in pile for i in invitations.waiting(con, "incoming", person=person))
    return [*some, *islice((i for i in _unsettled(theirs, done) if i not in some), most)]


def sources(con: sqlite3.Connection, shown: Sequence[Triage]) -> dict[str, Source]:
    """Where the facts and encounters come from that the reasons cite, by id."""
    cited = {key for one in shown for reason in (*one.known_through, *one.reasons) for key in reason.facts}
    found = {key: facts.get(con, key) or encounters.get(con, key) for key in sorted(cited)}
    return {key: statement.source for key, statement in found.items() if statement}


def _unsettled(newest_first: Iterable[Invitation], done: Mapping[str, Handled]) -> Iterator[Invitation]:
    """The newest of each person's, less what the user has settled."""
    seen: set[str] = set()
    for found in newest_first:
        if found.person not in seen and not _settled(found, done.get(found.person)):
            yield found
        seen.add(found.person)


def handled(con: sqlite3.Connection) -> dict[str, Handled]:
    """What the user last did with each sender's invitations, by person."""
    return {
        deed.person: Handled(_DEEDS[deed.kind], deed.at, frozenset(deed.payload.get("grounds", ())))
        for deed in decisions.listed(con, *_DEEDS)
        if deed.person
    }


def _moment(said: str | None, now: datetime) -> datetime:
    """When it was sent, as the user says it; a day counts from noon."""
    if not said:
        return now
    on = understand(said, now=now).on
    at = on if isinstance(on, datetime) else datetime.combine(on, time(12), tzinfo=now.tzinfo)
    if not has_begun(on, now=now):
        raise Refusal("That lies ahead; an invitation has come.")
    return min(at, now)


def _settled(invitation: Invitation, deed: Handled | None) -> bool:
    """An earlier invitation of theirs being settled does not settle a new one."""
    return deed is not None and deed.mark in {"accepted", "ignored"} and not later(invitation.sent_at, deed)


def _meant(con: sqlite3.Connection, key: str) -> Invitation:
    """The invitation of this id, or the newest one of the person meant."""
    found = invitations.get(con, squeeze(key)) or _begun(con, squeeze(key))
    if found is None:
        person, theirs = _inviter(con, key)
        if not theirs:
            raise Refusal(f"No invitation from {visible(person.name)} is on record.", "add-invitation")
        return theirs[0]
    if found.direction != "incoming":
        raise Refusal("That is an invitation of yours.", "record-outcome")
    return found


def _begun(con: sqlite3.Connection, key: str) -> Invitation | None:
    """The one incoming invitation whose id begins so; None where it is no id at all."""
    if not key.startswith("i_"):
        return None
    found = invitations.beginning(con, key, "incoming") if len(key) >= _BEGINNING else []
    if not found:
        raise Refusal(f"There is no invitation {visible(key)}.", "list-invitations")
    if len(found) > 1:
        raise Refusal(f"{len(found)} invitations begin with {visible(key)}; give more of the id.")
    return found[0]


def _inviter(con: sqlite3.Connection, key: str) -> tuple[Person, list[Invitation]]:
    """Who is meant, with their invitations; of several of the name, the one who sent any."""
    try:
        people = [whom(con, key)]
    except Ambiguous as several:
        people = list(several.candidates)
    sent = [(p, [i for i in invitations.of(con, p.id) if i.direction == "incoming"]) for p in people]
    having = [one for one in sent if one[1]] or sent
    if len(having) > 1:
        raise Ambiguous([person for person, _ in having])
    return having[0]


def fraud(con: sqlite3.Connection, person: str, *, now: datetime) -> Reason | None:
    """Why not to answer somebody whose last invitation, or what they wrote after it, reads like fraud; None for anybody else."""
    theirs = [i for i in invitations.of(con, person) if i.direction == "incoming"][:1]
    reasons = (reason for case in _desk(con, now).cases(theirs) for reason in case.triage.reasons) if theirs else ()
    return next((reason for reason in reasons if reason.code in FRAUD), None)


def _desk(con: sqlite3.Connection, now: datetime) -> Desk:
    return Desk(con, judged=judge(con), handled=handled(con), now=now)


def _one(con: sqlite3.Connection, invitation: Invitation, now: datetime) -> Triage:
    desk = _desk(con, now)
    return next(_replied(con, desk, desk.cases([invitation]), 1, now))


def _replied(con: sqlite3.Connection, desk: Desk, cases: Sequence[Case], most: int, now: datetime) -> Iterator[Triage]:
    judged = judge(con)
    return replied(
        cases, most, phrases=data.table("replies"), language=desk.me.language, judged=judged, now=now,
        drafted=partial(_drafted, con, desk.me, judged, now),
    )  # fmt: skip


def _drafted(
    con: sqlite3.Connection, me: Me, judged: Judge, now: datetime, person: Person, language: str, earlier: Sequence[str]
) -> str | None:  # fmt: skip
    """A reply that goes on from what is recorded, if there is one that is easy to answer; drafting costs, so only then."""
    from callingcard.verbs.draft import Asking, drafted

    evidence = gather(con, person, me=me, now=now)
    asking = Asking(language=language, seat=len(earlier), earlier=tuple(earlier))
    found = drafted(evidence, judged, limits_of(con), channel="message", kind="reply", now=now, asking=asking).drafts
    fit = (d.text for d in found if d.report and d.report.verdict == "send" and d.report.elements["forward"])
    return next(fit, None)
