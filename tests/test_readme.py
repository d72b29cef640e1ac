"""The README's commands run as they stand there, over a folder of invented files with the names it uses."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [
    line.strip()
    for block in re.findall(r"^ *```\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if ".venv/bin/callingcard" in line
]


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A home folder with the files that the README imports."""
    fixtures = ROOT / "tests" / "fixtures"
    folder = tmp_path / "Downloads"
    folder.mkdir()
    archive = folder / "Complete_LinkedInDataExport_05-20-2026"
    shutil.make_archive(str(archive), "zip", next(p for p in sorted((fixtures / "linkedin").iterdir()) if p.is_dir()))
    shutil.copy(next((fixtures / "vcard").glob("*.vcf")), tmp_path / "contacts.vcf")
    shutil.copy(next((fixtures / "ical").glob("*.ics")), tmp_path / "calendar.ics")
    return tmp_path


def test_every_command_runs(downloads: Path) -> None:
    assert len(COMMANDS) >= 6
    program = Path(sys.executable).with_name("callingcard")
    for command in COMMANDS:
        done = subprocess.run(
            command.replace(".venv/bin/callingcard", str(program)).replace("~", str(downloads)),
            shell=True,
            cwd=downloads,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        negative = "check" in command
        assert done.returncode == (1 if negative else 0), f"{command}\n{done.stdout}{done.stderr}"
        assert done.stdout.strip()


def test_every_link_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    missing = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in link and not link.startswith("mailto:") and not (page.parent / link).exists()
    ]
    assert not missing
