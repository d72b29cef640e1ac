"""The real server in a process of its own, over an invented world."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from callingcard.shells.web.keys import TOKEN
from callingcard.verbs.demo import demo

NOW = "2026-03-10T10:30:00+01:00"
SECRET = "a-token-for-the-tests-0123456789abcdef"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Server:
    """A server that can be stopped and started again at its port, as one that is switched off over night."""

    home: Path
    port: int = 0
    process: "subprocess.Popen[bytes] | None" = field(default=None)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def first(self) -> str:
        """The address that lets a browser in."""
        return f"{self.url}/?token={SECRET}"

    def start(self) -> None:
        """Start it, at any port that is free the first time, and wait until it says where it is."""
        command = [sys.executable, "-c", "from callingcard.shells.cli import main; main()"]
        asked = ["--home", str(self.home), "--now", NOW, "serve", "--port", str(self.port), "--no-open"]
        told = self.home.with_name(f"{self.home.name}.told")
        with told.open("w") as said:
            self.process = subprocess.Popen([*command, *asked], env=os.environ | {TOKEN: SECRET}, stderr=said)
        end = time.monotonic() + 60
        while not (found := re.search(r"callingcard is at http://127\.0\.0\.1:(\d+)", told.read_text())):
            assert self.process.poll() is None, told.read_text()
            assert time.monotonic() < end, "the server did not start"
            time.sleep(0.05)
        self.port = int(found[1])

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(60)
            self.process = None


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the demo's day in it; not to be written to."""
    home = tmp_path_factory.mktemp("invented")
    demo(home, now=datetime.fromisoformat(NOW), people=30)
    return home


def served(invented: Path, within: Path) -> Iterator[Server]:
    """The server over a copy of the invented world; it is stopped when this is left."""
    home = Path(shutil.copytree(invented, within / "served"))
    found = Server(home)
    found.start()
    try:
        yield found
    finally:
        found.stop()
