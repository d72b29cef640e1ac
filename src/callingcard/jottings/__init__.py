"""Jottings: "met Ana Sousa at PyCon yesterday about CRDTs, promised the slides" taken apart; nothing is made up.

What a cue of the line introduces is taken in the line's own words; what nothing explains is handed back as the rest.
In English, German, French, Spanish, Portuguese and Italian (``tongues``).
"""

import re
from datetime import datetime

from callingcard.jottings.cues import Part, parts
from callingcard.jottings.dates import dated
from callingcard.jottings.names import a_name, listed, named_first
from callingcard.jottings.tongues import tongue_of
from callingcard.jottings.tongues.tongue import Tongue
from callingcard.model.jotting import Jotting
from callingcard.text import squeeze

_EMAIL = re.compile(r"[(<\[]?([^\s@<>,;()\[\]]+@[^\s@<>,;()\[\]]+\.[^\s@<>,;.()\[\]]{2,})[)>\]]?")
_URL = re.compile(r"[(<\[]?(https?://[^\s<>]+|(?:www\.)?linkedin\.com/[^\s<>]+)[>\]]?", re.IGNORECASE)
_ENDS = " ,;.:–—-·\n"
_LONGEST = 1000
_TELLING = 2
"""Things besides a name that no name is taken for: "Maria Di Stefano Da Costa" may seem to say one."""


def read(line: str, *, now: datetime) -> Jotting:
    """Take a line apart, seen from ``now`` (aware; when it was written). A line of more than 1,000 characters is all rest."""
    said = squeeze(line)
    if not said or len(said) > _LONGEST:
        return Jotting(rest=said)
    email, said = _taken(_EMAIL, said)
    url, said = _taken(_URL, said)
    tongue = tongue_of(said)
    expected, said = _taken(re.compile(tongue.expected, re.IGNORECASE), said)
    job, said = _job(said, tongue)
    on, understood, said = dated(said, tongue, now=now)
    found: dict[str, list[str]] = {}
    rest: list[str] = []
    for part in parts(said, tongue):
        _put(part, found, rest, tongue)
    if not found.get("name"):
        _name_first(found, rest, tongue)
    name, *also = found.get("name") or [""]
    return Jotting(
        name, _first(found, "at", rest), on, understood, tuple(found.get("about", ())), tuple(found.get("said", ())),
        tuple(found.get("promised", ())), _first(found, "through", rest), job[1] or _first(found, "company", rest),
        job[0] or _first(found, "position", rest), email, url.rstrip(".,;)]"), bool(expected), tuple(also), _joined(rest),
    )  # fmt: skip


def more_than_a_name(line: str, *, now: datetime) -> Jotting | None:
    """A line where a name was asked for, taken apart if it plainly tells of a meeting; None for a name, however strange."""
    found = read(line, now=now)
    told = (
        not squeeze(line).startswith((found.name, found.on or found.name)), found.at, found.on and found.understood, found.about, found.said, found.promised,
        found.through, found.expects_me,
    )  # fmt: skip
    return found if found.name and sum(map(bool, told)) >= _TELLING else None


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The first match, or the group in it, and the text with a break in its place."""
    match = pattern.search(text)
    return (match[pattern.groups], f"{text[: match.start()]}; {text[match.end() :]}") if match else ("", text)


def _job(text: str, tongue: Tongue) -> tuple[tuple[str, str], str]:
    """Position and company as one puts them after a name, "(CTO at Nordhavn)", and the text without them."""
    match = tongue.job.search(text)
    return ((match[1], match[2]), f"{text[: match.start()]}, {text[match.end() :]}") if match else (("", ""), text)


def _put(part: Part, found: dict[str, list[str]], rest: list[str], tongue: Tongue) -> None:
    text = tongue.bared(part.text.strip(_ENDS)).strip(_ENDS)
    if not text:
        return
    if part.kind == "name":
        names, left = listed(text, tongue)
        found.setdefault("name", []).extend(names)
        rest.append(left)
    elif part.kind == "rest":
        rest.append(text)
    elif part.kind == "through" and not a_name(text, tongue):
        rest.append(f"{part.cue} {text}")
    elif part.kind == "company":
        firm, *role = re.split(rf"\s+(?:{tongue.role})\s+", text, maxsplit=1, flags=re.IGNORECASE)
        found.setdefault("company", []).append(firm)
        found.setdefault("position", []).extend(role)
    elif part.kind == "about":
        topic, left = _topic(text)
        found.setdefault("about", []).append(topic)
        rest.append(left)
    else:
        found.setdefault(part.kind, []).append(text)


def _topic(text: str) -> tuple[str, str]:
    """ "CRDTs, bees and hinges" is a list; of "CRDTs, red hat" only the first is surely a topic."""
    first, comma, others = text.partition(",")
    return (
        (text, "")
        if not comma or re.search(r"\b(?:and|or|und|oder|et|ou|y|o|e)\b|&", others)
        else (first.strip(_ENDS), others)
    )


def _name_first(found: dict[str, list[str]], rest: list[str], tongue: Tongue) -> None:
    """ "Ana Sousa, PyCon": a line that begins with a name needs no cue for it."""
    if rest and (split := named_first(rest[0], tongue)):
        found["name"] = list(split[0])
        rest[0] = tongue.bared(split[1])


def _first(found: dict[str, list[str]], kind: str, rest: list[str]) -> str:
    """The first of what there can be one of; others are handed back."""
    first, *others = found.get(kind) or [""]
    rest.extend(others)
    return first


def _joined(rest: list[str]) -> str:
    return "; ".join(text for part in rest if (text := part.strip(_ENDS)))
