"""Files made in a test: from bytes in memory, or as a ZIP on disk."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from callingcard.sources.files import Entry, Files, Opener


def held(contents: Mapping[str, bytes]) -> Files:
    """Hold bytes in memory as Files."""
    return Files({name: Entry(_opener(data), len(data)) for name, data in contents.items()})


def _opener(data: bytes) -> Opener:
    return lambda: io.BytesIO(data)


def zipped(path: Path, contents: Mapping[str, bytes]) -> Path:
    """Write an honest ZIP."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return path
