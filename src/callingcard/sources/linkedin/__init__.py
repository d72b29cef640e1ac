"""The LinkedIn data archive, of every year since 2018: ZIP, folder, loose CSV files, or a saved portability answer.

A file is recognised by its header, not by its name, so a renamed or re-saved one works. Records of people, invitations
and the user carry the day their archive was made (``age``), so that a newer archive adds to an older one's knowledge.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from callingcard.model.record import MessageRecord, OwnRecord, Problem, Record, Repeated
from callingcard.sources import table
from callingcard.sources.files import Files, Unreadable, guarded
from callingcard.sources.linkedin import (
    age,
    closed,
    connections,
    contacts,
    education,
    emails,
    endorsements,
    events,
    invitations,
    languages,
    messages,
    positions,
    profile,
    recommendations,
    remarks,
    skills,
    snapshot,
)
from callingcard.sources.linkedin.kind import Kind, Origin

NAME = "linkedin"
TITLE = "the LinkedIn archive"

# Connections before contacts, since both have names; messages are read first of all, for the date of the latest.
KINDS: tuple[Kind, ...] = (
    messages.KIND,
    profile.KIND,
    emails.KIND,
    connections.KIND,
    invitations.KIND,
    remarks.KIND,
    recommendations.KIND,
    endorsements.KIND,
    positions.KIND,
    education.KIND,
    skills.KIND,
    languages.KIND,
    events.KIND,
    contacts.KIND,
)
Rows = Callable[[], Iterable[table.Row | Problem]]
_LOOKALIKES = ("guide", "coach", "learning")


@dataclass(frozen=True, slots=True)
class _Table:
    file: str
    name: str
    kind: Kind
    rows: Rows
    fresh: Callable[[list[int]], Iterable[table.Row | Problem]]


def recognises(files: Files) -> bool:
    """Tell whether any of the files is one of the archive's."""
    return any(_layout(files, name) or snapshot.is_snapshot(files.head(name)) for name in files)


def read(files: Files) -> Iterator[Record | Problem]:
    """Read archives, each folder being one: messages first, then the rest dated by the latest date of all."""
    folders: dict[str, list[str]] = {}
    for name in files:
        folders.setdefault(name.rpartition("/")[0], []).append(name)
    for folder, names in folders.items():
        tables: list[_Table] = []
        for name in names:
            try:
                for found in _tables(files, name):
                    tables.append(found)  # noqa: PERF402 (what was found before a refusal counts)
            except Unreadable as error:
                yield Problem(name, None, error.sentence)
        yield from _archive(folder, tables)
        yield from _unread(files, names, {found.file for found in tables})


def _archive(folder: str, tables: list[_Table]) -> Iterator[Record | Problem]:
    dates: list[date | None] = []
    ordered = sorted(tables, key=lambda found: KINDS.index(found.kind))
    owner = _owner(tables)
    for found in ordered:
        if found.kind is messages.KIND:
            dates.append((yield from _messages(found, owner)))
        else:
            dates.append(_latest(found))
    contents = age.made_on(folder, max(filter(None, dates), default=None))
    for found, own in zip(ordered, dates, strict=True):
        if found.kind is not messages.KIND:
            twins = sum(1 for other in tables if other.kind is found.kind)
            origin = Origin(found.file, found.name, own if twins > 1 and own else contents)
            yield from (
                _records(found, origin)
                if found.kind.large
                else guarded(found.file, closed.attributable(found.kind.records(found.rows(), origin), found.file))
            )


def _owner(tables: Iterable[_Table]) -> str | None:
    """The name of whose archive it is, where its profile has one name."""
    found = (item for table in tables if table.kind is profile.KIND for item in _own(table))
    names = {item.text for item in found if item.kind == "name"}
    return names.pop() if len(names) == 1 else None


def _own(found: _Table) -> list[OwnRecord]:
    items = guarded(found.file, found.kind.records(found.rows(), Origin(found.file, found.name)))
    return [item for item in items if isinstance(item, OwnRecord)]


def _messages(found: _Table, owner: str | None) -> Generator[Record | Problem, None, date | None]:
    """Read messages, and return the day of the latest."""
    last = datetime.min.replace(tzinfo=UTC)
    for item in _records(found, Origin(found.file, found.name, owner=owner)):
        if isinstance(item, MessageRecord):
            if item.sent_at > last:
                last = item.sent_at
        elif isinstance(item, Repeated):
            last = max(last, datetime.fromtimestamp(max(item.numbers), UTC))
        yield item
    return last.date() if last.year > 1 else None


def _records(found: _Table, origin: Origin) -> Iterator[Record | Problem]:
    """Read what was not read before; what was comes last, in one."""
    repeated: list[int] = []
    yield from guarded(found.file, found.kind.records(found.fresh(repeated), origin))
    if repeated:
        yield Repeated(found.file, tuple(repeated), origin.as_of)


def _latest(found: _Table) -> date | None:
    try:
        return age.latest(found.rows(), found.kind.dated) if found.kind.dated else None
    except (Unreadable, OSError):
        return None


def _tables(files: Files, name: str) -> Iterator[_Table]:
    if snapshot.is_snapshot(files.head(name)):
        for domain, columns, rows in snapshot.domains(files, name):
            kind = _kind(frozenset(map(table.fold, columns.names)), domain)
            if kind is not None:
                yield _held(name, domain, kind, rows)
        return
    layout, stem = _layout(files, name), _stem(name)
    kind = _kind(frozenset(map(table.fold, layout.columns.names)), stem) if layout else None
    if layout is not None and kind is not None:
        yield _Table(
            name,
            stem,
            kind,
            lambda: table.rows(files, name, layout),
            lambda repeated: table.rows(files, name, layout, repeated=repeated),
        )


def _held(name: str, domain: str, kind: Kind, rows: list[table.Row]) -> _Table:
    return _Table(name, domain, kind, lambda: rows, lambda _: rows)


def _unread(files: Files, names: Iterable[str], read: set[str]) -> Iterator[Problem]:
    """Say which files should have been understood, by their names, and were not."""
    for name in names:
        stem = _stem(name)
        expected = name.lower().endswith(".csv") and any(stem in kind.names for kind in KINDS)
        if expected and name not in read and files.head(name).strip():
            yield Problem(name, None, "None of the first lines is a header that LinkedIn is known to write.")


def _layout(files: Files, name: str) -> table.Layout | None:
    stem = _stem(name)
    return table.layout(files.head(name), lambda header: _kind(header, stem) is not None)


def _kind(header: frozenset[str], stem: str) -> Kind | None:
    for kind in KINDS:
        if kind.wanted(header) and (not kind.named or stem.startswith(kind.names)):
            return None if kind is messages.KIND and stem.startswith(_LOOKALIKES) else kind
    return None


def _stem(name: str) -> str:
    """Fold a file's name, without folder, extension and the member's number or a copy's that may follow it."""
    return table.fold(name.rpartition("/")[2].partition(".")[0]).rstrip("0123456789")
