"""People, sources, times and judgements in words, alike in every face."""

from collections.abc import Iterable
from datetime import date, datetime

from callingcard.model.encounter import Precision
from callingcard.model.moment import Window
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reason
from callingcard.text import Say, plain

GROUPS = {
    "connect": "Connect",
    "reply": "Answer",
    "follow-up": "Follow up",
    "thank": "Thank",
    "keep-in-touch": "Keep in touch",
    "ask-why": "Ask why",
    "moment": "Moments",
    "withdraw": "Withdraw",
}
"""What the items of the day's queue ask for, by kind."""
DECISIONS = {
    "connect": "Connect.",
    "wait": "Wait.",
    "without-note": "Connect without a note.",
    "dont": "Don't send a request.",
}
CHECKLIST = (
    ("How", "how", "how you know each other"),
    ("Why", "why", "why them"),
    ("Something to answer", "forward", "a question, an offer, a hook"),
    ("Theirs alone", "detail", "a detail that fits nobody else"),
)
"""What a good note has: the title, the element, what it is."""
_NEAR = {0: "today", 1: "tomorrow", -1: "yesterday"}


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 person", "2 people"."""
    return f"{number} {one if number == 1 else many}"


def name(person: Person) -> str:
    """The name; where none is known, or none that shows, what else is known of who it is."""
    return person.name if _shows(person.name) else next(iter(person.identifiers), person.id)


def job(person: Person) -> str:
    """Position and firm, as far as known."""
    return ", ".join(part for part in (person.position, person.company) if part)


def source(of: Source, *, say: Say = plain) -> str:
    """Where a statement comes from, for a person: the file without its folders."""
    if of.file is None:
        return say("you") if of.kind == "user" else of.kind
    file = of.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{file}:{of.line}" if of.line else file


def day(when: date | datetime | None, precision: Precision = "day") -> str:
    """A day in figures and a short month, "17 Nov 2026", with the hour where it is known; a month or a year that is all that is."""
    if when is None:
        return ""
    if precision in {"month", "year"}:
        return f"{when:%B} {when.year}" if precision == "month" else str(when.year)
    clock = f" {when:%H:%M}" if isinstance(when, datetime) else ""
    return f"{when.day} {when:%b} {when.year}{clock}"


def hour(moment: datetime, now: datetime, *, say: Say = plain) -> str:
    """An hour near enough to be named by its day: "17:00 today", "09:30 Tuesday", else the date."""
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    near = _NEAR.get(days) or (f"{local:%A}" if 0 < days < 7 else None)
    clock = f"{local:%H:%M}"
    return say("%(clock)s %(day)s", clock=clock, day=say(near)) if near else f"{clock} {day(local.date())}"


def hours(found: Window, now: datetime, *, say: Say = plain) -> str:
    """A window in words: "open until 17:00 tomorrow"."""
    if found.opens is None or found.closes is None:
        return ""
    if found.state == "before":
        return say("opens %(hour)s", hour=hour(found.opens, now, say=say))
    closes = hour(found.closes, now, say=say)
    return say("open until %(hour)s", hour=closes) if found.state == "open" else say("closed %(hour)s", hour=closes)


def due(state: str, by: date | datetime | None, now: datetime, *, say: Say = plain) -> str:
    """How an item of the day's queue stands: until when it is best done, or in a word."""
    if state == "ready":
        return say("any time")
    if not isinstance(by, datetime) or state == "stale":
        return say(state)
    at = hour(by, now, say=say)
    if state == "open":
        return say("until %(hour)s", hour=at)
    if state == "before":
        return say("from %(hour)s", hour=at)
    return say("late") if state == "late" or by < now else say("by %(hour)s", hour=at)


def salient(reasons: Iterable[Reason], most: int = 3) -> list[Reason]:
    """The first reason of each kind, and not too many of them."""
    first: dict[str, Reason] = {}
    for reason in reasons:
        first.setdefault(reason.code, reason)
    return list(first.values())[:most]


def _shows(text: str) -> bool:
    """Whether there is anything to see: no name of blanks, controls and invisible characters alone is one."""
    return any(char.isprintable() and not char.isspace() for char in text)
