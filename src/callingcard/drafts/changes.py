"""What has changed and what comes round, out of the facts alone: a job that an older archive had not, a birthday."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.moment import APART_DAYS

_BEFORE, _AFTER = timedelta(days=3), timedelta(days=2)


_LOSS: Final = re.compile(
    r"\b(?:clos(?:ed|ing|ure)|lost|loss|los(?:es|ing)|laid off|cancel|flood|fire|fail|withdr|strike|theft|stolen|burn|broke|cut(?:s|ting)?|shut|folded|end(?:ed|ing|s)|leav|left|resign|quit|"
    r"fermé|perdu|geschlossen|verloren|cerr|fech|chius|pers[oa])",
    re.IGNORECASE,
)
_DEFEAT: Final = re.compile(
    r"^(?:(?:she|he|they) )?(?:has |have )?(?:just )?(?:lost|failed|resigned|quit|was (?:sacked|fired|dropped|beaten)|came last)\b|"
    r"^(?:elle |il )?a perdu|^(?:sie |er )?hat \w+ (?:\w+ )*verloren|^perdió|^perdeu|^ha perso",
    re.IGNORECASE,
)


def is_loss(text: str) -> bool:
    """Whether news are of an end, a loss or a failure: nobody is congratulated on it."""
    return _LOSS.search(text) is not None


def is_defeat(text: str) -> bool:
    """Whether news are of what they themselves lost or failed at: a matter for friends, not for a note (advice C13)."""
    return _DEFEAT.search(text.strip()) is not None


@dataclass(frozen=True, slots=True)
class NewJob:
    """The ``role`` and ``firm`` that are new, "" for what stayed as it was; ``facts`` say so."""

    role: str
    firm: str
    facts: tuple[str, ...]


def new_job(evidence: Evidence, since: date) -> NewJob | None:
    """What is newly known since a day, where something else was known in the year before; None where nothing changed."""
    role, firm = (_newer(evidence, kind, since) for kind in ("position", "employer"))
    if not role and not firm:
        return None
    kept = {fact.kind: fact for fact in _dated(evidence, "position")[:1]}
    shown = role or (kept.get("position") if firm else None)
    facts = tuple(fact.id for fact in (firm, shown) if fact)
    return NewJob(shown.text if shown else "", firm.text if firm else "", facts)


def _newer(evidence: Evidence, kind: str, since: date) -> Fact | None:
    dated = _dated(evidence, kind)
    if not dated or (dated[0].as_of or date.min) < since:
        return None
    older = [fact for fact in dated[1:] if fact.as_of != dated[0].as_of]
    changed = older and older[0].text.casefold() != dated[0].text.casefold() and _near(dated[0], older[0])
    return dated[0] if changed else None


def _near(newer: Fact, older: Fact) -> bool:
    """Whether two archives are close enough in time for what changed between them to be news."""
    return ((newer.as_of or date.max) - (older.as_of or date.min)).days <= APART_DAYS


def _dated(evidence: Evidence, kind: str) -> list[Fact]:
    """What files say of a job as of the day they were made, the newest first."""
    facts = [f for f in evidence.facts if f.kind == kind and f.as_of and f.until is None and not f.private]
    return sorted(facts, key=lambda f: f.as_of or date.min, reverse=True)


def birthday_near(evidence: Evidence, today: date) -> tuple[Fact, date] | None:
    """The birthday (ISO, ``--MM-DD`` without a year) that is within three days, or was two days ago; with its day this time."""
    for fact in evidence.facts:
        if fact.kind != "birthday" or fact.private:
            continue
        for year in (today.year - 1, today.year, today.year + 1):
            on = _on(year, fact.text[-5:])
            if on and today - _AFTER <= on <= today + _BEFORE:
                return fact, on
    return None


def _on(year: int, month_day: str) -> date | None:
    """29 February is kept on 28 February in other years."""
    try:
        return date.fromisoformat(f"{year}-{month_day}")
    except ValueError:
        return date(year, 2, 28) if month_day == "02-29" else None
