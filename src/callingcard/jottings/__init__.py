"""Jottings: "met Ana Sousa at PyCon yesterday about CRDTs, promised the slides" taken apart; nothing is made up.

What a cue of the line introduces is taken in the line's own words; what nothing explains is handed back as the rest.
English.
"""

import re
from datetime import datetime

from callingcard.jottings.cues import Part, parts
from callingcard.jottings.dates import dated
from callingcard.jottings.names import a_name, listed, named_first
from callingcard.model.jotting import Jotting
from callingcard.text import squeeze

_EMAIL = re.compile(r"[^\s@<>,;()]+@[^\s@<>,;()]+\.[^\s@<>,;.()]{2,}")
_URL = re.compile(r"https?://[^\s<>]+|(?:www\.)?linkedin\.com/\S+", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:i\s+)?(?:said|told\s+(?:her|him|them)|promised)(?:\s+that)?(?:\s+i(?:'d|’d|\s+would|'ll|’ll|\s+will)|\s+to)\s+(?:connect|add|look\s+for|find)\b"
    r"(?:\s+(?:with\s+)?(?:her|him|them|us))?(?:\s+on\s+linkedin)?|\b(?:i'll|i’ll|will)\s+connect\b(?:\s+with\s+(?:her|him|them))?(?:\s+on\s+linkedin)?"
    r"|\b(?:she|he|they)\s+expects?\s+me\b|\bexpects\s+me\b",
    re.IGNORECASE,
)
_JOB = re.compile(r"\s*\(([^()]{2,60}?)\s+(?:at|@)\s+([^()]{2,60})\)")
_ENDS = " ,;.:–—-·\n"
_LONGEST = 1000


def read(line: str, *, now: datetime) -> Jotting:
    """Take a line apart, seen from ``now`` (aware; when it was written). A line of more than 1,000 characters is all rest."""
    said = squeeze(line)
    if not said or len(said) > _LONGEST:
        return Jotting(rest=said)
    email, said = _taken(_EMAIL, said)
    url, said = _taken(_URL, said)
    expected, said = _taken(_EXPECTED, said)
    job, said = _job(said)
    on, understood, said = dated(said, now=now)
    found: dict[str, list[str]] = {}
    rest: list[str] = []
    for part in parts(said):
        _put(part, found, rest)
    if not found.get("name"):
        _name_first(found, rest)
    name, *also = found.get("name") or [""]
    return Jotting(
        name, _first(found, "at", rest), on, understood, tuple(found.get("about", ())), tuple(found.get("said", ())),
        tuple(found.get("promised", ())), _first(found, "through", rest), job[1] or _first(found, "company", rest),
        job[0] or _first(found, "position", rest), email, url.rstrip(".,;)"), bool(expected), tuple(also), _joined(rest),
    )  # fmt: skip


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The first match, and the text with a break in its place."""
    match = pattern.search(text)
    return (match[0], f"{text[: match.start()]}; {text[match.end() :]}") if match else ("", text)


def _job(text: str) -> tuple[tuple[str, str], str]:
    """Position and company as one puts them after a name, "(CTO at Nordhavn)", and the text without them."""
    match = _JOB.search(text)
    return ((match[1], match[2]), f"{text[: match.start()]}, {text[match.end() :]}") if match else (("", ""), text)


def _put(part: Part, found: dict[str, list[str]], rest: list[str]) -> None:
    text = part.text.strip(_ENDS)
    if not text:
        return
    if part.kind == "name":
        names, left = listed(text)
        found.setdefault("name", []).extend(names)
        rest.append(left)
    elif part.kind == "rest":
        rest.append(text)
    elif part.kind == "through" and not a_name(text):
        rest.append(f"{part.cue} {text}")
    elif part.kind == "about":
        topic, left = _topic(text)
        found.setdefault("about", []).append(topic)
        rest.append(left)
    else:
        found.setdefault(part.kind, []).append(text)


def _topic(text: str) -> tuple[str, str]:
    """ "CRDTs, bees and hinges" is a list; of "CRDTs, red hat" only the first is surely a topic."""
    first, comma, others = text.partition(",")
    return (text, "") if not comma or re.search(r"\b(?:and|or)\b|&", others) else (first.strip(_ENDS), others)


def _name_first(found: dict[str, list[str]], rest: list[str]) -> None:
    """ "Ana Sousa, PyCon": a line that begins with a name needs no cue for it."""
    if rest and (split := named_first(rest[0])):
        found["name"] = list(split[0])
        rest[0] = split[1]


def _first(found: dict[str, list[str]], kind: str, rest: list[str]) -> str:
    """The first of what there can be one of; others are handed back."""
    first, *others = found.get(kind) or [""]
    rest.extend(others)
    return first


def _joined(rest: list[str]) -> str:
    return "; ".join(text for part in rest if (text := part.strip(_ENDS)))
