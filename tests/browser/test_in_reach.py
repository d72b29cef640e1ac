"""What opens and floats on a page: all of a menu can be pressed, nothing covers what stands beside it, nothing widens the page."""

import pytest
from playwright.sync_api import Locator, Page

from callingcard.shells.desk import Desk
from callingcard.verbs.add import add
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser
SIZES = ((360, 640), (800, 640), (1280, 800))
PRESSED = """one => { const at = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(at.left + at.width / 2, at.top + at.height - 2)); }"""


@pytest.fixture
def known(server: Server) -> tuple[str, str]:
    """Somebody of whom there is only the name, and somebody to whom a note was sent: their pages."""
    with Desk(server.home, NOW).store() as (con, now):
        bare = add(con, Someone("Bare Nobody"), now=now).person.id
        other = add(con, Someone("Runa Falk", company="Acme Weather", position="Forecaster"), now=now).person.id
        sent(con, other, now=now, note="Hello Runa, thank you for the talk on hail.")
    return f"/people/{bare}", f"/people/{other}"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_all_of_a_menu_can_be_pressed(
    width: int, height: int, server: Server, known: tuple[str, str], window: Open
) -> None:
    page = window(server.first, width=width).page
    page.set_viewport_size({"width": width, "height": height})
    for path, menus in (("/", ".item"), (known[1], ".portrait"), (known[1], ".sent")):
        page.goto(server.url + path)
        page.wait_for_load_state("networkidle")
        for number in range(min(page.locator(f"{menus} .menu").count(), 3)):
            menu = page.locator(f"{menus} .menu").nth(number)
            menu.locator("summary").click()
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            assert _out_of_reach(menu.locator(".sheet :is(button, a, input)"), width) == []
            page.keyboard.press("Escape")


def _out_of_reach(choices: Locator, width: int) -> list[str]:
    """The choices of an open menu that are beside the page, or that something lies upon even when one scrolls to them."""
    assert choices.count() > 2
    found = []
    for choice in choices.all():
        choice.scroll_into_view_if_needed()
        box = choice.bounding_box()
        if not box or box["x"] < 0 or box["x"] + box["width"] > width or not choice.evaluate(PRESSED):
            found.append(choice.evaluate("one => one.outerHTML"))
    return found


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_lies_upon_the_picture_of_somebody_known_by_name_alone(
    dark: bool, server: Server, known: tuple[str, str], window: Open
) -> None:
    page = window(server.first, width=360, dark=dark).page
    page.goto(server.url + known[0])
    assert _bottom(page, ".portrait .avatar") <= _top(page, ".portrait .acts")


def test_what_waits_on_this_device_covers_no_heading(server: Server, window: Open) -> None:
    page = window(server.first, width=360).page
    page.goto(f"{server.url}/capture")
    page.wait_for_load_state("networkidle")
    page.locator("#outbox").evaluate("one => { one.textContent = one.dataset.one; one.hidden = false; }")
    assert _bottom(page, "#outbox") <= _top(page, "main h1")
    assert _bottom(page, ".top") <= _top(page, "#outbox")


def _top(page: Page, of: str) -> float:
    return float(page.locator(of).evaluate("one => one.getBoundingClientRect().top"))


def _bottom(page: Page, of: str) -> float:
    return float(page.locator(of).evaluate("one => one.getBoundingClientRect().bottom"))
