"""Distance: whether somebody is greeted by title and family name, as one does with people of standing until they sign otherwise."""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.drafts.naming import given_name, is_titled
from callingcard.model.evidence import Evidence
from callingcard.model.tie import Strength

_PEERS: Final = re.compile(
    r"\b(?:prof(?:essor)?|dr|doctor|physician|consultant physician|surgeon|ambassador|judge|bishop|senator)\b",
    re.IGNORECASE,
)
_OPENING: Final = 60


def by_title(evidence: Evidence, tie: Strength | None, language: str = "") -> bool:
    """Whether a title on record goes before the name: not among peers or close ones, nor where the two use first names already."""
    name, me = evidence.person.name, evidence.me
    if not is_titled(name, language) or tie == "strong" or is_titled(me.name or "") or _PEERS.search(me.headline or ""):
        return False
    return not any(_on_first_names(evidence, given_name(name)))


def _on_first_names(evidence: Evidence, given: str) -> Iterator[bool]:
    """For each text between the two, whether it greets or signs with the given name alone."""
    name = re.escape(given)
    greets = re.compile(rf"^\W*(?:[^\W\d_]+[ ,]+){{0,2}}{name}\s*(?:[,!.:–—-]|\n|$)", re.IGNORECASE)
    signs = re.compile(rf"(?:^|[\n,.!?–—-])\s*{name}\W*$", re.IGNORECASE)
    for message in evidence.messages:
        yield bool((greets if message.direction == "outgoing" else signs).search(message.text.strip()))
    for note in evidence.sent:
        yield bool(greets.search(note.text[:_OPENING].strip()))
    for invitation in evidence.invitations:
        yield invitation.direction == "incoming" and bool(signs.search(invitation.message.strip()))
