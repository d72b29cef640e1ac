"""A path read as a whole: which source gets which file, what is said of the rest, progress, and bounded complaints."""

from pathlib import Path

import pytest

from callingcard.model.record import FileReport, Problem, Repeated
from callingcard.sources import SOURCES, Unreadable, read_path
from tests.sources.holding import zipped

FIXTURES = Path(__file__).parent.parent / "fixtures"
CONNECTIONS = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def report(path: Path) -> FileReport:
    reading = read_path(path)
    for _ in reading:
        pass
    return reading.report()


def test_one_archive_may_hold_many_formats(tmp_path: Path) -> None:
    contents = {
        f"Takeout/{source.NAME}/{path.name}": path.read_bytes()
        for source in SOURCES
        for path in (FIXTURES / source.NAME).iterdir()
        if path.is_file()
    }
    path = zipped(tmp_path / "takeout.zip", contents)
    reading = read_path(path)
    kinds = {item.source.kind for item in reading if not isinstance(item, Problem | Repeated)}
    assert kinds == {source.NAME for source in SOURCES}
    assert reading.format == ", ".join(source.NAME for source in SOURCES)
    assert report(path) == report(path)


def test_a_single_unknown_file_is_told_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    found = report(path)
    (problem,) = found.problems
    assert (found.format, found.records, problem.file) == (None, 0, "holiday.jpg")
    assert problem.reason.startswith("This is not a format that callingcard knows. It knows the LinkedIn archive, ")
    assert "vCard" in problem.reason


def test_photos_beside_known_files_are_no_problem_but_tables_are(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_bytes(CONNECTIONS + b"Ana,Lima,,,,,08 Feb 2026")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "sums.csv").write_bytes(b"Item,Price\nTea,3\n")
    (tmp_path / "none.csv").write_bytes(b"")
    found = report(tmp_path)
    assert [(problem.file.rpartition("/")[2], problem.reason[:20]) for problem in found.problems] == [
        ("none.csv", "The file is empty."),
        ("sums.csv", "This is not a format"),
    ]
    assert (found.format, found.records) == ("linkedin", 1)


@pytest.mark.parametrize("contents", [{}, {"a.jpg": b"x", "b.jpg": b"y"}])
def test_a_container_of_nothing_known_is_one_problem(tmp_path: Path, contents: dict[str, bytes]) -> None:
    (problem,) = report(zipped(tmp_path / "a.zip", contents)).problems
    assert problem.file == "a.zip"
    assert problem.reason.startswith("There is nothing in it that callingcard knows. It knows")


def test_a_spreadsheet_is_asked_for_as_csv(tmp_path: Path) -> None:
    (problem,) = report(zipped(tmp_path / "Contacts.XLSX", {"xl/workbook.xml": b"<x/>"})).problems
    assert problem.reason == "This is a spreadsheet; save it as CSV, and import that."


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_bytes(b"")
    assert report(tmp_path / "Connections.csv").problems == (Problem("Connections.csv", None, "The file is empty."),)


def test_a_refused_archive_is_one_problem_and_no_exception(tmp_path: Path) -> None:
    (problem,) = report(zipped(tmp_path / "evil.zip", {"../x.csv": b""})).problems
    assert (problem.file, problem.line) == ("evil.zip", None)
    assert "leads out of the archive" in problem.reason


def test_an_archive_damaged_midway_gives_what_comes_before(tmp_path: Path) -> None:
    rows = b"".join(b"Ana,Lima %d,,,,,08 Feb 2026\n" % number for number in range(100_000))
    path = zipped(tmp_path / "a.zip", {"Connections.csv": CONNECTIONS + rows, "Skills.csv": b"Name\nChess\n"})
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x55
    path.write_bytes(data)
    found = report(path)
    assert 1000 < found.records < 100_001
    assert "damaged" in found.problems[0].reason


def test_complaints_are_listed_to_a_point_and_then_counted(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_bytes(CONNECTIONS + b"Ana,Lima,,,,,someday\n" * 1000)
    found = report(path)
    assert (found.records, len(found.problems)) == (1000, 201)
    assert found.problems[-1] == Problem("Connections.csv", None, "800 more problems of this file are not listed.")


def test_an_archives_other_tables_are_not_taken_for_guest_lists(tmp_path: Path) -> None:
    courses = b"Name,Number\nStatistics,101\n"
    archive = {"Connections.csv": CONNECTIONS, "Profile.csv": b"First Name,Last Name,Headline,Summary\nA,B,,\n"}
    assert report(zipped(tmp_path / "a.zip", {**archive, "Courses.csv": courses})).records == 1
    guests = b"Name,E-mail,RSVP\nAna Lima,ana@example.com,yes\n"
    assert report(zipped(tmp_path / "b.zip", {**archive, "x/guests.csv": guests})).format == "linkedin, guests"


def test_progress_tells_the_bytes_of_each_file(tmp_path: Path) -> None:
    told: dict[str, int] = {}
    path = zipped(tmp_path / "a.zip", {"Connections.csv": CONNECTIONS + b"Ana,Lima,,,,,08 Feb 2026\n" * 50_000})
    for _ in read_path(path, progress=lambda name, done: told.update({name: done})):
        pass
    assert told == {"a.zip/Connections.csv": len(CONNECTIONS) + 25 * 50_000}


def test_no_such_path_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="There is no file or folder"):
        read_path(tmp_path / "nowhere.zip")
