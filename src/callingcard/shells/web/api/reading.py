"""What programs can ask. Each function is one operation: its docstring and its types are the description of it."""

import sqlite3
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from callingcard.model.note import Account, Channel, Note, NoteKind, Report
from callingcard.model.request import Decision
from callingcard.verbs import both_ways as both_ways_verb
from callingcard.verbs import check as check_verb
from callingcard.verbs import config as config_verb
from callingcard.verbs import decide as decide_verb
from callingcard.verbs import draft as draft_verb
from callingcard.verbs import ground as ground_verb
from callingcard.verbs import inbox as inbox_verb
from callingcard.verbs import insights as insights_verb
from callingcard.verbs import me as me_verb
from callingcard.verbs import people as people_verb
from callingcard.verbs import review as review_verb
from callingcard.verbs import rules as rules_verb
from callingcard.verbs import today as today_verb
from callingcard.verbs import who as who_verb
from callingcard.verbs.lengths import QUERY, TEXT

Whom = Annotated[str, Field(description="An id, an identifier or a name.", max_length=QUERY)]
Text = Annotated[str, Field(description="The text.", max_length=TEXT)]
_SHORT = 2_000
OfChannel = Annotated[Channel, Field(description="How it is sent.")]


def today(
    con: sqlite3.Connection, now: datetime, *,
    drafts: Annotated[int, Field(ge=0, le=1000, description="Draft for how many of the first.")] = 10,
) -> today_verb.Today:  # fmt: skip
    """The day's queue, most urgent first."""
    return today_verb.today(con, now=now, drafts=drafts)


def people(
    con: sqlite3.Connection, now: datetime, *,
    query: Annotated[str | None, Field(max_length=QUERY)] = None,
    limit: Annotated[int, Field(ge=1, le=1000)] = 50, offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0,
) -> people_verb.People:  # fmt: skip
    """People on record: all, or those a query finds."""
    return people_verb.people(con, query, limit=limit, offset=offset)


def who(con: sqlite3.Connection, now: datetime, *, person: Whom) -> who_verb.Who:
    """One person: how they are known, the tie, what happened, the facts with their sources."""
    return who_verb.who(con, person, now=now)


def decide(con: sqlite3.Connection, now: datetime, *, person: Whom) -> Decision:
    """Whether and when to connect, and why."""
    return decide_verb.decide(con, person, now=now)


def draft(
    con: sqlite3.Connection, now: datetime, *, person: Whom, channel: OfChannel | None = None,
    kind: NoteKind | None = None, intent: Annotated[str | None, Field(max_length=40)] = None,
    count: Annotated[int, Field(ge=1, le=9)] = 3, style: Literal["warm", "plain", "formal"] | None = None,
) -> draft_verb.Drafted:  # fmt: skip
    """The decision, notes drafted from recorded facts, best first, and what is missing that only the user knows."""
    asking = draft_verb.Asking(intent=intent, style=style, count=count)
    return draft_verb.draft(con, person, now=now, channel=channel, kind=kind, asking=asking).drafted


def check(
    con: sqlite3.Connection, now: datetime, *, text: Text, to: Whom | None = None, channel: OfChannel = "invitation",
    kind: NoteKind | None = None, account: Account | None = None,
    language: Annotated[str | None, Field(pattern="^[a-z]{2}$")] = None,
) -> Report:  # fmt: skip
    """Check a note: verdict, elements and findings with their spans, which count code points and are half open."""
    return check_verb.check(con, Note(text, channel, kind, account, language), now=now, to=to)


def checked_alone(
    *, text: str, to: str | None, channel: Channel, kind: NoteKind | None, account: Account | None,
    language: str | None,
) -> Note | None:  # fmt: skip
    """The note, where it is short, a text, and to nobody in particular: judging it takes less than handing it to a thread."""
    return None if to or len(text) > _SHORT or "\0" in text else Note(text, channel, kind, account, language)


def ground(con: sqlite3.Connection, now: datetime, *, text: Text, to: Whom) -> ground_verb.Checked:
    """Which claims of a text nothing on record about its recipient supports."""
    return ground_verb.ground(con, text, to=to, now=now)


def inbox(
    con: sqlite3.Connection, now: datetime, *,
    replies: Annotated[int, Field(ge=0, le=10_000, description="Draft a reply for how many of the first.")] = 25,
) -> inbox_verb.Inbox:  # fmt: skip
    """Incoming invitations still unanswered, with what is known and what to do."""
    return inbox_verb.inbox(con, now=now, replies=replies)


def insights(con: sqlite3.Connection, now: datetime) -> insights_verb.Insights:
    """What followed one's invitations, with counts, unknowns and intervals."""
    return insights_verb.insights(con, now=now)


def both_ways(con: sqlite3.Connection, now: datetime) -> both_ways_verb.BothWays:
    """Whom one can help, who can help, who should know whom."""
    return both_ways_verb.both_ways(con, now=now)


def review(con: sqlite3.Connection, now: datetime) -> review_verb.Reviewed:
    """Pairs that may be one person, with the weight of each field."""
    return review_verb.review(con)


def me(con: sqlite3.Connection, now: datetime) -> me_verb.Profile:
    """The sender's own profile."""
    return me_verb.me(con, now=now)


def rules(con: sqlite3.Connection, now: datetime) -> rules_verb.Rules:
    """The rules that notes are checked by."""
    return rules_verb.rules()


def rule(con: sqlite3.Connection, now: datetime, *, rule: Annotated[str, Field(max_length=60)]) -> rules_verb.RulePage:
    """One rule: why it is, and its examples."""
    return rules_verb.rules(rule).rules[0]


def config(con: sqlite3.Connection, now: datetime) -> config_verb.Configured:
    """All settings."""
    return config_verb.config(con)
