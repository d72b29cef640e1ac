"""Bounded lines of a binary file, whatever its line ends: LF, CRLF or a bare CR.

A line is a ``str`` in which each character stands for one byte (latin-1), so nothing is lost before the charset is
known; ``decoded`` turns it into text. UTF-16 with a byte order mark becomes UTF-8 on the way.
"""

import codecs
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LONGEST = 1 << 16
"""Bytes of one line that are kept; the rest of it is dropped, so that a line of any length costs no memory."""

# Python also decodes with codecs that are no charsets (punycode takes quadratic time).
_CHARSET = re.compile(
    r"(?:utf|us-ascii|ascii|iso|latin|windows|cp|gb|big5|koi8|euc|shift|mac|ks_c|tis|hz)[\w.:-]{0,30}$", re.IGNORECASE
)


def lines(file: BinaryIO, *, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Yield (line number from 1, line without its end); a longer line is cut at ``longest`` characters."""
    number, unfinished = 0, False
    with _raw_text(file) as text:
        while piece := text.readline(longest):
            ended = piece[-1] == "\n"
            if not unfinished:
                number += 1
                yield number, piece[:-1] if ended else piece
            unfinished = not ended


def beginning(head: bytes, size: int = 4096) -> str:
    """Give the first bytes of a file as raw characters with line ends made LF, without a byte order mark."""
    with _raw_text(io.BytesIO(head[:size])) as text:
        return text.read()


def decoded(raw: str, charset: str = "utf-8") -> str:
    """Decode raw characters: with the charset named, else as UTF-8, else as Windows-1252."""
    if raw.isascii() and charset.lower() in {"utf-8", "us-ascii", "ascii", "iso-8859-1"}:
        return raw
    data = raw.encode("latin-1", "replace")
    for name in (charset, "utf-8") if _CHARSET.match(charset) else ("utf-8",):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


class _Unmarked(io.RawIOBase):
    """The bytes of a file without its byte order mark; UTF-16 recoded as UTF-8 chunk by chunk."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = file.read(4)
        self._utf16: codecs.IncrementalDecoder | None = None
        if self._left.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            self._utf16 = codecs.getincrementaldecoder("utf-16")("replace")
            self._left = self._utf16.decode(self._left).encode()
        self._left = self._left.removeprefix(codecs.BOM_UTF8)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        while not self._left and (data := self._file.read(LONGEST)):
            self._left = self._utf16.decode(data).encode() if self._utf16 else data
        count = min(len(view), len(self._left))
        view[:count] = self._left[:count]
        self._left = self._left[count:]
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


def _raw_text(file: BinaryIO) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedReader(_Unmarked(file), LONGEST), encoding="latin-1", newline=None)
