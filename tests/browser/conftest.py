"""The real server in a process of its own over an invented world, and windows of a browser before it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.running import FLAGS, Server, invented, served

__all__ = ["invented"]
_REFUSED = ("Failed to load resource", "Failed to fetch")
expect.set_options(timeout=30_000)  # two processors may be busy with other tests


@dataclass
class Opened:
    """A page that was let in, and what went wrong in it: errors, and requests that leave this machine.

    ``refusing`` when the browser's own word on what the server refuses, or cannot be asked, is no error: it may come late.
    """

    page: Page
    wrong: list[str] = field(default_factory=list)
    refusing: bool = False

    @property
    def faults(self) -> list[str]:
        """What went wrong that was not to be expected."""
        return [said for said in self.wrong if not (self.refusing and any(word in said for word in _REFUSED))]


class Open(Protocol):
    """Opens a window of a width, light or dark, at an address."""

    def __call__(self, address: str, *, width: int = 1280, dark: bool = False) -> Opened: ...


# Not for the whole session: until it is stopped, no other test in this process can run a loop of its own.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Debian's browser, without a window."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def server(invented: Path, tmp_path: Path) -> Iterator[Server]:
    """The server over a copy of the invented world that a test may change."""
    yield from served(invented, tmp_path)


@pytest.fixture(scope="session")
def shown(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that lets a browser in to a server that all tests look at and none changes."""
    yield from (server.first for server in served(invented, tmp_path_factory.mktemp("shown")))


@pytest.fixture
def window(chromium: Browser) -> Iterator[Open]:
    """Opens windows; at the end nothing may have gone wrong in any."""
    contexts: list[BrowserContext] = []
    every: list[Opened] = []

    def opened(address: str, *, width: int = 1280, dark: bool = False) -> Opened:
        contexts.append(
            chromium.new_context(
                viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light", locale="en-GB"
            )
        )
        found = Opened(contexts[-1].new_page())
        every.append(found)
        found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
        found.page.on("console", lambda said: found.wrong.append(said.text) if said.type == "error" else None)
        found.page.on("request", lambda asked: found.wrong.append(asked.url) if _elsewhere(asked.url) else None)
        found.page.goto(address)
        return found

    yield opened
    for context in contexts:
        context.close()
    assert [wrong for one in every for wrong in one.faults] == []


def _elsewhere(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:"))
