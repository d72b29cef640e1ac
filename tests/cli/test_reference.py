"""The reference of the commands is what the commands say."""

import re
import subprocess
import sys
from pathlib import Path

from callingcard.shells.cli.commands import COMMANDS
from callingcard.verbs.config import table_of_settings

DOCS = Path(__file__).parents[2] / "docs"


def test_the_pages_made_from_code_are_not_old() -> None:
    done = subprocess.run([sys.executable, DOCS / "pages.py", "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_documented() -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"\n### {name}\n" not in page] == []


def test_every_setting_that_a_page_names_is_there() -> None:
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]
    named = {key for page in pages for key in re.findall(r"\bconfig ([a-z][a-z_.]*)", page.read_text("utf-8"))}
    assert named >= {"model", "zone", "rules.off"}
    assert named <= {setting.key for setting in table_of_settings()}
