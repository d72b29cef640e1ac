"""vCard 2.1, 3.0 and 4.0: the address books of phones, mail programs and the web (formats: neighbouring inputs).

A card is one PersonRecord at the line of its BEGIN. Cards of companies and groups name nobody and are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from callingcard.model.record import PersonRecord, Problem, Record, Source
from callingcard.sources.contentlines import Property, properties
from callingcard.sources.files import Files, each
from callingcard.sources.lines import beginning
from callingcard.text import squeeze

NAME = "vcard"
TITLE = "vCard address books"
MAX_PROPERTIES = 2_000
MAX_VALUES = 50
"""E-mails, phones or URLs of one card that are kept."""

_BEGIN = re.compile(r"^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_SKIPPED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-ABCROP-RECTANGLE", "X-MS-OL-DESIGN"})
_PROFILES = ("X-SOCIALPROFILE", "SOCIALPROFILE", "X-SOCIAL-PROFILE", "X-LINKEDIN", "IMPP")
_BIRTHDAY = re.compile(r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)(?:[T ].*)?$")
_SLUG = re.compile(r"[\w%.-]{3,100}")
_NO_YEAR = "1604"  # Apple's stand-in for a birthday without its year


@dataclass(slots=True)
class _Card:
    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    count: int = 0

    def add(self, each: Property) -> None:
        self.count += 1
        if self.count <= MAX_PROPERTIES:
            self.properties.setdefault(each.name, []).append(each)

    def all(self, name: str) -> list[Property]:
        return self.properties.get(name, [])

    def value(self, name: str) -> str:
        return next((value for each in self.all(name) if (value := squeeze(each.value()))), "")

    def parts(self, name: str, count: int) -> list[str]:
        found = next((each.components() for each in self.all(name) if each.raw.strip("; ")), [])
        return [squeeze(part) for part in (*found, *[""] * count)][:count]


def recognises(files: Files) -> bool:
    """Tell whether one of the files begins with a card."""
    return any(map(_is_vcard, map(files.head, files)))


def read(files: Files) -> Iterator[Record | Problem]:
    """Read the cards of each file that begins with one."""
    return each(files, _read, [name for name in files if _is_vcard(files.head(name))])


def _is_vcard(head: bytes) -> bool:
    found = _BEGIN.search(beginning(head))
    return found is not None and not found.string[: found.start()].strip()


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    for card, ended in _cards(files[name]()):
        if not ended:
            yield Problem(name, card.line, "The card has no end (END:VCARD); what there is of it was read.")
        if card.count > MAX_PROPERTIES:
            yield Problem(name, card.line, f"The card has over {MAX_PROPERTIES:,} lines; the rest of it was left out.")
        if not _is_person(card):
            continue
        record = _record(card, name)
        if record.name or record.emails or record.urls:
            yield record
        elif card.count > len(card.all("VERSION")):
            yield Problem(name, card.line, "The card has neither a name nor an e-mail address.")


def _cards(file: BinaryIO) -> Iterator[tuple[_Card, bool]]:
    """Yield each card and whether it was ended; the card of an agent within a card is passed over."""
    card: _Card | None = None
    within, last = 0, ""
    for each_ in properties(file, skip=_SKIPPED):
        marker = each_.name + ":" + each_.raw.strip().upper() if each_.name in {"BEGIN", "END"} else ""
        if marker == "BEGIN:VCARD" and card is not None and (within or last == "AGENT"):
            within += 1
        elif marker == "BEGIN:VCARD":
            if card is not None:
                yield card, False
            card = _Card(each_.line)
        elif marker == "END:VCARD" and within:
            within -= 1
        elif marker == "END:VCARD" and card is not None:
            yield card, True
            card = None
        elif card is not None and not within:
            card.add(each_)
        last = each_.name
    if card is not None:
        yield card, False


def _is_person(card: _Card) -> bool:
    kind = (card.value("KIND") or card.value("X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind in {"group", "org", "organization", "location", "application", "device"}:
        return False
    if any(card.parts("N", 3)):
        return True
    if card.value("X-ABSHOWAS").lower() == "company":
        return False
    company = card.parts("ORG", 1)[0]
    return not company or card.value("FN").casefold() not in {"", company.casefold()}


def _record(card: _Card, file: str) -> PersonRecord:
    family, given, further = card.parts("N", 3)
    company = card.parts("ORG", 1)[0]
    shown = card.value("FN")
    name = shown if shown and shown != company else squeeze(f"{given} {further} {family}")
    return PersonRecord(
        source=Source(NAME, file, card.line),
        name=name,
        given=given or None,
        family=family or None,
        emails=_distinct(each.value().removeprefix("mailto:") for each in card.all("EMAIL")),
        phones=_distinct(_phone(each) for each in card.all("TEL")),
        urls=_distinct([*(each.value() for each in card.all("URL")), *_profiles(card)]),
        company=company or None,
        position=card.value("TITLE") or card.value("ROLE") or None,
        place=_place(card),
        birthday=_birthday(card),
        remark="\n".join(text for each in card.all("NOTE") if (text := each.value())) or None,
        groups=_distinct(group for each in card.all("CATEGORIES") for group in each.components(",")),
        as_of=_revised(card),
    )


def _distinct(values: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for each in values if (value := squeeze(each))))[:MAX_VALUES]


def _phone(tel: Property) -> str:
    value = tel.value()
    return value[4:].partition(";")[0] if value.lower().startswith("tel:") else value


def _profiles(card: _Card) -> Iterator[str]:
    """Yield profile URLs from the many properties that hold one; a bare LinkedIn user name is made a URL."""
    for name in _PROFILES:
        for each_ in card.all(name):
            value = each_.value()
            service = " ".join((name, each_.param("TYPE"), each_.param("X-SERVICE-TYPE"), each_.param("SERVICE-TYPE")))
            if re.match(r"https?:|www\.", value, re.IGNORECASE) or "linkedin.com/" in value.lower():
                yield value
            elif "linkedin" in service.lower():
                slug = value.rpartition(":")[2].strip("/@ ") or each_.param("X-USER")
                if _SLUG.fullmatch(slug):
                    yield f"https://www.linkedin.com/in/{slug}"


def _place(card: _Card) -> str | None:
    for address in card.all("ADR"):
        parts = [squeeze(part) for part in (*address.components(), *[""] * 7)]
        if place := ", ".join(part for part in (parts[3], parts[6]) if part):
            return place
    return None


def _birthday(card: _Card) -> str | None:
    for each_ in card.all("BDAY"):
        found = _BIRTHDAY.match(each_.value())
        if found is None:
            continue
        year, month, day = found.groups()
        try:
            date(int(year or 0) or 2000, int(month), int(day))
        except ValueError:
            continue
        unknown = year in {None, "0000", _NO_YEAR, each_.param("X-APPLE-OMIT-YEAR")}
        return f"--{month}-{day}" if unknown else f"{year}-{month}-{day}"
    return None


def _revised(card: _Card) -> date | None:
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", card.value("REV"))
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
