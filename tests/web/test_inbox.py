"""The inbox: what waits, settled by hand or by key, taken back, and never followed as an instruction."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.quoting import cited
from callingcard.verbs import inbox
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

CARD = re.compile(r'<article data-item id="(i_\w+)"')
HOSTILE = "<script>alert(1)</script> \u202egnp.exe https://evil.example/x"


def _add(home: Path, name: str, note: str = "", url: str | None = None) -> str:
    with Desk(home, NOW).store() as (con, now):
        return inbox.add(con, Someone(name, url=url), now=now, note=note).invitation.id


def test_what_waits_is_shown_with_what_to_do(browser: TestClient) -> None:
    text = browser.get("/inbox").text
    found = CARD.findall(text)
    assert found
    assert len(found) == len(set(found))
    assert 'data-key="a"' in text
    assert "How do I know them?" in text


@pytest.mark.parametrize("mark", ["accepted", "ignored"])
def test_a_settled_one_is_gone_and_comes_back_by_undo(mark: str, browser: TestClient) -> None:
    first = CARD.findall(browser.get("/inbox").text)[0]
    answer = browser.post(f"/inbox/{first}/{mark}")
    assert answer.status_code == 200
    assert 'hx-post="/undo"' in answer.text
    assert first not in CARD.findall(browser.get("/inbox").text)
    assert first in browser.get("/inbox/lately").text
    browser.post("/undo")
    assert first in CARD.findall(browser.get("/inbox").text)


@pytest.mark.parametrize("mark", ["held", "asked"])
def test_what_is_put_on_the_pile_lies_there(mark: str, browser: TestClient) -> None:
    first = CARD.findall(browser.get("/inbox?only=accept").text)[0]
    browser.post(f"/inbox/{first}/{mark}")
    assert first in CARD.findall(browser.get("/inbox?only=hold").text)
    assert first not in CARD.findall(browser.get("/inbox?only=accept").text)


@pytest.mark.parametrize("mark", ["held", "asked"])
def test_what_goes_on_waiting_comes_back_where_the_pile_is_shown(mark: str, browser: TestClient) -> None:
    first = CARD.findall(browser.get("/inbox?only=accept").text)[0]
    page = browser.get("/inbox").text
    assert page.count('id="pile"') == 1
    said = browser.post(f"/inbox/{first}/{mark}").text
    assert CARD.findall(said.partition('<div id="pile" hx-swap-oob="beforeend">')[2]) == [first]
    again = browser.get("/inbox").text
    assert first in CARD.findall(again[again.index('id="pile"') :].partition("</section>")[0])
    assert len(CARD.findall(again)) == len(CARD.findall(page))
    assert 'id="pile"' not in browser.post(f"/inbox/{first}/accepted").text
    assert 'id="pile"' not in browser.get("/inbox?only=accept").text


@pytest.mark.parametrize("path", ["/inbox/i_nobody/accepted", "/inbox/i_nobody/eaten"])
def test_what_cannot_be_done_changes_nothing(path: str, browser: TestClient) -> None:
    answer = browser.post(path, headers={"hx-request": "true"})
    assert answer.status_code == 422
    assert "toast" in answer.text


def test_a_hostile_note_is_text(browser: TestClient, home: Path) -> None:
    _add(home, 'Eve <img src=x onerror="1">', HOSTILE)
    text = browser.get("/inbox").text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "&lt;U+202E&gt;" in text
    assert "https://evil.example" not in text
    assert "https[:]//evil[.]example/x" in text


def test_a_name_that_looks_like_another_is_warned_of(browser: TestClient, home: Path) -> None:
    _add(home, "Ingrid S\u043elheim", "Hello, it is me", "https://www.linkedin.com/in/ingrid-s0lheim")  # a Cyrillic o
    assert 'class="alarm"' in browser.get("/inbox").text


def test_many_come_a_leaf_at_a_time(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        for number in range(40):
            inbox.add(con, Someone(f"Nobody{number} Known", url=f"linkedin.com/in/nobody-{number}"), now=now, new=True)
    first = browser.get("/inbox").text
    assert len(CARD.findall(first)) == 25
    more = re.search(r'hx-get="(/inbox\?from=25[^"]*)"', first)
    assert more
    second = browser.get(more[1].replace("&amp;", "&")).text
    assert CARD.findall(second)
    assert not {*CARD.findall(first)} & {*CARD.findall(second)}
    assert "<html" not in second


def test_a_pasted_invitation_is_triaged_at_once(browser: TestClient) -> None:
    answer = browser.post("/inbox", data={"name": "Tess Nyman", "note": "I read your piece on hinges; who made yours?"})
    assert answer.status_code == 200
    assert "Tess Nyman" in answer.text
    assert 'data-key="x"' in answer.text


@pytest.mark.parametrize(
    "given", [{"name": ""}, {"name": "Tess", "url": "no url"}, {"name": "Tess", "on": "gestern oder so"}]
)
def test_what_cannot_be_taken_in_keeps_what_was_typed(given: dict[str, str], browser: TestClient) -> None:
    answer = browser.post("/inbox", data={"note": "typed with care", **given})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "typed with care" in answer.text


def test_of_several_by_one_name_the_user_chooses(browser: TestClient, home: Path) -> None:
    _add(home, "Jo Twice", url="linkedin.com/in/jo-one")
    with Desk(home, NOW).store() as (con, now):
        inbox.add(con, Someone("Jo Twice", url="linkedin.com/in/jo-two"), now=now, new=True)
    answer = browser.post("/inbox", data={"name": "Jo Twice"})
    assert answer.status_code == 422
    people = re.findall(r'name="person" value="(\w+)"', answer.text)
    assert len(people) == 3
    assert browser.post("/inbox", data={"name": "Jo Twice", "person": people[0]}).status_code == 200
    assert browser.post("/inbox", data={"name": "Jo Twice", "person": "new"}).status_code == 200


def test_own_rules_are_made_dropped_and_taken_back(browser: TestClient) -> None:
    made = browser.post("/inbox/rules", data={"word": "never", "condition": "company", "value": "Nord <b>havn"})
    assert "never people of Nord &lt;b&gt;havn" in made.text
    rule = re.search(r"/inbox/rules/(n\d+)/drop", made.text)
    assert rule
    assert "Nord" not in browser.post(f"/inbox/rules/{rule[1]}/drop").text
    browser.post("/undo")
    assert "Nord" in browser.get("/inbox/rules").text


def test_the_counts_come_again_without_a_card(browser: TestClient, home: Path) -> None:
    _add(home, "Nobody Known", url="linkedin.com/in/nobody-known")
    with Desk(home, NOW).store() as (con, _):
        waiting = len(inbox.waiting(con))
    said = browser.get("/inbox/counts?only=ask-why").text
    assert f"{waiting} are waiting" in said
    assert re.search(r'<a href="/inbox\?only=ask-why" aria-current="true">Ask why <span>\d+</span></a>', said)
    assert not CARD.findall(said)


def test_a_reason_leads_to_the_page_of_whom_it_names() -> None:
    said = str(cited("They name <Jo Park> (p_abc123), whom you know."))
    assert said == 'They name &lt;Jo Park&gt; (<a href="/people/p_abc123">their page</a>), whom you know.'


def test_those_of_one_name_are_told_apart_by_their_addresses(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        for place in ("one", "two"):
            add(con, Someone("Jo Park", email=f"jo@{place}.example"), now=now, new=True)
    asked = browser.post("/inbox", data={"name": "Jo Park", "note": ""})
    assert asked.status_code == 422
    assert "jo@one.example" in asked.text
    assert "jo@two.example" in asked.text
