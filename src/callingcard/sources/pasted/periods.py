"""Periods as profiles write them: "Jan 2018 - Present · 6 yrs", "2014 – 2018", "seit 2019", "janv. 2018 - aujourd'hui"."""

import re
from dataclasses import dataclass

from callingcard.text import bare

_MONTHS = (
    "january jan januar janner janvier janv jan enero ene janeiro gennaio gen",
    "february feb februar feber fevrier fevr fev febrero fevereiro febbraio",
    "march mar marz mrz mars marzo marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug aout agosto ago",
    "september sep sept septembre septiembre set setembro settembre",
    "october oct okt oktober octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dez dezember decembre diciembre dic dezembro dicembre",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_POINT = rf"(?:(?:{_NAMES})\.?(?: de| del)?,? {_YEAR}|(?:0?[1-9]|1[0-2])[/.]{_YEAR}|{_YEAR}[-/](?:0[1-9]|1[0-2])(?!\d)|{_YEAR})"
_NOW = (
    r"(?:present|now|current(?:ly)?|today|ongoing|heute|jetzt|aktuell|gegenwart|aujourd'?hui|maintenant|ce jour|l'heure actuelle"
    r"|(?:la )?actualidad|actual|presente|hoy|(?:o )?(?:presente|momento)|atual(?:mente)?|oggi|attuale|in corso)"
)
_TO = r"\s?(?:-|–|—|−|to|until|till|bis(?: zum?)?|a|al|au|jusqu'a|ate|hasta(?: la)?)\s?"
_SPAN = re.compile(rf"(?<![\w/])(?:(?:from|von|vom|de|du|desde|dal?)\s)?({_POINT}){_TO}({_POINT}|{_NOW})(?!\w)")
_SINCE = re.compile(rf"(?<!\w)(?:since|seit|depuis|desde|dal?|from|ab)\s({_POINT})(?![\w/])")
_SINGLE = re.compile(rf"(?<![\w/])({_POINT})(?![\w/])")
_YEARS = r"\d{1,2}\s?(?:years?|yrs?|jahre?n?|j|ans?|anos?|anni|anno)(?!\w)\.?"
_MOS = r"\d{1,2}\s?(?:months?|mos?|monate?n?|mon|mois|meses|mes|mesi|mese)(?!\w)\.?"
_AMOUNT = (
    rf"(?:{_YEARS}(?:,?\s?(?:and |und |et |y |e )?{_MOS})?|{_MOS}"
    r"|less than a year|weniger als ein jahr|moins d'un an|menos de un ano|menos de um ano|meno di un anno)"
)
_LENGTH = re.compile(rf"\s?[·•(|,]?\s?{_AMOUNT}\s?\)?")
_NUMBERS = re.compile(r"(\d{1,2})\s?([a-z]+)")


@dataclass(frozen=True, slots=True)
class Period:
    """``since`` and ``until`` as ISO with the precision given; ``rest`` is what else the line says; ``months`` its length."""

    since: str | None
    until: str | None
    rest: str
    months: int | None


def period(line: str) -> Period | None:
    """Read the period in a line, None where there is none, or more than one."""
    folded = _aligned(line)
    if len(line) > 300:
        return None
    for pattern in (_SPAN, _SINCE):
        found = list(pattern.finditer(folded))
        if len(found) == 1:
            return _read(line, folded, found[0])
        if found:
            return None
    return None


def year_alone(line: str) -> str | None:
    """Read a line that is a single date and nothing else, such as the year of a degree."""
    folded = _aligned(line).strip(" ()·")
    found = _SINGLE.fullmatch(folded)
    return _iso(found[1]) if found else None


def length(line: str) -> int | None:
    """Read a line that only tells a length of time, in months."""
    folded = _aligned(line)
    return _months(folded) if _LENGTH.fullmatch(folded.strip()) else None


def _read(line: str, folded: str, found: re.Match[str]) -> Period:
    end = found.end()
    follows = _LENGTH.match(folded, end)
    months = _months(follows[0]) if follows else None
    end = follows.end() if follows else end
    rest = f"{line[: found.start()]} {line[end:]}"
    rest = re.sub(r"\(\s*\)", " ", rest).strip(" \t·•|,;:-–—()")
    until = _iso(found[2]) if found.re is _SPAN else None
    since = _iso(found[1])
    if since and until and until < since[: len(until)]:
        return Period(None, None, line, None)
    return Period(since, until, rest, months)


def _iso(point: str) -> str | None:
    year = re.search(_YEAR, point)
    if year is None:
        return None
    rest = point.replace(year[0], "", 1)
    word, number = re.search(r"[a-z]+", rest), re.search(r"\d+", rest)
    month = _MONTH.get(word[0], 0) if word else int(number[0]) if number else 0
    return f"{year[0]}-{month:02d}" if month else year[0]


def _months(folded: str) -> int:
    total = 0
    for count, unit in _NUMBERS.findall(folded):
        total += int(count) * (1 if unit.startswith("m") else 12)
    return total


def _aligned(line: str) -> str:
    """Fold a line character by character, so that offsets stay."""
    folded = (bare(char) for char in line.replace("’", "'"))
    return "".join(each if len(each) == 1 else "?" for each in folded)
