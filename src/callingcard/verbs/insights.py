"""Insights: what followed one's own invitations, by what they had; the promise; and which ties deepened after a note."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from callingcard.insights import counting
from callingcard.insights.picture import page
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Me
from callingcard.model.insight import Deepened, Delay, Group, Promise, Sent
from callingcard.model.note import Note, Report
from callingcard.model.outcome import Outcome
from callingcard.model.tie import Reciprocity, Strength
from callingcard.store import decisions, persons
from callingcard.store.opening import transaction
from callingcard.verbs import me as profile
from callingcard.verbs.check import judge, recipient_of
from callingcard.verbs.errors import Refusal
from callingcard.verbs.evidence import gather
from callingcard.verbs.judging import tie_of
from callingcard.verbs.outcome import outcomes
from callingcard.when import has_begun

_PAGE = b"<!doctype html>"
_STRENGTHS: tuple[Strength, ...] = ("none", "weak", "moderate", "strong")
_REMARKS = (
    "These are counts of your own invitations: what they had and what followed, side by side. Nothing here says why.",
    "Those whose outcome is unknown are left out of a share. Accepted ones stay on record and unanswered ones drop out "
    "of the archive after half a year, so shares run high; “at least” counts every unknown one as not accepted.",
)


@dataclass(frozen=True, slots=True)
class Insights:
    """The promise, acceptance, answers and delay by group, ties that deepened after a note, and what to bear in mind."""

    promise: Promise
    acceptance: tuple[Group, ...]
    answers: tuple[Group, ...]
    delays: tuple[Delay, ...]
    deepened: tuple[Deepened, ...]
    unchanged: int
    remarks: tuple[str, ...] = _REMARKS


@dataclass(frozen=True, slots=True)
class Promised:
    """The promise as it stands."""

    promise: Promise


def insights(con: sqlite3.Connection, *, now: datetime) -> Insights:
    """Count what followed every invitation on record."""
    reports = list(reported(con, now))
    sent = [one for one, _ in reports]
    ties = [tie for one, tie in reports if tie and one.personal and counting.accepted(one.outcome)]
    last = {tie.person.id: tie for tie in reversed(ties)}
    deeper = tuple(t for t in last.values() if _STRENGTHS.index(t.now) > _STRENGTHS.index(t.before))
    return Insights(
        counting.promise(sent, _taken(con)),
        counting.shares(sent, counting.accepted),
        counting.shares(sent, counting.answered),
        counting.delays(sent),
        deeper,
        len(last) - len(deeper),
    )


def draw(found: Insights, path: Path, *, now: datetime) -> None:
    """Write the insights as one HTML page. Raises Refusal where it cannot be written, or something else is there."""
    on = f"{now:%A} {now.day} {now:%B} {now.year}"
    write_page(path, page(found.acceptance, found.delays, found.deepened, found.promise, found.remarks, on=on))


def write_page(path: Path, drawn: str) -> None:
    """Write a page of charts. Raises Refusal where it cannot be written, or something that is no page is there."""
    if path.exists() and (path.is_dir() or not path.read_bytes().startswith(_PAGE)):
        raise Refusal(f"{path} is there already and is no page of charts; give another name.")
    try:
        path.touch(mode=0o600)
        path.write_text(drawn, "utf-8")
    except OSError as why:
        raise Refusal(f"{path} cannot be written: {why.strerror}.") from None


def promise(con: sqlite3.Connection, *, now: datetime) -> Promised:
    """Take the promise always to include a personal note (advice F1), today; taken once, it stands, and is shown."""
    with transaction(con):
        if _taken(con) is None:
            decisions.log(con, "promise", at=now)
    return Promised(counting.promise([one for one, _ in reported(con, now)], _taken(con)))


def _taken(con: sqlite3.Connection) -> datetime | None:
    return next((deed.at for deed in decisions.listed(con, "promise")), None)


def reported(con: sqlite3.Connection, now: datetime) -> Iterator[tuple[Sent, Deepened | None]]:
    """Every invitation with what it had; and with whom it was sent to, the tie then and now."""
    judged, me = judge(con), profile.read(con)
    known: dict[str, Evidence] = {}
    for outcome in outcomes(con, now=now).outcomes:
        if outcome.sent.channel != "invitation":
            continue
        person = persons.get(con, outcome.sent.person)
        if person is None:
            yield Sent(outcome, _shape(outcome, None)), None
            continue
        if person.id not in known:
            known[person.id] = gather(con, person, me=me, now=now)
        evidence = known[person.id]
        then = _as_of(evidence, outcome.sent.sent_at, me)
        before = tie_of(then, now=outcome.sent.sent_at).strength
        text = outcome.sent.text
        note = Note(text, recipient=recipient_of(evidence), tie=before, account=me.account)
        report = judged(note) if text.strip() else None
        had = (*_shape(outcome, report), ("tie", before), *_meeting(then, outcome.sent.sent_at))
        personal = report is not None and report.verdict != "stop"
        yield Sent(outcome, had, personal), Deepened(person, before, tie_of(evidence, now=now).strength)


def _as_of(evidence: Evidence, at: datetime, me: Me) -> Evidence:
    """What was on record of the two when the invitation went out: what came of it must not count among what it had."""
    messages = tuple(m for m in evidence.messages if m.sent_at < at)
    ways = [[m.sent_at.date() for m in messages if m.direction == way] for way in ("outgoing", "incoming")]
    both = Reciprocity(len(ways[0]), len(ways[1]), max(ways[0], default=None), max(ways[1], default=None))
    return replace(
        evidence, me=me, messages=messages, reciprocity=both, connected_on=None, invitations=(), sent=(), outcome=None,
        encounters=tuple(e for e in evidence.encounters if has_begun(e.on, now=at)),
        facts=tuple(f for f in evidence.facts if f.as_of is None or f.as_of <= at.date() or f.since),
        first_contact=evidence.first_contact if evidence.first_contact and evidence.first_contact < at.date() else None,
    )  # fmt: skip


def _shape(outcome: Outcome, report: Report | None) -> tuple[tuple[str, str], ...]:
    if report is None:
        return (("all", "all"), ("note", "blank"))
    had = [("all", "all"), ("note", "with a note"), ("verdict", report.verdict), ("length", _length(outcome.sent.text))]
    had += [(f"element {kind}", "with" if parts else "without") for kind, parts in report.elements.items()]
    had += [("intent", outcome.sent.intent)] if outcome.sent.intent else []
    how = next((part.type for part in report.elements["how"] if part.type), None)
    return (*had, ("reason named", how or "none"))


def _length(text: str) -> str:
    size = len(text)
    return "under 100 characters" if size < 100 else "100 to 200 characters" if size <= 200 else "over 200 characters"


def _meeting(then: Evidence, at: datetime) -> list[tuple[str, str]]:
    met = next((e for e in then.encounters if e.kind != "event"), None)
    if met is None:
        return [("since meeting", "not met")]
    place = met.at or met.title
    event = [("event", place)] if place else []
    if not isinstance(met.on, datetime):
        days = (at.date() - met.on).days
        label = "within two days" if days <= 2 else "within two weeks" if days <= 14 else "later"
        return [("since meeting", label), *event]
    hours = (at - met.on).total_seconds() / 3600
    if hours < 4:
        label = "under 4 hours"
    else:
        label = "4 to 24 hours" if hours <= 24 else "within two weeks" if hours <= 336 else "later"
    return [("since meeting", label), *event]
