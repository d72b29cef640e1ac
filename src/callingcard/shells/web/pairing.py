"""Letting a phone in: a code on this machine's screen, typed once on the phone. Who guesses wrong five times waits a minute.

Guessing is hopeless: the code has eight digits, and all strangers together may be wrong thirty times a minute. Day and night that
hits one code in 2,300 days. The thirty are so many that one address alone, of which five are taken, keeps nobody else out.
"""

import hmac
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil
from threading import Lock

DIGITS = 8
TRIES = 5
TRIES_OF_ALL = 30
MINUTES = 10
WAIT_SECONDS = 60


def _new() -> str:
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether it was the code; if not, for how many seconds no other is looked at, 0 where one may try again at once."""

    right: bool = False
    wait: int = 0


@dataclass
class Pairing:
    """The code that counts just now. It serves one phone, for ten minutes; then ``told`` gets a new one.

    ``begin`` is to be called once before. Wrong guesses are held for a minute, each with its moment and the address it came from.
    """

    told: Callable[[str], None]
    clock: Callable[[], float] = time.monotonic
    _code: str = field(default_factory=_new)
    _until: float = 0.0
    _wrong: deque[tuple[float, str]] = field(default_factory=deque)
    _barred: dict[str, float] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> None:
        """A new code, told on this machine's screen."""
        self._code, self._until = _new(), self.clock() + MINUTES * 60
        self.told(f"{self._code[:4]} {self._code[4:]}")

    def tried(self, typed: str, address: str) -> Tried:
        """Try a code that was typed at an address. Right or run out: the next one is another."""
        with self._lock:
            now = self.clock()
            self._forget(now)
            if wait := self._wait(address, now):
                return Tried(wait=wait)
            if now > self._until:
                self.begin()
                return Tried()
            if hmac.compare_digest("".join(typed.split()).encode(), self._code.encode()):
                self.begin()
                return Tried(right=True)
            self._wrong.append((now, address))
            if sum(other == address for _, other in self._wrong) >= TRIES:
                self._barred[address] = now + WAIT_SECONDS
            return Tried(wait=self._wait(address, now))

    def _forget(self, now: float) -> None:
        """What is older than a minute counts no more; so there is never much to hold."""
        while self._wrong and self._wrong[0][0] <= now - WAIT_SECONDS:
            self._wrong.popleft()
        self._barred = {address: until for address, until in self._barred.items() if until > now}

    def _wait(self, address: str, now: float) -> int:
        until = self._barred.get(address, now)
        if len(self._wrong) >= TRIES_OF_ALL:
            until = max(until, self._wrong[0][0] + WAIT_SECONDS)
        return ceil(until - now)
