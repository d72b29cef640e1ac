"""A record made comparable: what it says of names, identifiers, firms, schools, places and times, each in one form."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from callingcard.model.record import PersonRecord
from callingcard.people.firms import Firm, domain_label, firm_of
from callingcard.people.identifiers import email_key, phone_key, profile_key
from callingcard.people.names import PersonName, name_of
from callingcard.people.spelling import latin, readable

_SLUG_TAIL = re.compile(r"-(?=[0-9a-f]*\d)[0-9a-f]{5,}$")
_FIGURED = re.compile(r"[a-z0-9]+")
_SLUG = len("linkedin.com/in/")
_INITIALS = 4
_SEPARATORS = str.maketrans("", "", "._-+")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Traits:
    """What one record, or the records of one identity, say; every field a tuple without repetition.

    ``jobs`` are firms with the day the record was true; ``profiles`` with the file and day that named them; ``gatherings``
    events with their day; ``connected`` days; ``locals_`` and ``labels`` come from addresses; ``handles`` from addresses
    and profile URLs; ``lists`` are files that mean to hold everybody once. ``implied`` are names read from addresses and slugs, used where no full name is
    stated in an alphabet.
    """

    names: tuple[PersonName, ...]
    implied: tuple[PersonName, ...]
    profiles: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    eras: tuple[tuple[str, date | None], ...]
    jobs: tuple[tuple[Firm, date | None], ...]
    labels: tuple[str, ...]
    positions: tuple[str, ...]
    schools: tuple[str, ...]
    places: tuple[str, ...]
    gatherings: tuple[tuple[str, date | None], ...]
    connected: tuple[date, ...]
    birthdays: tuple[str, ...]
    handles: tuple[str, ...]
    lists: tuple[str, ...]

    @property
    def strong(self) -> tuple[str, ...]:
        """All strong identifiers."""
        return self.profiles + self.emails + self.phones


_values = attrgetter(*(field.name for field in fields(Traits)))


def traits_of(record: PersonRecord, region: str | None = None) -> Traits:
    """Make a record comparable; ``region`` reads phone numbers without a country code."""
    profiles = _keys(profile_key, record.urls) if record.urls else ()
    emails = _keys(email_key, record.emails) if record.emails else ()
    name = name_of(record.name, record.given, record.family)
    firm = firm_of(record.company) if record.company else None
    named = (name,) if name.given or name.whole else ()
    return Traits(
        names=named,
        implied=() if named and name.settled else tuple(_implied(profiles, emails)),
        profiles=profiles,
        emails=emails,
        phones=_keys(lambda phone: phone_key(phone, region), record.phones) if record.phones else (),
        eras=((record.source.file or "", record.as_of),) if profiles else (),
        jobs=((firm, record.as_of),) if firm else (),
        labels=_keys(domain_label, emails) if emails else (),
        positions=_keys(loose, (record.position,)) if record.position else (),
        schools=_keys(loose, record.schools) if record.schools else (),
        places=_keys(city, (record.place,)) if record.place else (),
        gatherings=((loose(record.event), record.event_on),) if record.event else (),
        connected=(record.connected_on,) if record.connected_on else (),
        birthdays=(record.birthday,) if record.birthday else (),
        lists=(record.source.file,) if record.source.file and _listed(record) else (),
        handles=_handles(profiles, emails, name) if profiles or emails else (),
    )


def _together(said: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    if not said or not more or said == more:
        return said or more
    return tuple(dict.fromkeys(said + more))


def _listed(record: PersonRecord) -> bool:
    """It stands in a list that means to hold everybody once: an address book, a guest list, the connections."""
    return record.source.kind in {"google", "outlook", "vcard", "guests"} or record.connected_on is not None


def united(many: list[Traits]) -> Traits:
    """Say of one identity what all its records say; a full name makes implied ones needless."""
    if len(many) == 1:
        return many[0]
    said = _values(many[0])
    for one in many[1:]:
        said = tuple(map(_together, said, _values(one)))
    whole = Traits(*said)
    if whole.implied and any(name.settled for name in whole.names):
        whole.implied = ()
    return whole


@lru_cache(maxsize=50_000)
def loose(text: str | None) -> str:
    """Reduce a phrase to its words in plain letters and figures: for comparing positions, schools, events."""
    if not text:
        return ""
    return " ".join(_FIGURED.findall(text.lower() if text.isascii() else latin(readable(text))))


@lru_cache(maxsize=50_000)
def city(place: str | None) -> str:
    """Take the first part of a place, without "Greater" and "Area": ``Greater Lisbon Area, Portugal`` is ``lisbon``."""
    words = loose((place or "").split(",")[0]).split()
    return " ".join(
        word for word in words if word not in {"greater", "area", "metropolitan", "region", "city", "metro"}
    )


def _keys(read: Callable[[str], str | None], values: tuple[str, ...]) -> tuple[str, ...]:
    """What the values come to, each once; nearly always there is one or none."""
    if len(values) == 1:
        return (key,) if (key := read(values[0])) else ()
    return tuple(dict.fromkeys([key for value in values if (key := read(value))])) if values else ()


def _implied(profiles: tuple[str, ...], emails: tuple[str, ...]) -> Iterator[PersonName]:
    """Names that a slug or an address spells out with separators: ana-sousa-1a2b3c, ana.sousa@."""
    for profile in profiles:
        words = _WORDS.findall(_SLUG_TAIL.sub("", profile.rpartition("/")[2]))
        if len(words) > 1:
            yield name_of(" ".join(words))
    for email in emails:
        words = _WORDS.findall(email.partition("@")[0])
        if len(words) > 1:
            yield name_of(" ".join(words))


def _handles(profiles: tuple[str, ...], emails: tuple[str, ...], name: PersonName) -> tuple[str, ...]:
    """What somebody calls themselves online, unless it is made of their name, or of beginnings of it: that tells nothing new."""
    found: dict[str, None] = {}
    given = name.given[:3] if len(name.given) > 1 else "@"
    for written in [text[_SLUG:] for text in profiles] + [text.partition("@")[0] for text in emails]:
        if given in written:
            continue
        starts = [word[:3] for word in (name.given, *name.also, *name.family) if len(word) > 1]
        if not any(start in written for start in starts):
            handle = _SLUG_TAIL.sub("", written).translate(_SEPARATORS)
            if len(handle.strip("0123456789")) > _INITIALS and not any(start in handle for start in starts):
                found[handle] = None
    return tuple(found)
