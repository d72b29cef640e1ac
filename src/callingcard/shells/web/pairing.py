"""Letting a phone in: a code on this machine's screen, typed once on the phone. Who guesses wrong five times waits a minute."""

import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

DIGITS = 8
TRIES = 5
MINUTES = 10
WAIT_SECONDS = 60


def _new() -> str:
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"


@dataclass
class Pairing:
    """The code that counts just now. It serves one phone, for ten minutes and five tries; then ``told`` gets a new one.

    ``begin`` is to be called once before.
    """

    told: Callable[[str], None]
    clock: Callable[[], float] = time.monotonic
    _code: str = field(default_factory=_new)
    _until: float = 0.0
    _tries: int = TRIES
    _barred: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> None:
        """A new code, told on this machine's screen."""
        self._code, self._until, self._tries = _new(), self.clock() + MINUTES * 60, TRIES
        self.told(f"{self._code[:4]} {self._code[4:]}")

    def accepts(self, typed: str) -> bool:
        """Whether this is the code. Right, used up or run out: the next one is another."""
        with self._lock:
            now = self.clock()
            if now < self._barred:
                return False
            if now > self._until:
                self.begin()
                return False
            self._tries -= 1
            right = hmac.compare_digest("".join(typed.split()).encode(), self._code.encode())
            if right or self._tries <= 0:
                self._barred = 0.0 if right else now + WAIT_SECONDS
                self.begin()
            return right
