"""Situations: invented people with what is recorded of them, each written by hand; README.md says how to write one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from callingcard.model.encounter import Encounter, Message
from callingcard.model.evidence import Evidence
from callingcard.model.fact import FACT_KINDS, Fact, Me, Period
from callingcard.model.invitation import Invitation
from callingcard.model.note import Channel, NoteKind
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import InCommon, Reciprocity, Strength
from callingcard.ties.encounters import begun

_HERE = Path(__file__).parent
_KEYS = frozenset(
    (
        "id",
        "now",
        "person",
        "me",
        "facts",
        "met",
        "messages",
        "invitations",
        "connected_on",
        "samples",
        "channel",
        "kind",
        "language",
        "intent",
        "style",
        "group",
        "tie",
        "avoid",
        "asks",
        "about",
        "in_common",
    )
)


@dataclass(frozen=True, slots=True)
class Situation:
    """One person, one sender, one moment. ``group``: those of one value met the sender at one event.

    ``avoid``: words that no draft may hold. ``asks``: whether the facts are too thin for a note. ``tie`` overrides what would
    be worked out from the evidence.
    """

    id: str
    now: datetime
    evidence: Evidence
    channel: Channel
    kind: NoteKind | None
    language: str | None
    intent: str | None
    style: str | None
    group: str | None
    tie: Strength | None
    avoid: tuple[str, ...]
    asks: bool


def load(folder: Path = _HERE) -> tuple[Situation, ...]:
    """All situations of a folder, by file and line. Raises ValueError that names the file and line of a bad one."""
    found = [s for path in sorted(folder.glob("*.jsonl")) for s in _read(path)]
    ids = [s.id for s in found]
    if twice := {i for i in ids if ids.count(i) > 1}:
        raise ValueError(f"situations share an id: {', '.join(sorted(twice))}")
    return tuple(found)


def _read(path: Path) -> Iterator[Situation]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            yield situation(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{path.name}:{number}: {error!r}") from error


def situation(told: dict[str, Any]) -> Situation:
    """One situation from its JSON. Raises ValueError or KeyError for what is not as README.md says."""
    if unknown := told.keys() - _KEYS:
        raise ValueError(f"unknown keys: {', '.join(sorted(unknown))}")
    now = datetime.fromisoformat(told["now"])
    if now.tzinfo is None:
        raise ValueError("now needs an offset")
    return Situation(
        id=told["id"],
        now=now,
        evidence=_evidence(told, now),
        channel=told.get("channel", "invitation"),
        kind=told.get("kind"),
        language=told.get("language"),
        intent=told.get("intent"),
        style=told.get("style"),
        group=told.get("group"),
        tie=told.get("tie"),
        avoid=tuple(told.get("avoid", ())),
        asks=told.get("asks", False),
    )


def _evidence(told: dict[str, Any], now: datetime) -> Evidence:
    person = Person("p1", told["person"]["name"], (), told["person"].get("company"), told["person"].get("position"))
    others = {m["through"]: f"p{n}" for n, m in enumerate(told.get("met", ()), 2) if m.get("through")}
    met = tuple(_encounter(n, m, others) for n, m in enumerate(told.get("met", ()), 1))
    written = tuple(
        Message("p1", m["direction"], datetime.fromisoformat(m["sent_at"]), m["text"]) for m in told.get("messages", ())
    )
    return Evidence(
        person=person,
        me=_me(told),
        encounters=begun(met, now),
        facts=tuple(_fact(n, f) for n, f in enumerate(told.get("facts", ()), 1)),
        messages=tuple(sorted(written, key=lambda m: m.sent_at, reverse=True)),
        reciprocity=_reciprocity(written),
        invitations=tuple(
            Invitation(f"i{n}", "p1", i["direction"], datetime.fromisoformat(i["sent_at"]), i.get("message", ""), Source("linkedin"))
            for n, i in enumerate(told.get("invitations", ()), 1)
        ),
        connected_on=_day(told.get("connected_on")),
        first_contact=min((m.sent_at.date() for m in written), default=None),
        names=tuple((identity, name) for name, identity in others.items()),
        in_common=tuple(_in_common(n, c) for n, c in enumerate(told.get("in_common", ()), 1)),
    )  # fmt: skip


def _encounter(number: int, met: dict[str, Any], others: dict[str, str]) -> Encounter:
    on = met["on"]
    day = datetime.fromisoformat(on) if "T" in on else date.fromisoformat(on)
    if isinstance(day, datetime) and day.tzinfo is None:
        raise ValueError("a time of meeting needs an offset")
    extra = {k: v for k, v in met.items() if k not in {"on", "at", "through"}}
    extra.setdefault("precision", "time" if isinstance(day, datetime) else "day")
    through = others.get(met.get("through", ""))
    return Encounter(f"e{number}", "p1", day, met.get("at"), through=through, **extra)


def _in_common(number: int, told: dict[str, Any]) -> InCommon:
    known = (f"f{told['fact']}",) if "fact" in told else ()
    return InCommon(f"c{number}", told["name"], told["how"], told.get("what", ""), _day(told.get("on")), known)


def _fact(number: int, told: dict[str, Any]) -> Fact:
    if told["kind"] not in FACT_KINDS:
        raise ValueError(f"{told['kind']} is no kind of fact")
    as_of, since, until = (_day(told.get(name)) for name in ("as_of", "since", "until"))
    there = f"e{told['at']}" if "at" in told else None
    private = bool(told.get("private", False))
    return Fact(f"f{number}", "p1", told["kind"], told["text"], as_of, since, until, private=private, encounter=there)


def _me(told: dict[str, Any]) -> Me:
    said = dict(told.get("me", {}))
    for name in ("employers", "schools"):
        said[name] = tuple(_period(p) for p in said.get(name, ()))
    for name in ("offers", "cares", "seeks", "groups", "skills"):
        said[name] = tuple(said.get(name, ()))
    return replace(Me(**said), samples=tuple(told.get("samples", ())))


def _period(told: dict[str, Any] | str) -> Period:
    if isinstance(told, str):
        return Period(told)
    return Period(told["name"], told.get("role"), _day(told.get("since")), _day(told.get("until")))


def _reciprocity(written: tuple[Message, ...]) -> Reciprocity:
    sent = [m.sent_at.date() for m in written if m.direction == "outgoing"]
    received = [m.sent_at.date() for m in written if m.direction == "incoming"]
    return Reciprocity(len(sent), len(received), max(sent, default=None), max(received, default=None))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
