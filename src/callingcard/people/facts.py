"""Facts that a record states of its person: present job, schools, place, groups, events, birthday, the user's own remark.

One record states what was so on its day: a company in March and another in October are two facts, and a job change. The same
statement seen again is the same record, whose day the store widens; nothing is overwritten.
"""

from collections.abc import Iterator
from datetime import date

from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord
from callingcard.people.firms import firm_of

# What address books put everybody into; the group "Friends" says something of somebody, "myContacts" does not.
_SYSTEM_GROUPS = frozenset(
    {"", "mycontacts", "my contacts", "starred", "contacts", "all contacts", "other", "imported"}
)


def facts_of(record: PersonRecord) -> tuple[Fact, ...]:
    """State the facts of one record; id and ``person`` are left empty: the store makes ids, and settles whose record it is."""
    return tuple(
        Fact("", "", kind, text, as_of=as_of, private=kind == "note", source=record.source)
        for kind, text, as_of in _stated(record)
    )


def _stated(record: PersonRecord) -> Iterator[tuple[str, str, date | None]]:
    known = record.as_of
    if record.company and firm_of(record.company):
        yield "employer", record.company, known
    if record.position:
        yield "position", record.position, known
    for school in dict.fromkeys(record.schools):
        yield "school", school, known
    if record.place:
        yield "place", record.place, known
    for group in dict.fromkeys(label.lstrip("* ").strip() for label in record.groups):
        if group.casefold() not in _SYSTEM_GROUPS:
            yield "group", group, known
    if record.event:
        yield "event", record.event, record.event_on or known
    if record.birthday:
        yield "birthday", record.birthday, known
    if record.remark:
        # Written for oneself, in an address book: private, so that no draft quotes it to the person.
        yield "note", record.remark, known
