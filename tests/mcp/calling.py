"""Calling the server as an assistant does: the SDK's own client, over a real process."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TextIO, TypeVar

from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.types import CallToolResult

PROGRAM = Path(sys.executable).with_name("callingcard")
NOW = "2026-05-20T09:30:00+00:00"
Answer = TypeVar("Answer")


def arguments(home: Path, *options: str) -> list[str]:
    """The command line of a server over this home."""
    return ["--home", str(home), "--now", NOW, "mcp", *options]


def over_stdio(
    home: Path, ask: Callable[[Client], Awaitable[Answer]], *options: str, told: TextIO = sys.stderr
) -> Answer:
    """Start a server, do what ``ask`` does with it, end it. What it says on standard error goes to ``told``."""

    async def run() -> Answer:
        parameters = StdioServerParameters(command=str(PROGRAM), args=arguments(home, *options))
        async with Client(stdio_client(parameters, errlog=told)) as client:
            return await ask(client)

    return asyncio.run(run())


async def call(client: Client, name: str, /, **given: Any) -> CallToolResult:
    """Call a tool; what it says as text is what it says as structure."""
    found = await client.call_tool(name, given)
    assert isinstance(found, CallToolResult)
    if found.structured_content is not None:
        assert json.loads(text_of(found)) == found.structured_content
    return found


def text_of(found: CallToolResult) -> str:
    """The text of a result."""
    return "".join(block.text for block in found.content if block.type == "text")
