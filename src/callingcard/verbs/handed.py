"""Handed over: what a phone's share sheet gives, a contact, a profile or a text, as the beginning of a capture; nothing is recorded.

Nothing of it is lost either: what is neither somebody's name nor anything else that was understood is there to be remembered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

from callingcard.jottings import read
from callingcard.jottings.names import a_name
from callingcard.jottings.tongues import tongue_of
from callingcard.model.jotting import Jotting
from callingcard.model.record import PersonRecord
from callingcard.people.identifiers import profile_key
from callingcard.sources import vcard
from callingcard.sources.files import Entry, Files
from callingcard.text import squeeze

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_ENDS = ".,;)"
_PROFILE_OF = re.compile(
    r"(?:check out |see )?(.{2,100}?)['’]s? (?:linkedin )?profile\b(?: on linkedin\b)?[\s.:!]*(.*)", re.IGNORECASE
)
_UNREAD = re.compile(r"^\(\d+\+?\)\s+")
"""How many messages wait, which the site writes before a page's title."""
_PARTS = re.compile(r"\s+[|–-]\s+")
_SITE = "linkedin"
_LONGEST_NAME = 5
_LETTER = 120
"""A text of more characters than this is a message rather than a line about a meeting."""


@dataclass(frozen=True, slots=True)
class Handed:
    """How far a capture is filled in by it; its ``rest`` is all that has no field of its own.

    ``message`` is the text where that may be an invitation one got, else "".
    """

    jotting: Jotting
    message: str = ""


def handed(title: str, text: str, url: str, card: bytes = b"", *, now: datetime) -> Handed:
    """Read what was shared. Of several contacts in one card the first is taken; of a text only what it says plainly."""
    if card and (record := next(_people(card), None)):
        return Handed(_with(_of_record(record), title, text, url))
    links = (link for part in (url, text, title) for link in _URL.findall(part) or _alone(part))
    profile = next((link for one in links if profile_key(link := one.rstrip(_ENDS))), "")
    said, entitled, address = (_without(part, profile) for part in (text, title, url))
    words = squeeze(_URL.sub(" ", said))
    letter = len(words) > _LETTER or "\n" in text.strip()
    for part, other in ((said, entitled), (entitled, said)):
        if named := _named(part, profile, title=part == entitled):
            return Handed(_with(named, other, address), said if letter and other == said else "")
    if letter:
        return Handed(_with(Jotting(url=profile), said, entitled, address), said)
    found = read(words, now=now)
    found = replace(found, url=profile or found.url)
    if found.name:
        return Handed(_with(found, *_URL.findall(said), entitled, address), said)
    return Handed(_with(replace(found, rest=""), said, entitled, address), said if words else "")


def _named(part: str, profile: str, *, title: bool) -> Jotting | None:
    """Somebody as the site calls them: "Ana Sousa’s profile", "(3) Ana Sousa - Engineer - Nordhavn | LinkedIn"; None where nobody is."""
    if (match := _PROFILE_OF.fullmatch(part)) and _is_name(match[1], sure=bool(profile)):
        return Jotting(match[1], url=profile, rest=match[2])
    parts = _PARTS.split(_UNREAD.sub("", part))
    name, *more = [one for one in parts if one.lower() != _SITE] or [""]
    site = len(more) < len(parts) - 1
    if not (site or (title and profile and " " in name)) or not _is_name(name, sure=bool(site and profile)):
        return None
    if len(more) == len(("position", "company")):
        return Jotting(name, position=more[0], company=more[1], url=profile)
    return Jotting(name, url=profile, rest="; ".join(more))


def _is_name(text: str, *, sure: bool) -> bool:
    """Whether it is written like a name; where that it is one is sure, whether it is not too long for one."""
    if len(text) > _LETTER:
        return False
    return a_name(text, tongue_of(text)) or (sure and 0 < len(text.split()) <= _LONGEST_NAME)


def _alone(part: str) -> list[str]:
    """An address without its scheme, if it stands alone."""
    return part.split() if len(part.split(maxsplit=1)) == 1 else []


def _without(part: str, profile: str) -> str:
    """The part on one line, less the profile, which has a field of its own."""
    if profile and part.strip().rstrip(_ENDS) == profile:
        return ""
    return squeeze(_URL.sub(lambda link: " " if link[0].rstrip(_ENDS) == profile else link[0], part))


def _with(found: Jotting, *more: str) -> Jotting:
    """With these to be remembered, so far as they are not there already."""
    rest = found.rest
    for one in map(squeeze, more):
        if one and one != found.name and one not in rest:
            rest = f"{rest}; {one}" if rest else one
    return replace(found, rest=rest)


def _people(card: bytes) -> Iterator[PersonRecord]:
    files = Files({"shared.vcf": Entry(lambda: BytesIO(card), len(card))})
    return (record for record in vcard.read(files) if isinstance(record, PersonRecord) and record.name)


def _of_record(record: PersonRecord) -> Jotting:
    """The first of what there can be one of has its field; what there is besides is to be remembered."""
    email = next(iter(record.emails), "")
    url = next((url for url in record.urls if profile_key(url)), next(iter(record.urls), ""))
    found = Jotting(record.name, company=record.company or "", position=record.position or "", email=email, url=url)
    others = [one for one in (*record.emails, *record.phones, *record.urls) if one not in {email, url}]
    return _with(found, *others, *record.schools, record.place or "", record.remark or "")
