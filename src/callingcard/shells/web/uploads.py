"""Files on their way in: in a folder of the home that only the user can read, for as long as they are read."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import IO

FOLDER = Path("web/uploads")


def taken(home: Path) -> Path:
    """A new folder for what comes in one go; whoever takes it removes it."""
    within = home / FOLDER
    within.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(dir=within))


def put(folder: Path, name: str | None, file: IO[bytes]) -> Path:
    """Write one file. Of its name only the last part counts, so that no name leads out of the folder."""
    plain = (name or "").replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").lstrip(".")[-100:] or "file"
    path, number = folder / plain, 1
    while path.exists():
        number += 1
        path = folder / f"{number}-{plain}"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        shutil.copyfileobj(file, out, 1 << 20)
    return path


def swept(home: Path) -> None:
    """Remove what an earlier run left when it was stopped midway."""
    shutil.rmtree(home / FOLDER, ignore_errors=True)
