"""Which charset a file is written in, by its content; and its bytes made UTF-8, block by block."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

BLOCK = 1 << 18

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ASCII = "Name,Company;1"
_LETTERS = re.compile(r"[^\W\d_]")


def charset(head: bytes) -> str:
    """Name the codec of a file from its first bytes: UTF-8 and UTF-16 by mark or form, else Windows-1252 or a guess.

    A file that is UTF-8 but for some rows counts as UTF-8; those rows are decoded on their own (formats).
    """
    for mark, codec in _BOMS:
        if head.startswith(mark):
            return codec
    if head.count(0) * 3 > len(head) and head[:1] != head[1:2] and 0 in head[:2]:
        return "utf-16-be" if head[0] == 0 else "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "utf-8" if any(_is_utf8(line) for line in head.splitlines()[:-1]) else _one_byte(head)
    return "utf-8"


def _is_utf8(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _one_byte(head: bytes) -> str:
    """Windows-1252, unless that makes most letters accented: then the bytes are of another alphabet."""
    try:
        letters = _LETTERS.findall(head.decode("cp1252"))
    except UnicodeDecodeError:
        return _guessed(head)
    strange = sum(1 for letter in letters if letter > "\x7f")
    return _guessed(head) if strange > 0.3 * len(letters) else "cp1252"


def _guessed(head: bytes) -> str:
    from charset_normalizer import from_bytes

    # Only lines that say something: a wall of ASCII hides the alphabet from the guess.
    telling = b"\n".join(line for line in head.splitlines() if not line.isascii())[:8192]
    likely = (match.encoding for match in from_bytes(telling))
    return next((codec for codec in likely if _ASCII.encode(codec, "replace") == _ASCII.encode()), "cp1252")


def decoded(head: bytes) -> str:
    """Decode a file's head for looking at, whatever it is written in."""
    return codecs.getincrementaldecoder(charset(head))("replace").decode(head).removeprefix("\ufeff")


def utf8_blocks(stream: BinaryIO, codec: str) -> Iterator[bytes]:
    """Read a stream in blocks recoded to UTF-8 without a byte-order mark; UTF-8 itself passes unchecked."""
    if codec == "utf-8":
        yield stream.read(BLOCK).removeprefix(codecs.BOM_UTF8)
        while data := stream.read(BLOCK):
            yield data
        return
    decoder = codecs.getincrementaldecoder(codec)("replace")
    while data := stream.read(BLOCK):
        yield decoder.decode(data).encode("utf-8", "replace")
    yield decoder.decode(b"", True).encode("utf-8", "replace")


def split_lines(block: bytes) -> tuple[list[str], list[tuple[int, str]]]:
    """Decode a block of whole UTF-8 lines, each with its line end; also (index, remark) of each line that was not clean.

    A line that is not UTF-8 is read as Windows-1252; NUL characters are removed.
    """
    if b"\0" not in block:
        try:
            return [line.decode("utf-8") for line in block.splitlines(keepends=True)], []
        except UnicodeDecodeError:
            pass
    lines, remarks = [], []
    for index, written in enumerate(_lines(block.decode("latin-1"))):
        line, remark = _mended(written.encode("latin-1"))
        lines.append(line)
        if remark:
            remarks.append((index, remark))
    return lines, remarks


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


def _mended(line: bytes) -> tuple[str, str]:
    remark = ""
    if b"\0" in line:
        line, remark = line.replace(b"\0", b""), "This line holds NUL characters; it was read without them."
    try:
        return line.decode("utf-8"), remark
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace"), "This line is not UTF-8 as the rest is; it was read as Windows-1252."
