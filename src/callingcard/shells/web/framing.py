"""Frames: pieces of a stream of bytes, each with its length before it."""

from collections.abc import Iterator
from struct import Struct
from typing import Final

NUMBER: Final = Struct("<Q")


def framed(piece: bytes) -> bytes:
    """A piece as it is sent."""
    return NUMBER.pack(len(piece)) + piece


class Frames:
    """What has arrived of a stream of frames."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that are complete with this; the rest waits for more."""
        held, at = self._rest + data, 0
        while len(held) - at >= NUMBER.size:
            end = at + NUMBER.size + NUMBER.unpack_from(held, at)[0]
            if end > len(held):
                break
            yield held[at + NUMBER.size : end]
            at = end
        self._rest = held[at:]
