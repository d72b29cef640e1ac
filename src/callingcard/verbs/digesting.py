"""Digests of what a path holds, to know bytes that were read before. Opens regular files only, and nothing outside."""

import os
import stat
from hashlib import blake2b
from pathlib import Path

_BLOCK = 1 << 20
_NO_BLOCK = getattr(os, "O_NONBLOCK", 0)


def digest_of_path(path: Path) -> bytes | None:
    """Digest a file's bytes, or the names and bytes of a folder's files; None where there is nothing to digest."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            return _folder(path)
        return _file(path)
    except OSError:
        return None


def _folder(path: Path) -> bytes:
    whole = blake2b(b"folder", digest_size=16)
    for place, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            file = Path(place, name)
            whole.update(os.fsencode(file.relative_to(path)) + b"\0")
            whole.update(os.fsencode(file.readlink()) if file.is_symlink() else _file(file) or b"")
    return whole.digest()


def _file(path: Path) -> bytes | None:
    number = os.open(path, os.O_RDONLY | _NO_BLOCK)
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            return None
        whole = blake2b(digest_size=16)
        while block := file.read(_BLOCK):
            whole.update(block)
    return whole.digest()
