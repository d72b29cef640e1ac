"""What programs can record for the user. Nothing here sends anything to anybody; ``undo`` takes the last one back."""

import sqlite3
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from callingcard.model.invitation import Mark
from callingcard.model.note import Channel
from callingcard.model.outcome import OutcomeWord
from callingcard.shells.web.api.reading import Whom
from callingcard.verbs import add as add_verb
from callingcard.verbs import config as config_verb
from callingcard.verbs import delete as delete_verb
from callingcard.verbs import edit as edit_verb
from callingcard.verbs import fact as fact_verb
from callingcard.verbs import forget as forget_verb
from callingcard.verbs import inbox as inbox_verb
from callingcard.verbs import insights as insights_verb
from callingcard.verbs import me as me_verb
from callingcard.verbs import met as met_verb
from callingcard.verbs import outcome as outcome_verb
from callingcard.verbs import pace as pace_verb
from callingcard.verbs import review as review_verb
from callingcard.verbs import sent as sent_verb
from callingcard.verbs import week as week_verb
from callingcard.verbs.lengths import BODY, FACT, LINE, MANY
from callingcard.verbs.someone import Someone

Line = Annotated[str, Field(max_length=LINE)]
Lines = Annotated[tuple[Line, ...], Field(max_length=MANY)]
Told = Annotated[str, Field(max_length=FACT)]
Body = Annotated[str, Field(max_length=BODY)]
Key = Annotated[str, Field(max_length=100, description="An id.")]


def met(
    con: sqlite3.Connection, now: datetime, *, name: Line, at: Line | None = None, on: Line | None = None, about: Lines = (),
    said: Lines = (), promised: Lines = (), through: Whom | None = None, expects_me: bool = False, email: Line | None = None,
    url: Line | None = None, company: Line | None = None, position: Line | None = None, new: bool = False, note: Lines = (),
) -> met_verb.Met:  # fmt: skip
    """Record a meeting; `on` is a day as people say it, and is said back. `note` is for the user alone."""
    meeting = met_verb.Meeting(at, on, about, said, promised, through, expects_me, note)
    return met_verb.met(con, Someone(name, email, url, company, position), meeting, now=now, new=new)


def add(
    con: sqlite3.Connection, now: datetime, *, name: Line, email: Line | None = None, url: Line | None = None,
    company: Line | None = None, position: Line | None = None, new: bool = False,
) -> add_verb.Added:  # fmt: skip
    """Record somebody known of, without a meeting."""
    return add_verb.add(con, Someone(name, email, url, company, position), now=now, new=new)


def fact(
    con: sqlite3.Connection, now: datetime, *, person: Whom, text: Told, kind: Line | None = None, as_of: Line | None = None,
    since: Line | None = None, until: Line | None = None, private: bool = False,
) -> fact_verb.Stated:  # fmt: skip
    """Record a fact about somebody."""
    return fact_verb.fact(con, person, text, fact_verb.Stating(kind, as_of, since, until, private), now=now)


def edit(
    con: sqlite3.Connection, now: datetime, *, id: Key, text: Told | None = None, kind: Line | None = None,  # noqa: A002
    as_of: Line | None = None, since: Line | None = None, until: Line | None = None, private: bool | None = None,
    on: Line | None = None, at: Line | None = None, through: Whom | None = None, expects_me: bool | None = None,
) -> fact_verb.Stated | edit_verb.Recounted:  # fmt: skip
    """Correct a fact or an encounter; what is left out stays."""
    correction = edit_verb.Correction(text, kind, as_of, since, until, private, on, at, through, expects_me)
    return edit_verb.edit(con, id, correction, now=now)


def delete(con: sqlite3.Connection, now: datetime, *, id: Key) -> fact_verb.Stated | edit_verb.Recounted:  # noqa: A002
    """Remove a fact or an encounter."""
    return delete_verb.delete(con, id, now=now)


def sent(
    con: sqlite3.Connection, now: datetime, *, person: Whom, note: Body = "", channel: Channel | None = None
) -> sent_verb.Recorded:
    """Record that the user sent something, by hand."""
    return sent_verb.sent(con, person, now=now, note=note, channel=channel)


def outcome(con: sqlite3.Connection, now: datetime, *, person: Whom, outcome: OutcomeWord) -> sent_verb.Recorded:
    """Record what came of the last thing sent to somebody."""
    return outcome_verb.outcome(con, person, outcome, now=now)


def snooze(con: sqlite3.Connection, now: datetime, *, person: Whom, until: Line) -> pace_verb.Paced:
    """Show nothing of somebody before a day."""
    return pace_verb.snooze(con, person, until, now=now)


def never(con: sqlite3.Connection, now: datetime, *, person: Whom, lift: bool = False) -> pace_verb.Paced:
    """Show nothing of somebody in the queue any more; `lift` takes that back."""
    return pace_verb.never(con, person, now=now, lift=lift)


def cadence(con: sqlite3.Connection, now: datetime, *, person: Whom, every: Line) -> pace_verb.Paced:
    """Keep in touch with somebody every so often; “off” leaves it to the records."""
    return pace_verb.cadence(con, person, every, now=now)


def forget(con: sqlite3.Connection, now: datetime, *, person: Key) -> forget_verb.Forgotten:
    """Erase one person for good; this cannot be taken back."""
    return forget_verb.forget(con, person, now=now)


def merge(con: sqlite3.Connection, now: datetime, *, a: Whom, b: Whom) -> review_verb.Merged:
    """Make two people one."""
    return review_verb.merge(con, a, b, now=now)


def split(
    con: sqlite3.Connection, now: datetime, *, person: Whom, records: Annotated[list[Key], Field(min_length=1, max_length=500)]
) -> review_verb.Split:  # fmt: skip
    """Make records of a person somebody else."""
    return review_verb.split(con, person, records, now=now)


def undo(con: sqlite3.Connection, now: datetime) -> review_verb.Undone:
    """Take back the last decision of any kind except forget."""
    return review_verb.undo(con)


def invited(
    con: sqlite3.Connection, now: datetime, *, name: Line, url: Line | None = None, note: Body = "", on: Line | None = None,
    new: bool = False,
) -> inbox_verb.Settled:  # fmt: skip
    """Take in an invitation that the user pasted or typed."""
    return inbox_verb.add(con, Someone(name, None, url), now=now, note=note, sent_on=on, new=new)


def mark(con: sqlite3.Connection, now: datetime, *, invitation: Key, done: Mark) -> inbox_verb.Settled:
    """Record what the user did about an invitation."""
    return inbox_verb.mark(con, invitation, done, now=now)


def promise(con: sqlite3.Connection, now: datetime) -> insights_verb.Promised:
    """Take the promise always to include a personal note."""
    return insights_verb.promise(con, now=now)


def week(con: sqlite3.Connection, now: datetime, *, done: bool = False, other: bool = False) -> week_verb.Week:
    """The week's act; `done` says that it is done, `other` asks for another one."""
    return week_verb.week(con, now=now, done=done, other=other)


def say(
    con: sqlite3.Connection, now: datetime, *, name: Line | None = None, headline: Line | None = None,
    account: Literal["free", "premium"] | None = None, zone: Line | None = None, language: Line | None = None,
    offer: Lines = (), care: Lines = (), seek: Lines = (), group: Lines = (), school: Lines = (), employer: Lines = (),
    role: Line | None = None, since: Line | None = None, until: Line | None = None, drop: Lines = (),
    email: Lines = (),
) -> me_verb.Profile:  # fmt: skip
    """Say something of oneself; lists add to what is there, `drop` takes a text out of any of them."""
    saying = me_verb.Saying(
        name,
        headline,
        account,
        zone,
        language,
        offer,
        care,
        seek,
        group,
        school,
        employer,
        role,
        since,
        until,
        drop,
        email,
    )
    return me_verb.me(con, saying, now=now)


def configure(con: sqlite3.Connection, now: datetime, *, key: Key, value: Line) -> config_verb.Configured:
    """Set one setting; an empty value takes it back to its default."""
    return config_verb.config(con, key, value)
