"""Contacts.csv: the address books that the user once let LinkedIn read."""

import re
from collections.abc import Iterable, Iterator

from callingcard.model.record import PersonRecord, Problem, Record
from callingcard.sources.linkedin.dates import birthday, day
from callingcard.sources.linkedin.kind import Kind, Origin, short
from callingcard.sources.table import Row
from callingcard.text import squeeze

_EMAIL = re.compile(r"[^\s,;<>\"]+@[^\s,;<>\"]+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-/]{4,20}\d")
_URL = re.compile(r"(?:https?://|www\.)[^\s,;]+|[\w.-]*linkedin\.com/in/[^\s,;]+")


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read contacts; one that has neither a name nor any identifier says nothing."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        given, family = short(row, "FirstName"), short(row, "LastName")
        name = squeeze(f"{given} {family}") or squeeze(short(row, "FullName"))
        emails, phones = tuple(_EMAIL.findall(row["Emails"])), tuple(_PHONE.findall(row["PhoneNumbers"]))
        urls = tuple(_URL.findall(f"{row['Profiles']} {row['Sites']}"))
        if not (name or emails or phones or urls):
            continue
        yield PersonRecord(
            origin.source(row),
            name,
            given or None,
            family or None,
            emails=emails,
            phones=phones,
            urls=urls,
            company=short(row, "Companies") or None,
            position=short(row, "Title") or None,
            place=row["Location"] or row["Addresses"] or None,
            birthday=birthday(row["Birthday"]),
            as_of=day(row["CreatedAt"]) or origin.as_of,
        )


def _wanted(header: frozenset[str]) -> bool:
    return {"firstname", "lastname", "emails", "phonenumbers"} <= header and bool(header & {"bookmarkedat", "source"})


KIND = Kind(("contacts",), _wanted, records)
