"""A page of text for the terminal: 80 columns or what it has, few styles, everything from a file made visible first."""

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence

import click

from callingcard.text import visible

WIDTH = 80
_NARROWEST = 30
_WORDS = re.compile(r"\S+\s*|\s+")


class Page:
    """Lines of an answer. Styles are dropped by click where the output is no terminal."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._width = max(_NARROWEST, min(WIDTH, _terminals_width()))

    def title(self, text: str) -> None:
        """A heading, with an empty line before it unless it is the first."""
        self.gap()
        self._lines.append(click.style(_safe(text), bold=True))

    def line(self, text: str = "", *, indent: int = 0, dim: bool = False, color: str | None = None) -> None:
        """A paragraph of one logical line, wrapped; continuation lines keep its indent."""
        self._lines.extend(_styled(part, dim, color) for part in wrapped(_safe(text), indent, indent, self._width))

    def item(self, text: str, *, mark: str = "-", indent: int = 2, dim: bool = False, color: str | None = None) -> None:
        """A line of a list; continuation lines stand under the text, not under the mark."""
        hanging = indent + len(mark) + 1
        lines = wrapped(_safe(text), hanging, hanging, self._width)
        first = f"{' ' * indent}{mark} {lines[0].strip()}"
        self._lines.extend(_styled(part, dim, color) for part in [first, *lines[1:]])

    def row(self, left: str, right: str, *, indent: int = 0, bold: bool = True, color: str | None = None) -> None:
        """Two things on a line, the second at the right edge where there is room, else on a line of its own."""
        left, right = _safe(left), _safe(right)
        space = self._width - indent - columns(left) - columns(right)
        styled = click.style(left, bold=bold)
        if not right:
            self._lines.append(f"{' ' * indent}{styled}")
        elif space >= 2:
            self._lines.append(f"{' ' * indent}{styled}{' ' * space}{_styled(right, color is None, color)}")
        else:
            self._lines.append(f"{' ' * indent}{styled}")
            self.line(right, indent=indent + 2, dim=color is None, color=color)

    def table(self, rows: Sequence[tuple[str, ...]], *, indent: int = 0, gap: int = 2) -> None:
        """Columns as wide as their widest cell; the last one wraps under itself."""
        cells = [tuple(_safe(cell) for cell in row) for row in rows]
        widths = [max(columns(row[i]) for row in cells) for i in range(len(cells[0]) - 1)] if cells else []
        widths = [min(width, self._width // 3) for width in widths]
        start = indent + sum(width + gap for width in widths)
        for row in cells:
            lead = " " * indent + "".join(_padded(c, w) + " " * gap for c, w in zip(row, widths, strict=False))
            lines = wrapped(row[-1], start, start, self._width)
            self._lines.append((lead + lines[0].strip()).rstrip())
            self._lines.extend(lines[1:])

    def block(self, text: str, *, indent: int = 4, bar: str = "│") -> None:
        """Text that is to be read or copied as it is: set off by a bar, its own line breaks kept."""
        for paragraph in visible(text).splitlines() or [""]:
            for part in wrapped(paragraph, 0, 0, self._width - indent - 2):
                self._lines.append(f"{' ' * indent}{click.style(bar, dim=True)} {part}")

    def parts(self, parts: Sequence[tuple[str, str | None]], *, indent: int = 2) -> None:
        """Running text in several colours ("dim" counts as one), its own line breaks kept; wrapped between words."""
        line, width = " " * indent, indent
        for text, color in parts:
            for at, paragraph in enumerate(visible(text).split("\n")):
                if at:
                    self._lines.append(line.rstrip())
                    line, width = " " * indent, indent
                for word in _WORDS.findall(paragraph):
                    if width > indent and width + columns(word.rstrip()) > self._width:
                        self._lines.append(line.rstrip())
                        line, width = " " * indent, indent
                    line += _styled(word, color == "dim", None if color == "dim" else color)
                    width += columns(word)
        self._lines.append(line.rstrip())

    def gap(self) -> None:
        """One empty line, not two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """The page."""
        return "\n".join(self._lines)


def _terminals_width() -> int:
    """As ``shutil.get_terminal_size``, whose module takes longer to import than a page to write."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and (width := int(said[:4])):
        return width
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
    except (OSError, ValueError, AttributeError):
        return WIDTH


def wrapped(text: str, first: int, rest: int, width: int) -> list[str]:
    """Wrap to this width with these indents; a long word stays whole, but for scripts without spaces."""
    lines, line = [""], " " * first
    for word in _words(text, width - max(first, rest)):
        joined = f"{line} {word}" if line.strip() else f"{line}{word}"
        if columns(joined) <= width or not line.strip():
            line = joined
        else:
            lines.append(line)
            line = f"{' ' * rest}{word}"
    return [*lines[1:], line]


def _words(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        part = ""
        for char in word if columns(word) > room and columns(word) > len(word) else ():
            if columns(part + char) > room:
                yield part
                part = ""
            part += char
        yield part or word


def columns(text: str) -> int:
    """How many columns a text takes in a terminal: two for wide characters, none for combining ones (UAX 11)."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(text: str, width: int) -> str:
    over = columns(text) > width
    shown = text
    while over and columns(shown) > width - 1:
        shown = shown[:-1]
    shown = f"{shown}…" if over else shown
    return shown + " " * max(0, width - columns(shown))


def _safe(text: str) -> str:
    return visible(text, newlines=False)


def _styled(text: str, dim: bool, color: str | None) -> str:
    return click.style(text, dim=dim, fg=color) if dim or color else text
