"""The first run of somebody new: from an empty home, over a dropped archive and a meeting told, to a note copied and sent."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from callingcard.demo.day import demo_day
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Server]:
    """A server over a home in which nothing is yet."""
    found = Server(tmp_path / "home")
    found.start()
    yield found
    found.stop()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An invented archive, as LinkedIn hands it out."""
    files = demo_day(datetime.fromisoformat(NOW), people=30).files
    name = next(name for name in files if name.endswith(".zip"))
    path = tmp_path / Path(name).name
    path.write_bytes(files[name])
    return path


def test_from_an_empty_home_to_a_note_in_the_clipboard(empty: Server, archive: Path, window: Open) -> None:
    page = window(empty.first).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=empty.url)
    expect(page.locator("main")).to_contain_text("mport")

    page.goto(f"{empty.url}/import")
    page.locator("input[type=file]").set_input_files(str(archive))
    expect(page.locator("#job h2").first).to_have_text("Done", timeout=60_000)
    expect(page.locator("#job")).to_contain_text("people new")

    page.goto(f"{empty.url}/capture")
    page.get_by_label("In one line").fill("met Wanjiru Otieno at Soil Week yesterday about counting worms in clay")
    expect(page.get_by_label("Who", exact=True)).to_have_value("Wanjiru Otieno")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".toast").first).to_be_visible()

    page.goto(empty.url)
    page.get_by_role("link", name="Wanjiru Otieno").first.click()
    page.wait_for_url("**/people/*")
    page.keyboard.press("w")
    page.wait_for_url("**/compose?to=*")
    page.locator("#drafts [data-use]").first.wait_for()
    page.keyboard.press("1")
    expect(page.locator("#report")).to_contain_text("Good to send")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Copy", exact=False).first.click()
    note = page.evaluate("navigator.clipboard.readText()")
    assert note == page.locator("#text").input_value()
    assert "worms" in note
    with page.expect_response("**/people/*/sent"):
        page.get_by_role("button", name="Mark as sent").click()

    page.goto(empty.url)
    expect(page.locator("[data-item]", has_text="Wanjiru Otieno")).to_have_count(0)
