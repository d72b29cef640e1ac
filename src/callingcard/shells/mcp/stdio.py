"""Standard input and output: a request that cannot be read is answered too, so that nobody waits for ever.

The SDK leaves such a line unanswered. JSON can spell half of a character, ``"\\ud83d"``, as programs do that cut a text in two.
"""

import json
from contextvars import Context
from types import TracebackType
from typing import TYPE_CHECKING, Self

from anyio import EndOfStream
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import PARSE_ERROR, ErrorData, JSONRPCError
from pydantic import ValidationError

from callingcard.shells.mcp.taking import Server

if TYPE_CHECKING:
    from mcp.shared._stream_protocols import ReadStream, WriteStream

_SAID = "The request cannot be read: it is no message of the protocol, or a text in it holds half of a character."
Incoming = SessionMessage | Exception


class Answered:
    """What comes in, but for what cannot be read: that is answered with an error where it asks for an answer."""

    def __init__(self, incoming: "ReadStream[Incoming]", outgoing: "WriteStream[SessionMessage]") -> None:
        self._incoming, self._outgoing = incoming, outgoing

    @property
    def last_context(self) -> Context | None:
        """That of whoever sent the last one, as the SDK's own streams have it."""
        return getattr(self._incoming, "last_context", None)

    async def receive(self) -> Incoming:
        """The next message."""
        while isinstance(item := await self._incoming.receive(), Exception):
            if (asked := _asked(item)) is not None:
                error = JSONRPCError(jsonrpc="2.0", id=asked, error=ErrorData(code=PARSE_ERROR, message=_SAID))
                await self._outgoing.send(SessionMessage(error))
        return item

    async def aclose(self) -> None:
        """Close it."""
        await self._incoming.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Incoming:
        try:
            return await self.receive()
        except EndOfStream:
            raise StopAsyncIteration from None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


async def serve(server: Server) -> None:
    """Serve over standard input and output, until the input ends.

    The SDK has no public way to give it streams: where a newer one keeps its inner server elsewhere, such lines go unanswered again.
    """
    inner = getattr(server, "_lowlevel_server", None)
    if inner is None:
        await server.run_stdio_async()
        return
    async with stdio_server() as (incoming, outgoing):
        await inner.run(Answered(incoming, outgoing), outgoing, inner.create_initialization_options())


def _asked(error: Exception) -> str | int | None:
    """The id of the request that could not be read; None where nothing was asked."""
    read = error.errors(include_url=False)[0]["input"] if isinstance(error, ValidationError) else None
    try:
        found = json.loads(read) if isinstance(read, str) else read
    except (ValueError, RecursionError):
        return None
    asked = found.get("id") if isinstance(found, dict) and "method" in found else None
    return asked if isinstance(asked, str | int) and not isinstance(asked, bool) else None
