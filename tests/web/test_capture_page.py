"""Capturing through the pages: understood, confirmed, recorded once, asked back; sharing changes nothing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.pages.app import MANIFEST
from callingcard.shells.web.rendering import HERE
from callingcard.store import encounters, persons
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

ID = "0f8fad5bd9cb469fa16570867728950e"
HTMX = {"hx-request": "true"}
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tess Nyman\r\nORG:Birchgate\r\nTITLE:Nurse\r\nEMAIL:tess@birchgate.example\r\nEND:VCARD\r\n"


def _places(home: Path, name: str) -> list[str | None]:
    with Desk(home, NOW).store() as (con, _):
        return [e.at for person in persons.named(con, name) for e in encounters.of(con, person.id)]


def _decisions(home: Path) -> int:
    with Desk(home, NOW).store() as (con, _):
        return int(con.execute("SELECT count(*) FROM decision").fetchone()[0])


def _value(text: str, name: str) -> str | None:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    return found[1] if found else None


def test_a_line_is_told_as_it_is_understood_and_nothing_is_recorded(browser: TestClient, home: Path) -> None:
    before = _decisions(home)
    told = browser.get("/capture/line", params={"line": "met Tess Nyman at PyCon yesterday about hinges"}).json()
    assert (told["name"], told["at"], told["about"]) == ("Tess Nyman", "PyCon", ["hinges"])
    assert told["understood"] == "Monday 9 March 2026 (yesterday)"
    assert _decisions(home) == before


@pytest.mark.parametrize(
    ("said", "meant"),
    [("yesterday", "Monday 9 March 2026"), ("tomorrow", "lies ahead"), ("<b>", "&lt;b&gt;"), ("", "")],
)
def test_a_date_is_said_back(said: str, meant: str, browser: TestClient) -> None:
    text = browser.get("/capture/when", params={"on": said}).text
    assert meant in text
    assert "<b>" not in text


def test_without_script_a_line_comes_back_filled_in(browser: TestClient, home: Path) -> None:
    text = browser.post("/capture", data={"line": "met Tess Nyman at PyCon, red hat"}).text
    assert (_value(text, "name"), _value(text, "at"), _value(text, "note")) == ("Tess Nyman", "PyCon", "red hat")
    assert _value(text, "read") == "yes"
    assert _places(home, "Tess Nyman") == []


def test_what_is_saved_is_recorded_and_the_place_stays_for_the_next(browser: TestClient, home: Path) -> None:
    answer = browser.post("/capture", data={"name": "Tess Nyman", "at": "PyCon", "also": "Uma Ostrander"}, headers=HTMX)
    assert 'hx-post="/undo"' in answer.text
    assert (_value(answer.text, "name"), _value(answer.text, "at")) == ("Uma Ostrander", "PyCon")
    assert _places(home, "Tess Nyman") == ["PyCon"]
    assert 'data-value="PyCon"' in browser.get("/capture").text


def test_what_cannot_be_recorded_comes_back_with_all_that_was_typed(browser: TestClient, home: Path) -> None:
    answer = browser.post("/capture", data={"name": "Tess <i>", "on": "next Friday", "about": "a; b"}, headers=HTMX)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert _value(answer.text, "about") == "a; b"
    assert "<i>" not in answer.text


def test_a_capture_delivered_twice_is_recorded_once(browser: TestClient, home: Path) -> None:
    given = {"name": "Tess Nyman", "at": "PyCon", "capture": ID, "made": "2026-03-09T20:00:00Z", "on": "yesterday"}
    first, second = (browser.post("/capture/deliver", data=given) for _ in range(2))
    assert (first.json()["state"], second.json()["state"]) == ("recorded", "recorded")
    assert "Sunday 8 March 2026" in first.json()["said"]
    assert _places(home, "Tess Nyman") == ["PyCon"]


def test_a_line_delivered_is_taken_apart_as_of_when_it_was_written(browser: TestClient) -> None:
    given = {"line": "met Tess Nyman at PyCon yesterday", "capture": ID, "made": "2026-03-02T20:00:00Z"}
    assert "Sunday 1 March 2026" in browser.post("/capture/deliver", data=given).json()["said"]


def test_a_question_goes_back_with_whom_to_choose_from(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        ids = [add(con, Someone("Tess Nyman", f"t{n}@x.example"), now=now, new=n > 0).person.id for n in range(2)]
    given = {"name": "Tess Nyman", "capture": ID}
    asked = browser.post("/capture/deliver", data=given)
    assert asked.status_code == 422
    assert {one["id"] for one in asked.json()["candidates"]} == set(ids)
    assert browser.post("/capture/deliver", data={**given, "person": ids[1]}).json()["person"] == ids[1]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"line": "what a day"},
        {"name": "Ana", "made": "soon"},
        {"name": "Ana", "capture": "<script>"},
        {"name": "A" * 9000},
    ],
)
def test_what_is_no_capture_is_a_question_and_no_failure(
    given: dict[str, str], browser: TestClient, home: Path
) -> None:
    before = _decisions(home)
    answer = browser.post("/capture/deliver", data=given)
    assert (answer.status_code, answer.json()["state"]) == (422, "question")
    assert _decisions(home) == before


def test_a_delivery_needs_the_key_of_its_session(browser: TestClient, stranger: TestClient) -> None:
    told = browser.get("/capture/key").json()
    assert told["form_key"] == browser.headers["x-form-key"]
    assert told["desk"] in browser.get("/capture").text
    assert browser.post("/capture/deliver", data={"name": "Ana"}, headers={"x-form-key": "0"}).status_code == 403


def test_a_stranger_gets_no_key(stranger: TestClient) -> None:
    assert stranger.get("/capture/key").status_code == 401
    assert stranger.get("/capture").status_code == 401


def test_names_on_record_are_offered_as_text(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        add(con, Someone("Tess <b>Nyman</b>", company='"><script>x'), now=now)
    for asked in ("Tess <b>Nyman</b>", "Tess"):
        text = browser.get("/capture/who", params={"name": asked}).text
        assert "Tess &lt;b&gt;Nyman" in text
        assert "<b>" not in text
        assert "<script>" not in text


SHARED: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"text": "Check out Tess Nyman’s profile on LinkedIn https://www.linkedin.com/in/tess-nyman"},
     {"name": "Tess Nyman", "url": "https://www.linkedin.com/in/tess-nyman"}),
    ({"title": "Tess Nyman | LinkedIn", "url": "https://www.linkedin.com/in/tess-nyman?utm=x"},
     {"name": "Tess Nyman", "url": "https://www.linkedin.com/in/tess-nyman?utm=x"}),
    ({"text": "met Tess Nyman at PyCon"}, {"name": "Tess Nyman", "at": "PyCon"}),
    ({"text": "https://evil.example/x"}, {"name": "", "url": "", "note": "https://evil.example/x"}),
    ({"title": "Tides", "url": "https://blog.example/"}, {"name": "", "note": "Tides; https://blog.example/"}),
    ({"text": "met Tess Nyman, Jon Bell and Rui Costa at PyCon"}, {"name": "Tess Nyman", "also": "Jon Bell", "note": "Rui Costa"}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "filled"), SHARED)
def test_sharing_fills_in_a_form_and_changes_nothing(
    given: dict[str, Any], filled: dict[str, str], browser: TestClient, home: Path
) -> None:
    before = _decisions(home)
    del browser.headers["x-form-key"]
    for answer in (browser.post("/share", data=given), browser.get("/share", params=given)):
        assert answer.status_code == 200
        assert {name: _value(answer.text, name) for name in filled} == filled
    assert _decisions(home) == before


def test_a_shared_contact_is_read(browser: TestClient) -> None:
    text = browser.post("/share", files={"card": ("tess.vcf", CARD, "text/vcard")}).text
    assert (_value(text, "name"), _value(text, "company"), _value(text, "email")) == ("Tess Nyman", "Birchgate", "tess@birchgate.example")  # fmt: skip


def test_a_shared_letter_can_go_to_the_inbox(browser: TestClient) -> None:
    letter = "I would like to connect. " + "We met at the fair and you showed me the arm. " * 4
    text = browser.post("/share", data={"text": letter + "<script>"}).text
    assert "/inbox/new?" in text
    assert "<script>" not in text.replace('<script src="/static', "")


def test_a_stranger_shares_nothing(stranger: TestClient) -> None:
    assert stranger.get("/share", params={"text": "x"}).status_code == 401


@pytest.mark.parametrize("path", ["/manifest.webmanifest", "/sw.js", "/offline"])
def test_the_app_installs_before_anybody_is_let_in(path: str, stranger: TestClient) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 200
    assert "Rebelo" not in answer.text


def test_every_icon_and_every_file_of_the_shell_is_there(stranger: TestClient) -> None:
    told = json.loads(stranger.get("/manifest.webmanifest").text)
    assert told.items() >= MANIFEST.items()
    assert told["description"]
    shell = re.search(r"SHELL = \[(.*?)\]", (HERE / "static/sw.js").read_text(), re.DOTALL)
    assert shell
    for path in [*(icon["src"] for icon in told["icons"]), *re.findall(r'"([^"]+)"', shell[1])]:
        assert stranger.get(path).status_code == 200, path
