"""Tables as people really have them: every row that can be read is, with its line; what cannot is said."""

import csv
import io
import resource
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.record import Problem
from callingcard.sources.decoding import charset
from callingcard.sources.table import Row, has, layout, rows
from tests.sources.holding import held

NAMES = has("First Name", "Last Name")
Found = tuple[int, list[str]] | tuple[int | None, str]


def read(data: bytes, *, ragged: bool = False) -> list[Found]:
    files = held({"a.csv": data})
    found = layout(files.head("a.csv"), NAMES)
    assert found is not None
    items = rows(files, "a.csv", found, ragged=ragged)
    return [(item.line, item.cells) if isinstance(item, Row) else (item.line, item.reason) for item in items]


def test_physical_lines_count_line_breaks_inside_cells() -> None:
    data = b'First Name,Last Name\n"A\n\nA",B\n\nC,D\r\nE,"F\r\nF"\nG,H'
    assert read(data) == [(2, ["A\n\nA", "B"]), (6, ["C", "D"]), (7, ["E", "F\r\nF"]), (9, ["G", "H"])]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_delimiter_line_end_and_charset(delimiter: str, end: str, codec: str) -> None:
    lines = [["Notes:"], [], ["First Name", "Last Name", "URL"], ["José", "Peña, Dr", "a;b"], ["Zoë", "Ek", ""]]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(lines)
    assert read(text.getvalue().encode(codec)) == [(4, lines[3]), (5, lines[4])]


def test_a_header_is_searched_and_not_counted_to() -> None:
    preamble = b'Notes:\n"a stray quote, never closed\n\nFirst Name,Last Name in words only\n'
    assert read(preamble + b"FIRST_NAME,last name\nA,B\n") == [(6, ["A", "B"])]
    assert layout(b"First Name,Surname\nA,B\n", NAMES) is None
    assert layout(b"", NAMES) is None
    assert layout(b"\n" * 60 + b"First Name,Last Name\n", NAMES) is None


def test_cells_are_found_by_column_in_any_spelling() -> None:
    files = held({"a.csv": b"First Name,Last Name,E-mail 1 - Value\n A , B ,c@d.example\n"})
    found = layout(files.head("a.csv"), NAMES)
    assert found is not None
    (row,) = rows(files, "a.csv", found)
    assert isinstance(row, Row)
    assert (row["First Name"], row["LASTNAME"], row["email 1 value"], row["Phone"]) == ("A", "B", "c@d.example", "")


def test_a_quote_never_closed_costs_one_row() -> None:
    data = b'First Name,Last Name\nA,B\nC,"D\nE,F\nG,H\nI,"J"\n'
    unclosed = "This row never ends: a quotation mark in it is not closed."
    assert read(data) == [(2, ["A", "B"]), (3, unclosed), (4, ["E", "F"]), (5, ["G", "H"]), (6, ["I", "J"])]
    to_the_end = b'First Name,Last Name\nC,"D\nE,F\n'
    assert read(to_the_end) == [(2, unclosed), (3, ["E", "F"])]


def test_wrong_quotes_within_a_line_are_read_as_they_are() -> None:
    data = b'First Name,Last Name\nA "the ace",B\n"C" the cat,D\n"E" ,F\nG,"H\n'
    assert read(data) == [(2, ['A "the ace"', "B"]), (3, ["C the cat", "D"]), (4, ["E ", "F"]), (5, ["G", "H\n"])]


def test_rows_of_the_wrong_width() -> None:
    data = b"First Name,Last Name\nA\nB,C,D\nE,F,,\n,,\nG,H\n"
    wrong = "This row has {} cells where the header has 2."
    assert read(data) == [(2, wrong.format(1)), (3, wrong.format(3)), (4, ["E", "F"]), (6, ["G", "H"])]
    assert [cells for _, cells in read(data, ragged=True)][:2] == [["A"], ["B", "C", "D"]]


def test_nul_characters_and_foreign_bytes_cost_nothing_but_a_remark() -> None:
    data = "First Name,Last Name\nJosé,A\n".encode() + "Peña,B\n".encode("cp1252") + b"C\0C,D\nE,F\n"
    assert read(data) == [
        (3, "This line is not UTF-8 as the rest is; it was read as Windows-1252."),
        (4, "This line holds NUL characters; it was read without them."),
        (2, ["José", "A"]),
        (3, ["Peña", "B"]),
        (4, ["CC", "D"]),
        (5, ["E", "F"]),
    ]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Имя,Фамилия\nИван,Петров\nСергей,Кузнецов\nМарья,Смирнова\nНадежда,Васильева\n", "cp1251"),
        ("Name,Firma\nJürgen Öz,Groß & Söhne\nAnna Müller,Bäckerei\n", "cp1252"),
        ("名前,会社\n田中太郎,東京電力株式会社\n鈴木花子,大阪商事\n", "utf-8"),
    ],
)
def test_the_charset_is_told_by_content(text: str, codec: str) -> None:
    data = text.encode(codec)
    assert data.decode(charset(data)) == text


def test_a_line_too_long_inside_a_row_costs_that_row() -> None:
    data = b'First Name,Last Name\nA,"B\n' + b"x" * 2_000_000 + b'\nC,D\n"E",F\n'
    found = read(data)
    assert [line for line, cells in found if isinstance(cells, list)] == [4, 5]
    assert found[0] == (2, "This row is longer than a million characters; it was left out.")


HEADER = b"First Name,Last Name\n"
# Made when they are needed: half a gigabyte together.
HUGE: dict[str, Callable[[], bytes]] = {
    "a field of 100 MB": lambda: b'A,"' + b"x" * 100_000_000 + b'"\nC,D\n',
    "a field of 20 million lines": lambda: b'A,"' + b"xxxx\n" * 20_000_000 + b'"\nC,D\n',
    "quotes that never balance": lambda: b'a","\n' * 20_000_000,
    "one row of 20 million cells": lambda: b'a","' * 20_000_000,
    "a third of the rows broken": lambda: b'a,b\na,b\n"a\nb"c\n' * 300_000,
    "wrong quotes in every row": lambda: b'a,"b"c\n' * 600_000,
    "NULs": lambda: b"\0" * 100_000_000,
    "empty lines": lambda: b"\n" * 10_000_000,
    "short rows": lambda: b"a\n" * 30_000_000,
    "bad bytes": lambda: b"\xff,b\n" * 4_000_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HUGE)
def test_hostile_tables_end_within_seconds_and_bounded_memory(kind: str) -> None:
    files = held({"a.csv": HEADER + HUGE[kind]()})
    found = layout(files.head("a.csv"), NAMES)
    assert found is not None
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    problems = 0
    for item in rows(files, "a.csv", found):
        problems += isinstance(item, Problem)
        if problems > 20_000:
            break
    assert time.process_time() - started < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 250_000


CELL = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(CELL, CELL), max_size=8))
def test_what_a_csv_writer_writes_is_read_back(table: list[tuple[str, str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("First Name", "Last Name"), *table])
    assert [cells for _, cells in read(text.getvalue().encode())] == [list(row) for row in table]


@given(st.binary(max_size=400), st.booleans())
def test_no_bytes_make_it_raise(tail: bytes, ragged: bool) -> None:
    for line, found in read(HEADER + tail, ragged=ragged):
        assert line is None or line >= 1
        assert isinstance(found, list) or found.endswith(".")
