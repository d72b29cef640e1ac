"""Files on their way in and out: in a folder of the home that only the user can read, for as long as they are read."""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import IO

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import FileResponse, Response

from callingcard.shells.desk import Desk
from callingcard.shells.web.translating import worded
from callingcard.verbs.errors import Refusal

FOLDER = Path("web/transfer")
_LEFT_SECONDS = 86_400
"""What is older is left over: no file is on its way for a day."""
Writer = Callable[[Connection, Path, datetime], Path]
"""Writes a file into the folder, and says which it is."""


async def landed(home: Path, files: Sequence[UploadFile]) -> tuple[Path, list[Path]]:
    """Write what came in one go to a new folder; whoever is given the folder removes it.

    Raises:
        Refusal: a file could not be written; then nothing is left of the others either.
    """
    folder = _made(home)
    try:
        return folder, [await run_in_threadpool(_put, folder, file.filename, file.file) for file in files]
    except BaseException as error:  # whoever sent them may also just have gone
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            sentence = worded("The file could not be written: %(why)s.", why=error.strerror or error)
            raise Refusal(sentence) from None
        raise


def handed(desk: Desk, called: str, write: Writer) -> Response:
    """Let a file be written, and hand it over under that name and the day's date; no copy of it is left behind."""
    folder = _made(desk.home)
    try:
        with desk.store() as (con, now):
            file = write(con, folder, now)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    away = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    return FileResponse(file, filename=f"{called}-{now:%Y-%m-%d}{file.suffix}", background=away)


def _made(home: Path) -> Path:
    within = home / FOLDER
    within.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(dir=within))


def _put(folder: Path, name: str | None, file: IO[bytes]) -> Path:
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
    """Remove what an earlier run left when it was stopped midway; what is newer another server may just be reading."""
    for folder in (home / FOLDER).glob("*"):
        with contextlib.suppress(OSError):  # it may be gone by now
            if folder.stat().st_mtime < time.time() - _LEFT_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
