"""Calling the command line in this process, in a home of the test's own, on a fixed day."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from callingcard.shells.cli.running import run

NOW = "2026-05-20T09:30:00+00:00"


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The document on standard output."""
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call a command; ``json=True`` asks for JSON, ``typed`` is standard input, ``now`` another moment."""

    def called(*args: str, json: bool = False, typed: str | bytes = b"", now: str = NOW) -> Answer:
        data = typed if isinstance(typed, bytes) else typed.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        capsys.readouterr()
        code = run(["--home", str(tmp_path / "home"), "--now", now, *(["--json"] if json else []), *args])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return called
