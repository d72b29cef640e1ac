"""Content lines, the grammar that vCard and iCalendar share: ``group.NAME;PARAM=value:value``, folded (RFC 6350, RFC 5545).

Tolerant: what is not a content line is passed over, quoted-printable soft breaks of vCard 2.1 are joined, and the
values of properties nobody asks for (photos, sounds) are dropped while reading, so that they cost neither time nor memory.
"""

import binascii
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from callingcard.sources.lines import decoded, lines

LONGEST = 1 << 18
"""Raw characters of one unfolded property that are kept."""

_HEAD = re.compile(r"\s*(?:([\w-]{1,64})\.)?([\w-]{1,64})((?:;[^\":;]*(?:\"[^\"]*\"[^\":;]*)*)*):", re.ASCII)
_PARAM = re.compile(r";([^\":;=]*)(?:=((?:[^\":;]|\"[^\"]*\")*))?")
_ESCAPE = re.compile(r"\\([nN,;:\\])")
_CIRCUMFLEX = re.compile(r"\^([n^'])")
_BARE_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"}


@dataclass(frozen=True, slots=True)
class Property:
    """One property; ``name`` and the names in ``params`` are upper case, ``group`` lower case, ``raw`` is undecoded."""

    line: int
    group: str
    name: str
    params: dict[str, str]
    raw: str

    def text(self) -> str:
        """Undo transfer encoding and charset; backslash escapes stay."""
        charset = self.params.get("CHARSET", "utf-8")
        if "QUOTED-PRINTABLE" in self.params.get("ENCODING", "").upper():
            data = binascii.a2b_qp(self.raw.encode("latin-1", "replace"))
            return decoded(data.decode("latin-1"), charset)
        return decoded(self.raw, charset)

    def value(self) -> str:
        """Give the value as plain text, trimmed."""
        return unescaped(self.text()).replace("\r\n", "\n").strip()

    def components(self, separator: str = ";") -> list[str]:
        """Split the value at separators that no backslash escapes; each part is plain text, trimmed."""
        parts = [""]
        for piece in re.findall(rf"\\.|[^\\{separator}]+|.", self.text(), re.DOTALL):
            if piece == separator:
                parts.append("")
            else:
                parts[-1] += piece
        return [unescaped(part).strip() for part in parts]

    def param(self, name: str) -> str:
        """Give a parameter's value as text, "" where it is absent (RFC 6868 escapes undone)."""
        return _CIRCUMFLEX.sub(
            lambda found: {"n": "\n", "'": '"'}.get(found[1], "^"), decoded(self.params.get(name, ""))
        )

    def types(self) -> set[str]:
        """Give the values of TYPE in lower case, those written without ``TYPE=`` (vCard 2.1) included."""
        return {each.strip().lower() for each in self.params.get("TYPE", "").split(",")}


def unescaped(text: str) -> str:
    r"""Undo ``\n``, ``\,``, ``\;``, ``\:`` and ``\\``."""
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], text) if "\\" in text else text


def properties(file: BinaryIO, *, skip: Collection[str] = ()) -> Iterator[Property]:
    """Yield the properties of a file in order; those named in ``skip`` (upper case) come with an empty value."""
    for number, line in _unfolded(file, skip):
        if head := _HEAD.match(line):
            params = _params(head[3]) if head[3] else {}
            yield Property(number, (head[1] or "").lower(), head[2].upper(), params, line[head.end() :])


class _Logical:
    """One property's line while the lines that continue it are still being read."""

    def __init__(self, number: int, line: str, skip: Collection[str]) -> None:
        head = _HEAD.match(line)
        self.number = number
        self.dropping = head is not None and head[2].upper() in skip
        self.soft = head is not None and line.endswith("=") and "QUOTED-PRINTABLE" in head[3].upper()
        self.pieces = [head[0] if self.dropping and head else line[:-1] if self.soft else line]
        self._kept = len(line)

    def continues(self, line: str) -> bool:
        """Tell whether the line belongs to this property: folded, after a soft break, or unindented base64."""
        return self.soft or line[:1] in {" ", "\t"} or (self.dropping and line != "" and ":" not in line)

    def add(self, line: str) -> None:
        piece = line if self.soft else line[1:]
        self.soft = self.soft and piece.endswith("=")
        self._kept += len(piece)
        if not self.dropping and self._kept <= LONGEST:
            self.pieces.append(piece[:-1] if self.soft else piece)


def _unfolded(file: BinaryIO, skip: Collection[str]) -> Iterator[tuple[int, str]]:
    logical = _Logical(0, "", skip)
    for number, line in lines(file):
        if logical.continues(line):
            logical.add(line)
            continue
        yield logical.number, "".join(logical.pieces)
        logical = _Logical(number, line, skip)
    yield logical.number, "".join(logical.pieces)


def _params(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in _PARAM.findall(text):
        upper = name.strip().upper()
        if not value:
            value, upper = upper, "ENCODING" if upper in _BARE_ENCODINGS else "TYPE"
        value = value.strip().replace('"', "")
        found[upper] = f"{found[upper]},{value}" if upper in found else value
    return found
