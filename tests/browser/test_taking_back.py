"""The way back: it takes back what its word names, from a field too, on the next page too, and goes when it is no use."""

import pytest
from playwright.sync_api import Page, expect

from callingcard.shells.desk import Desk
from callingcard.store import decisions, encounters, persons
from callingcard.verbs.add import add
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import never
from callingcard.verbs.someone import Someone
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser


def _known(server: Server, name: str) -> str:
    with Desk(server.home, NOW).store() as (con, now):
        return met(con, Someone(name), Meeting("PyCon", "yesterday", ("gripper arms",)), now=now).person.id


def _decided(server: Server, kind: str) -> int:
    with Desk(server.home, NOW).store() as (con, _):
        return len(decisions.listed(con, kind))


def _pressed(page: Page, key: str, said: str) -> None:
    """Press a key of a page on which nothing is being typed, and wait for the word that follows."""
    page.wait_for_function("window.htmx !== undefined")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)
    expect(page.locator(".toast:visible").last).to_contain_text(said)


def test_the_way_back_goes_along_to_the_next_page(server: Server, window: Open) -> None:
    ana, before = _known(server, "Ana Sousa"), _decided(server, "sent")
    page = window(server.first).page
    page.goto(f"{server.url}/compose?to={ana}")
    expect(page.locator("#choice-1")).to_be_visible()
    _pressed(page, "s", "Recorded: your note to Ana Sousa")
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url(f"{server.url}/")
    expect(page.locator(".toast")).to_contain_text("Recorded: your note to Ana Sousa")
    _pressed(page, "z", "Taken back: the note sent (Ana Sousa)")
    assert _decided(server, "sent") == before
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".toast")).to_have_count(0)


def test_it_takes_back_nothing_that_was_decided_elsewhere(server: Server, window: Open) -> None:
    ana = _known(server, "Ana Sousa")
    opened = window(server.first)
    opened.refusing, page = True, opened.page
    page.goto(f"{server.url}/compose?to={ana}")
    expect(page.locator("#choice-1")).to_be_visible()
    _pressed(page, "s", "Recorded: your note")
    _pressed(page, "s", "On record already")
    with Desk(server.home, NOW).store() as (con, now):
        never(con, add(con, Someone("Bo Lind"), now=now).person.id, now=now)
    _pressed(page, "z", "Something else was decided since")
    expect(page.locator(".toast", has_text="Recorded")).to_have_count(0)
    assert _decided(server, "never") == 1


def test_in_a_field_control_z_takes_back_and_z_is_a_letter(server: Server, window: Open) -> None:
    page = window(server.first).page
    page.goto(f"{server.url}/capture")
    line, where = page.get_by_label("In one line"), page.get_by_label("Where")
    for name in ("Tess Nyman", "Uma Ostrander"):
        line.fill(f"met {name} at PyCon")
        expect(page.get_by_label("Who", exact=True)).to_have_value(name)
        page.keyboard.press("Control+Enter")
        expect(page.locator(".toast").last).to_contain_text(f"Met {name} at PyCon")
        expect(where).to_have_value("PyCon")
    expect(line).to_be_focused()
    expect(page.locator(".toast kbd").last).to_have_text("Ctrl Z")
    page.keyboard.press("Control+z")
    expect(page.locator(".toast").last).to_contain_text("Taken back: the meeting (Uma Ostrander)")
    expect(where).to_have_value("PyCon")
    with page.expect_response("**/capture/line?*"):
        line.press_sequentially("zed")
    expect(where).to_have_value("PyCon")
    expect(page.locator(".toast:visible kbd:visible")).to_have_count(0)
    page.keyboard.press("Control+z")  # what one typed comes first
    with Desk(server.home, NOW).store() as (con, _):
        assert [len(encounters.of(con, one.id)) for one in persons.named(con, "Tess Nyman")] == [1]
        assert persons.named(con, "Uma Ostrander") == []
    page.keyboard.press("Escape")
    expect(page.locator(".toast:visible kbd")).to_have_text("z")


def test_a_mistake_that_was_mended_is_gone_where_nothing_more_is_said(server: Server, window: Open) -> None:
    ana = _known(server, "Ana Sousa")
    opened = window(server.first)
    opened.refusing, page = True, opened.page
    page.goto(f"{server.url}/people/{ana}")
    page.wait_for_function("window.htmx !== undefined")
    page.get_by_text("More .").click()
    page.get_by_role("button", name="Forget for good").click()
    for typed in ("Anna", "Ana Sousa"):
        page.get_by_label("Type the name").fill(typed)
        page.keyboard.press("Enter")
        expect(page.locator(".toast.bad")).to_have_count(1 if typed == "Anna" else 0)
    expect(page.get_by_role("heading", name="Forgotten")).to_be_visible()
