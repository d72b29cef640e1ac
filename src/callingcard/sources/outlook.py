"""Contacts as CSV from Outlook, the program and the web one, also after a spreadsheet saved them again (formats).

The program writes its columns in its own language; besides English, German is understood.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from callingcard.model.record import PersonRecord, Problem, Record, Source
from callingcard.sources.files import Files, each
from callingcard.sources.table import Columns, Row, fold, layout, rows
from callingcard.text import squeeze

NAME = "outlook"
TITLE = "Outlook contacts (CSV)"

_ALWAYS = frozenset({"firstname", "lastname", "emailaddress", "jobtitle", "company"})
_OFTEN = frozenset(
    {"middlename", "email2address", "businessphone", "mobilephone", "homephone", "businessstreet", "suffix"}
)
_GERMAN = {
    "vorname": "First Name", "weiterevornamen": "Middle Name", "nachname": "Last Name", "firma": "Company", "position": "Job Title",
    "emailadresse": "E-mail Address", "email2adresse": "E-mail 2 Address", "email3adresse": "E-mail 3 Address",
    "mobiltelefon": "Mobile Phone", "telefongeschäftlich": "Business Phone", "telefonprivat": "Home Phone",
    "ortgeschäftlich": "Business City", "landregiongeschäftlich": "Business Country/Region", "ortprivat": "Home City",
    "landregionprivat": "Home Country/Region", "geburtstag": "Birthday", "notizen": "Notes", "kategorien": "Categories",
    "webseite": "Web Page",
}  # fmt: skip
"""The columns as the program in German writes them (probable: no such file was at hand to compare)."""
_GERMAN_ALWAYS = frozenset({"vorname", "nachname", "firma", "position", "emailadresse"})
_GERMAN_OFTEN = frozenset(
    {
        "weiterevornamen",
        "email2adresse",
        "telefongeschäftlich",
        "telefonprivat",
        "strassegeschäftlich",
        "ortgeschäftlich",
        "strasseprivat",
    }
)
_PHONE = re.compile(r"(?:business|home|mobile|primary|other|car|radio|assistants)?phone\d?")
_NOT_OWN = frozenset({"companymainphone", "assistantsphone"})
_DATE = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)([./])(\d\d?)[./](\d{4}))(?:[ T].*)?")


def recognises(files: Files) -> bool:
    """Tell whether one of the files has the columns of Outlook's contacts."""
    return any(layout(files.head(name), _wanted) for name in files)


def read(files: Files) -> Iterator[Record | Problem]:
    """Read each contact; rows that name no person (companies, empty ones) are passed over."""
    return each(files, _read)


def _wanted(header: frozenset[str]) -> bool:
    if header >= _GERMAN_ALWAYS and len(header & _GERMAN_OFTEN) >= 2:
        return True
    return header >= _ALWAYS and len(header & _OFTEN) >= 3


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    found = layout(files.head(name), _wanted)
    if found is None:
        return
    if "vorname" in found.columns:
        found = replace(found, columns=Columns([_GERMAN.get(fold(name), name) for name in found.columns.names]))
    phones = [
        column for column in found.columns.names if _PHONE.fullmatch(fold(column)) and fold(column) not in _NOT_OWN
    ]
    for row in rows(files, name, found):
        if isinstance(row, Problem):
            yield row
        elif (record := _record(row, Source(NAME, name, row.line), phones)) is not None:
            yield record


def _record(row: Row, source: Source, phones: Iterable[str]) -> PersonRecord | None:
    given, family = row["First Name"], row["Last Name"]
    emails = _distinct(row[column] for column in ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address"))
    emails = tuple(email for email in emails if "@" in email)
    name = squeeze(f"{given} {row['Middle Name']} {family}")
    if not name and (row["Company"] or not emails):
        return None
    return PersonRecord(
        source=source,
        name=name,
        given=given or None,
        family=family or None,
        emails=emails,
        phones=_distinct(row[column] for column in phones),
        urls=_distinct(row[column] for column in ("Web Page", "Personal Web Page", "Business Home Page")),
        company=row["Company"] or None,
        position=row["Job Title"] or None,
        place=_place(row),
        birthday=_birthday(row["Birthday"]),
        remark=row["Notes"] or None,
        groups=_distinct(re.split("[;,]", row["Categories"])),
    )


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for each_ in values if (value := squeeze(each_))))


def _place(row: Row) -> str | None:
    for kind in ("Business", "Home", "Other"):
        if city := row[f"{kind} City"]:
            return ", ".join(filter(None, (city, row[f"{kind} Country/Region"] or row[f"{kind} Country"])))
    return None


def _birthday(text: str) -> str | None:
    """Read a birthday; the order of 4/5/1985 depends on the computer that wrote it, so it is left unread."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, first, mark, second, last = found.groups()
    if year is None:
        year, day, month = last, first, second
        if mark == "/" and int(first) <= 12:
            if int(second) <= 12 and first != second:
                return None
            day, month = second, first
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
