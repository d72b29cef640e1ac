"""Serving: a socket on this machine, the address that lets a browser in, and the app behind it until it is stopped."""

import socket
from collections.abc import Callable

import uvicorn

from callingcard.shells.desk import Desk
from callingcard.shells.web.application import application
from callingcard.shells.web.keys import Keys, kept_in
from callingcard.verbs.errors import Refusal

LOOPBACK = "127.0.0.1"


def serve(desk: Desk, port: int, *, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; ``ready`` gets the address with its token once the socket listens. Port 0: any free one."""
    listening = _socket(LOOPBACK, port)
    keys = kept_in(desk.home)
    at = listening.getsockname()[1]
    server = uvicorn.Server(_config(application(desk, keys, hosts(at))))
    ready(address(keys, at))
    server.run(sockets=[listening])


def hosts(port: int) -> frozenset[str]:
    """The Host headers that name a server on this machine's loopback."""
    return frozenset(f"{name}:{port}" for name in (LOOPBACK, "localhost"))


def address(keys: Keys, port: int) -> str:
    """The first URL: it lets the browser in, and then it is gone from the address bar."""
    return f"http://{LOOPBACK}:{port}/?token={keys.token}"


def _config(app: object) -> uvicorn.Config:
    return uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)  # type: ignore[arg-type]


def _socket(host: str, port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
    except OSError as error:
        found.close()
        raise Refusal(
            f"Port {port} is taken ({(error.strerror or 'error').lower()}); choose another with --port."
        ) from None
    found.listen(64)
    return found
