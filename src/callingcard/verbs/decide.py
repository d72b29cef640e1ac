"""Decide: whether and when to connect with a person, and why."""

import sqlite3
from datetime import datetime

from callingcard.model.request import Decision
from callingcard.verbs import me as profile
from callingcard.verbs.evidence import gather
from callingcard.verbs.in_common import with_others
from callingcard.verbs.introductions import with_services
from callingcard.verbs.inviting import decision_on
from callingcard.verbs.judging import limits_of
from callingcard.verbs.whom import whom


def decide(con: sqlite3.Connection, query: str, *, now: datetime) -> Decision:
    """Connect, wait, send without a note, or don't; others of the day's queue may have the better claim to the notes left.

    Raises Ambiguous or Refusal for whom is meant.
    """
    person = whom(con, query)
    me, limits = profile.read(con), limits_of(con)
    evidence = with_others(con, with_services(con, gather(con, person, me=me, now=now)))
    return decision_on(con, evidence, me, limits, now=now)
