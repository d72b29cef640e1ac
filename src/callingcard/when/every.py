"""How often: "3 weeks", "monthly", "tous les 3 mois", "alle zwei Wochen", as days; and days as one says them."""

import re

from callingcard.text import bare, squeeze
from callingcard.when import reading

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_QUARTER_DAYS = 91
_ADVERBS = {
    "day": "daily taglich quotidien quotidienne quotidiennement diario diaria diariamente quotidiano quotidianamente",
    "week": "weekly wochentlich hebdomadaire semanal semanalmente settimanale settimanalmente",
    "fortnight": "fortnightly biweekly vierzehntaglich zweiwochentlich quincenal quincenalmente quinzenal quinzenalmente quindicinale",
    "month": "monthly monatlich mensuel mensuelle mensuellement mensual mensualmente mensal mensalmente mensile mensilmente",
    "quarter": "quarterly vierteljahrlich quartalsweise trimestriel trimestrielle trimestral trimestralmente trimestrale",
    "year": "yearly annually jahrlich annuel annuelle annuellement anual anualmente annuale annualmente",
}
_UNIT_OF = {adverb: unit for unit, adverbs in _ADVERBS.items() for adverb in adverbs.split()}
_EACH = re.compile(
    r"(?:every|each|once (?:an?|every)|alle|jeden?|jedes|einmal (?:im|pro)|(?:une fois )?par|tous les|toutes les|chaque"
    r"|(?:a )?cada|(?:una|uma) vez (?:por|al|a la|ao)|todos (?:los|os)|todas (?:las|as)|ogni|tutti (?:i|gli)|tutte le"
    r"|una volta (?:al|alla)) "
)
_OTHER = re.compile(r"(?:every |each )?(?:other|second) |jede[nrs]? (?:zweite|andere)[nrs]? |une? (?=\w+ sur deux$)")
"""Every second one; in French the unit stands in between."""
_QUARTER = re.compile(r"\b(?:quarters?|quartale?n?|trimestres?|trimestri)\b")
_FRENCH_YEAR = re.compile(r"\ban$")
_PLAIN = re.compile(r"[a-z0-9' ]+")
_COUNT = re.compile(r"(\d{1,4}) ")
_SAYS_NOTHING = frozenset({"fill", "article", "one"})


def every(text: str) -> int | None:
    """How many days lie between, from 1; None for what says no such time. In the six languages that dates are read in."""
    said = squeeze(re.sub(r"(?<=\d)(?=[a-z])", " ", bare(text).replace("-", " " if text[:1] != "-" else "-")))
    said = f"2 {said[other.end() :]}".removesuffix(" sur deux") if (other := _OTHER.match(said)) else said
    said = _EACH.sub("", said, count=1) if _EACH.match(said) else said
    said = _UNIT_OF.get(said, said)
    if not _PLAIN.fullmatch(said):
        return None
    counted = _COUNT.match(said)
    count, rest = (int(counted[1]), said[counted.end() :]) if counted else (1, said)
    unit = _QUARTER.sub("month", rest)
    length = _length(_FRENCH_YEAR.sub("annee", unit), quarters=unit != rest, counted=bool(counted))
    return count * length if length and count else None


def often(days: int) -> str:
    """A cadence in words, after "every": "week", "3 weeks", "month", "quarter", "10 days"."""
    if days == _QUARTER_DAYS:
        return "quarter"
    unit, size = next((unit, size) for unit, size in reversed(_DAYS.items()) if days % size == 0)
    return unit if days == size else f"{days // size} {unit}s"


def _length(said: str, *, quarters: bool, counted: bool) -> int | None:
    """The days of one unit, or of as many as are said in words."""
    try:
        tokens = [token for token in reading.tokens(said) if token.kind not in _SAYS_NOTHING]
    except ValueError:
        return None
    kinds = [token.kind for token in tokens]
    if kinds not in (["unit"], ["num", "unit"]) or (counted and len(kinds) > 1):
        return None
    unit = tokens[-1].value
    days = _QUARTER_DAYS if quarters and unit == "month" else _DAYS.get(unit)
    return days * (int(tokens[0].value) if len(tokens) > 1 else 1) if days else None
