"""Every page, light and dark, wide and narrow: nothing wrong in the browser, nothing that axe finds, nothing to scroll sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from callingcard.shells.web.navigation import PLACES
from tests.browser.conftest import Open

MORE = (
    "/rules/ask-call", "/people?q=ana", "/find?q=robot", "/inbox/new", "/inbox/rules", "/inbox/lately", "/pair", "/nowhere",
    "FIRST PERSON", "COMPOSE TO THEM",
)  # fmt: skip
WINDOWS = ((1280, False), (1280, True), (360, False), (360, True))


@pytest.mark.parametrize("path", [place.path for place in PLACES] + list(MORE))
def test_a_page_is_well(path: str, shown: str, window: Open) -> None:
    for width, dark in WINDOWS:
        opened = window(shown, width=width, dark=dark)
        opened.refusing = path == "/nowhere"
        _go(opened.page, path)
        opened.page.wait_for_load_state("networkidle")
        assert _accessible(opened.page) == []
        assert opened.page.evaluate("document.scrollingElement.scrollWidth") <= width
        opened.page.context.close()


def _go(page: Page, path: str) -> None:
    if path.startswith("/"):
        page.goto(path if "://" in path else page.url.rstrip("/") + path)
        return
    person = page.locator("a[href^='/people/p_']").first.get_attribute("href")
    assert person
    there = f"/compose?to={person.rsplit('/', 1)[-1]}" if "COMPOSE" in path else person
    page.goto(page.url.rstrip("/") + there)


def _accessible(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {n['html'][:200]} {n['failureSummary'][:200]}" for v in found for n in v["nodes"]]
