"""Which requests get the month's few notes: those to which a note adds most, and which the user wants most (advice A6).

A note adds most where the tie is tenuous and the reason real; to somebody one knows well, a request without one does no harm (A3).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from callingcard.model.person import Person
from callingcard.model.request import Decision
from callingcard.model.tie import Reason, Strength

_WANTED: Final = {"expects-me": 0, "sought": 0, "can-help": 1, "cared-for": 1}
_GROUNDS: Final = {
    "introduced": 0, "met": 0, "meeting": 1, "school": 2, "employer": 2, "messages": 2, "brought": 1, "in-common": 3, "group": 3, "event": 3, "interest": 3,
    "school-and-work": 3,
}  # fmt: skip
_TIES: Final[dict[Strength, int]] = {"none": 0, "weak": 0, "moderate": 1, "strong": 2}
_LAST: Final = 9
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Claimant:
    """Somebody whom the user may want to invite with a note: the decision so far, and how strong the tie is."""

    person: Person
    decision: Decision
    tie: Strength


def allotted(claimants: Iterable[Claimant], notes_left: int | None) -> tuple[Claimant, ...]:
    """Who gets a note, first first; all, where notes are not limited. Those to wait for a few hours keep theirs."""
    asking = [c for c in claimants if c.decision.decision in {"connect", "wait"}]
    return tuple(sorted(asking, key=_order)[:notes_left])


def yielding(claimant: Claimant, first: Sequence[Claimant], otherwise: Iterable[Reason]) -> Decision:
    """The decision of somebody who goes without, because others have the better claim; ``otherwise`` is what to do instead."""
    well = claimant.tie == "strong"
    names = ", ".join(other.person.name for other in first[:_NAMED])
    notes = "The one note" if len(first) == 1 else f"The {len(first)} notes"
    because = ": you two know each other well, and a request without one does no harm" if well else ""
    said = f"{notes} left this month would do more for {names}{'' if len(first) <= _NAMED else ' and others'}{because}."
    reason = Reason("note-for-others", said, (), "A3" if well else "A6")
    decision = claimant.decision
    return Decision("without-note", (*decision.reasons, reason, *otherwise), decision.window)


def _order(claimant: Claimant) -> tuple[int, int, int, float, str]:
    """Strong ties last; then what was said or wished for, then the ground, then what is freshest."""
    codes = {reason.code for reason in claimant.decision.reasons}
    wanted = min((rank for code, rank in _WANTED.items() if code in codes), default=2)
    ground = min((rank for code, rank in _GROUNDS.items() if code in codes), default=_LAST)
    closes = claimant.decision.window.closes
    return _TIES[claimant.tie], wanted, ground, -closes.timestamp() if closes else 0.0, claimant.person.id
