"""The sender's own profile: what the archive says of the user, and what they set themselves."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal

from callingcard.model.fact import Me, Period
from callingcard.store import decisions, effects, own, settings
from callingcard.store.opening import transaction
from callingcard.text import bare, squeeze, visible
from callingcard.verbs.dates import bound, first_day, last_day
from callingcard.verbs.errors import Refusal
from callingcard.verbs.languages import tag
from callingcard.verbs.oneself import recognise, said_who

_LISTS = {"offer": "offers", "care": "cares", "seek": "seeks", "group": "groups"}
_SINGLE = ("name", "headline", "account")
_SETTINGS = ("zone", "language")


@dataclass(frozen=True, slots=True)
class Profile:
    """The user's own profile as it stands."""

    me: Me


@dataclass(frozen=True, slots=True)
class Saying:
    """What the user says of themselves. Lists add to what is there; ``drop`` takes a text out of any of them."""

    name: str | None = None
    headline: str | None = None
    account: Literal["free", "premium"] | None = None
    zone: str | None = None
    language: str | None = None
    offer: Sequence[str] = ()
    care: Sequence[str] = ()
    seek: Sequence[str] = ()
    group: Sequence[str] = ()
    school: Sequence[str] = ()
    employer: Sequence[str] = ()
    role: str | None = None
    since: str | None = None
    until: str | None = None
    drop: Sequence[str] = field(default=())
    email: Sequence[str] = ()


def me(con: sqlite3.Connection, saying: Saying = Saying(), *, now: datetime) -> Profile:
    """Set what is said of the user, if anything, and give the whole profile. Raises Refusal for what cannot be."""
    payload = _payload(saying, now)
    chosen = {key: said for key in _SETTINGS if (said := getattr(saying, key))}
    chosen |= {"language": tag(saying.language)} if saying.language else {}
    _droppable(con, payload)
    if payload or chosen:
        with transaction(con):
            deed, held = decisions.log(con, "me", at=now, **payload), settings.read(con)
            for key, said in chosen.items():
                before = {"value": held[key]} if key in held else None
                effects.write(con, deed, "setting", key, before, {"value": said})
        if said_who(payload):
            recognise(con)
    return Profile(read(con))


def _droppable(con: sqlite3.Connection, payload: dict[str, Any]) -> None:
    if not (dropped := payload.get("drop")):
        return
    held = _with(read(con), payload | {"drop": ()})
    texts = [text for name in (*_LISTS.values(), "skills") for text in getattr(held, name)]
    known = {bare(text) for text in (*texts, *(period.name for period in (*held.schools, *held.employers)))}
    for text in dropped:
        if bare(text) not in known:
            raise Refusal(f"“{visible(text)}” is not in your profile.")


def read(con: sqlite3.Connection) -> Me:
    """The profile: the archive's statements, upon them the user's own in their order, and zone and language as set."""
    found = _from_archive(con)
    for deed in decisions.listed(con, "me"):
        found = _with(found, deed.payload)
    held = settings.read(con)
    return replace(found, zone=held.get("zone"), language=held.get("language"))


def zone_of(con: sqlite3.Connection) -> str | None:
    """The sender's time zone, where they set one."""
    return settings.read(con).get("zone")


def _payload(saying: Saying, now: datetime) -> dict[str, Any]:
    _sound(saying)
    period = {"since": first_day(saying.since, now=now), "until": last_day(saying.until, now=now)}
    if period["since"] and period["until"] and period["since"] > period["until"]:
        raise Refusal("It ends before it begins.")
    dates = {name: day.isoformat() if day else None for name, day in period.items()}
    payload: dict[str, Any] = {name: squeeze(value) for name in _SINGLE if (value := getattr(saying, name))}
    payload |= {
        name: said
        for name in (*_LISTS, "email", "drop")
        if (said := [squeeze(t) for t in getattr(saying, name) if squeeze(t)])
    }
    for kind in ("school", "employer"):
        named = [
            {"name": squeeze(name), "role": saying.role, **dates} for name in getattr(saying, kind) if squeeze(name)
        ]
        payload |= {kind: named} if named else {}
    return payload


def _sound(saying: Saying) -> None:
    places = [*saying.school, *saying.employer]
    if (saying.since or saying.until) and len(places) != 1:
        raise Refusal("Dates belong to one school or one employer: give one at a time.")
    if saying.role and len(saying.employer) != 1:
        raise Refusal("A role belongs to one employer: give one at a time.")
    for email in saying.email:
        if not _key(email):
            raise Refusal(f"“{visible(email)}” is no e-mail address.")
    if saying.zone:
        from zoneinfo import available_timezones

        if saying.zone not in available_timezones():
            raise Refusal(f"“{visible(saying.zone)}” is no time zone; use a name like Europe/Lisbon.")


def _with(known: Me, said: dict[str, Any]) -> Me:
    """The profile after one statement of the user's."""
    held: dict[str, Any] = {name: getattr(known, name) for name in Me.__slots__}
    held |= {name: said[name] for name in _SINGLE if name in said}
    for option, name in _LISTS.items():
        held[name] = tuple(dict.fromkeys((*held[name], *said.get(option, ()))))
    for option, name in (("school", "schools"), ("employer", "employers")):
        periods = [Period(p["name"], p.get("role"), _day(p["since"]), _day(p["until"])) for p in said.get(option, ())]
        kept = [p for p in held[name] if bare(p.name) not in {bare(new.name) for new in periods}]
        held[name] = (*kept, *periods)
    keys = [key for text in said.get("email", ()) if (key := _key(text))]
    held["identifiers"] = tuple(dict.fromkeys((*held["identifiers"], *keys)))
    gone = {bare(text) for text in said.get("drop", ())}
    for name in (*_LISTS.values(), "skills"):
        held[name] = tuple(text for text in held[name] if bare(text) not in gone)
    for name in ("schools", "employers"):
        held[name] = tuple(period for period in held[name] if bare(period.name) not in gone)
    return Me(**held)


def _from_archive(con: sqlite3.Connection) -> Me:
    from callingcard.people.identifiers import email_key, phone_key, profile_key

    records = own.records(con)

    def texts(kind: str) -> list[str]:
        return list(dict.fromkeys(r.text for r in records if r.kind == kind and r.text))

    def periods(kind: str) -> tuple[Period, ...]:
        return tuple(
            dict.fromkeys(
                Period(r.text, r.detail, bound(r.since), bound(r.until, last=True)) for r in records if r.kind == kind
            )
        )

    keys = [profile_key(t) for t in texts("url")] + [email_key(t) for t in texts("email")]
    keys += [phone_key(t) for t in texts("phone")]
    return Me(
        name=next(iter(texts("name")), None),
        headline=next(iter(texts("headline")), None),
        employers=periods("employer"),
        schools=periods("school"),
        skills=tuple(texts("skill")),
        identifiers=tuple(key for key in keys if key),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _key(email: str) -> str | None:
    from callingcard.people.identifiers import email_key

    return email_key(email)
