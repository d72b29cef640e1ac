"""Occasions to write to somebody one is connected with: a birthday, a new job between two archives, a silence grown long."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from callingcard.drafts.changes import birthday_near, new_job
from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene, merged
from callingcard.model.moment import JOB_DAYS

_SILENT_DAYS: Final = 75
_TRADE: Final = re.compile(
    r"retire|looking for|seeking|open to|between jobs|unemployed|student|intern|former|ex-|career break|sabbatical|leave",
    re.IGNORECASE,
)


def moves(scene: Scene) -> Iterator[Move]:
    """What the day, the records and the letters between the two give to say."""
    if _in_touch(scene):
        yield from _birthday(scene)
    yield from _new_job(scene)
    if scene.evidence.reciprocity.received and scene.evidence.reciprocity.sent and scene.intent != "thank":
        yield from _letters(scene)


def _in_touch(scene: Scene) -> bool:
    """Whether the two write each other: whose birthday only an address book tells is not wished a happy one in a request to connect."""
    evidence = scene.evidence
    wrote = evidence.reciprocity.sent and evidence.reciprocity.received
    return bool(evidence.connected_on or wrote) and (
        scene.wish.channel != "invitation" or evidence.connected_on is not None
    )


def _birthday(scene: Scene) -> Iterator[Move]:
    found = birthday_near(scene.evidence, scene.now.date())
    if found:
        fact, on = found
        days = (on - scene.now.date()).days
        section = "birthday" if days == 0 else "birthday.late" if days < 0 else "birthday.soon"
        yield Move(section, roles("how", "detail", "why"), {}, (fact.id,), 9.0)


def _new_job(scene: Scene) -> Iterator[Move]:
    change = new_job(scene.evidence, scene.now.date() - timedelta(days=JOB_DAYS))
    if change is None or not scene.evidence.connected_on or _TRADE.search(f"{change.role} {change.firm}"):
        return
    slots = merged({"role": change.role, "firm": change.firm, "only": "" if change.firm else change.role})
    yield Move("newjob", roles("detail", "why"), slots, change.facts, 8.0, about=change.facts[0])


def _letters(scene: Scene) -> Iterator[Move]:
    """That they have written before; after a long silence, how long it is."""
    letters = scene.evidence.reciprocity
    last = max((day for day in (letters.last_sent, letters.last_received) if day), default=None)
    if last is None or scene.now.date() - last <= timedelta(days=_SILENT_DAYS):
        if not scene.met:
            yield Move("messages", roles("how"), {}, (), 2.0)
        return
    while_ = scene.tongue.span(_months(last, scene.now.date()))
    if while_:
        yield Move("messages.late", roles("how"), {"while": while_}, (), 3.0 if scene.met else 4.0)


def _months(since: date, today: date) -> int:
    return round((today - since).days / 30.44)
