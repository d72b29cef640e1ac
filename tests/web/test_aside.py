"""Judging aside: a process of its own while notes come by the hundred, over a real process and a real home."""

import asyncio
import json
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.shells.web import aside as module
from callingcard.shells.web.api.given import given as model_of
from callingcard.shells.web.api.operations import OPERATIONS
from callingcard.shells.web.aside import Aside
from callingcard.shells.web.counter import Counter
from callingcard.shells.web.encoding import encoded
from callingcard.shells.web.framing import Frames, framed
from callingcard.shells.web.judging import report
from callingcard.store.opening import open_store
from callingcard.verbs.config import config

STOCK = b'{"text": "I would like to add you to my professional network on LinkedIn."}'
CHECK = next(operation for operation in OPERATIONS if operation.alone)


def run(home: Path, use: Callable[[Aside], Awaitable[None]], *, idle: float = 30.0) -> None:
    """Use a process that starts with the first note."""

    async def main() -> None:
        aside = Aside(home, many=1, idle=idle)
        async with aside.opened():
            assert not aside.takes()  # this note is judged here: the process is not there yet
            await until(aside.takes)
            await use(aside)

    asyncio.run(main())


async def until(holds: Callable[[], object]) -> None:
    """Wait until something holds. Raises AssertionError when it never does."""
    end = monotonic() + 60
    while not holds():
        assert monotonic() < end, "it never did"
        await asyncio.sleep(0.02)


def process_of(aside: Aside) -> int:
    assert aside._process is not None
    return aside._process.pid


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """With one there would be no process to test."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    open_store(tmp_path).close()
    return tmp_path


def test_it_judges_as_the_server_does(home: Path) -> None:
    bodies = [STOCK, b'{"text": "Hi Ana, did the Gr\xc3\xbc\xc3\x9fe arrive?", "kind": "thanks"}', b'{"text": ""}']

    async def use(aside: Aside) -> None:
        counter = Counter(home)
        ours = [report(counter, CHECK, model_of(CHECK), body) for body in bodies]
        assert await asyncio.gather(*(aside.judge(body, 1) for body in bodies)) == ours
        assert all(ours)

    run(home, use)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"text": 3}', b'{"text": "a", "to": "Ana"}', b"x" * 100_000])
def test_what_is_not_for_it_is_given_back(body: bytes, home: Path) -> None:
    assert report(Counter(home), CHECK, model_of(CHECK), body) == b""


def test_what_is_given_back_is_nothing_and_the_next_is_answered(home: Path) -> None:
    async def use(aside: Aside) -> None:
        nothing, something = await asyncio.gather(aside.judge(b"{", 1), aside.judge(STOCK, 1))
        assert nothing is None
        assert something

    run(home, use)


def test_settings_count_with_the_number_that_they_come_with(home: Path) -> None:
    async def use(aside: Aside) -> None:
        before = await aside.judge(STOCK, 1)
        con = open_store(home)
        config(con, "rules.off", "stock-sentence")
        con.close()
        after = await aside.judge(STOCK, 2)
        rules = [{found["rule"] for found in json.loads(said or b"{}")["findings"]} for said in (before, after)]
        assert "stock-sentence" in rules[0] - rules[1]

    run(home, use)


def test_who_waits_is_told_when_it_dies_and_the_next_rush_starts_another(home: Path) -> None:
    async def use(aside: Aside) -> None:
        first = process_of(aside)
        os.kill(first, signal.SIGSTOP)
        waiting = aside.judge(STOCK, 1)
        os.kill(first, signal.SIGKILL)
        assert await waiting is None
        await until(aside.takes)
        assert process_of(aside) != first
        assert await aside.judge(STOCK, 1)

    run(home, use)


def test_it_ends_when_nobody_asks(home: Path) -> None:
    async def use(aside: Aside) -> None:
        pid = process_of(aside)
        await until(lambda: not alive(pid))
        assert not aside._ready
        await until(aside.takes)  # and there may be another
        assert process_of(aside) != pid

    run(home, use, idle=0.2)


def test_a_server_that_stops_while_it_starts_leaves_none(home: Path) -> None:
    async def main() -> None:
        aside = Aside(home, many=1)
        async with aside.opened():
            aside.takes()
            await asyncio.sleep(0)
        assert (aside._process, aside._line, aside._starting) == (None, None, None)

    asyncio.run(main())


def test_it_ends_with_the_server(home: Path) -> None:
    pids: list[int] = []

    async def use(aside: Aside) -> None:
        pids.append(process_of(aside))

    run(home, use)
    assert not alive(pids[0])


def test_it_ends_when_the_server_is_gone_without_a_word(home: Path) -> None:
    async def use(aside: Aside) -> None:
        pid, process, line = process_of(aside), aside._process, aside._line
        assert line is not None
        assert process is not None
        aside._process = None  # nobody ends it
        line.abort()
        await until(lambda: process.poll() is not None)
        assert not alive(pid)

    run(home, use)


def test_one_that_cannot_start_is_not_tried_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        monkeypatch.setattr(module, "_MODULE", "callingcard.shells.web.nothing")
        aside = Aside(home, many=1)
        async with aside.opened():
            assert not aside.takes()
            await until(lambda: aside._starting is None)
            assert not aside.takes()
            assert aside._starting is None

    asyncio.run(main())


def test_there_is_none_for_who_types(home: Path) -> None:
    async def main() -> None:
        aside = Aside(home)
        async with aside.opened():
            assert not any(aside.takes() for _ in range(aside.many - 1))
            assert aside._starting is None

    asyncio.run(main())


def test_there_is_none_before_the_server_runs(home: Path) -> None:
    aside = Aside(home, many=1)
    assert not aside.takes()
    assert aside._starting is None


@given(st.lists(st.binary(max_size=40)), st.integers(1, 30))
def test_frames_arrive_in_whatever_pieces(pieces: list[bytes], size: int) -> None:
    stream, frames = b"".join(map(framed, pieces)), Frames()
    came = [piece for at in range(0, len(stream), size) for piece in frames.feed(stream[at : at + size])]
    assert came == pieces


def test_an_answer_is_json_of_any_of_our_values() -> None:
    assert encoded({"who": ("Ana",)}) == b'{"who":["Ana"]}'
