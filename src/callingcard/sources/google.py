"""Google Contacts as CSV, of before and after the new headers of 2024 (formats: neighbouring inputs)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from callingcard.model.record import PersonRecord, Problem, Record, Source
from callingcard.sources.files import Files, each
from callingcard.sources.table import Row, fold, layout, rows
from callingcard.text import squeeze

NAME = "google"
TITLE = "Google Contacts (CSV)"

_JOINED = " ::: "
_OWN_LABELS = frozenset(
    {"mycontacts", "my contacts", "starred", "other contacts", "othercontacts", "importiert", "imported"}
)
_OLD = frozenset({"givenname", "familyname", "additionalname"})
_NEW = frozenset({"firstname", "lastname", "phoneticfirstname"})
_VALUE = re.compile(r"(email|phone|website)\d{1,2}value")
_BIRTHDAY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")

Numbered = dict[str, list[str]]


def recognises(files: Files) -> bool:
    """Tell whether one of the files has the columns of Google Contacts."""
    return any(layout(files.head(name), _wanted) for name in files)


def read(files: Files) -> Iterator[Record | Problem]:
    """Read each contact; rows that name no person (companies, empty ones) are passed over."""
    return each(files, _read)


def _wanted(header: frozenset[str]) -> bool:
    return header >= _OLD or (header >= _NEW and not header.isdisjoint({"labels", "organizationname", "email1value"}))


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    found = layout(files.head(name), _wanted)
    if found is None:
        return
    numbered = _numbered(found.columns.names)
    for row in rows(files, name, found):
        if isinstance(row, Problem):
            yield row
        elif (record := _record(row, Source(NAME, name, row.line), numbered)) is not None:
            yield record


def _record(row: Row, source: Source, numbered: Numbered) -> PersonRecord | None:
    given = row["Given Name"] or row["First Name"]
    family = row["Family Name"] or row["Last Name"]
    middle = row["Additional Name"] or row["Middle Name"]
    company = row["Organization 1 - Name"] or row["Organization Name"]
    composed = squeeze(f"{given} {middle} {family}")
    name = row["Name"] or composed or row["File As"]
    emails = tuple(value for value in _values(row, numbered["email"]) if "@" in value)
    if not composed and name.casefold() in {"", company.casefold()} and not (emails and not company):
        return None
    return PersonRecord(
        source=source,
        name=squeeze(name),
        given=given or None,
        family=family or None,
        emails=emails,
        phones=_values(row, numbered["phone"]),
        urls=_values(row, numbered["website"]),
        company=company.split(_JOINED)[0] or None,
        position=(row["Organization 1 - Title"] or row["Organization Title"]).split(_JOINED)[0] or None,
        place=_place(row),
        birthday=_birthday(row["Birthday"]),
        remark=row["Notes"] or None,
        groups=_groups(row["Group Membership"] or row["Labels"]),
    )


def _numbered(columns: Iterable[str]) -> Numbered:
    """Find the columns "E-mail 1 - Value", "E-mail 2 - Value" and so on, by kind."""
    found: Numbered = {"email": [], "phone": [], "website": []}
    for column in columns:
        if match := _VALUE.fullmatch(fold(column)):
            found[match[1]].append(column)
    return found


def _values(row: Row, columns: Iterable[str]) -> tuple[str, ...]:
    """Gather the cells of these columns, each of which may hold several values."""
    return _distinct(value for column in columns for value in row[column].split(_JOINED))


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for each_ in values if (value := squeeze(each_))))


def _place(row: Row) -> str | None:
    parts = (row["Address 1 - City"], row["Address 1 - Country"])
    return ", ".join(part.split(_JOINED)[0] for part in parts if part) or row["Location"] or None


def _groups(labels: str) -> tuple[str, ...]:
    names = _distinct(label.strip().removeprefix("*") for label in labels.split(":::"))
    return tuple(name for name in names if name.casefold() not in _OWN_LABELS)


def _birthday(text: str) -> str | None:
    found = _BIRTHDAY.fullmatch(text)
    if found is None:
        return None
    try:
        date(int(found[1] or 2000), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return f"{found[1] or '-'}-{found[2]}-{found[3]}"
