"""The pictures of the web app in the README, taken in Chromium over the invented world: ``make screens``."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.running import FLAGS, NOW

from callingcard.verbs.demo import demo

IMAGES = Path(__file__).parent / "images"
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 720}


def main() -> None:
    """Take all four."""
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as first, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        today = opened(browser, first, WIDE, dark=False)
        taken(today, "web-today")
        today.get_by_text("Tomás Rebelo").first.click()
        today.wait_for_url("**/people/*")
        today.keyboard.press("w")
        today.wait_for_url("**/compose*")
        today.locator("#drafts [data-use]").first.wait_for()
        for key in "123":
            today.keyboard.press(key)
            today.wait_for_timeout(1000)
            if not today.locator("#report .findings").count():
                break
        taken(today, "web-compose")
        inbox = opened(browser, first, WIDE, dark=True)
        inbox.goto(inbox.url + "inbox")
        taken(inbox, "web-inbox")
        phone = opened(browser, first, PHONE, dark=False)
        phone.goto(phone.url + "capture")
        phone.get_by_label("In one line").fill("met Ana Sousa at PyCon yesterday about CRDTs, promised the slides")
        taken(phone, "web-capture")
        browser.close()


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of a server over an invented world."""
    demo(home, now=datetime.fromisoformat(NOW))
    command = [
        sys.executable,
        "-m",
        "callingcard",
        "--home",
        str(home),
        "--now",
        NOW,
        "serve",
        "--port",
        "0",
        "--no-open",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:  # noqa: S603 (our own program)
        assert running.stderr
        address = re.search(r"http://\S+", running.stderr.readline())
        assert address
        yield address[0]
        running.terminate()


def opened(browser: Browser, address: str, size: dict[str, int], *, dark: bool) -> Page:
    """A window that was let in."""
    scheme = "dark" if dark else "light"
    page = browser.new_page(viewport=size, color_scheme=scheme, device_scale_factor=1)  # type: ignore[arg-type]
    page.goto(address)
    return page


def taken(page: Page, name: str) -> None:
    """One picture, when all is there."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)
    page.screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
