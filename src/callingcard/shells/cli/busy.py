"""A sign of life on standard error for whatever takes longer than a second."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

import click

_FIRST = 1.0
_STEP = 0.5
_LINE_EVERY = 10.0
_STALE = 1.5


class Busy:
    """What is being done just now; called with the name of a file and how many bytes of it were read."""

    def __init__(self, doing: str, then: str) -> None:
        self._doing, self._then, self._told = doing, then, monotonic()

    def __call__(self, name: str, count: int) -> None:
        """Say how far a file was read."""
        self._doing, self._told = f"reading {name.rsplit('/', 1)[-1]}, {count / 1e6:.1f} MB", monotonic()

    @property
    def doing(self) -> str:
        """What was said last; when that was a while ago, what comes after reading."""
        return self._doing if monotonic() - self._told < _STALE else self._then


@contextmanager
def busy(doing: str, then: str | None = None) -> Iterator[Busy]:
    """Show what is being done, from the first second on: in place on a terminal, else a line now and then."""
    state, done = Busy(doing, then or doing), Event()
    thread = Thread(target=_tell, args=(state, done), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        done.set()
        thread.join()


def _tell(state: Busy, done: Event) -> None:
    from callingcard.text import visible

    start, terminal, told = monotonic(), sys.stderr.isatty(), False
    wait = _FIRST
    while not done.wait(wait):
        line = f"{visible(state.doing, newlines=False)} ({monotonic() - start:.0f} s)"
        click.echo(f"\r\033[K{line[:78]}" if terminal else line, err=True, nl=not terminal)
        told, wait = True, _STEP if terminal else _LINE_EVERY
    if told and terminal:
        click.echo("\r\033[K", err=True, nl=False)
