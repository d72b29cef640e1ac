"""What the tests of the inbox on a store share."""

import sqlite3
from datetime import UTC, datetime

from callingcard.model.invitation import Triage
from callingcard.verbs.inbox import add, inbox
from callingcard.verbs.someone import Someone

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def pasted(con: sqlite3.Connection, name: str, note: str = "", **said: str) -> Triage:
    url = f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"
    return add(con, Someone(name, url=said.pop("url", url), **said), note=note, now=NOW).invitation


def listed(con: sqlite3.Connection, now: datetime = NOW) -> dict[str, Triage]:
    return {one.from_.name: one for one in inbox(con, now=now).invitations}


def codes(one: Triage) -> list[str]:
    return [reason.code for reason in one.reasons]
