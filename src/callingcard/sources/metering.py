"""A stream that tells how much of it was read, so that a shell can show progress."""

import io
from typing import BinaryIO, cast

from callingcard.sources.files import Opener, Progress

BLOCK = 1 << 20


class _Metered(io.RawIOBase):
    def __init__(self, name: str, stream: BinaryIO, progress: Progress) -> None:
        self._name, self._stream, self._progress = name, stream, progress
        self._done = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        view = memoryview(cast(bytearray, buffer))
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self._done += len(data)
        self._progress(self._name, self._done)
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def metered(name: str, opener: Opener, progress: Progress) -> Opener:
    """Wrap an opener: every block read, a mebibyte at most, calls ``progress(name, bytes read so far)``."""
    return lambda: cast(BinaryIO, io.BufferedReader(_Metered(name, opener(), progress), BLOCK))
