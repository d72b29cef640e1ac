"""One person in the browser: everything on record, corrected where it stands."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.model.fact import FACT_KINDS
from callingcard.shells.desk import Desk
from callingcard.verbs.add import add
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone
from callingcard.verbs.who import who
from tests.web.conftest import NOW

HTMX = {"hx-request": "true"}


@pytest.fixture
def desk(home: Path) -> Desk:
    return Desk(home, NOW)


@pytest.fixture
def ana(desk: Desk) -> str:
    ana = Someone("Ana Sousa", "ana@example.org", "https://www.linkedin.com/in/ana-sousa", "Nordhavn", "Engineer")
    with desk.store() as (con, now):
        found = met(con, ana, Meeting("PyCon", "yesterday", ("sailing",)), now=now)
        return found.person.id


def test_the_page_has_all_that_is_known_with_where_it_comes_from(browser: TestClient, desk: Desk, ana: str) -> None:
    page = browser.get(f"/people/{ana}").text
    with desk.store() as (con, now):
        known = who(con, ana, now=now)
    for said in ("Ana Sousa", "Engineer, Nordhavn", "ana@example.org", *(one.text for one in known.facts)):
        assert said in page
    for reason in (*known.known_through, *known.tie.basis):
        assert reason.text in page
    assert 'href="https://www.linkedin.com/in/ana-sousa" target="_blank" rel="noopener noreferrer"' in page


def test_every_link_leads_to_a_page_of_ours_or_to_a_profile(browser: TestClient, ana: str) -> None:
    for link in re.findall(r'(?:href|src|action)="([^"#]+)', browser.get(f"/people/{ana}").text):
        assert re.match(r"/(?!/)|https://www\.linkedin\.com/in/", link)


def test_a_name_leads_to_the_person_and_nobody_to_a_sentence(browser: TestClient, ana: str) -> None:
    found = browser.get("/people/Ana Sousa")
    assert (found.status_code, found.headers["location"]) == (303, f"/people/{ana}")
    missing = browser.get("/people/Zz Top")
    assert missing.status_code == 422
    assert "Nobody called “Zz Top”" in missing.text


def test_a_fact_is_noted_corrected_deleted_and_comes_back(browser: TestClient, desk: Desk, ana: str) -> None:
    def facts() -> dict[str, str]:
        with desk.store() as (con, now):
            return {one.text: one.id for one in who(con, ana, now=now).facts}

    said = browser.post(f"/people/{ana}/facts", data={"text": "has a daughter of nine", "private": "1"}, headers=HTMX)
    assert said.headers["hx-trigger"] == "acted"
    key = facts()["has a daughter of nine"]
    form = browser.get(f"/facts/{key}", headers=HTMX).text
    assert 'value="has a daughter of nine"' in form
    assert "checked" in form
    browser.post(f"/facts/{key}", data={"text": "has a son of nine", "kind": "family", "private": "1"}, headers=HTMX)
    assert "has a son of nine" in facts()
    browser.delete(f"/facts/{key}", headers=HTMX)
    assert "has a son of nine" not in facts()
    browser.post("/undo", headers=HTMX)
    assert "has a son of nine" in facts()


def test_a_word_on_a_promise_leaves_it_private(browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        key = fact(con, ana, "send the slides", Stating(kind="promised", private=True), now=now).fact.id
    browser.post(f"/facts/{key}", data={"until": "today"}, headers=HTMX)
    with desk.store() as (con, now):
        kept = next(one for one in who(con, ana, now=now).facts if one.id == key)
    assert kept.private
    assert kept.until == now.date()


def test_where_one_met_is_corrected(browser: TestClient, desk: Desk, ana: str) -> None:
    key = re.search(r"/facts/(e_\w+)", browser.get(f"/people/{ana}").text)
    assert key
    assert 'name="at" value="PyCon"' in browser.get(f"/facts/{key[1]}", headers=HTMX).text
    browser.post(f"/facts/{key[1]}", data={"on": "two days ago", "at": "EuroPython"}, headers=HTMX)
    page = browser.get(f"/people/{ana}").text
    assert "Met: EuroPython" in page
    ahead = browser.post(f"/facts/{key[1]}", data={"on": "in two weeks"}, headers=HTMX)
    assert ahead.status_code == 422


@pytest.mark.parametrize("form", [{"text": ""}, {"text": "x", "kind": "horoscope"}, {"text": "x" * 2001}])
def test_what_is_no_fact_is_refused(form: dict[str, str], browser: TestClient, ana: str) -> None:
    assert browser.post(f"/people/{ana}/facts", data=form, headers=HTMX).status_code == 422


def test_two_become_one_and_part_again(browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        other = add(con, Someone("A. Sousa", "ana.sousa@example.net"), now=now).person.id
    done = browser.post(f"/people/{ana}/merge", data={"other": other}, headers=HTMX)
    assert "are one person now" in done.text
    page = browser.get(done.headers["hx-replace-url"]).text
    assert "ana.sousa@example.net" in page
    record = re.findall(r'name="record" value="(r_\w+)"', page)[-1]
    assert "Two people now" in browser.post(f"/people/{ana}/split", data={"record": record}, headers=HTMX).text
    assert "ana.sousa@example.net" not in browser.get(f"/people/{ana}").text
    assert browser.post(f"/people/{ana}/split", data={}, headers=HTMX).status_code == 422
    assert browser.post(f"/people/{ana}/merge", data={"other": ana}, headers=HTMX).status_code == 422


def test_of_several_by_one_name_one_chooses_who_is_the_same(browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        smiths = {
            add(con, Someone("Anna <i>Smith", company=firm), now=now, new=True).person.id: firm
            for firm in ("Birchgate", "Heathgarth")
        }
    asked = browser.post(f"/people/{ana}/merge", data={"other": "Anna <i>Smith"}, headers=HTMX)
    assert asked.status_code == 422
    assert "2 people may be meant" in asked.text
    assert {*re.findall(r'name="person" value="(p_\w+)"', asked.text)} == set(smiths)
    assert all(firm in asked.text for firm in smiths.values())
    assert "<i>" not in asked.text
    chosen = list(smiths)[1]
    done = browser.post(f"/people/{ana}/merge", data={"other": "Anna <i>Smith", "person": chosen}, headers=HTMX)
    assert "are one person now" in done.text
    assert browser.get(f"/people/{chosen}").headers["location"].endswith(done.headers["hx-replace-url"])


def test_of_two_by_one_name_the_other_is_meant(browser: TestClient, desk: Desk, ana: str) -> None:
    with desk.store() as (con, now):
        twin = add(con, Someone("Ana Sousa", "sousa@example.net"), now=now, new=True).person.id
    assert twin != ana
    done = browser.post(f"/people/{ana}/merge", data={"other": "Ana Sousa"}, headers=HTMX)
    assert "are one person now" in done.text
    assert "sousa@example.net" in browser.get(f"/people/{ana}").text


def test_forgetting_wants_the_name_typed(browser: TestClient, ana: str) -> None:
    assert browser.post(f"/people/{ana}/forget", data={"typed": "Ana"}, headers=HTMX).status_code == 422
    assert browser.get(f"/people/{ana}").status_code == 200
    gone = browser.post(f"/people/{ana}/forget", data={"typed": "ana  sousa"}, headers=HTMX)
    assert "Forgotten" in gone.text
    assert "1 record, " in gone.text
    assert "Ana Sousa" not in browser.get("/people").text


def test_one_sees_the_pace_that_one_set_and_lifts_it(browser: TestClient, ana: str) -> None:
    browser.post(f"/people/{ana}/cadence", data={"every": "3 weeks"}, headers=HTMX)
    browser.post(f"/people/{ana}/never", data={}, headers=HTMX)
    page = browser.get(f"/people/{ana}").text
    assert "In touch every 21 days" in page
    assert "Never shown on Today" in page
    browser.post(f"/people/{ana}/never", data={"lift": "1"}, headers=HTMX)
    assert "Never shown on Today" not in browser.get(f"/people/{ana}").text


def test_what_was_sent_is_there_with_what_came_of_it(browser: TestClient, ana: str) -> None:
    browser.post(f"/people/{ana}/sent", data={"note": "Did the boat float?", "channel": "message"}, headers=HTMX)
    browser.post(f"/people/{ana}/outcome", data={"outcome": "answered"}, headers=HTMX)
    page = browser.get(f"/people/{ana}").text
    assert "Did the boat float?" in page
    assert '<span class="pill good">answered</span>' in page


def test_every_kind_of_fact_can_be_chosen(browser: TestClient, ana: str) -> None:
    page = browser.get(f"/people/{ana}").text
    assert all(f'<option value="{kind}">{kind}</option>' in page for kind in FACT_KINDS)
