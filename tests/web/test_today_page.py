"""Today in the browser: what is due, why, and what one key does about it."""

import re
from pathlib import Path

import pytest
from starlette.datastructures import FormData
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.application import application
from callingcard.shells.web.forms import chosen, field
from callingcard.shells.web.guard import FORM_KEY
from callingcard.shells.web.keys import COOKIE, kept_in
from callingcard.verbs.inbox import add, leaf, waiting
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import today
from tests.web.conftest import HOST, NOW

HTMX = {"hx-request": "true"}


@pytest.fixture
def desk(home: Path) -> Desk:
    return Desk(home, NOW)


def queue(desk: Desk) -> list[str]:
    with desk.store() as (con, now):
        return [item.person.id for item in today(con, now=now, drafts=0).items]


def first(desk: Desk, kind: str) -> str:
    with desk.store() as (con, now):
        return next(item.person.id for item in today(con, now=now, drafts=0).items if item.kind == kind)


def test_everybody_of_the_queue_is_there_with_a_name_and_a_reason(browser: TestClient, desk: Desk) -> None:
    page = browser.get("/").text
    with desk.store() as (con, now):
        items = today(con, now=now, drafts=0).items
    assert items
    for item in items:
        assert f'href="/people/{item.person.id}" data-open' in page
        assert item.reasons[0].text.split("“")[0][:40].replace("'", "&#39;") in page
    assert not re.search(r"data-open>\s*</a>", page)


def test_invitations_that_wait_are_told(browser: TestClient, desk: Desk) -> None:
    with desk.store() as (con, now):
        before = len(waiting(con))
        add(con, Someone("Jo Park"), now=now)
    assert f"{before + 1} invitation" in browser.get("/").text.partition('<aside class="beside"')[0]


def test_those_to_accept_are_a_step_away(browser: TestClient, desk: Desk) -> None:
    with desk.store() as (con, now):
        found = leaf(con, now=now, most=0)
    said = browser.get("/today/inbox").text
    assert found.counts["accept"]
    assert f'href="/inbox?only=accept">{found.counts["accept"]} to accept</a>' in said
    assert f"{found.waiting} invitations wait" in said
    assert "only=ignore" not in said


def test_drafts_come_after_the_page_each_for_its_place(browser: TestClient) -> None:
    drafts = browser.get("/today/drafts", headers=HTMX).text
    places = re.findall(r'hx-target="#(draft-p_\w+)"', drafts)
    assert places
    page = browser.get("/").text
    assert [place for place in places if f'id="{place}"' not in page] == []


@pytest.mark.parametrize(
    ("path", "form", "back"),
    [
        ("sent", {"note": "Hello.", "channel": "invitation"}, "the note sent"),
        ("snooze", {"until": "tomorrow"}, "the wait"),
        ("never", {}, "never showing them"),
    ],
)
def test_what_one_key_does_takes_them_off_and_undo_brings_them_back(
    path: str, form: dict[str, str], back: str, browser: TestClient, desk: Desk
) -> None:
    person = first(desk, "connect")
    done = browser.post(f"/people/{person}/{path}", data=form, headers=HTMX)
    assert done.status_code == 200
    assert 'hx-post="/undo"' in done.text
    assert person not in queue(desk)
    undone = browser.post("/undo", headers=HTMX)
    assert undone.headers["hx-trigger"].startswith('{"undone": ')
    assert f"Taken back: {back} (" in undone.text
    assert person in queue(desk)


@pytest.mark.parametrize(
    ("path", "form", "said"),
    [
        ("snooze", {"until": "yesterday"}, "is past"),
        ("snooze", {"until": ""}, "Say until when"),
        ("snooze", {"until": "blue"}, "blue"),
        ("cadence", {"every": "now and then"}, "is not a cadence"),
        ("outcome", {"outcome": "married"}, "Say what came of it"),
        ("outcome", {}, "Say what came of it"),
        ("invited", {"mark": "eaten"}, "Say what you did"),
        ("sent", {"note": "x" * 10_001}, "longer than any channel"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    path: str, form: dict[str, str], said: str, browser: TestClient, desk: Desk
) -> None:
    before = queue(desk)
    answer = browser.post(f"/people/{before[0]}/{path}", data=form, headers=HTMX)
    assert answer.status_code == 422
    assert answer.headers["hx-reswap"] == "none"
    assert said in answer.text
    assert 'class="toast bad"' in answer.text
    assert queue(desk) == before


def test_the_week_and_the_promise_stand_beside(browser: TestClient) -> None:
    act = browser.get("/today/week").text
    assert "This week" in act
    other = browser.post("/today/week?other", headers=HTMX).text
    assert re.search(r'class="act">([^<]+)', other) != re.search(r'class="act">([^<]+)', act)
    assert "Done this week" in browser.post("/today/week?done", headers=HTMX).text
    assert "Take the promise" in browser.get("/today/promise").text
    assert "Take the promise" not in browser.post("/today/promise", headers=HTMX).text


def test_an_empty_home_says_what_to_do(tmp_path: Path) -> None:
    keys = kept_in(tmp_path)
    with TestClient(application(Desk(tmp_path, NOW), keys, {HOST}), base_url=f"http://{HOST}") as client:
        client.get("/", params={"token": keys.token})
        client.headers |= {FORM_KEY: keys.form(client.cookies[COOKIE]), "origin": f"http://{HOST}"}
        page = client.get("/").text
        assert 'href="/import"' in page
        assert 'href="/capture"' in page
        assert "Nobody yet" in client.get("/people").text
        assert client.get("/compose").status_code == 200
        assert client.get("/today/week").status_code == 200
        assert client.get("/today/promise").status_code == 200
        assert "There is nothing to undo" in client.post("/undo", headers=HTMX).text


def test_a_file_is_no_text_and_only_what_is_offered_is_chosen() -> None:
    form = FormData({"a": "x", "b": ""})
    assert (field(form, "a"), field(form, "c")) == ("x", "")
    assert (chosen(form, "a", ("x", "y")), chosen(form, "b", ("x",))) == ("x", None)
