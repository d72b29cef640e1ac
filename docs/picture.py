"""The README's picture of a terminal: what ``callingcard demo`` shows, on a fixed day. ``make docs`` draws it."""

import io
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

OUT: Final = Path(__file__).parent / "images" / "today.svg"
NOW: Final = "2026-05-20T09:30:00+00:00"
_LINES: Final = 30
_FONTS: Final = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace"
_THEME: Final = TerminalTheme(
    (250, 249, 246),
    (45, 45, 48),
    [
        (45, 45, 48),
        (178, 48, 48),
        (30, 120, 70),
        (150, 100, 0),
        (35, 90, 160),
        (125, 60, 130),
        (0, 110, 125),
        (90, 90, 94),
    ],
    [
        (110, 110, 114),
        (178, 48, 48),
        (30, 120, 70),
        (150, 100, 0),
        (35, 90, 160),
        (125, 60, 130),
        (0, 110, 125),
        (45, 45, 48),
    ],
)


def shown() -> str:
    """What a terminal of 80 columns receives, colours included."""
    controller, terminal = pty.openpty()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [Path(sys.executable).with_name("callingcard"), "--now", NOW, "demo"],
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", "TMPDIR": folder},
        )
        os.close(terminal)
        received = b"".join(iter(lambda: _read(controller), b""))
        process.wait()
    os.close(controller)
    return received.decode("utf-8").replace("\r\n", "\n")


def _read(controller: int) -> bytes:
    try:
        return os.read(controller, 65_536)
    except OSError:
        return b""


def main() -> None:
    """Draw the first screen."""
    lines = Text.from_ansi(shown()).split()[:_LINES]
    console = Console(record=True, width=82, file=io.StringIO(), force_terminal=True)
    console.print("[bold]$ callingcard today[/bold]\n")
    for line in lines:
        console.print(line)
    OUT.parent.mkdir(exist_ok=True)
    # No font from elsewhere: a picture that phones home would be a poor start.
    template = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    drawn = console.export_svg(title="callingcard", theme=_THEME, unique_id="today", code_format=template)
    OUT.write_text(drawn.replace("Fira Code, monospace", _FONTS), "utf-8")


if __name__ == "__main__":
    main()
