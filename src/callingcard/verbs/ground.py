"""Ground: which claims of a text nothing on record supports; the check that drafts and language models pass too."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import READ_AT_MOST, Grounder, Records
from callingcard.model.draft import Unsupported
from callingcard.model.evidence import Evidence
from callingcard.model.grounding import Grounding
from callingcard.verbs import me as profile
from callingcard.verbs.errors import Refusal
from callingcard.verbs.evidence import gather
from callingcard.verbs.in_common import with_others
from callingcard.verbs.whom import whom

__all__ = ["READ_AT_MOST", "Checked", "ground", "grounded", "grounder"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The claims that nothing supports, in the order of the text."""

    unsupported: tuple[Unsupported, ...]


def ground(con: sqlite3.Connection, text: str, *, to: str, now: datetime) -> Checked:
    """Check a text against all that is recorded of its recipient. Raises Ambiguous or Refusal for whom is meant, Refusal
    where there is no text.
    """
    if not text.strip():
        raise Refusal("There is no text to compare with what is on record.")
    evidence = gather(con, whom(con, to), me=profile.read(con), now=now)
    return Checked(grounded(con, evidence, text, now=now).unsupported)


def grounded(con: sqlite3.Connection, evidence: Evidence, text: str, *, now: datetime) -> Grounding:
    """What of a text the evidence supports; whom both know costs more to find out, and is asked only where something is left in doubt."""
    found = grounder(evidence, now=now)(text)
    return grounder(with_others(con, evidence), now=now)(text) if found.unsupported else found


def grounder(evidence: Evidence, *, now: datetime) -> Grounder:
    """The check for one person, for many texts: ``grounder(evidence, now=now)(text)``. Private facts support claims too."""
    records = Records(
        person=evidence.person,
        me=evidence.me,
        facts=evidence.facts,
        encounters=evidence.encounters,
        others=dict(evidence.names),
        wrote=evidence.reciprocity,
        in_common=evidence.in_common,
        connected=evidence.connected_on is not None or bool(evidence.invitations),
    )
    return Grounder(records, lexicon(), now=now)
