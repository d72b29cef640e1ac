"""Search on every page, and the list of people."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.verbs.add import add
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.find import find
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.people import people
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

TYPING = {"hx-request": "true", "hx-target": "div#found"}


@pytest.fixture
def ana(home: Path) -> str:
    with Desk(home, NOW).store() as (con, now):
        ana = met(con, Someone("Åna Šousa", company="Nordhavn"), Meeting("PyCon", "yesterday"), now=now).person.id
        fact(con, ana, "plays the bassoon", Stating(kind="interest"), now=now)
        sent(con, ana, note="Did the zeppelin land?", now=now)
        return ana


@pytest.mark.parametrize(
    ("query", "where"),
    [("ana sou", "hit-person"), ("nordh", "hit-person"), ("bassoo", "hit-fact"), ("zeppelin", "hit-written"),
     ("ana bassoon", "hit-fact")],
)  # fmt: skip
def test_what_goes_by_these_words_is_found(query: str, where: str, browser: TestClient, ana: str) -> None:
    found = browser.get("/find", params={"q": query}, headers=TYPING).text
    hit = re.search(rf'id="({where})-\d+"[^>]*href="/people/{ana}"', found)
    assert hit, found


def test_places_and_rules_are_found_by_their_names(browser: TestClient) -> None:
    assert 'href="/insights"' in browser.get("/find?q=insi", headers=TYPING).text
    assert re.search(r'href="/rules/[\w-]+"', browser.get("/find?q=ask-call", headers=TYPING).text)


def test_while_typing_a_part_comes_and_else_a_page(browser: TestClient, ana: str) -> None:
    assert "<html" not in browser.get("/find?q=ana", headers=TYPING).text
    page = browser.get("/find?q=bassoon").text
    assert "<html" in page
    assert 'value="bassoon"' in page
    assert ana in page


@pytest.mark.parametrize("query", ["", " ", '"', "a" * 5000, "NEAR(", "-ana", "* OR 1", "%_", "\0", "💥", "‮", "<b>"])
def test_anything_may_be_asked_for(query: str, browser: TestClient) -> None:
    for path, headers in (("/find", TYPING), ("/find", {}), ("/people", {})):
        assert browser.get(path, params={"q": query}, headers=headers).status_code == 200


def test_few_of_each_while_typing(home: Path) -> None:
    with Desk(home, NOW).store() as (con, _):
        found = find(con, "a", most=2)
        assert (len(found.people), found.rules) == (2, ())
        assert find(con, "…") == type(found)()


def test_people_are_listed_by_name_those_without_one_last(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, _):
        everybody = people(con, limit=1000).people
    named = [bool(person.name) for person in everybody]
    assert named == sorted(named, reverse=True)
    first = browser.get("/people").text
    second = browser.get("/people", params={"from": "60"}).text
    listed = re.findall(r'href="/people/(p_\w+)" class="listed"', first + second)
    assert listed == [person.id for person in everybody][: len(listed)]
    assert len(listed) > 60


@pytest.mark.parametrize("start", ["-1", "x", "99999999999999999999", "²", "1e3"])
def test_a_page_that_is_none_is_no_fault(start: str, browser: TestClient) -> None:
    assert browser.get("/people", params={"from": start}).status_code == 200


def test_a_name_of_several_asks_which_and_tells_them_apart(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        for place in ("one", "two"):
            add(con, Someone("Jo Park", email=f"jo@{place}.example"), now=now, new=True)
    asked = browser.get("/people/Jo%20Park")
    assert asked.status_code == 422
    assert "Which one do you mean?" in asked.text
    assert "jo@one.example" in asked.text
    assert "jo@two.example" in asked.text
    assert asked.text.count('class="listed"') == 2
