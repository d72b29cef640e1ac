"""The wheel in which the quick parts are compiled, and a Python that takes callingcard from it or from the sources."""

import fcntl
import os
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src"
_BUILD = ROOT / "build"
_COMPILED = _BUILD / "compiled"


@cache
def compiled() -> Path:
    """The wheel's content, made anew where a source has changed. Skips the test where there is no C compiler."""
    _BUILD.mkdir(exist_ok=True)
    with (_BUILD / "making").open("w") as alone:  # two tests at once may find it old
        fcntl.flock(alone, fcntl.LOCK_EX)
        subprocess.run(["make", "--no-print-directory", "wheel"], cwd=ROOT, check=True, capture_output=True)
    where = run(_COMPILED, "-c", "import callingcard.notes.check as c; print(c.__file__)")
    headers = Path(sysconfig.get_path("include"), "Python.h")
    if where.strip().endswith(".py") and not (shutil.which("cc") and headers.exists()):
        pytest.skip("there is no C compiler with Python's headers here")
    assert where.startswith(str(_COMPILED))
    assert not where.strip().endswith(".py")
    return _COMPILED


def run(source: Path, *arguments: str, lines: str = "") -> str:
    """What a Python says that takes callingcard from ``source``."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT,
        input=lines, text=True, encoding="utf-8", capture_output=True, env=os.environ | {"PYTHONPATH": str(source)}, check=False,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    return done.stdout
