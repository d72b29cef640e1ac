"""How often one address may ask, where others than this machine can reach the server."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from callingcard.shells.web.translating import worded

A_SECOND = 20.0
AT_ONCE = 200.0
_ADDRESSES = 4_096


@dataclass
class Paced:
    """ASGI middleware: a bucket an address, which fills with ``a_second`` requests up to ``at_once``; 429 when it is empty."""

    app: ASGIApp
    a_second: float = A_SECOND
    at_once: float = AT_ONCE
    clock: Callable[[], float] = time.monotonic
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._may((scope.get("client") or ("",))[0]):
            refused = PlainTextResponse(worded("Too many requests; wait a moment."), 429, {"retry-after": "5"})
            await refused(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may(self, address: str) -> bool:
        now = self.clock()
        left, seen = self._left.pop(address, (self.at_once, now))
        left = min(self.at_once, left + (now - seen) * self.a_second)
        self._left[address] = (max(0.0, left - 1), now)
        while len(self._left) > _ADDRESSES:
            self._left.popitem(last=False)
        return left >= 1
