"""The invented worlds that benchmarks run on; their files are kept in a temporary folder until the generator changes.

Sizes: 30,000 + 30,000 records of people for linkage; an archive of at least 30,000 connections, 5,000 invitations and
200,000 messages, and the archive that the same user downloads a month later.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import callingcard.demo
from callingcard.demo.files import produced
from callingcard.demo.history import Size
from callingcard.demo.records import noisy
from callingcard.demo.sheet import Made
from callingcard.demo.world import World, world
from callingcard.model.record import PersonRecord

SEED = 1
OVERLAP = 0.7
MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Archives:
    """Paths: the archive, the one of a month later, and a folder with the other files of that later day."""

    older: Path
    newer: Path
    others: Path


def linkage(side: int = 30_000, *, seed: int = SEED) -> tuple[list[PersonRecord], list[int]]:
    """Records of ``side`` people from either of two kinds of sources, and the true person of each record."""
    return noisy(world(seed, round(side * (2 - OVERLAP))), overlap=OVERLAP)


def archives(connections: int = 30_000, invitations: int = 5_000, messages: int = 200_000, *, seed: int = SEED) -> Archives:  # fmt: skip
    """Archives whose older one holds at least so many rows of each kind."""
    folder = _kept(f"archives-{connections}-{invitations}-{messages}-{seed}", lambda target: _downloaded(target, connections, invitations, messages, seed))  # fmt: skip
    older, newer = next(folder.glob("older/*.zip")), next(folder.glob("newer/*.zip"))
    return Archives(older, newer, folder / "others")


def _downloaded(target: Path, connections: int, invitations: int, messages: int, seed: int) -> None:
    size = Size(
        round(connections * 1.02), round(invitations * 1.02), round(messages * 1.05), meetings=400, letters=2_000
    )
    made = world(seed, round(size.connections * 1.25), size=size)
    _write(target / "older", [_archive(made, made.now - MONTH)])
    newer = list(produced(made))
    _write(target / "newer", [each for each in newer if each.name.endswith(".zip")])
    _write(target / "others", [each for each in newer if not each.name.endswith(".zip")])


def _archive(made: World, at: datetime) -> Made:
    return next(each for each in produced(made, as_of=at) if each.name.endswith(".zip"))


def _write(folder: Path, files: list[Made]) -> None:
    folder.mkdir(parents=True)
    for each in files:
        (folder / each.name).write_bytes(each.data)


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    """The path of what ``make`` writes, made once for each state of the generator; a broken attempt leaves nothing."""
    folder = Path(tempfile.gettempdir()) / f"callingcard-worlds-{_state()}"
    path = folder / name
    if path.exists():
        return path
    folder.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as attempt:
        make(Path(attempt) / name)
        shutil.move(Path(attempt) / name, path)
    return path


def _state() -> str:
    """A digest of the generator's code and word lists."""
    root = Path(callingcard.demo.__file__).parent
    sources = sorted((*root.glob("*.py"), *root.glob("lists/*.toml")))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
