"""On a terminal the demo goes on to the web app; elsewhere it ends after showing the day."""

import os
import pty
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.cli.conftest import Call

COMMAND = [sys.executable, "-m", "callingcard", "demo", "--people", "20"]


def test_without_a_terminal_it_ends(call: Call) -> None:
    answer = call("demo", "--people", "20")
    assert answer.code == 0
    assert "http://" not in answer.out + answer.err


def test_what_it_says_to_type_can_be_typed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = tmp_path / "bin" / "callingcard"
    command.parent.mkdir()
    command.touch(0o755)
    monkeypatch.setattr(sys, "argv", [str(command), "demo"])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert f"{command} --home " in " ".join(call("demo", "--people", "5").out.split())
    monkeypatch.setenv("PATH", str(command.parent))
    assert "\n  callingcard --home " in call("demo", "--people", "5").out


def test_on_a_terminal_it_serves_until_interrupted() -> None:
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    with subprocess.Popen(
        COMMAND, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, text=True, env=environment
    ) as demo:
        os.close(theirs)
        try:
            address = re.search(r"http://\S+", _told(demo))
            assert address
            with urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open(address[0], timeout=20) as page:
                assert "Rebelo" in page.read().decode()
        finally:
            demo.send_signal(signal.SIGINT)
            assert demo.wait(20) in {0, 130}
            os.close(ours)


def _told(demo: "subprocess.Popen[str]") -> str:
    assert demo.stderr
    told = ""
    while "http://" not in told:
        line = demo.stderr.readline()
        assert line, told
        told += line
    return told
