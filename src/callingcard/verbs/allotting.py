"""Allotting: which of those whom one may invite now get the notes that are left this month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from callingcard.model.evidence import Evidence
from callingcard.model.request import Budget, Decision
from callingcard.requests.allotment import Claimant, allotted, yielding
from callingcard.requests.instead import instead
from callingcard.verbs.judging import known_of, tie_of


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to invite, as far as decided before the notes are counted out."""

    evidence: Evidence
    decision: Decision


def allot(asked: Sequence[Asked], budget: Budget, *, now: datetime) -> Mapping[str, Decision]:
    """The decision for each person id: their own, or to go without because the notes left do more for others."""
    left = budget.notes_left
    if left is None or left == 0 or len(asked) <= left:
        return {one.evidence.person.id: one.decision for one in asked}
    claims = {one.evidence.person.id: _claim(one, now) for one in asked}
    first = allotted(claims.values(), left)
    lucky = {claimant.person.id for claimant in first}
    return {one.evidence.person.id: _decision(one, claims[one.evidence.person.id], first, lucky, now) for one in asked}


def _claim(one: Asked, now: datetime) -> Claimant:
    return Claimant(one.evidence.person, one.decision, tie_of(one.evidence, now=now).strength)


def _decision(one: Asked, claim: Claimant, first: Sequence[Claimant], lucky: set[str], now: datetime) -> Decision:
    if one.decision.decision != "connect" or claim.person.id in lucky:
        return one.decision
    known, tie = known_of(one.evidence, now=now), tie_of(one.evidence, now=now)
    return yielding(claim, first, instead(one.evidence, known, tie, now=now))
