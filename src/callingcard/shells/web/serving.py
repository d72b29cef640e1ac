"""Serving: sockets, the address that lets a browser in, and the app behind it until it is stopped."""

import logging
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from callingcard.shells.desk import Desk
from callingcard.shells.listening import listening
from callingcard.shells.web.application import Lan, application
from callingcard.shells.web.certificates import Authority, authority, context
from callingcard.shells.web.keys import Keys, kept_in
from callingcard.shells.web.pairing import Pairing
from callingcard.verbs.errors import Refusal

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 (only where the user asks for it, and behind TLS and a code)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the user is told: the address for this machine, and one that opens once, for a browser to be sent to; for a
    phone its address, the fingerprint, and each new code."""

    ready: Callable[[str, str], None]
    phone: Callable[[str, Authority], None] = lambda _address, _authority: None
    code: Callable[[str], None] = lambda _code: None


def serve(desk: Desk, port: int, telling: Telling, *, lan: bool = False) -> None:
    """Serve until interrupted, on loopback; with ``lan`` also to phones in the same network, on the next port, over TLS.

    Port 0 takes any that are free. Raises Refusal where a port is taken or there is no network.
    """
    keys = kept_in(desk.home)
    at_port = _socket(LOOPBACK, port)
    server = uvicorn.Server(config(application(desk, keys, hosts(_port(at_port)))))
    phones = _phones(desk, keys, port + 1 if port else 0, telling) if lan else None
    at = f"http://{LOOPBACK}:{_port(at_port)}/"
    telling.ready(f"{at}?token={keys.token}", f"{at}?ticket={keys.ticket(time.time())}")
    try:
        server.run(sockets=[at_port])
    finally:
        if phones:
            phones.should_exit = True


def _phones(desk: Desk, keys: Keys, port: int, telling: Telling) -> uvicorn.Server:
    """A second server, for the network, in a thread of its own; the token of the first URL does not open it."""
    here = own_address()
    if here is None:
        raise Refusal("This machine is in no network just now; --lan has nobody to serve.")
    at_port = _socket(EVERYWHERE, port)
    names = [here, f"{socket.gethostname().partition('.')[0]}.local"]
    now = datetime.now(UTC)  # a phone goes by its own clock, whatever moment is acted as of here
    signer = authority(desk.home, here, now)
    pairing = Pairing(telling.code)
    named = {f"{name}:{_port(at_port)}" for name in names}
    served = config(application(desk, Keys(keys.secret), named, lan=Lan(pairing, signer)))
    served.load()
    served.ssl = context(desk.home, signer, names, now)
    server = uvicorn.Server(served)
    Thread(target=server.run, kwargs={"sockets": [at_port]}, daemon=True).start()
    telling.phone(f"https://{here}:{_port(at_port)}/pair", signer)
    pairing.begin()
    return server


def own_address() -> str | None:
    """This machine's address in its network; asked of the routing table, without sending anything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address for documentation (RFC 5737): nobody is there
        except OSError:
            return None
        return str(probe.getsockname()[0])


def _port(found: socket.socket) -> int:
    return int(found.getsockname()[1])


def hosts(port: int) -> frozenset[str]:
    """The Host headers that name a server on this machine's loopback."""
    return frozenset(f"{name}:{port}" for name in (LOOPBACK, "localhost"))


def config(app: ASGIApp) -> uvicorn.Config:
    """How an app is served: nothing is written of who asks for what, and nobody's word is taken for another address of theirs.

    Nor is anything written of what is no request at all: in a network anybody can send such, and the terminal is the user's.
    """
    logging.getLogger("python_multipart").setLevel(logging.ERROR)
    return uvicorn.Config(app, ws="none", log_level="error", access_log=False, server_header=False, proxy_headers=False)


def _socket(host: str, port: int) -> socket.socket:
    try:
        return listening(host, port)
    except OSError as error:
        raise Refusal(
            f"Port {port} is taken ({(error.strerror or 'error').lower()}); choose another with --port."
        ) from None
