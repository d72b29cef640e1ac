"""HTTP: this machine only, the token, and the name by which the server is called."""

import asyncio
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.mcp.calling import PROGRAM, arguments

TOKEN = "a-token-of-the-tests-own"
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
JSON = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
KNOWN = {**JSON, "Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    with subprocess.Popen(
        [str(PROGRAM), *arguments(home, "--http", "0")], stderr=subprocess.PIPE, text=True,
        env={**os.environ, "CALLINGCARD_MCP_TOKEN": TOKEN},
    ) as process:  # fmt: skip
        assert process.stderr is not None
        said = process.stderr.readline()
        told = process.stderr.readline()
        assert told == "Authorization: Bearer, and the token that CALLINGCARD_MCP_TOKEN holds.\n"
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+/mcp", said)
            assert found, said
            yield found[0]
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == -signal.SIGINT  # which a shell tells as 130
            assert "Traceback" not in process.stderr.read()
        finally:
            process.kill()


def test_the_sdks_client_over_http(address: str) -> None:
    async def ask() -> list[str]:
        async with (
            httpx2.AsyncClient(headers={"Authorization": f"Bearer {TOKEN}"}) as http,
            Client(streamable_http_client(address, http_client=http)) as client,
        ):
            return [tool.name for tool in (await client.list_tools()).tools]

    assert "check" in asyncio.run(ask())


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (JSON, 401),
        ({**JSON, "Authorization": "Bearer wrong"}, 401),
        ({**JSON, "Authorization": TOKEN}, 401),
        ({**JSON, "Authorization": "Basic " + TOKEN}, 401),
        ({**KNOWN, "Host": "evil.example"}, 421),
        ({**KNOWN, "Host": "127.0.0.1"}, 421),
        ({**KNOWN, "Host": "127.0.0.1.evil.example:1"}, 421),
        ({**KNOWN, "Origin": "https://evil.example"}, 403),
        ({**KNOWN, "Origin": "null"}, 403),
    ],
)
def test_strangers_are_refused(address: str, headers: dict[str, str], status: int) -> None:
    assert httpx2.post(address, json=HELLO, headers=headers).status_code == status


def test_who_knows_the_token_is_let_in(address: str) -> None:
    assert httpx2.post(address, json=HELLO, headers={**KNOWN, "authorization": f"bearer {TOKEN}"}).status_code not in {401, 403, 421}  # fmt: skip


def test_it_listens_on_this_machine_only(address: str) -> None:
    port = int(address.rsplit(":", 1)[1].split("/")[0])
    listening = {
        line.split()[1].split(":")[0] for line in Path("/proc/net/tcp").read_text().splitlines()[1:]
        if int(line.split()[1].split(":")[1], 16) == port and line.split()[3] == "0A"
    }  # fmt: skip
    assert listening == {"0100007F"}


def test_a_port_that_is_taken_is_one_sentence(address: str, tmp_path: Path) -> None:
    port = address.rsplit(":", 1)[1].split("/")[0]
    done = subprocess.run([PROGRAM, *arguments(tmp_path, "--http", port)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"Port {port} cannot be used: address already in use.\n"


@pytest.mark.parametrize("token", ["", "short", "with a space in the middle", "tökens-are-of-plain-letters"])
def test_a_weak_token_is_refused(tmp_path: Path, token: str) -> None:
    env = {**os.environ, "CALLINGCARD_MCP_TOKEN": token}
    command = [str(PROGRAM), *arguments(tmp_path, "--http", "0")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, timeout=60)
    assert done.returncode == 2
    assert done.stderr == "CALLINGCARD_MCP_TOKEN must have at least 16 plain characters and no space.\n"


def test_a_token_of_its_own_is_told_once(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "CALLINGCARD_MCP_TOKEN"}
    told = set()
    for _ in range(2):
        command = [str(PROGRAM), *arguments(tmp_path, "--http", "0")]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as process:
            assert process.stderr is not None
            process.stderr.readline()
            told.add(process.stderr.readline().removeprefix("Authorization: Bearer ").strip())
            process.send_signal(signal.SIGINT)
            try:
                assert process.wait(timeout=20) == -signal.SIGINT  # which a shell tells as 130
            finally:
                process.kill()
    assert len(told) == 2
    assert all(len(token) >= 40 for token in told)
