"""Handed over: what a phone's share sheet gives, a contact, a profile or a text, as the beginning of a capture; nothing is recorded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from callingcard.jottings import read
from callingcard.model.jotting import Jotting
from callingcard.model.record import PersonRecord
from callingcard.people.identifiers import profile_key
from callingcard.sources import vcard
from callingcard.sources.files import Entry, Files
from callingcard.text import squeeze

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_PROFILE_OF = re.compile(r"^(?:check out |see )?(.{2,100}?)['’]s? (?:linkedin )?profile\b", re.IGNORECASE)
_TITLE = re.compile(r"^(.{2,100}?)\s+[|–-]\s+linkedin\b", re.IGNORECASE)
_LONGEST_NAME = 5
_LETTER = 120
"""A text of more characters than this is a message rather than a line about a meeting."""


@dataclass(frozen=True, slots=True)
class Handed:
    """How far a capture is filled in by it, the text to go on from, and whether it may be an invitation one got."""

    jotting: Jotting
    text: str = ""
    invitation: bool = False


def handed(title: str, text: str, url: str, card: bytes = b"", *, now: datetime) -> Handed:
    """Read what was shared. Of several contacts in one card the first is taken; of a text only what it says plainly."""
    if card and (record := next(_people(card), None)):
        return Handed(_of_record(record))
    links = [link.rstrip(".,;)") for link in (url, *_URL.findall(text)) if link]
    profile = next((link for link in links if profile_key(link)), "")
    said = squeeze(_URL.sub(" ", text))
    named = next((m[1] for part in (said, title) for p in (_PROFILE_OF, _TITLE) if (m := p.match(squeeze(part)))), "")
    name = named if named and len(named.split()) <= _LONGEST_NAME else ""
    if name:
        return Handed(Jotting(name, url=profile))
    if len(said) > _LETTER or "\n" in text.strip():
        return Handed(Jotting(url=profile), said, invitation=True)
    found = read(said, now=now)
    return Handed(
        Jotting(**{**{key: getattr(found, key) for key in Jotting.__dataclass_fields__}, "url": profile}),
        said,
        bool(said),
    )


def _people(card: bytes) -> Iterator[PersonRecord]:
    files = Files({"shared.vcf": Entry(lambda: BytesIO(card), len(card))})
    return (record for record in vcard.read(files) if isinstance(record, PersonRecord) and record.name)


def _of_record(record: PersonRecord) -> Jotting:
    return Jotting(
        record.name, company=record.company or "", position=record.position or "", email=next(iter(record.emails), ""),
        url=next((url for url in record.urls if profile_key(url)), next(iter(record.urls), "")),
    )  # fmt: skip
