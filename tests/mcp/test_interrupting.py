"""Ctrl-C ends the servers that talk over standard input, though they wait for the next line."""

import json
import signal
import subprocess
from pathlib import Path

import pytest

from tests.mcp.calling import PROGRAM

_HELLO = {"jsonrpc": "2.0", "id": 1, "method": "initialize"}
_ASSISTANT = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}
_LINE = json.dumps({**_HELLO, "params": _ASSISTANT}).encode() + b"\n"
_BODY = json.dumps({**_HELLO, "params": {"capabilities": {}, "processId": None, "rootUri": None}}).encode()


@pytest.mark.parametrize(
    ("face", "hello"), [("mcp", _LINE), ("lsp", b"Content-Length: %d\r\n\r\n%s" % (len(_BODY), _BODY))]
)
def test_ctrl_c(tmp_path: Path, face: str, hello: bytes) -> None:
    command = [str(PROGRAM), "--home", str(tmp_path), face]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(hello)
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=10) == -signal.SIGINT  # which a shell tells as 130
            assert b"Traceback" not in process.stderr.read()
        finally:
            process.kill()
