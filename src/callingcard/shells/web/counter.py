"""The desk of a server: the same home and moment, with stores that stay open between requests, and the checker at hand."""

import gc
import os
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import NamedTuple

from callingcard.model.note import Note, Report
from callingcard.shells.desk import Desk
from callingcard.shells.web.answers import Answers
from callingcard.store.opening import STORE, generation, open_store
from callingcard.verbs.check import Judge, alone
from callingcard.verbs.me import zone_of

_KEPT = 8
_FRESH = 0.1
"""Seconds for which settings that another program may have written are not looked for again."""
File = tuple[int, int]


class Ready(NamedTuple):
    """A checker made ready under the settings of one state of one store, and what was answered under them."""

    generation: int
    file: File
    check: Judge
    answers: Answers


@dataclass
class Counter(Desk):
    """Where requests are served. Opening a store costs more than most of what is asked of it, so a few are kept."""

    _open: deque[tuple[File, sqlite3.Connection]] = field(default_factory=deque)
    _ready: Ready | None = None
    _looks_again: float = 0.0
    _path: str = ""

    def __post_init__(self) -> None:
        self._path = str(self.home / STORE)

    @contextmanager
    def store(self, *, read_only: bool = False) -> Iterator[tuple[sqlite3.Connection, datetime]]:
        """A store that nobody else uses meanwhile, and now in the sender's zone. Raises Refusal when it cannot be used."""
        if read_only:
            with super().store(read_only=True) as opened:
                yield opened
            return
        file, con = self._taken()
        try:
            yield con, self.now(zone_of(con))
        except BaseException:
            con.close()
            raise
        finally:
            self.look_again()
        self._put_back(file, con)

    def check(self, note: Note) -> Report:
        """Check a note by itself, as the user's settings have it: those written here count at once, those of another program soon."""
        return self._look().check(note)

    def answers(self) -> tuple[Answers, int]:
        """What was answered under the settings as they are, and a number that tells them from others."""
        ready = self._look()
        return ready.answers, ready.generation

    def look_again(self) -> None:
        """Somebody knows that settings were written: they count from the next note on."""
        self._looks_again = 0.0

    def _look(self) -> Ready:
        """The checker; made anew where some time has passed and something was written."""
        ready = self._ready
        if ready is not None and monotonic() < self._looks_again:
            return ready
        self._looks_again = monotonic() + _FRESH  # set before looking: who writes meanwhile sets it back
        try:
            file, con = self._taken()
            try:
                now = generation(con)
                if ready is None or ready[:2] != (now, file):
                    ready = self._ready = Ready(now, file, alone(con), Answers())
            except BaseException:
                con.close()
                raise
        except BaseException:
            self.look_again()
            raise
        self._put_back(file, con)
        return ready

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """From the server's start, when the checker is made ready, to its end, when the stores that lie ready are closed.

        What is loaded by then stays for good: the collector need not look through it while somebody types.
        """
        self.check(Note("Hello"))
        gc.collect()
        gc.freeze()
        yield
        gc.unfreeze()
        while self._open:
            self._open.pop()[1].close()

    def _taken(self) -> tuple[File, sqlite3.Connection]:
        """A store that lies ready, if it is still the file of this home: it may have been wiped meanwhile."""
        with suppress(IndexError):  # another thread may take the last one first
            while True:
                file, con = self._open.pop()
                if file == self._file():
                    return file, con
                con.close()
        con = open_store(self.home, across_threads=True)
        return self._file() or (0, 0), con

    def _put_back(self, file: File, con: sqlite3.Connection) -> None:
        try:
            if con.in_transaction or len(self._open) >= _KEPT:
                con.close()
            else:
                con.total_changes  # noqa: B018 (raises where a verb has closed it)
                self._open.append((file, con))
        except sqlite3.ProgrammingError:
            return

    def _file(self) -> File | None:
        try:
            found = os.stat(self._path)  # noqa: PTH116 (asked before every request; a Path is slower to make)
        except OSError:
            return None
        return found.st_dev, found.st_ino
