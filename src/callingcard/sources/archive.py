"""Reading a ZIP that may be hostile: checked whole before any of it is inflated, then streamed, every byte counted.

The standard library's reader of Python 3.11.7 inflates overlapping entries (14 kB become 1 GB), so the extent of each
entry is checked here. Limits are generous for a person's own archive and small for a bomb.
"""

import copy
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import IO, BinaryIO, cast

from callingcard.model.record import Problem
from callingcard.sources.files import Entry, Opener, Unreadable

MAX_DIRECTORY = 8 << 20
MAX_ENTRIES = 20_000
MAX_RATIO = 120
RATIO_FROM = 32 << 20
MAX_TOTAL = 32 << 30

_LOCAL = struct.Struct("<4s22xHH")
_NESTED = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


class _Careful:
    """A file that refuses to be read at one go beyond what a sane list of contents takes.

    The standard library reads a ZIP's whole directory in one call, of whatever length the archive claims.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._read = stream.read
        self.seek, self.tell, self.seekable, self.close = stream.seek, stream.tell, stream.seekable, stream.close

    def read(self, size: int = -1, /) -> bytes:
        if size > MAX_DIRECTORY:
            raise Unreadable("The archive lists an absurd number of files, and was not opened.")
        return self._read(size)


def archived(stream: BinaryIO, name: str) -> tuple[dict[str, Entry], list[Problem]]:
    """Return the entries of the ZIP in ``stream``, named "archive.zip/inner.csv", and what was left out of it.

    ``stream`` must stay open while entries are read. Raises ``Unreadable`` for an archive that is not to be trusted.
    """
    try:
        archive = zipfile.ZipFile(cast(BinaryIO, _Careful(stream)))
        infos = [info for info in archive.infolist() if info.filename and not info.is_dir()]
        _check(name, infos, stream)
    except (*_BROKEN, OSError, UnicodeDecodeError) as error:
        raise Unreadable(
            f"{name} is not a whole ZIP archive: it is damaged or was cut off while downloading."
        ) from error
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for info in infos:
        inner = f"{name}/{info.filename}"
        if info.filename.lower().endswith(_NESTED):
            problems.append(
                Problem(inner, None, "An archive within an archive is not opened; unpack it and import it.")
            )
        elif not _clutter(info.filename):
            entries[inner] = Entry(_opener(archive, info, inner), info.file_size)
    return entries, problems


def _clutter(inner: str) -> bool:
    return inner.startswith("__MACOSX/") or inner.rpartition("/")[2].startswith(".")


def _check(name: str, infos: Sequence[zipfile.ZipInfo], stream: BinaryIO) -> None:
    if len(infos) > MAX_ENTRIES:
        raise Unreadable(f"{name} holds more than {MAX_ENTRIES:,} files, and was not opened.")
    for info in infos:
        _check_entry(name, info)
    _check_extents(name, infos, stream)
    _check_sizes(name, infos)


def _check_entry(name: str, info: zipfile.ZipInfo) -> None:
    inner = info.filename.replace("\\", "/")
    if inner.startswith("/") or inner[1:2] == ":":
        raise Unreadable(f"{name} holds a file with an absolute name, as no honest archive does, and was not opened.")
    if ".." in inner.split("/"):
        raise Unreadable(f"{name} holds a file whose name leads out of the archive, and was not opened.")
    if stat.S_IFMT(info.external_attr >> 16) not in {0, stat.S_IFREG}:
        raise Unreadable(f"{name} holds a link or a special file, and was not opened.")
    if info.flag_bits & 0x41:
        raise Unreadable(f"{name} is encrypted; unpack it with its password and import the folder.")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Unreadable(f"{name} is compressed in an unusual way; unpack it and import the folder.")


def _check_sizes(name: str, infos: Sequence[zipfile.ZipInfo]) -> None:
    packed = sum(info.compress_size for info in infos)
    total = sum(info.file_size for info in infos)
    largest = max(
        (info.file_size / max(info.compress_size, 1) for info in infos if info.file_size > RATIO_FROM), default=0
    )
    if total > MAX_TOTAL or largest > MAX_RATIO or (total > RATIO_FROM and total > packed * MAX_RATIO):
        raise Unreadable(f"{name} would unpack to an absurd size ({total >> 20:,} MB), and was not opened.")


def _check_extents(name: str, infos: Sequence[zipfile.ZipInfo], stream: BinaryIO) -> None:
    """No two entries may share bytes; the local headers say where data really starts."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Unreadable(f"{name} holds overlapping files, as only a ZIP bomb does, and was not opened.")
        stream.seek(info.header_offset)
        magic, name_length, extra_length = _LOCAL.unpack(stream.read(_LOCAL.size))
        if magic != b"PK\x03\x04":
            raise zipfile.BadZipFile(info.filename)
        end = info.header_offset + _LOCAL.size + name_length + extra_length + info.compress_size


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inner: str) -> Opener:
    # The standard library would silently stop at the declared size; without it, what comes is counted here.
    roomy = copy.copy(info)
    roomy.file_size = MAX_TOTAL

    def open_entry() -> BinaryIO:
        try:
            stream = archive.open(roomy)
        except (*_BROKEN, OSError) as error:
            raise Unreadable(f"{inner} is damaged and cannot be read.") from error
        return cast(BinaryIO, io.BufferedReader(_Counted(stream, inner, info.file_size), 1 << 18))

    return open_entry


class _Counted(io.RawIOBase):
    """An inflating stream held to its declared size; damage becomes ``Unreadable``."""

    def __init__(self, stream: IO[bytes], name: str, size: int) -> None:
        self._stream, self._name, self._left = stream, name, size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            data: bytes = self._stream.read(len(view))
        except (*_BROKEN, OSError) as error:
            raise Unreadable(f"{self._name} is damaged from some point on; what comes before it was read.") from error
        self._left -= len(data)
        if self._left < 0 or (self._left and not data and len(view)):
            raise Unreadable(f"{self._name} does not unpack to the size it declares, and was not read further.")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()
