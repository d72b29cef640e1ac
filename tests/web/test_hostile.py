"""What others wrote is shown as text, whatever it says: markup, script, marks that turn text round, great length."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.inbox import add as invited
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

HTMX = {"hx-request": "true"}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; alert(1); //",
    "{{ 7 * 7 }}{% raw %}",
    "</textarea><script>alert(1)</script>",
    "‮gnp.exe",
    "a\u200bb\x00c",
    "<hx-partial hx-target='body'>x</hx-partial>",
    "<div hx-get='/undo' hx-trigger='load'>",
    "javascript:alert(1)",
)
EXACT = re.compile(r'(?s)(?:value|data-fix|data-marks)="[^"]*"|class="exact"[^>]*>.*?</textarea>')
"""What goes on as it is: nobody reads it here, but who copies or sends a text wants that text."""


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def person(hostile: str, home: Path) -> str:
    """Somebody all of whom is hostile."""
    with Desk(home, NOW).store() as (con, now):
        someone = Someone(hostile, company=hostile, position=hostile)
        found = met(con, someone, Meeting(hostile, "yesterday", (hostile,), (hostile,), (hostile,)), now=now).person.id
        fact(con, found, hostile, Stating(kind="need"), now=now)
        sent(con, found, note=hostile, now=now)
        return found


def pages(person: str) -> list[str]:
    return [
        "/", "/today/drafts", "/today/week", "/people", f"/people/{person}", f"/compose?to={person}",
        f"/compose/drafts?to={person}&channel=message",
    ]  # fmt: skip


def test_no_page_has_an_element_or_handler_of_theirs(browser: TestClient, person: str, hostile: str) -> None:
    for path in (*pages(person), "/find"):
        page = browser.get(path, params={"q": hostile} if path == "/find" else None).text
        assert not re.search(r"<script(?![^>]* src=\"/static/)", page), path
        assert "<img src=x" not in page
        assert "<div hx-get='/undo'" not in page
        assert "<hx-partial hx-target='body'" not in page
        assert not re.search("[\u202e\u200b]", EXACT.sub("", page)), path
        assert "49" not in re.findall(r"<h1[^>]*>(.*?)</h1>", page)
        assert not re.search(r'(?:href|src)="\s*javascript:', page)


def test_a_text_goes_back_exactly_as_it_was_where_it_is_sent_on(browser: TestClient, person: str, hostile: str) -> None:
    said = browser.get(f"/compose?to={person}", params={"text": hostile}).text
    area = re.search(r'(?s)<textarea name="note"[^>]*>(.*?)</textarea>', said)
    assert area
    assert unescape(area[1]).replace("\x00", "\ufffd") == hostile.replace("\x00", "\ufffd")


def test_a_judged_text_is_shown_as_text(browser: TestClient, person: str, hostile: str) -> None:
    note = f"Hi {hostile}, {hostile}? I'd like to add you to my professional network on LinkedIn. {hostile}"
    answer = browser.post("/compose/check", data={"note": note, "to": person}, headers=HTMX)
    assert answer.status_code == (422 if "\0" in note else 200)  # a null character is in no text
    assert not re.search(r"<script|<img src=x|<hx-partial hx-target='body'|<div hx-get=", answer.text)
    assert "\u202e" not in EXACT.sub("", answer.text)


def test_ten_thousand_characters_break_no_page(browser: TestClient, home: Path) -> None:
    long = "W" * 10_000
    with Desk(home, NOW).store() as (con, now):
        found = met(con, Someone("W" * 200), Meeting("W" * 200, "yesterday", (long,)), now=now).person.id
        invited(con, Someone("W" * 200), note="W" * 2000, now=now)
    for path in pages(found):
        assert browser.get(path).status_code == 200
    answer = browser.post("/compose/check", data={"note": long, "to": found}, headers=HTMX)
    assert answer.status_code == 200
    assert len(answer.text) < 20_000
