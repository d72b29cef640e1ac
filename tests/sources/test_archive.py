"""Hostile ZIPs, built here: each is refused with its sentence, within a moment, before or while it is inflated."""

import resource
import stat
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.sources.files import Unreadable, opened
from tests.sources.holding import zipped

KERNEL = b"\0" * 20_000_000


def overlapping(path: Path) -> None:
    """Many names for one piece of data, as in a bomb of 14 kB that inflates to a gigabyte."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.csv", KERNEL)
        first = archive.filelist[0]
        for number in range(1, 50):
            twin = zipfile.ZipInfo(f"{number}.csv")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(twin, field, getattr(first, field))
            archive.filelist.append(twin)


def quoted(path: Path) -> None:
    """Entries that take the next one's header for their own data, each overlapping all the rest."""
    names = [f"{number}.csv" for number in range(20)]
    body = zlib.compress(b"\0" * 5_000_000, 9, -15)
    tail, offsets = b"", []
    for name in reversed(names):
        header = struct.pack(
            "<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(tail) + len(body), 5_000_000, len(name), 0
        )
        tail = header + name.encode() + tail
        offsets.append(len(tail))
    data, directory = tail + body, b""
    for name, length in zip(reversed(names), offsets, strict=True):
        offset = len(tail) - length
        size = len(data) - offset - 30 - len(name)
        directory += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, size, 5_000_000, len(name), 0, 0, 0, 0, 0, offset
        )
        directory += name.encode()
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 20, 20, len(directory), len(data), 0)
    path.write_bytes(data + directory + end)


def ratio(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.csv", "w") as entry:
        for _ in range(20):
            entry.write(KERNEL)


def many_small(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"{number}.csv", KERNEL)


def named(inner: str) -> Callable[[Path], None]:
    def build(path: Path) -> None:
        zipped(path, {"ok.csv": b"1", inner: b"2"})

    return build


def symlink(path: Path) -> None:
    info = zipfile.ZipInfo("Connections.csv")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, "/etc/passwd")


def encrypted(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Connections.csv", "x")
        archive.filelist[0].flag_bits |= 1


def squeezed(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("Connections.csv", "x" * 1000)


def crowded(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20_001):
            archive.writestr(f"{number:x}", b"")


def huge_directory(path: Path) -> None:
    """A list of contents of 40 MB: hundreds of thousands of names, whose reading alone would fill memory."""
    record = (
        struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0) + b"x" * 50
    )
    directory = record * 400_000
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFE, 0xFFFE, len(directory), 4, 0)
    path.write_bytes(b"PK\3\4" + directory + end)


def cut(path: Path) -> None:
    zipped(path, {"Connections.csv": b"First Name,Last Name\n" * 1000})
    path.write_bytes(path.read_bytes()[:-30])


REFUSED = [
    (overlapping, "overlapping files"),
    (quoted, "overlapping files"),
    (ratio, "absurd size"),
    (many_small, "absurd size"),
    (named("../../etc/cron.d/x"), "leads out of the archive"),
    (named("a/..\\..\\x.csv"), "leads out of the archive"),
    (named("/etc/passwd"), "absolute name"),
    (named("C:\\x.csv"), "absolute name"),
    (symlink, "a link or a special file"),
    (encrypted, "encrypted"),
    (squeezed, "unusual way"),
    (crowded, "more than 20,000 files"),
    (huge_directory, "absurd number of files"),
    (cut, "not a whole ZIP archive"),
]


@pytest.mark.parametrize(("build", "sentence"), REFUSED)
def test_refused_within_a_moment(tmp_path: Path, build: Callable[[Path], None], sentence: str) -> None:
    path = tmp_path / "archive.zip"
    build(path)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(Unreadable, match=sentence) as refusal, opened(path):
        pass
    assert time.process_time() - started < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert refusal.value.sentence.endswith(".")


@pytest.mark.parametrize("declared", [10, 999, 1001, 5_000_000])
def test_a_lying_size_is_noticed_while_reading(tmp_path: Path, declared: int) -> None:
    path = tmp_path / "lies.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", b"y" * 1000)
        archive.filelist[0].file_size = declared
    with opened(path) as files, files["lies.zip/Connections.csv"]() as stream, pytest.raises(Unreadable, match="size"):
        stream.read()


def test_a_bomb_that_claims_to_be_small_is_stopped_at_its_claim(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", KERNEL * 10)
        archive.filelist[0].file_size = 1000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with opened(path) as files, files["bomb.zip/Connections.csv"]() as stream, pytest.raises(Unreadable):
        stream.read()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_damage_inside_an_entry_is_told_while_reading(tmp_path: Path) -> None:
    path = zipped(tmp_path / "damaged.zip", {"a.csv": bytes(range(256)) * 4000})
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(data)
    with opened(path) as files, files["damaged.zip/a.csv"]() as stream, pytest.raises(Unreadable, match=r"\.$"):
        stream.read()


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(st.data())
def test_a_zip_cut_or_changed_anywhere_is_refused_or_read(tmp_path: Path, data: st.DataObject) -> None:
    path = zipped(tmp_path / "a.zip", {"Connections.csv": b"First Name,Last Name\nA,B\n" * 50, "sub/b.csv": b"x" * 300})
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    change = data.draw(st.one_of(st.none(), st.binary(min_size=1, max_size=4)))
    path.write_bytes(whole[:at] if change is None else whole[:at] + change + whole[at + len(change) :])
    try:
        with opened(path) as files:
            for opener in files.values():
                with opener() as stream:
                    stream.read()
    except Unreadable as refusal:
        sentence = refusal.sentence
    else:
        sentence = "Read."
    assert sentence.endswith(".")
