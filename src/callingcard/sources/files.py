"""Opening what the user dropped in: a file, a folder or a ZIP, as names mapped to openers of binary streams.

Nothing is extracted to disk, nothing outside the given path is opened, and nothing is read but regular files. What
must not be opened raises ``Unreadable`` with one sentence for the user.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from callingcard.model.record import Problem, Record

Opener = Callable[[], BinaryIO]
Progress = Callable[[str, int], None]
Known = Mapping[int, int]

HEAD_BYTES = 65_536
MAX_FOLDER_FILES = 20_000
_NO_BLOCK = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Unreadable(Exception):  # noqa: N818 (it is a finding about a file, not a failure)
    """A file, or a part of one, that must not or cannot be read; ``sentence`` says why, for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """One readable file: its opener and its size in bytes as declared (None where unknown)."""

    open: Opener
    size: int | None = None


class Files(Mapping[str, Opener]):
    """Names mapped to zero-argument openers of binary streams; the caller closes each stream.

    A name is what records cite as ``source.file``: "Connections.csv" for a loose file, "archive.zip/Connections.csv"
    inside an archive, "folder/sub/guests.csv" inside a folder. Reading a stream may raise ``Unreadable``.
    ``problems`` tells of what was left out when the path was opened; ``known`` of rows that were read before, by digest
    (see ``model.record.Repeated``), None where no row's digest is wanted.
    """

    def __init__(
        self, entries: Mapping[str, Entry], problems: Iterable[Problem] = (), known: Known | None = None
    ) -> None:
        self._entries = dict(entries)
        self._heads: dict[str, bytes] = {}
        self.problems = tuple(problems)
        self.known = known

    def __getitem__(self, name: str) -> Opener:
        return self._entries[name].open

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def size(self, name: str) -> int | None:
        """Return the declared size in bytes, None where unknown."""
        return self._entries[name].size

    def head(self, name: str) -> bytes:
        """Return the first 64 KiB, read once and kept; empty where even that cannot be read."""
        if name not in self._heads:
            try:
                with self[name]() as stream:
                    self._heads[name] = stream.read(HEAD_BYTES)
            except (Unreadable, OSError):
                self._heads[name] = b""
        return self._heads[name]

    def only(self, names: Iterable[str]) -> "Files":
        """Return the part with these names, sharing what was read of them so far."""
        part = Files({name: self._entries[name] for name in names}, known=self.known)
        part._heads = self._heads
        return part

    def reported(self, progress: Progress) -> "Files":
        """Return the same files, telling ``progress(name, bytes read of it so far)`` about every block read."""
        from callingcard.sources.metering import metered

        told = {name: Entry(metered(name, entry.open, progress), entry.size) for name, entry in self._entries.items()}
        part = Files(told, self.problems, self.known)
        part._heads = self._heads
        return part

    def knowing(self, known: Known) -> "Files":
        """Return the same files, of which these rows were read before."""
        part = Files(self._entries, self.problems, known)
        part._heads = self._heads
        return part


def each(
    files: Files, read: Callable[[Files, str], Iterator[Record | Problem]], names: Iterable[str] | None = None
) -> Iterator[Record | Problem]:
    """Read file after file with ``read(files, name)``; what one refuses becomes a Problem, and the next is read."""
    for name in files if names is None else names:
        yield from guarded(name, read(files, name))


def guarded(name: str, items: Iterable[Record | Problem]) -> Iterator[Record | Problem]:
    """Pass items on; where the reading behind them is refused or fails, end with a Problem."""
    try:
        yield from items
    except Unreadable as error:
        yield Problem(name, None, error.sentence)
    except OSError as error:
        yield Problem(name, None, f"The file could not be read to its end: {error.strerror or error}.")


@contextmanager
def opened(path: Path) -> Iterator[Files]:
    """Open a file, a folder (and one level of folders in it) or a ZIP; raises ``Unreadable`` where that is refused.

    A folder's ZIPs are opened too. Symlinks that lead out of the folder and special files are left out with a Problem.
    """
    with ExitStack() as stack:
        yield _opened(path, stack)


def _opened(path: Path, stack: ExitStack) -> Files:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise Unreadable(f"There is no file or folder {path}.") from error
    if stat.S_ISDIR(mode):
        return _folder(path, stack)
    return Files(*_file(path, _in_text(path.name), stack))


def _in_text(name: str) -> str:
    """A file's name as text: in what came from a computer of another charset, some bytes of it may be none."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _file(path: Path, name: str, stack: ExitStack) -> tuple[dict[str, Entry], list[Problem]]:
    """Return one regular file, or what is in it where it is a ZIP."""
    from callingcard.sources.archive import archived

    with _regular(path, name) as stream:
        size = os.fstat(stream.fileno()).st_size
        zipped = stream.read(4) in {b"PK\x03\x04", b"PK\x05\x06"}
    if not zipped:
        return {name: Entry(lambda: _regular(path, name), size)}, []
    return archived(stack.enter_context(_regular(path, name)), name)


def _regular(path: Path, name: str) -> BinaryIO:
    """Open a regular file without ever waiting for one that is not."""
    try:
        stream = os.fdopen(os.open(path, os.O_RDONLY | _NO_BLOCK), "rb")
    except OSError as error:
        raise Unreadable(f"{name} cannot be opened: {error.strerror}.") from error
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise Unreadable(f"{name} is not a file but a device, a pipe or a socket.")
    return stream


def _folder(path: Path, stack: ExitStack) -> Files:
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    home = path.resolve()
    for member in _members(path):
        name = _in_text(f"{home.name}/{member.relative_to(path).as_posix()}")
        try:
            if not _stays(member, home):
                raise Unreadable(f"{name} is a link that leads out of the folder, and was not followed.")
            found, left_out = _file(member, name, stack)
        except Unreadable as error:
            problems.append(Problem(name, None, error.sentence))
            continue
        entries.update(found)
        problems.extend(left_out)
    return Files(entries, problems)


def _stays(member: Path, home: Path) -> bool:
    try:
        return member.resolve().is_relative_to(home)
    except (OSError, RuntimeError):
        return False


def _members(path: Path) -> list[Path]:
    """List what is in the folder and in the folders in it, hidden files aside, in order of name."""
    try:
        top = sorted(member for member in path.iterdir() if not member.name.startswith("."))
        below = [
            inner
            for member in top
            if member.is_dir() and not member.is_symlink()
            for inner in sorted(member.iterdir())
            if not inner.is_dir() and not inner.name.startswith(".")
        ]
    except OSError as error:
        raise Unreadable(f"The folder {path} cannot be listed: {error.strerror}.") from error
    members = [member for member in top if not member.is_dir()] + below
    if len(members) > MAX_FOLDER_FILES:
        raise Unreadable(f"The folder {path} holds more than {MAX_FOLDER_FILES:,} files; name the ones to read.")
    return members
