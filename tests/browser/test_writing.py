"""Writing: what one wrote oneself is not lost, and what was sent does not come back."""

import pytest
from playwright.sync_api import expect

from callingcard.shells.desk import Desk
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser
OWN = "Hi Ana, my own words on gripper arms."


def test_what_one_wrote_stays_until_it_is_sent(server: Server, window: Open) -> None:
    with Desk(server.home, NOW).store() as (con, now):
        talk = Meeting("PyCon", "yesterday", ("gripper arms",))
        ana = met(con, Someone("Ana Sousa"), talk, now=now).person.id
    page = window(server.first).page
    page.goto(f"{server.url}/compose?to={ana}")
    text, first = page.locator("#text"), page.locator("#choice-1 .exact")
    expect(text).to_have_value(first.input_value())
    text.fill("")
    text.press_sequentially(OWN)
    page.locator("select[name=channel]").select_option("message")
    page.reload()
    expect(page.locator("#choice-1")).to_be_visible()
    expect(text).to_have_value(OWN)
    expect(page.locator("select[name=channel]")).to_have_value("message")
    page.goto(f"{server.url}/compose?to={ana}&channel=inmail")
    expect(page.locator("#choice-1")).to_be_visible()
    expect(text).to_have_value(OWN)
    expect(page.locator("select[name=channel]")).to_have_value("inmail")
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.locator(".toast")).to_contain_text("Recorded: your note to Ana Sousa")
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(text).not_to_have_value(OWN)
