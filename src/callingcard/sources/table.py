"""Rows of CSV and TSV files as people really have them: any charset, any delimiter, a preamble, broken rows.

``layout(head, wanted)`` finds header, charset and delimiter by content; ``rows(files, name, layout)`` streams ``Row`` and
``Problem``. A row that cannot be read is a Problem with the physical line it starts on, and the rest goes on.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from struct import Struct

from callingcard.model.record import Problem
from callingcard.sources.decoding import charset, decoded
from callingcard.sources.feeding import RECORD_LIMIT, Feed
from callingcard.sources.files import Files
from callingcard.sources.programs import inside, only_told

Wanted = Callable[[frozenset[str]], bool]

_SIGNED = Struct(">q").unpack
HEADER_LINES = 40
HOPELESS = 5_000
"""Bad rows, more than the good ones, at which a file is given up."""
LONGEST_CELL = 20_000
"""Characters of a cell that a row gives; nobody's name, address or note is longer."""
DELIMITERS = (",", ";", "\t", "|")


def fold(name: str) -> str:
    """Fold a column's or a file's name for comparing: letters and digits alone, lower case ("E-mail 1" -> "email1")."""
    return "".join(c for c in name.casefold() if c.isalnum())


def has(*columns: str) -> Wanted:
    """Make the test that a header holds all of these columns, in whatever spelling ``fold`` makes equal."""
    needed = frozenset(map(fold, columns))
    return lambda header: needed <= header


class Columns(dict[str, int]):
    """Where each column is: header names, in any spelling that ``fold`` makes equal, to cell numbers; -1 if absent.

    The first of several columns of one name counts.
    """

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = tuple(name.strip() for name in names)
        for number, name in enumerate(self.names):
            self.setdefault(fold(name), number)

    def __missing__(self, name: str) -> int:
        found = self[name] = self.get(fold(name), -1)
        return found


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: charset (a codec's name), delimiter, and its header with the line (from 1) it starts on."""

    charset: str
    delimiter: str
    line: int
    columns: Columns


class Row:
    """One row: ``row["Column"]`` is the trimmed cell, "" where there is none; ``line`` the physical line it starts on.

    A cell of more than 20,000 characters is cut there; ``cells`` holds all of it. ``digest`` is that of all cells under
    this header, where it is wanted.
    """

    __slots__ = ("cells", "columns", "digest", "line")

    def __init__(self, line: int, cells: list[str], columns: Columns, digest: int | None = None) -> None:
        self.line, self.cells, self.columns, self.digest = line, cells, columns, digest

    def __getitem__(self, column: str) -> str:
        number = self.columns[column]
        return self.cells[number].strip()[:LONGEST_CELL] if 0 <= number < len(self.cells) else ""


def layout(head: bytes, wanted: Wanted) -> Layout | None:
    """Find the header among the first rows of a file's head (``files.head(name)``); None where it is no such table.

    ``wanted`` gets the folded names of a row's cells and says whether it is the header: ``has("First Name", "URL")``.
    """
    text = decoded(head)
    lines = list(io.StringIO(text, newline=""))
    for delimiter in DELIMITERS:
        if delimiter in text or delimiter == ",":
            found = _header(lines, delimiter, wanted)
            if found is not None:
                return Layout(charset(head), delimiter, found[0], Columns(found[1]))
    return None


def _header(lines: list[str], delimiter: str, wanted: Wanted) -> tuple[int, list[str]] | None:
    """Read a row from every line on, so that a stray quote in a preamble cannot swallow the header."""
    csv.field_size_limit(RECORD_LIMIT)
    for number in range(min(HEADER_LINES, len(lines))):
        try:
            cells = next(csv.reader(lines[number:], delimiter=delimiter), [])
        except csv.Error:
            continue
        if cells and wanted(frozenset(map(fold, cells))) and not only_told(cells) and not inside(lines[:number]):
            return number + 1, cells
    return None


def _digests(columns: Columns) -> Callable[[list[str]], int]:
    """Make the function that digests a row's cells, the header's names before them: 64 bits, signed."""
    head = blake2b("\x1f".join(columns.names).encode("utf-8", "surrogatepass") + b"\n", digest_size=8)

    def digest_of(cells: list[str]) -> int:
        whole = head.copy()
        whole.update("\x1f".join(cells).encode("utf-8", "surrogatepass"))
        number: int = _SIGNED(whole.digest())[0]
        return number

    return digest_of


def rows(
    files: Files, name: str, layout: Layout, *, ragged: bool = False, repeated: list[int] | None = None
) -> Iterator[Row | Problem]:
    """Stream the rows under the header. Empty rows are passed over; ``ragged`` allows rows of too few or many cells.

    With ``repeated``, rows that ``files`` know are passed over too, their numbers put there; the others have digests.
    Memory stays bounded whatever the file holds. Raises ``Unreadable`` where the bytes themselves end in damage.
    """
    columns, width = layout.columns, len(layout.columns.names)
    known = files.known if repeated is not None else None
    digest_of, digest = _digests(columns), None
    good = bad = 0
    with files[name]() as stream:
        for line, cells in (feed := Feed(stream, layout.charset, layout.delimiter, layout.line)):
            if line == layout.line or not cells:
                continue
            if not isinstance(cells, str) and (len(cells) == width or ragged):
                good += 1
                if known is not None and repeated is not None:
                    digest = digest_of(cells)
                    number = known.get(digest)
                    if number is not None:
                        repeated.append(number)
                        continue
                yield Row(line, cells, columns, digest)
                continue
            bad += 1
            if isinstance(cells, str):
                yield Problem(name, line, cells)
            else:
                yield from _uneven(feed, name, line, cells, columns)
            if bad > HOPELESS and bad > good:
                yield Problem(
                    name, line, f"More than {HOPELESS:,} rows cannot be read; the rest of this file was left out."
                )
                return


def _uneven(feed: Feed, name: str, line: int, cells: list[str], columns: Columns) -> Iterator[Row | Problem]:
    width = len(columns.names)
    if not any(cells[width:]) and (len(cells) > width or not any(cells)):
        yield from [Row(line, cells[:width], columns)] if any(cells) else []
        return
    mended = feed.split()
    reason = f"This row has {len(cells)} cells where the header has {width}"
    yield Problem(name, line, reason + ("; a quotation mark in it is never closed." if mended else "."))
