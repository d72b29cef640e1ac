"""HTTP for assistants: on this machine only, for who knows the token; no other site's page can reach it by a trick of names."""

import hmac
from collections.abc import Callable

from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from callingcard.model.refusal import Refusal
from callingcard.shells.listening import listening

HOST = "127.0.0.1"
PATH = "/mcp"


def app(server: MCPServer, *, port: int, token: str) -> ASGIApp:
    """The server as an ASGI application: Host and Origin must be this address, and the token the one given."""
    hosts = [f"{name}:{port}" for name in (HOST, "localhost")]
    security = TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=[f"http://{host}" for host in hosts])
    made = server.streamable_http_app(
        streamable_http_path=PATH, transport_security=security, host=HOST, stateless_http=True, json_response=True
    )
    return Door(made, token)


class Door:
    """Lets nobody in without the token."""

    def __init__(self, inner: ASGIApp, token: str) -> None:
        self._inner, self._expected = inner, f"bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 401 unless the request carries the token; start and stop pass."""
        if scope["type"] == "http" and not self._knows(Headers(scope=scope).get("authorization", "")):
            refused = PlainTextResponse(
                "Say the token: Authorization: Bearer …", 401, {"WWW-Authenticate": 'Bearer realm="callingcard"'}
            )
            return await refused(scope, receive, send)
        return await self._inner(scope, receive, send)

    def _knows(self, said: str) -> bool:
        scheme, _, token = said.partition(" ")
        return hmac.compare_digest(f"{scheme.lower()} {token.strip()}".encode(), self._expected)


def serve(server: MCPServer, *, port: int, token: str, tell: Callable[[str], None]) -> None:
    """Serve until interrupted; ``tell`` gets the address. Port 0 takes one that is free. Raises Refusal where the port is taken."""
    import uvicorn

    try:
        found = listening(HOST, port)
    except OSError as error:
        raise Refusal(f"Port {port} cannot be used: {(error.strerror or str(error)).lower()}.") from None
    with found:
        port = found.getsockname()[1]
        config = uvicorn.Config(app(server, port=port, token=token), log_level="error", access_log=False)
        tell(f"http://{HOST}:{port}{PATH}")
        uvicorn.Server(config).run(sockets=[found])
