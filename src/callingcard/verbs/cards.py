"""A person as a vCard 4.0 (RFC 6350)."""

from collections.abc import Iterable, Iterator

from callingcard.model.person import Person
from callingcard.model.record import PersonRecord

_LONGEST = 75  # octets a line, RFC 6350 section 3.2


def card(person: Person, records: Iterable[PersonRecord]) -> str:
    """Write one person with all their records state; lines end in CRLF and are folded."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(person, list(records)))


def _lines(person: Person, records: list[PersonRecord]) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:callingcard:{_text(person.id)}"
    yield f"FN:{_text(person.name) or '?'}"
    named = next((record for record in records if record.given or record.family), None)
    if named:
        yield f"N:{_text(named.family or '')};{_text(named.given or '')};;;"
    for email in _each(value for record in records for value in record.emails):
        yield f"EMAIL:{_text(email)}"
    for phone in _each(value for record in records for value in record.phones):
        yield f"TEL;VALUE=text:{_text(phone)}"
    for url in _each(value for record in records for value in record.urls):
        yield f"URL:{_one_line(url)}"
    if person.company:
        yield f"ORG:{_text(person.company)}"
    if person.position:
        yield f"TITLE:{_text(person.position)}"
    birthday = next((record.birthday for record in records if record.birthday), None)
    if birthday:
        yield f"BDAY:{_one_line(birthday).replace('-', '') if not birthday.startswith('--') else '--' + birthday[2:].replace('-', '')}"
    for remark in _each(record.remark or "" for record in records):
        yield f"NOTE:{_text(remark)}"
    yield "END:VCARD"


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _text(value: str) -> str:
    """Escape as RFC 6350 section 3.4 says; a value cannot begin a line of its own."""
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(_one_line(line) for line in escaped.splitlines())


def _one_line(value: str) -> str:
    return "".join(c for c in value if c >= " " and c not in "\x7f\u0085\u2028\u2029")


def _folded(line: str) -> str:
    """Break after at most 75 octets, never inside a character."""
    if len(line) <= _LONGEST and line.isascii():
        return line
    parts, current, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > _LONGEST:
            parts.append(current)
            current, size = " ", 1
        current, size = current + char, size + octets
    return "\r\n".join([*parts, current])
