"""The real server in a process of its own, over an invented world."""

import os
import shutil
import socket
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
    port: int
    process: "subprocess.Popen[bytes] | None" = field(default=None)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def first(self) -> str:
        """The address that lets a browser in."""
        return f"{self.url}/?token={SECRET}"

    def start(self) -> None:
        command = [sys.executable, "-c", "from callingcard.shells.cli import main; main()"]
        asked = ["--home", str(self.home), "--now", NOW, "serve", "--port", str(self.port), "--no-open"]
        self.process = subprocess.Popen([*command, *asked], env=os.environ | {TOKEN: SECRET}, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("the server did not start")

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(10)
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
    found = Server(home, free_port())
    found.start()
    try:
        yield found
    finally:
        found.stop()


def free_port() -> int:
    """A port that nobody uses just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
