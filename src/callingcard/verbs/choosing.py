"""Whom an act of the week is for: one chooser a kind, each giving people with the reason why they are among them.

What the user recorded by hand counts beside the archive, which is always some weeks behind: nobody is called silent or owed
thanks who was written to since.
"""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from callingcard.model.fact import Fact
from callingcard.model.moment import APART_DAYS
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.moments import withdrawals
from callingcard.store import decisions, facts, invitations, messages, occasions, persons, queue
from callingcard.ties.introductions import brought
from callingcard.verbs import inbox
from callingcard.verbs import me as profile
from callingcard.verbs.introductions import given, introductions
from callingcard.verbs.judging import same_place
from callingcard.when import distance

Chosen = tuple[Person, Reason]
Chooser = Callable[[sqlite3.Connection, datetime], Iterator[Chosen]]
_YEAR = timedelta(days=365)
_NAMED = 3
_GLANCED = 25


def chosen(con: sqlite3.Connection, who: str, *, now: datetime, most: int) -> list[Chosen]:
    """At most so many different people for an act, each with a reason. Raises KeyError for a chooser there is not."""
    found: dict[str, Chosen] = {}
    for person, reason in _CHOOSERS[who](con, now):
        found.setdefault(person.id, (person, reason))
        if len(found) == most:
            break
    return list(found.values())


def _named(con: sqlite3.Connection, people: list[str], code: str, text: str) -> Iterator[Chosen]:
    for found in (persons.get(con, person) for person in people):
        if found:
            yield found, Reason(code, text)


def _in_touch(con: sqlite3.Connection, people: list[str], code: str, now: datetime) -> Iterator[Chosen]:
    """Those one has written with, with how much and when last."""
    word = _by_word(con, "sent")
    for found in (persons.get(con, person) for person in people):
        both = messages.reciprocity(con, found.id) if found else None
        days = (
            (both.last_sent, both.last_received, word[found.id].date() if found.id in word else None)
            if found and both
            else ()
        )
        last = max((day for day in days if day), default=None)
        if found and both and last:
            yield found, Reason(code, f"last word {distance(last, now=now)}, {both.sent + both.received} messages between you")  # fmt: skip


def _by_word(con: sqlite3.Connection, *kinds: str) -> dict[str, datetime]:
    """When the user last recorded one of these about a person, by id."""
    return {deed.person: deed.at for deed in decisions.listed(con, *kinds) if deed.person}


def _owed(*, youngest: int, oldest: int) -> Chooser:
    """People who did the user a good turn so many days ago, and were not written to since; the newest first."""
    stated = _stated("thanks", own=False, days=oldest)

    def choose(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
        word = _by_word(con, "sent")
        for person, reason in stated(con, now):
            fact = facts.get(con, reason.facts[0])
            done = fact.as_of if fact else None
            written = (
                messages.reciprocity(con, person.id).last_sent,
                word[person.id].date() if person.id in word else None,
            )
            if done and (now.date() - done).days >= youngest and not any(day and day >= done for day in written):
                yield person, reason

    return choose


def _stated(*kinds: str, own: bool = True, days: int = 730) -> Chooser:
    """People of whom facts of these kinds are recorded, the newest first; the user's own word only, unless not ``own``."""

    def choose(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
        known = [f for f in facts.of_kind(con, *kinds) if _fresh(f, now, days) and (not own or f.source.kind == "user")]
        for fact in sorted(known, key=lambda f: (f.as_of or date.min, f.id), reverse=True):
            if person := persons.get(con, fact.person):
                on = f", {distance(fact.as_of, now=now)}" if fact.as_of else ""
                yield person, Reason(fact.kind, f"{fact.text}{on}", (fact.id,))

    return choose


def _fresh(fact: Fact, now: datetime, days: int) -> bool:
    over = fact.until is not None and fact.until <= now.date()
    return not fact.private and not over and (fact.as_of is None or (now.date() - fact.as_of).days <= days)


def _shared(kind: str) -> Chooser:
    """People who were at an employer or a school of the user's."""

    def choose(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
        del now
        me = profile.read(con)
        own = [period.name for period in (me.employers if kind == "employer" else me.schools)]
        for fact in facts.of_kind(con, kind) if own else ():
            here = next((name for name in own if same_place(kind, name, fact.text)), None)
            if here and (person := persons.get(con, fact.person)):
                yield person, Reason(kind, f"{fact.text}, as you", (fact.id,))

    return choose


def _introducers(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    told = introductions(con)
    for person in given(told, now.date() - 5 * _YEAR):
        if found := persons.get(con, person):
            some = [one for one in told[person] if one.way == "from"]
            said = "; ".join(brought(one).text.rstrip(".").removeprefix("They ") for one in some[-_NAMED:])
            yield found, Reason("introducer", said, tuple(one.fact for one in some))


def _helped_along(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    """Those whom the user introduced or recommended: how did it go on?"""
    told = introductions(con)
    for person, some in sorted(told.items(), key=lambda pair: max(s.on or date.min for s in pair[1]), reverse=True):
        did = [one for one in some if one.way == "to" and one.on and one.on >= now.date() - _YEAR]
        if did and (found := persons.get(con, person)):
            said = brought(did[-1]).text.rstrip(".")
            yield found, Reason("introduced-by-you", f"{said[0].lower()}{said[1:]}", tuple(one.fact for one in did))


def _quiet(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    before = now - timedelta(days=180)
    lately = {*queue.met_since(con, before.date(), connected=None)}
    lately |= {person for person, at in _by_word(con, "sent").items() if at >= before}
    people = queue.silent_since(con, before, exchanged=3, limit=12 + len(lately))
    return _in_touch(con, [p for p in people if p not in lately][:12], "quiet", now)


def _strongest(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    quiet = set(queue.silent_since(con, now - _YEAR, exchanged=1, limit=100_000))
    people = [p for p in queue.silent_since(con, now, exchanged=3, limit=30) if p not in quiet]
    return _in_touch(con, people, "in-touch", now)


def _new(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    written = {*queue.unanswered(con, now - timedelta(days=60))}
    written |= {
        deed.person for deed in decisions.listed(con, "sent") if deed.person and deed.payload["channel"] != "invitation"
    }
    people = [p for p in queue.connected_since(con, now.date() - timedelta(days=60)) if p not in written]
    return _named(con, people[:12], "new", "connected within the last two months")


def _silent_connection(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    known = set(queue.decided(con, "sent", "met", "fact", "cadence"))
    people = occasions.never_in_touch(con, now.date() - _YEAR, limit=12 + len(known))
    silent = [p for p in people if p not in known][:12]
    return _named(con, silent, "silent", "connected for over a year, with no message or meeting on record")


def _met(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    people = queue.met_since(con, now.date() - timedelta(days=45), connected=None)
    return _named(con, people[:12], "met", "met within the last weeks")


def _met_bare(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    told = set(queue.with_facts(con, "topic", "said", "family", "interest", "need"))
    met = queue.met_since(con, now.date() - timedelta(days=90), connected=None)
    return _named(con, [p for p in met if p not in told][:12], "met-bare", "met, and nothing that was said is recorded")


def _jobs(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    for change in occasions.job_changes(con, now.date() - timedelta(days=120), apart=APART_DAYS):
        if person := persons.get(con, change.person):
            yield person, Reason("new-job", f"now {change.now}; before, {change.before}")


def _birthdays(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    days = [now.date() + timedelta(days=step) for step in range(7)]
    for person, born in occasions.birthdays(con, [f"{day:%m-%d}" for day in days]):
        on = next((day for day in days if f"{day:%m-%d}" == born[-5:]), None)
        if on and (found := persons.get(con, person)):
            yield found, Reason("birthday", f"birthday on {on:%A}")


def _waiting(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    word = _by_word(con, "sent")
    people = queue.awaiting_reply(con, now - timedelta(days=90))
    owed = [p for p in people if p not in word or not _answered(con, p, word[p])]
    return _named(con, owed[::-1][:12], "waiting", "wrote last")


def _answered(con: sqlite3.Connection, person: str, at: datetime) -> bool:
    _, received = messages.last(con, person)
    return received is not None and at >= received.sent_at


def _pile(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    """What the user put aside, or asked about."""
    aside = {person for person, deed in inbox.handled(con).items() if deed.mark in {"held", "asked"}}
    for invitation in sorted(inbox.waiting(con), key=lambda i: i.sent_at, reverse=True):
        if invitation.person in aside and (person := persons.get(con, invitation.person)):
            yield person, _invited("pile", invitation.sent_at, now)


def _inviters(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    """Whom the inbox would ask why."""
    for triage in inbox.glance(con, now=now, most=_GLANCED):
        if triage.disposition == "ask-why":
            yield triage.from_, _invited("inviter", triage.sent_at, now)


def _invited(code: str, sent_at: datetime, now: datetime) -> Reason:
    return Reason(code, f"invited you {distance(sent_at.astimezone(now.tzinfo).date(), now=now)}")


def _requests(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    ended = set(queue.decided(con, "outcome"))
    for invitation in invitations.waiting(con, "outgoing"):
        stale = (now - invitation.sent_at).days >= withdrawals.STALE_DAYS and invitation.person not in ended
        if stale and (person := persons.get(con, invitation.person)):
            when = distance(invitation.sent_at.astimezone(now.tzinfo).date(), now=now)
            yield person, Reason("request", f"your request went out {when}")


def _nobody(con: sqlite3.Connection, now: datetime) -> Iterator[Chosen]:
    del con, now
    return islice((), 0)


_CHOOSERS: dict[str, Chooser] = {
    "none": _nobody,
    "thanks": _owed(youngest=0, oldest=180),
    "thanks_old": _owed(youngest=60, oldest=3650),
    "introducers": _introducers,
    "helped_along": _helped_along,
    "promised": _stated("promised"),
    "needs": _stated("need"),
    "topics": _stated("topic", "said", "interest", "work"),
    "family": _stated("family"),
    "news": _stated("news"),
    "former": _shared("employer"),
    "school": _shared("school"),
    "quiet": _quiet,
    "strongest": _strongest,
    "new": _new,
    "silent_connection": _silent_connection,
    "met": _met,
    "met_bare": _met_bare,
    "jobs": _jobs,
    "birthdays": _birthdays,
    "waiting": _waiting,
    "pile": _pile,
    "inviters": _inviters,
    "requests": _requests,
}
