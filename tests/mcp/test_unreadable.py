"""A line that cannot be read: whoever asked gets an error, and the next request its answer."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.mcp.calling import PROGRAM, arguments

HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}},
}  # fmt: skip
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
PING = {"jsonrpc": "2.0", "id": 99, "method": "ping"}


def exchange(home: Path, *lines: str) -> tuple[list[Any], str]:
    """What a server answers to these lines after the greeting and before a last ping; and what it says on standard error."""
    sent = "\n".join([json.dumps(HELLO), json.dumps(READY), *lines, json.dumps(PING)])
    with subprocess.Popen(
        [str(PROGRAM), *arguments(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        try:
            process.stdin.write(sent + "\n")
            process.stdin.flush()
            said = []
            while (one := json.loads(process.stdout.readline())).get("id") != PING["id"]:
                said.append(one)
            process.stdin.close()
            assert process.wait(timeout=20) == 0
            return said[1:], process.stderr.read()
        finally:
            process.kill()


def request(number: object, text: str) -> str:
    """A call of ``check``, the text as JSON spells it."""
    return f'{{"jsonrpc":"2.0","id":{json.dumps(number)},"method":"tools/call","params":{{"name":"check","arguments":{{"text":"{text}"}}}}}}'


@pytest.mark.parametrize("number", [7, "seven"])
def test_half_a_character_is_answered_with_an_error(tmp_path: Path, number: object) -> None:
    said, told = exchange(tmp_path, request(number, r"Hi \ud83d Ana"))
    assert [one["id"] for one in said] == [number]
    assert said[0]["error"]["code"] == -32700
    assert "half of a character" in said[0]["error"]["message"]
    assert told == ""


def test_what_asks_nothing_gets_no_answer(tmp_path: Path) -> None:
    lines = [
        "nonsense",
        "{}",
        "[1]",
        "[" * 5000,
        r'{"jsonrpc":"2.0","method":"x","params":{"a":"\ud83d"}}',
        r'{"jsonrpc":"2.0","id":3,"result":"\ud83d"}',
    ]
    assert exchange(tmp_path, *lines) == ([], "")
