"""Captured without a network, delivered with one, exactly once; a question is asked, and nothing is lost."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from callingcard.shells.desk import Desk
from callingcard.store import encounters, persons
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser


@pytest.fixture
def page(server: Server, window: Open) -> Page:
    """A page that was let in. That the network is away the browser says as an error; here it is none."""
    found = window(server.first)
    found.refusing = True
    return found.page


@pytest.fixture
def context(page: Page) -> BrowserContext:
    return page.context


def _met(server: Server, name: str) -> list[str | None]:
    with Desk(server.home, NOW).store() as (con, _):
        return [e.at for person in persons.named(con, name) for e in encounters.of(con, person.id)]


def _ready(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/capture")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("caches.open('callingcard-1').then((c) => c.match('/capture')).then(Boolean)")


def _save(page: Page, name: str, at: str = "PyCon") -> None:
    page.get_by_label("Who").fill(name)
    page.get_by_label("Where").fill(at)
    page.get_by_role("button", name="Save").click()


def test_a_line_is_taken_apart_checked_and_saved(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/capture")
    page.get_by_label("In one line").fill("met Tess Nyman at PyCon yesterday about hinges, promised the slides")
    expect(page.get_by_label("Who")).to_have_value("Tess Nyman")
    expect(page.get_by_label("I promised")).to_have_value("the slides")
    expect(page.locator("#when")).to_contain_text("Monday 9 March 2026")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".toast")).to_contain_text("Met Tess Nyman at PyCon")
    assert _met(server, "Tess Nyman") == ["PyCon"]
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator(".toast").last).to_contain_text("Taken back")
    assert _met(server, "Tess Nyman") == []


def test_what_is_captured_offline_is_delivered_once_when_the_network_is_back(
    page: Page, context: BrowserContext, server: Server
) -> None:
    _ready(page, server)
    context.set_offline(True)
    page.goto(f"{server.url}/capture")
    for count, name in enumerate(("Tess Nyman", "Uma Ostrander", "Vic Palmgren"), 1):
        _save(page, name)
        expect(page.locator("#outbox")).to_have_text(f"{count} waiting")  # the form is ready for the next
        expect(page.get_by_label("Who")).to_have_value("")
    expect(page.locator("#waiting li")).to_have_count(3)
    assert _met(server, "Tess Nyman") == []
    context.set_offline(False)
    expect(page.locator("#outbox")).to_be_hidden()
    assert [_met(server, name) for name in ("Tess Nyman", "Uma Ostrander", "Vic Palmgren")] == [["PyCon"]] * 3
    page.reload()
    expect(page.locator("#waiting li")).to_have_count(0)
    assert _met(server, "Tess Nyman") == ["PyCon"]


def test_a_server_that_is_switched_off_loses_nothing(page: Page, server: Server) -> None:
    _ready(page, server)
    server.stop()
    page.goto(f"{server.url}/capture")
    page.get_by_label("In one line").fill("met Tess Nyman at PyCon yesterday")
    page.get_by_label("Who").fill("Tess Nyman")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#outbox")).to_have_text("1 waiting")
    page.goto(f"{server.url}/people")
    expect(page.get_by_role("heading")).to_contain_text("does not answer")
    server.start()
    page.goto(f"{server.url}/capture")
    expect(page.locator(".toast")).to_contain_text("Met Tess Nyman at PyCon, Monday 9 March")
    expect(page.locator("#outbox")).to_be_hidden()
    assert _met(server, "Tess Nyman") == ["PyCon"]


def test_a_line_alone_is_kept_while_the_server_is_away(page: Page, server: Server) -> None:
    _ready(page, server)
    page.goto(f"{server.url}/capture")
    server.stop()
    page.get_by_label("In one line").fill("met Zed Zorn at PyCon yesterday about bees")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#outbox")).to_have_text("1 waiting")
    page.get_by_label("In one line").fill("met Yva Yost there too")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#outbox")).to_have_text("2 waiting")
    server.start()
    page.goto(f"{server.url}/capture")
    for name in ("Zed Zorn", "Yva Yost"):
        expect(page.locator(".toast", has_text=f"Met {name}")).to_be_visible()
        assert len(_met(server, name)) == 1
    expect(page.locator("#outbox")).to_be_hidden()


def test_an_answer_that_was_lost_on_its_way_does_not_record_twice(page: Page, server: Server) -> None:
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.unregister())")
    page.add_init_script("delete Navigator.prototype.serviceWorker")  # what it fetches cannot be lost from here
    page.goto(f"{server.url}/capture")
    lost: list[str] = []

    def swallow(route: object) -> None:
        route.fetch()  # type: ignore[attr-defined]
        lost.append("answer")
        route.abort()  # type: ignore[attr-defined]

    page.route("**/capture", swallow, times=1)
    _save(page, "Tess Nyman")
    for _ in range(100):  # how long it then waits on the page is a matter of moments: it is tried again
        if lost:
            break
        page.wait_for_timeout(50)
    assert lost
    assert _met(server, "Tess Nyman") == ["PyCon"]
    page.reload()
    expect(page.locator("#outbox")).to_be_hidden()
    assert _met(server, "Tess Nyman") == ["PyCon"]


def test_of_several_by_one_name_the_user_is_asked_and_nothing_is_lost(
    page: Page, context: BrowserContext, server: Server
) -> None:
    with Desk(server.home, NOW).store() as (con, now):
        add(con, Someone("Tess Nyman", "tess@one.example", company="Birchgate"), now=now)
        add(con, Someone("Tess Nyman", "tess@two.example", company="Heathgarth"), now=now, new=True)
    _ready(page, server)
    context.set_offline(True)
    _save(page, "Tess Nyman")
    expect(page.locator("#outbox")).to_have_text("1 waiting")
    context.set_offline(False)
    expect(page.locator("#outbox")).to_have_text("1 needs a word from you")
    page.locator("#waiting").get_by_role("button", name="Heathgarth").click()
    expect(page.locator("#outbox")).to_be_hidden()
    assert _met(server, "Tess Nyman") == ["PyCon"]


@pytest.mark.parametrize("wide", [360, 1280])
def test_what_was_just_said_does_not_lie_over_the_next_save(page: Page, server: Server, wide: int) -> None:
    page.set_viewport_size({"width": wide, "height": 720})
    _ready(page, server)
    _save(page, "Ada Lund")
    toast, save = page.locator(".toast"), page.get_by_role("button", name="Save")
    expect(toast).to_contain_text("Met Ada Lund")
    save.scroll_into_view_if_needed()
    said, below = toast.bounding_box(), save.bounding_box()
    assert said
    assert below
    apart = said["y"] + said["height"] <= below["y"] or said["x"] >= below["x"] + below["width"]
    assert apart or said["y"] >= below["y"] + below["height"]


def test_a_session_that_ran_out_keeps_what_waits(page: Page, context: BrowserContext, server: Server) -> None:
    _ready(page, server)
    context.clear_cookies()
    _save(page, "Tess Nyman")
    expect(page.locator("#outbox")).to_have_text("1 waiting")
    expect(page.locator("#waiting")).to_contain_text("not let in any more")
    page.goto(server.first)
    expect(page.locator(".toast")).to_contain_text("Met Tess Nyman")
    assert _met(server, "Tess Nyman") == ["PyCon"]
