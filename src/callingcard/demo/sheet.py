"""Tables on their way into a file, each row with the true person it is about."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

Row = tuple[Mapping[str, str], int | None]


@dataclass(frozen=True, slots=True)
class Made:
    """A file's bytes, and which person a line is about. Lines count from 1; an archive's are keyed ``archive.zip/inner.csv``."""

    name: str
    data: bytes
    who: Mapping[tuple[str, int], int] = field(default_factory=dict)


def csv_file(
    name: str,
    header: Sequence[str],
    rows: Iterable[Row],
    *,
    before: str = "",
    quoted: bool = False,
    bom: bool = False,
    last_break: bool = True,
) -> Made:
    """Write a CSV as exports do: LF, quotes where needed or everywhere; columns that a row lacks stay empty."""
    out = io.StringIO()
    out.write(before)
    writer = csv.DictWriter(
        out,
        header,
        restval="",
        extrasaction="ignore",
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
    )
    writer.writeheader()
    line, who = before.count("\n") + 2, dict[tuple[str, int], int]()
    for cells, person in rows:
        writer.writerow(cells)
        if person is not None:
            who[name, line] = person
        line += 1 + sum(cell.count("\n") for column, cell in cells.items() if "\n" in cell and column in header)
    text = out.getvalue()
    return Made(name, (text if last_break else text.removesuffix("\n")).encode("utf-8-sig" if bom else "utf-8"), who)


def archive(name: str, parts: Iterable[Made], at: datetime) -> Made:
    """Put files into a ZIP, all stamped ``at``: the same bytes each time."""
    out, who = io.BytesIO(), dict[tuple[str, int], int]()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as packed:
        for part in parts:
            entry = zipfile.ZipInfo(part.name, at.timetuple()[:6])
            entry.external_attr, entry.create_system, entry.compress_type = 0o644 << 16, 3, zipfile.ZIP_DEFLATED
            packed.writestr(entry, part.data)
            who.update({(f"{name}/{inner}", line): person for (inner, line), person in part.who.items()})
    return Made(name, out.getvalue(), who)
