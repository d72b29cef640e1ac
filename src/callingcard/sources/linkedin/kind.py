"""What each file of the archive is read with: its usual name, its header, and a function from rows to records."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from callingcard.model.record import Party, Problem, Record, Source
from callingcard.sources.table import Row, Wanted
from callingcard.text import squeeze

LONGEST_NAME = 300
"""Characters of a name, a company, a URL; LinkedIn takes fewer, and linkage compares every one with many."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from: the file as records cite it, its folded name, the day the archive was made, and its owner's name."""

    file: str
    name: str
    as_of: date | None = None
    owner: str | None = None

    def source(self, row: Row) -> Source:
        """Cite a row."""
        return Source("linkedin", self.file, row.line)

    def problem(self, row: Row, reason: str) -> Problem:
        """Say what is wrong with a row."""
        return Problem(self.file, row.line, reason)


Reader = Callable[[Iterable[Row | Problem], Origin], Iterator[Record | Problem]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One file of the archive.

    ``names``: what its folded name starts with; a kind whose header says too little (``named``) needs one of them.
    ``dated``: the column whose latest date tells how old the archive is. ``large``: rows that were read before are passed
    over, and its records carry the digests of theirs.
    """

    names: tuple[str, ...]
    wanted: Wanted
    records: Reader
    named: bool = False
    dated: str | None = None
    large: bool = False


def short(row: Row, column: str) -> str:
    """Give a cell that holds a name or an address, cut to a length that honest ones do not reach."""
    return row[column][:LONGEST_NAME]


def party(row: Row, first: str, last: str, url: str | None = None) -> Party:
    """Build a party from a row's columns for first name, last name and profile URL."""
    return Party(squeeze(f"{short(row, first)} {short(row, last)}"), (short(row, url) or None) if url else None)


def unread(column: str, text: str) -> str:
    """Say that a date cannot be read."""
    return f"{column} is not a date that callingcard can read: {text[:40]!r}." if text else f"{column} is empty."
