"""Triage and review without a mouse: each key does what it says, one goes on to the next, and z takes it back."""

import pytest
from playwright.sync_api import Page, expect

from callingcard.model.person import MatchWeight
from callingcard.shells.desk import Desk
from callingcard.store import persons, reviews
from callingcard.store.opening import transaction
from callingcard.verbs import inbox
from callingcard.verbs import review as verb
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.browser.conftest import Open
from tests.browser.running import NOW, Server

pytestmark = pytest.mark.browser
HERE = "document.activeElement.closest('[data-item]')?.id ?? ''"


def invited(server: Server, count: int) -> int:
    """Let so many strangers invite the user; how many invitations wait then."""
    with Desk(server.home, NOW).store() as (con, now):
        for number in range(count):
            inbox.add(con, Someone(f"Nobody{number} Known", url=f"linkedin.com/in/nobody-{number}"), now=now, new=True)
        return len(inbox.waiting(con))


def test_ten_invitations_are_settled_by_keys_alone(server: Server, window: Open) -> None:
    before = invited(server, 10)
    page = window(server.first).page
    page.goto(f"{server.url}/inbox")
    for key in "xxxxxaaaaa":
        standing = page.evaluate(HERE)
        assert standing
        page.keyboard.press(key)
        expect(page.locator(f"#{standing}")).to_have_count(0)
        page.wait_for_function(f"{HERE} !== ''")
    expect(page.locator(".toast:visible")).to_have_count(1)
    with Desk(server.home, NOW).store() as (con, _):
        assert len(inbox.waiting(con)) == before - 10
    page.keyboard.press("z")
    expect(page.locator(".toast").last).to_contain_text("Taken back")
    with Desk(server.home, NOW).store() as (con, _):
        assert len(inbox.waiting(con)) == before - 9


def test_keys_that_come_faster_than_the_answers_settle_one_each_and_undo_walks_back(
    server: Server, window: Open
) -> None:
    before = invited(server, 6)
    page = window(server.first).page
    page.goto(f"{server.url}/inbox?only=ask-why")
    page.wait_for_function(f"{HERE} !== ''")
    page.wait_for_function("window.htmx !== undefined")
    cards = page.locator(".invitation")
    shown = cards.count()
    for key in "xaxa":
        page.keyboard.press(key)
    expect(cards).to_have_count(shown - 4)
    expect(page.locator("main h1 small")).to_contain_text(str(before - 4))
    expect(page.locator(".sieve [aria-current] span")).to_have_text(str(shown - 4))
    expect(page.locator(".toast:visible")).to_have_count(1)
    for left in (3, 2):
        page.keyboard.press("z")
        expect(cards).to_have_count(shown - left)
    with Desk(server.home, NOW).store() as (con, _):
        assert len(inbox.waiting(con)) == before - 2


def test_what_is_put_on_hold_stays_on_the_page_and_is_counted(server: Server, window: Open) -> None:
    before = invited(server, 2)
    page = window(server.first).page
    page.goto(f"{server.url}/inbox")
    page.wait_for_function("window.htmx !== undefined")
    cards, pile = page.locator(".invitation:visible"), page.locator("#pile .invitation")
    shown, held = cards.count(), pile.count()
    standing = []
    for key in "hw":
        page.wait_for_function(f"{HERE} !== ''")
        standing.append(page.evaluate(HERE))
        page.keyboard.press(key)
        expect(page.locator(f"#pile #{standing[-1]}")).to_be_visible()
    expect(cards).to_have_count(shown)
    expect(page.locator(".sieve a", has_text="Hold")).to_have_text(f"Hold {held + 2}")
    expect(page.locator("main h1 small")).to_contain_text(str(before))
    for left in (1, 0):
        page.keyboard.press("z")
        expect(pile).to_have_count(held + left)
    expect(cards).to_have_count(shown)


def test_more_come_where_the_page_ends(server: Server, window: Open) -> None:
    invited(server, 30)
    page = window(server.first).page
    page.goto(f"{server.url}/inbox")
    page.wait_for_function("window.htmx !== undefined")
    cards = page.locator(".invitation")
    expect(cards).to_have_count(25)
    for left in (24, 23):
        page.wait_for_function(f"{HERE} !== ''")
        page.keyboard.press("x")
        expect(cards).to_have_count(left)
    with Desk(server.home, NOW).store() as (con, _):
        waiting = {one.id for one in inbox.waiting(con)}
    page.get_by_role("button", name="Show more").click()
    expect(cards).to_have_count(len(waiting))
    assert {card.get_attribute("id") for card in cards.all()} == waiting


def test_a_mistake_is_told_once_and_is_gone_when_it_is_mended(server: Server, window: Open) -> None:
    opened = window(server.first)
    opened.refusing, page = True, opened.page
    page.goto(f"{server.url}/settings")
    page.get_by_label("Time zone").fill("Mars/Base")
    page.keyboard.press("Enter")
    expect(page.locator(".toast.bad")).to_have_count(1)
    page.get_by_label("Time zone").fill("Europe/Vienna")
    page.keyboard.press("Enter")
    expect(page.locator(".toast", has_text="Saved")).to_have_count(1)
    expect(page.locator(".toast.bad")).to_have_count(0)
    page.goto(f"{server.url}/capture")
    page.get_by_label("When").fill("next friday")
    page.get_by_label("Who", exact=True).fill("Zed")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".refusal")).to_contain_text("lies ahead")
    expect(page.locator(".toast")).to_have_count(0)


def test_what_a_stranger_wrote_does_nothing(server: Server, window: Open) -> None:
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> https://evil.example \u202etxet " + "x" * 1500
    with Desk(server.home, NOW).store() as (con, now):
        inbox.add(con, Someone("<b onclick=alert(3)>Eve</b> \u202eenoemos"), now=now, note=hostile)
    page = window(server.first, width=360).page
    page.on("dialog", lambda _: pytest.fail("a script of theirs ran"))
    page.goto(f"{server.url}/inbox")
    expect(page.get_by_text("<script>alert(2)</script>")).to_be_visible()
    expect(page.locator(".invitation a[href*='evil'], .invitation img, .invitation b")).to_have_count(0)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_pairs_are_merged_kept_apart_and_taken_back(server: Server, window: Open) -> None:
    with Desk(server.home, NOW).store() as (con, now), transaction(con):
        twins = [_twins(con, now, name) for name in ("Ann", "Bea", "Cas")]
        bars = (MatchWeight("prior", "people", -9.0), MatchWeight("given", "same", 11.0))
        reviews.put(con, [(a, b, 2.0 - place, bars) for place, (a, b) in enumerate(twins)])
    page = window(server.first).page
    page.goto(f"{server.url}/review")
    pairs = page.locator(".pair")
    expect(pairs).to_have_count(3)
    first = page.evaluate(HERE)
    page.keyboard.press("m")
    expect(pairs).to_have_count(2)
    page.wait_for_function(f"{HERE} !== ''")
    assert page.evaluate(HERE) != first
    page.keyboard.press("s")
    expect(pairs).to_have_count(1)
    for left in (2, 3):
        page.keyboard.press("u")
        expect(pairs).to_have_count(left)
    with Desk(server.home, NOW).store() as (con, _):
        assert len(verb.review(con).pairs) == 3


def _twins(con: object, now: object, name: str) -> tuple[int, int]:
    ids = [add(con, Someone(f"{name}{n} Twin", company=f"Firm {n}"), now=now).person.id for n in range(2)]  # type: ignore[arg-type]
    one, two = (persons.ordinal(con, person) or 0 for person in ids)  # type: ignore[arg-type]
    return one, two


def test_the_list_of_keys_is_there(server: Server, window: Open) -> None:
    page: Page = window(server.first).page
    for path, does in (("/inbox", "Accepted"), ("/insights", "Take the promise"), ("/capture", "Save")):
        page.goto(server.url + path)
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_contain_text(does)
        page.keyboard.press("Escape")
