"""Timely: "tomorrow" and "next week" are true of the day on which they were typed; what they say of another day is left out (advice C13)."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.when.placing import day_of

_STANDING: Final = frozenset({"topic", "interest", "work", "skill", "thanks", "promised"})
"""A thing or a deed that is the same without its time; news, needs and words of theirs are not."""
_AHEAD: Final = {
    "day": r"tomorrow(?: (?:morning|night|evening|afternoon))?|tonight|today(?=$)|demain|heute|(?<!am )(?<!guten )(?<!jeden )morgen|"
    r"(?<!la )(?<!esta )(?<!cada )mañana|amanhã|domani|stasera|ce soir",
    "week": r"(?:this|next|the coming) (?:week|weekend)|next (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:la|cette) semaine(?: prochaine)?(?= |$)(?<!la semaine)|"
    r"(?:nächste|kommende|diese) woche|(?:la )?próxima semana|la semana que viene|esta semana|semana que vem|(?:la )?prossima settimana|"
    r"la settimana prossima|questa settimana|in (?:two|three|\d+) days",
    "month": r"(?:this|next) month|in (?:two|three|\d+) weeks|(?:le|ce) mois prochain|(?:nächsten|kommenden|diesen) monat|(?:el )?próximo mes|"
    r"el mes que viene|próximo mês|mês que vem|(?:il )?prossimo mese|il mese prossimo",
    "year": r"(?:this|next) (?:year|season|term|semester|spring|summer|autumn|winter|fall)|l'an(?:née)? prochaine?|(?:nächstes|kommendes) jahr|"
    r"(?:el )?próximo año|el año que viene|próximo ano|ano que vem|(?:il )?prossimo anno|l'anno prossimo",
}  # fmt: skip
_BEHIND: Final = {
    "day": r"yesterday|last night|this morning|hier|gestern|ayer|ontem|ieri",
    "week": r"last (?:week|weekend)|la semaine dernière|letzte woche|la semana pasada|(?:n?a )?semana passada|la (?:settimana scorsa|scorsa settimana)",
    "month": r"last month|le mois dernier|letzten monat|el mes pasado|(?:n?o )?mês passado|il mese scorso|lo scorso mese",
    "year": r"last (?:year|season|term|spring|summer|autumn|winter|fall)|l'an(?:née)? derni(?:er|ère)|letztes jahr|el año pasado|(?:n?o )?ano passado|"
    r"l'anno scorso|lo scorso anno",
}  # fmt: skip


def _phrases(units: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (unit, re.compile(rf"(?:(?<=\s)|^)(?:{shape})(?:'s|’s)?(?=$|[\s,.;!?])", re.IGNORECASE)) for unit, shape in units.items()
    )  # fmt: skip


_COMING, _GONE = _phrases(_AHEAD), _phrases(_BEHIND)


def timely(evidence: Evidence, fact: Fact, today: date) -> Fact | None:
    """The fact as it may be told today: without a time that has moved on, or None where it is not what it was then."""
    told = fact.as_of or next((day_of(e.on) for e in evidence.encounters if e.id == fact.encounter), None)
    if told is None or told >= today:
        return fact
    gone = [shape for unit, shape in _GONE if not _still(unit, told, today) and shape.search(fact.text)]
    coming = [shape for unit, shape in _COMING if not _still(unit, told, today) and shape.search(fact.text)]
    if coming and fact.kind not in _STANDING:
        return None
    text = fact.text
    for shape in (*gone, *coming):
        text = " ".join(shape.sub("", text).split())
    return replace(fact, text=text) if text else None


def _still(unit: str, told: date, today: date) -> bool:
    """Whether two days are in one day, week, month or year."""
    if unit == "day":
        return told == today
    if unit == "week":
        return today - told < timedelta(days=7) and told.isocalendar()[:2] == today.isocalendar()[:2]
    return told.year == today.year and (unit == "year" or told.month == today.month)
