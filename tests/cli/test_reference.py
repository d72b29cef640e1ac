"""The reference of the commands is what the commands say."""

import subprocess
import sys
from pathlib import Path

from callingcard.shells.cli.commands import COMMANDS

DOCS = Path(__file__).parents[2] / "docs"


def test_the_pages_made_from_code_are_not_old() -> None:
    done = subprocess.run([sys.executable, DOCS / "pages.py", "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_documented() -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"\n### {name}\n" not in page] == []
