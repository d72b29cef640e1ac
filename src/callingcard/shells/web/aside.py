"""Judging aside: while notes come by the hundred, a process of its own judges them, so that pages stay quick.

One note takes less here than the way there and back, and nobody types so fast; a program that has a thousand judged would keep
all else waiting. The process starts with such a rush, ends some time after it, and holds nothing that the store does not. Why:
docs/decisions/judging-aside.md.
"""

import asyncio
import os
import socket
import sys
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen
from time import monotonic
from typing import Final, cast

from callingcard.shells.web.framing import NUMBER, Frames, framed

MANY: Final = 100
"""Notes within a second from which they are judged aside."""
IDLE_SECONDS: Final = 30.0
_MODULE: Final = "callingcard.shells.web.judging"


class Aside(asyncio.Protocol):
    """The process beside a server, whether it runs or not; ``opened`` for as long as the server is."""

    def __init__(self, home: Path, *, many: int = MANY, idle: float = IDLE_SECONDS) -> None:
        self.home, self.many, self.idle = home, many, idle
        self._loop: asyncio.AbstractEventLoop | None = None
        self._starting: asyncio.Task[None] | None = None
        self._process: Popen[bytes] | None = None
        self._line: asyncio.Transport | None = None
        self._ready = False
        self._frames = Frames()
        self._waiting: deque[asyncio.Future[bytes | None]] = deque()
        self._since = self._asked = 0.0
        self._count = 0

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """While this lasts there may be a process; where there is one processor, it could not help."""
        self._loop = asyncio.get_running_loop() if (os.cpu_count() or 1) > 1 else None
        try:
            yield
        finally:
            self._loop = None
            if self._starting:
                await self._starting
            self._end()

    def takes(self) -> bool:
        """Whether the next note is for the process. To be asked once for each note: so it is known how many come."""
        self._asked = now = monotonic()
        if now - self._since > 1.0:
            self._since, self._count = now, 0
        self._count += 1
        if self._count >= self.many and self._loop and self._starting is None:
            self._starting = self._loop.create_task(self._start(self._loop))
        return self._ready

    def judge(self, body: bytes, generation: int) -> "asyncio.Future[bytes | None]":
        """The report on the note in the body of a request, as JSON, under the settings of a generation of the store.

        None where it must be asked for here: it needs the store, cannot be taken as it is, or the process ended meanwhile.
        """
        assert self._loop is not None
        assert self._line is not None
        answer: asyncio.Future[bytes | None] = self._loop.create_future()
        self._waiting.append(answer)
        self._line.write(framed(NUMBER.pack(generation) + body))
        return answer

    async def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                self._process = await asyncio.to_thread(_started, self.home, theirs)
            await loop.create_connection(lambda: self, sock=ours)
        except OSError:  # then notes are judged here, as before
            self._loop = None
            ours.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called when there is a line to the process; it is ready when it says so."""
        self._line = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Called with what the process says: first an empty frame, then an answer to each question, in their order."""
        for said in self._frames.feed(data):
            if not self._ready:
                self._ready = True
                self._rest()
            else:
                _tell(self._waiting.popleft(), said or None)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Called when the process has ended, whyever: who waits is told, and the next rush may start another.

        One that ended before it was ready would do so again: then notes are judged here for good.
        """
        if self._line is None:
            return  # it was ended from here
        if not self._ready:
            self._loop = None
        self._end()

    def _rest(self) -> None:
        """End the process when nothing was asked for long enough."""
        if self._loop is None or not self._ready:
            return
        left = self._asked + self.idle - monotonic()
        if left > 0:
            self._loop.call_later(left, self._rest)
        else:
            self._end()

    def _end(self) -> None:
        line, process, waiting = self._line, self._process, self._waiting
        self._line, self._process, self._waiting = None, None, deque()
        self._ready, self._starting, self._frames = False, None, Frames()
        for answer in waiting:
            _tell(answer, None)
        if line is not None:
            line.abort()
        if process is not None:
            process.kill()
            process.wait()


def _started(home: Path, line: socket.socket) -> Popen[bytes]:
    command = (sys.executable, "-P", "-m", _MODULE, str(home))
    return Popen(command, stdin=line.fileno(), stdout=line.fileno(), stderr=DEVNULL)  # noqa: S603 (our own module)


def _tell(answer: "asyncio.Future[bytes | None]", said: bytes | None) -> None:
    """Give an answer to who still waits for it."""
    if not answer.done():
        answer.set_result(said)
