"""Undo in the browser: the way back beside a word takes back what that word names, or says why not; nothing done, no way back."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import never, paces, snooze
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

HTMX = {"hx-request": "true"}
OFFERED = re.compile(r"""hx-post="/undo" hx-vals='(\{[^']*\})'""")


@pytest.fixture
def desk(home: Path) -> Desk:
    return Desk(home, NOW)


@pytest.fixture
def ana(desk: Desk) -> str:
    with desk.store() as (con, now):
        return met(con, Someone("Ana Sousa"), Meeting("PyCon", "yesterday"), now=now).person.id


def offered(said: str) -> dict[str, str]:
    """What the way back in an answer sends."""
    found = OFFERED.findall(unescape(said))
    assert len(found) == 1
    return dict([re.findall(r'"(\w+)"', found[0])])


def hidden(desk: Desk) -> set[str]:
    with desk.store() as (con, _):
        return {person for person, pace in paces(con).items() if pace.never}


def test_what_another_decided_since_is_not_taken_back_instead(browser: TestClient, desk: Desk, ana: str) -> None:
    back = offered(browser.post(f"/people/{ana}/never", headers=HTMX).text)
    with desk.store() as (con, now):
        bo = met(con, Someone("Bo Lind"), Meeting("PyCon"), now=now).person.id
        never(con, bo, now=now)
    refused = browser.post("/undo", data=back, headers=HTMX)
    assert refused.status_code == 422
    assert "Something else was decided since" in refused.text
    assert "Review has “Undo the last”" in refused.text
    assert hidden(desk) == {ana, bo}
    for whose in ("Bo Lind", "Bo Lind", "Ana Sousa"):  # without a name the last goes first: never, met, never
        assert f"({whose})" in browser.post("/undo", headers=HTMX).text
    assert hidden(desk) == set()


def test_what_was_taken_back_is_not_taken_back_twice(browser: TestClient, desk: Desk, ana: str) -> None:
    first, second = (
        offered(browser.post(f"/people/{ana}/snooze", data={"until": until}, headers=HTMX).text)
        for until in ("tomorrow", "in 1 week")
    )
    undone = browser.post("/undo", data=second, headers=HTMX)
    assert f'"decision": "{second["decision"]}"' in undone.headers["hx-trigger"]
    again = browser.post("/undo", data=second, headers=HTMX)
    assert (again.status_code, "taken back already" in again.text) == (422, True)
    assert browser.post("/undo", data=first, headers=HTMX).status_code == 200
    assert "(Ana Sousa)" in browser.post("/undo", headers=HTMX).text  # that one met her


def test_what_is_on_record_already_has_no_way_back(browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        snooze(con, ana, "tomorrow", now=now)
    note = {"note": "Did the boat float?", "channel": "message"}
    assert offered(browser.post(f"/people/{ana}/sent", data=note, headers=HTMX).text)
    again = browser.post(f"/people/{ana}/sent", data=note, headers=HTMX).text
    assert "On record already: what you sent to Ana Sousa." in again
    assert "/undo" not in again


def test_every_page_that_decides_names_its_decision(browser: TestClient, ana: str) -> None:
    said = [
        browser.post(f"/people/{ana}/facts", data={"text": "sails", "kind": "interest"}, headers=HTMX).text,
        browser.post("/capture", data={"name": "Tess Nyman", "at": "PyCon"}, headers=HTMX).text,
        browser.post("/me", data={"offer": "maps of bogs"}, headers=HTMX).text,
        browser.post("/inbox/rules", data={"word": "never", "condition": "company", "value": "Acme"}).text,
        browser.post("/insights/promise", headers=HTMX).text,
    ]
    numbers = [int(offered(one)["decision"].removeprefix("d")) for one in said]
    assert numbers == list(range(numbers[0], numbers[0] + len(said)))
    assert "/undo" not in browser.post("/insights/promise", headers=HTMX).text


@pytest.mark.parametrize("asked", ["d0", "x", "<b>", "d" * 3000])
def test_what_is_no_decision_takes_nothing_back(asked: str, browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        sent(con, ana, now=now)
    assert browser.post("/undo", data={"decision": asked}, headers=HTMX).status_code == 422
    assert "the note sent (Ana Sousa)" in browser.post("/undo", headers=HTMX).text
