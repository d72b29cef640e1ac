"""A record made comparable: what it says of names, identifiers, firms, schools, places and times, each in one form."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache, partial
from operator import attrgetter

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
_stated = attrgetter(
    "source", "name", "given", "family", "urls", "emails", "phones", "company", "position", "schools", "place", "birthday", "event",
    "event_on", "connected_on", "as_of",
)  # fmt: skip
_AT_A_TIME = 250
"""Records whose fields are gone through one after the other: so many lie side by side in the processor's own memory."""
_BOOKS = frozenset({"google", "outlook", "vcard", "guests"})
"""Sources that mean to hold everybody once, as the connections do: address books, guest lists."""


def traits_of(record: PersonRecord, region: str | None = None) -> Traits:
    """Make a record comparable; ``region`` reads phone numbers without a country code."""
    return traits_of_all((record,), region)[0]


def traits_of_all(records: Sequence[PersonRecord], region: str | None = None) -> list[Traits]:
    """Make records comparable, field by field, which for very many is far quicker than one after the other."""
    some = (records[start : start + _AT_A_TIME] for start in range(0, len(records), _AT_A_TIME))
    return [traits for several in some for traits in _traits_of(several, region)]


def _traits_of(records: Sequence[PersonRecord], region: str | None) -> Iterator[Traits]:
    (source, name, given, family, urls, mails, numbers, company, position, schools, place, birthday, event, event_on,
     connected, as_of) = zip(*map(_stated, records), strict=True)  # fmt: skip
    file = [where.file for where in source]
    profiles = [_keys(profile_key, those) if those else () for those in urls]
    emails = [_keys(email_key, those) if those else () for those in mails]
    phone = partial(phone_key, region=region)
    names = list(map(name_of, name, given, family))
    firms = [firm_of(text) if text else None for text in company]
    return map(
        Traits,
        [(name,) if name.given or name.whole else () for name in names],
        [
            () if name.settled else tuple(_implied(urls, mails))
            for name, urls, mails in zip(names, profiles, emails, strict=True)
        ],
        profiles,
        emails,
        [_keys(phone, those) if those else () for those in numbers],
        [((of or "", day),) if keys else () for keys, of, day in zip(profiles, file, as_of, strict=True)],
        [((firm, day),) if firm else () for firm, day in zip(firms, as_of, strict=True)],
        [_keys(domain_label, keys) if keys else () for keys in emails],
        [(key,) if text and (key := loose(text)) else () for text in position],
        [_keys(loose, those) if those else () for those in schools],
        [(key,) if text and (key := city(text)) else () for text in place],
        [((loose(text), day),) if text else () for text, day in zip(event, event_on, strict=True)],
        [(day,) if day else () for day in connected],
        [(day,) if day else () for day in birthday],
        map(_handles, profiles, emails, names),
        [
            (of,) if of and (day or where.kind in _BOOKS) else ()
            for where, of, day in zip(source, file, connected, strict=True)
        ],
    )


def united(many: list[Traits]) -> Traits:
    """Say of one identity what all its records say; a full name makes implied ones needless."""
    said = _values(many[0])
    for one in many[1:]:
        said = tuple(
            [
                ours if not theirs or ours == theirs else tuple(dict.fromkeys(ours + theirs)) if ours else theirs
                for ours, theirs in zip(said, _values(one), strict=True)
            ]
        )
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
    given = name.given[:3] if len(name.given) > 1 else "@"
    written = [text[_SLUG:] for text in profiles if text.find(given, _SLUG) < 0] if profiles else []
    if emails:
        written += [text[:at] for text in emails if text.find(given, 0, at := text.find("@")) < 0]
    if not written:
        return ()
    found: dict[str, None] = {}
    starts = [word[:3] for word in (name.given, *name.also, *name.family) if len(word) > 1]
    for text in written:
        for start in starts:
            if start in text:
                break
        else:
            handle = _SLUG_TAIL.sub("", text).translate(_SEPARATORS)
            if len(handle.strip("0123456789")) > _INITIALS and not any(start in handle for start in starts):
                found[handle] = None
    return tuple(found)
