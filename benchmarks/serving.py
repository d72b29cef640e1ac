"""The check endpoint against the same framework answering a constant: requests a second, and the slowest of a hundred.

Both are served by the same server, each in a process of its own, over loopback: the constant with the server's defaults, the
endpoint as ``callingcard serve`` serves it. One client, which takes as little of the two processors as it can, asks over a few
connections that stay open, each for the next when it has its answer. The endpoint is asked twice over: about notes that it
has never met, each once; and about a few notes again and again, as an editor asks about a page of which one note changes.
"""

import json
import multiprocessing
import re
import selectors
import socket
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from benchmarks.checking import generated
from callingcard.shells.desk import Desk
from callingcard.shells.listening import listening
from callingcard.shells.web.application import application
from callingcard.shells.web.keys import Keys
from callingcard.shells.web.serving import config
from callingcard.verbs.demo import demo

CONNECTIONS = 4
REQUESTS = 9_000
AGAIN = 20
WARMING = 300
ROUNDS = 7
TOKEN = "a-token-of-this-benchmark"
_HEAD = (
    b"POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n"
    b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
)
_LENGTH = re.compile(rb"(?i)content-length: (\d+)")
RATE, P99 = 0.5, 2.0
"""What is promised: at least half the requests a second, at most twice the 99th percentile."""


def constant(door: socket.socket) -> None:
    """Serve the framework alone: it reads the body and answers what it always answers."""

    async def answer(request: Request) -> Response:
        await request.body()
        return JSONResponse({"verdict": "send", "elements": {}, "findings": [], "focus": "them", "language": "en"})

    app = Starlette(routes=[Route("/api/check", answer, methods=["POST"])])
    uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[door])


def ours(door: socket.socket, home: Path) -> None:
    """Serve the app as it is, guard and all."""
    app = application(Desk(home), Keys(b"0" * 32, TOKEN), {f"127.0.0.1:{door.getsockname()[1]}"})
    uvicorn.Server(config(app)).run(sockets=[door])


@dataclass(slots=True)
class Connection:
    """One of the client's connections: what it asked for when, and what it has heard of the answer."""

    line: socket.socket
    asked: float = 0.0
    heard: bytes = b""

    def ask(self, port: int, body: bytes) -> None:
        """Ask about a note."""
        self.asked, self.heard = time.perf_counter(), b""
        self.line.sendall(_HEAD % (port, TOKEN.encode(), len(body)) + body)

    def answered(self) -> bool:
        """Whether all of the answer is there. Raises SystemExit for one that is none."""
        self.heard += self.line.recv(1 << 16)
        head, gap, rest = self.heard.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(head.decode())
        return bool(gap) and len(rest) == int(_LENGTH.search(head)[1])  # type: ignore[index]


def ask(port: int, bodies: list[bytes]) -> list[float]:
    """Ask with each body once; how long each answer took, in seconds."""
    todo, took = iter(bodies), []
    with selectors.DefaultSelector() as waiting:
        for body in islice(todo, CONNECTIONS):
            connection = Connection(socket.create_connection(("127.0.0.1", port)))
            waiting.register(connection.line, selectors.EVENT_READ, connection)
            connection.ask(port, body)
        while waiting.get_map():
            for key, _ in waiting.select():
                if not key.data.answered():
                    continue
                took.append(time.perf_counter() - key.data.asked)
                if body := next(todo, b""):
                    key.data.ask(port, body)
                else:
                    waiting.unregister(key.data.line)
                    key.data.line.close()
    return took


def measured(port: int, bodies: list[bytes]) -> tuple[float, float]:
    """Requests a second, and the 99th percentile in milliseconds."""
    began = time.perf_counter()
    took = sorted(ask(port, bodies))
    return len(took) / (time.perf_counter() - began), took[int(len(took) * 0.99)] * 1e3


def main() -> int:
    """Measure both, in turns; 1 if what is promised is not kept."""
    with tempfile.TemporaryDirectory(prefix="callingcard-bench-") as folder:
        return _measured_over(Path(folder))


def _measured_over(home: Path) -> int:
    demo(home, now=datetime.now().astimezone(), people=300)
    new = [json.dumps({"text": text}).encode() for text in generated(REQUESTS + WARMING)]
    doors = {name: listening("127.0.0.1", 0) for name in ("constant", "check")}
    ports = {name: int(door.getsockname()[1]) for name, door in doors.items()}
    servers = [
        multiprocessing.Process(target=constant, args=(doors["constant"],), daemon=True),
        multiprocessing.Process(target=ours, args=(doors["check"], home), daemon=True),
    ]
    for server in servers:
        server.start()
    for port in ports.values():
        ask(port, new[:WARMING])
    asked = {
        "constant": (ports["constant"], new[WARMING:]),
        "new notes": (ports["check"], new[WARMING:]),
        "asked again": (ports["check"], new[:AGAIN] * (REQUESTS // AGAIN)),
    }
    best: dict[str, tuple[float, float]] = {}
    for _ in range(ROUNDS):
        for name, (port, bodies) in asked.items():
            rate, p99 = measured(port, bodies)
            known = best.get(name, (0.0, float("inf")))
            best[name] = max(rate, known[0]), min(p99, known[1])
    for server in servers:
        server.terminate()
    for name, (rate, p99) in best.items():
        print(f"{name:11} {rate:8,.0f} requests/s   p99 {p99:6.2f} ms")
    most, least = best.pop("constant")
    missed = 0
    for name, (rate, p99) in best.items():
        print(
            f"{name}: {rate / most:.2f} of the constant's requests (promised {RATE}), {p99 / least:.2f} of its p99 (promised {P99})"
        )
        missed += rate / most < RATE or p99 / least > P99
    return int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
