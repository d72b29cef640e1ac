"""Opening files, folders and ZIPs: what is found, and what is refused with which sentence."""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from callingcard.model.record import Problem, Record
from callingcard.sources.files import Files, Unreadable, each, opened
from tests.sources.holding import held, zipped

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Olu Adeyemi\r\nEND:VCARD\r\n"


def found(path: Path) -> dict[str, bytes]:
    contents = {}
    with opened(path) as files:
        for name, opener in files.items():
            with opener() as stream:
                contents[name] = stream.read()
    return contents


def left_out(path: Path) -> dict[str, str]:
    with opened(path) as files:
        return {problem.file: problem.reason for problem in files.problems}


def test_a_single_file(tmp_path: Path) -> None:
    path = tmp_path / "olu.vcf"
    path.write_bytes(CARD)
    assert found(path) == {"olu.vcf": CARD}
    with opened(path) as files:
        assert (files.size("olu.vcf"), files.head("olu.vcf")) == (len(CARD), CARD)


def test_a_folder_with_one_level_of_folders(tmp_path: Path) -> None:
    home = tmp_path / "mine"
    (home / "inner" / "deeper").mkdir(parents=True)
    (home / "olu.vcf").write_bytes(CARD)
    (home / ".hidden").write_bytes(b"x")
    (home / "inner" / "two.vcf").write_bytes(b"2")
    (home / "inner" / "deeper" / "three.vcf").write_bytes(b"3")
    zipped(home / "takeout.zip", {"Takeout/Contacts/all.vcf": b"4"})
    assert found(home) == {
        "mine/olu.vcf": CARD,
        "mine/inner/two.vcf": b"2",
        "mine/takeout.zip/Takeout/Contacts/all.vcf": b"4",
    }


def test_a_zip_named_anything(tmp_path: Path) -> None:
    path = zipped(tmp_path / "download", {"a.csv": b"1", "sub/b.csv": b"22", "__MACOSX/._a.csv": b"x", "empty/": b""})
    assert found(path) == {"download/a.csv": b"1", "download/sub/b.csv": b"22"}


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    home = tmp_path / "mine"
    home.mkdir()
    (tmp_path / "secret.vcf").write_bytes(CARD)
    (home / "link.vcf").symlink_to(tmp_path / "secret.vcf")
    (home / "outside").symlink_to(tmp_path, target_is_directory=True)
    (home / "loop").symlink_to("loop")
    (home / "real.vcf").write_bytes(CARD)
    (home / "alias.vcf").symlink_to("real.vcf")
    assert set(found(home)) == {"mine/real.vcf", "mine/alias.vcf"}
    assert "leads out of the folder" in left_out(home)["mine/link.vcf"]


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.vcf")
    with pytest.raises(Unreadable, match="not a file but a device, a pipe or a socket"), opened(tmp_path / "pipe.vcf"):
        pass
    assert "a pipe" in left_out(tmp_path)[f"{tmp_path.name}/pipe.vcf"]


def test_a_device_is_refused() -> None:
    with pytest.raises(Unreadable, match="not a file but a device"), opened(Path("/dev/zero")):
        pass


@pytest.mark.parametrize("name", ["nowhere.zip", "x" * 5000, "nul\0byte"])
def test_a_path_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable, match="There is no file or folder"), opened(tmp_path / name):
        pass


def test_progress_counts_the_bytes_of_each_file() -> None:
    told: list[tuple[str, int]] = []
    files = held({"a": b"x" * 3_000_000}).reported(lambda name, done: told.append((name, done)))
    with files["a"]() as stream:
        while stream.read(100_000):
            pass
    assert told[-1] == ("a", 3_000_000)
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert 3 <= len(told) <= 6


def test_one_file_refused_midway_does_not_stop_the_next() -> None:
    def read(files: Files, name: str) -> Iterator[Record | Problem]:
        yield Problem(name, 1, "read")
        if name == "a":
            raise Unreadable("a is damaged.")
        if name == "b":
            raise OSError(5, "Input/output error")

    assert list(each(held({"a": b"", "b": b"", "c": b""}), read)) == [
        Problem("a", 1, "read"),
        Problem("a", None, "a is damaged."),
        Problem("b", 1, "read"),
        Problem("b", None, "The file could not be read to its end: Input/output error."),
        Problem("c", 1, "read"),
    ]


def test_an_archive_in_an_archive_is_left_shut(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.csv": b"1"}).read_bytes()
    path = zipped(tmp_path / "outer.zip", {"inner.zip": inner, "b.csv": b"2"})
    assert found(path) == {"outer.zip/b.csv": b"2"}
    assert "archive within an archive" in left_out(path)["outer.zip/inner.zip"]


def test_a_zip_that_is_a_text_file_is_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"First Name,Last Name\n")
    assert found(tmp_path / "a.zip") == {"a.zip": b"First Name,Last Name\n"}
    with zipfile.ZipFile(tmp_path / "none.zip", "w"):
        pass
    assert found(tmp_path / "none.zip") == {}
