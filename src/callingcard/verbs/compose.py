"""Compose: all that is said of a note while it is being written: the report, and what the records hold of its claims."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.draft import Claim, Unsupported
from callingcard.model.note import Note, Report
from callingcard.verbs import me as profile
from callingcard.verbs.check import check
from callingcard.verbs.evidence import gather
from callingcard.verbs.ground import grounded
from callingcard.verbs.receipts import Receipt, receipts
from callingcard.verbs.whom import whom


@dataclass(frozen=True, slots=True)
class Composed:
    """The checker's report; claims with what they stand on, and those that nothing supports. Without a reader no claims."""

    report: Report
    claims: tuple[Claim, ...] = ()
    unsupported: tuple[Unsupported, ...] = ()
    receipts: tuple[Receipt, ...] = ()


def compose(con: sqlite3.Connection, note: Note, *, now: datetime, to: str | None = None) -> Composed:
    """Judge a note to a reader, where there is one. Raises Ambiguous or Refusal for whom is meant."""
    report = check(con, note, now=now, to=to)
    if to is None:
        return Composed(report)
    evidence = gather(con, whom(con, to), me=profile.read(con), now=now)
    found = grounded(con, evidence, note.text, now=now)
    cited = {fact for claim in found.claims for fact in claim.facts}
    return Composed(report, found.claims, found.unsupported, receipts(evidence, cited))
