"""Composing in the browser: what is said of a text as it stands, drafts to begin with, and what each claim stands on."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.marking import Mark
from callingcard.verbs.draft import draft
from callingcard.verbs.inbox import waiting
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.outcome import outcome
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

HTMX = {"hx-request": "true"}
CALL = "Hi Ana, could we jump on a 15-minute call? 👍 Your firm Siemens"


@pytest.fixture
def ana(home: Path) -> str:
    with Desk(home, NOW).store() as (con, now):
        talk = Meeting("PyCon", "yesterday", ("calibrating gripper arms",), ("her arms drift on Mondays",))
        return met(con, Someone("Ana Sousa", company="Nordhavn"), talk, now=now).person.id


def judged(browser: TestClient, note: str, **form: str) -> str:
    answer = browser.post("/compose/check", data={"note": note} | form, headers=HTMX)
    assert answer.status_code == 200
    return answer.text


def marks(said: str) -> list[Mark]:
    found = re.search(r'data-marks="([^"]*)"', said)
    assert found
    return [Mark(*mark) for mark in json.loads(unescape(found[1]))]


def test_spans_are_marked_where_they_stand(browser: TestClient, ana: str) -> None:
    found = {(CALL[mark.start : mark.end], mark.what) for mark in marks(judged(browser, CALL, to=ana))}
    assert ("Siemens", "doubt") in found
    assert any("call" in text and what in {"warning", "error"} for text, what in found)


def test_line_breaks_as_a_form_sends_them_move_no_mark(browser: TestClient, ana: str) -> None:
    plain, sent = f"Hello,\n\n{CALL}", f"Hello,\r\n\r\n{CALL}"
    assert marks(judged(browser, sent, to=ana)) == marks(judged(browser, plain, to=ana))


def test_length_is_counted_in_the_units_of_the_channel(browser: TestClient) -> None:
    assert "<b>8</b>" in judged(browser, "👍👍👍👍")
    over = judged(browser, "👍" * 200, channel="invitation")
    assert 'class="count over"' in over


def test_what_they_see_first_is_what_a_preview_shows(browser: TestClient) -> None:
    said = judged(browser, "a" * 80 + "b" * 20)
    assert f"<p>{'a' * 80}…</p>" in said


def test_a_fix_is_offered_for_its_span(browser: TestClient, ana: str) -> None:
    said = judged(browser, "Hi Rafael, did the arms drift again on Monday?", to=ana)
    fix = re.search(r'data-fix="([^"]+)" data-span="(\d+) (\d+)"', said)
    assert fix
    assert fix.groups() == ("Ana", "3", "9")


def test_whose_invitation_waits_is_answered_and_judged_alike_as_draft_and_as_text(
    browser: TestClient, home: Path
) -> None:
    with Desk(home, NOW).store() as (con, now):
        them = waiting(con)[0].person
        written = draft(con, them, now=now, channel="message", kind="reply").drafted.drafts
    page = browser.get(f"/compose?to={them}").text
    assert '<option value="reply" selected>' in page
    assert '<option value="message" selected>' in page
    assert '<option value="thanks" selected>' in browser.get(f"/compose?to={them}&kind=thanks").text
    assert written
    for one in written:
        assert one.report
        assert f'class="verdict {one.report.verdict}"' in judged(
            browser, one.text, to=them, channel="message", kind="reply"
        )


def test_each_claim_shows_what_it_stands_on(browser: TestClient, ana: str) -> None:
    said = judged(browser, "Hi Ana, at PyCon yesterday we got on to calibrating gripper arms.", to=ana)
    assert "calibrating gripper arms <span" in said
    assert "topic · you" in said


def test_nothing_written_says_nothing(browser: TestClient) -> None:
    assert "verdict" not in judged(browser, "  \r\n ")


def test_a_whole_novel_is_refused(browser: TestClient) -> None:
    answer = browser.post("/compose/check", data={"note": "x" * 20_001}, headers=HTMX)
    assert answer.status_code == 422
    assert "longer than any channel" in answer.text


def test_the_page_is_to_somebody_or_to_nobody(browser: TestClient, ana: str) -> None:
    assert "To whom?" in browser.get("/compose").text
    page = browser.get(f"/compose?to={ana}&channel=message&kind=thanks&intent=bogus").text
    assert "Ana Sousa" in page
    assert '<option value="message" selected>' in page
    assert '<option value="thanks" selected>' in page
    assert browser.get("/compose?to=Nobody").status_code == 422


def test_up_to_three_drafts_with_their_receipts_and_the_decision_first(
    browser: TestClient, ana: str, home: Path
) -> None:
    said = browser.get("/compose/drafts", params={"to": ana, "channel": "invitation"}, headers=HTMX).text
    with Desk(home, NOW).store() as (con, now):
        written = draft(con, ana, now=now).drafted
    assert 1 <= len(written.drafts) <= 3
    exact = [unescape(text) for text in re.findall(r'(?s)class="exact"[^>]*>(.*?)</textarea>', said)]
    assert exact == [one.text for one in written.drafts]
    assert "Connect." in said.split("<article")[0]
    assert "receipt" in said


def test_an_answer_to_what_only_the_user_knows_changes_the_drafts(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        bo = met(con, Someone("Bo Lind"), Meeting("PyCon", "yesterday"), now=now).person.id
    before = browser.get("/compose/drafts", params={"to": bo}, headers=HTMX).text
    assert "What did you talk about with Bo" in before
    browser.post(f"/people/{bo}/facts", data={"text": "wooden boats", "kind": "topic"}, headers=HTMX)
    after = browser.get("/compose/drafts", params={"to": bo}, headers=HTMX).text
    assert "wooden boats" in after
    assert "What did you talk about with Bo" not in after


def test_a_connection_gets_a_message_anybody_else_an_invitation(browser: TestClient, ana: str, home: Path) -> None:
    assert '<option value="invitation" selected>' in browser.get(f"/compose?to={ana}").text
    with Desk(home, NOW).store() as (con, now):
        sent(con, ana, now=now)
        outcome(con, ana, "accepted", now=now)
    assert '<option value="message" selected>' in browser.get(f"/compose?to={ana}").text


def test_what_is_chosen_goes_with_the_text(browser: TestClient, ana: str) -> None:
    page = browser.get(f"/compose?to={ana}").text
    form = re.search(r'(?s)<form id="composer".*?</form>', page)
    assert form
    for name in ("to", "channel", "kind", "intent", "style", "subject", "note"):
        assert f'name="{name}"' in form[0]
    assert 'hx-include="#wish select, #composer [name=to]"' in page


@pytest.mark.parametrize("asked", [{"channel": "pigeon"}, {"style": "<b>"}, {"intent": "x" * 3000}, {"kind": "??"}])
def test_a_wish_that_is_none_is_no_fault(asked: dict[str, str], browser: TestClient, ana: str) -> None:
    assert browser.get("/compose/drafts", params={"to": ana} | asked, headers=HTMX).status_code == 200
    assert browser.get("/compose", params={"to": ana} | asked).status_code == 200


def test_whom_one_may_mean_appears_while_one_types(browser: TestClient, ana: str) -> None:
    assert f'href="/compose?to={ana}"' in browser.get("/compose/whom?q=ana%20sou", headers=HTMX).text
    assert "Nobody like that" in browser.get("/compose/whom?q=zzzz", headers=HTMX).text
    assert browser.get("/compose/whom?q=", headers=HTMX).text.strip() == ""


def test_hours_are_those_of_the_sender_on_every_page(browser: TestClient, home: Path) -> None:
    with Desk(home, NOW).store() as (con, now):
        bo = met(con, Someone("Bo Lind"), Meeting("PyCon", "yesterday", expects_me=True), now=now).person.id
    pages = [browser.get(f"/people/{bo}").text, browser.get(f"/compose/drafts?to={bo}").text]
    told = [re.search(r"open until ([^<]*)<", page) for page in pages]
    assert told[0]
    assert told[1]
    assert told[0][1] == told[1][1]
    assert f"until {told[0][1]}." in pages[1]
