"""Meetings: where and when the two met, alone or with what was talked about; how a note best begins (advice C1)."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.naming import parts
from callingcard.drafts.scene import Scene, merged
from callingcard.model.encounter import Encounter
from callingcard.when.placing import day_of

_HOW = roles("how")
_BOTH = roles("how", "detail")
_LATE_DAYS = 12
_LONG_AGO_DAYS = 550
_OFTEN = 3
_AROUND_DAYS = 3
_LONGEST_TITLE = 6
_HEADING = re.compile(
    r"[^\w\s'’.,-]|\s-\s|\b(?:with|w|re|fwd|aw|wg|tr|my|our|prep|cancel\w*|tentative|mit|avec|con|com|mein|mon|mi|meu|mio|abgesagt|annul\w*)\b"
)
"""What a line in a calendar has that no gathering has in its name: signs, whom it is with, that it is off."""


def moves(scene: Scene) -> Iterator[Move]:
    """The latest meeting, else an event that both were at."""
    if scene.met:
        yield from _met(scene, scene.met[0])
    elif scene.evidence.encounters:
        event = scene.evidence.encounters[0]
        slots = where(scene, event)
        if "place" in slots:
            yield Move("event", _HOW, slots, (event.id,), 4.0, tags=_tags(scene, event))
    if scene.evidence.connected_on and scene.intent == "accepted":
        yield Move("accepted", _HOW, {}, (), 1.0)


def _met(scene: Scene, met: Encounter) -> Iterator[Move]:
    slots, tags = where(scene, met), _tags(scene, met)
    again = len(scene.met) > 1 or (scene.wish.tie in {"moderate", "strong"} and met.kind == "meeting")
    often = scene.sees_often or (len(scene.met) > _OFTEN and scene.wish.tie == "strong")
    base = "met.often" if often and "met.often" in scene.tongue.book else "met.again" if again else "met"
    if scene.days_since(met) > _LONG_AGO_DAYS:
        base = "met.longago"
        slots = merged(slots, {"years": scene.tongue.number(_years_since(scene, met))})
    yield Move(base, _HOW, slots, (met.id,), 6.0, tags=tags)
    yield from _anniversary(scene)
    if met.expects_me:
        yield Move("met.expected", _HOW, slots, (met.id,), 6.5, tags=tags)
    if through := scene.evidence.name_of(met.through):
        yield Move("met.through", _HOW, merged(slots, {"who": through}), (met.id,), 7.0, tags=tags)
    if base in {"met", "met.again"}:
        yield from _with_topic(scene, met, slots, tags)


def _anniversary(scene: Scene) -> Iterator[Move]:
    """Whole years since the two first met, about this day."""
    first = min(scene.met, key=lambda e: day_of(e.on))
    day, today = day_of(first.on), scene.now.date()
    years = round((today - day).days / 365.25)
    around = abs((today - day).days - round(years * 365.25)) <= _AROUND_DAYS
    if years >= 1 and around and first.precision in {"time", "part", "day"}:
        slots = merged(where(scene, first), {"years": scene.tongue.span(12 * years)})
        yield Move("met.anniversary", _BOTH, slots, (first.id,), 9.0)


def _years_since(scene: Scene, met: Encounter) -> int:
    if met.precision == "year":
        return scene.now.year - met.on.year
    return round(scene.days_since(met) / 365.25)


def _with_topic(scene: Scene, met: Encounter, slots: dict[str, str], tags: frozenset[str]) -> Iterator[Move]:
    for fact in scene.of("topic"):
        told = scene.told(fact)
        if fact.encounter in {met.id, None} and "about" in told.slots:
            both = merged(slots, dict(told.slots))
            yield Move("met.topic", _BOTH, both, (met.id, fact.id), 11.0, about=fact.id, tags=tags)


def where(scene: Scene, met: Encounter) -> dict[str, str]:
    """The slots of a meeting: at what place, and when."""
    place, tongue = place_of(scene, met), scene.tongue
    return merged({"at": tongue.at(place), "place": tongue.place(place), "when": tongue.when(met, scene.now)})


def place_of(scene: Scene, met: Encounter) -> str:
    """What a note calls the place: a gathering by the name that its invitation has, which tells more than the town."""
    title = met.title or ""
    if met.kind == "event":
        return met.at or title
    names = scene.names | parts(scene.evidence.me.name or "")
    words = title.lower().split()
    heading = len(words) > _LONGEST_TITLE or _HEADING.search(title.lower()) or not names.isdisjoint(words)
    return title if words and not heading and scene.tongue.gathering(title) else met.at or ""


def _tags(scene: Scene, met: Encounter) -> frozenset[str]:
    days = scene.days_since(met)
    found = {"late"} if days > _LATE_DAYS else {"fresh"} if days <= 3 else set()
    return frozenset(found if place_of(scene, met) else found | {"bare"})
