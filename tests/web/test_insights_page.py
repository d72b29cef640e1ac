"""Insights: what followed, with its uncertainty in words beside every chart; the promise, taken and taken back."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW


def test_every_chart_stands_in_a_table_with_its_numbers(browser: TestClient) -> None:
    text = browser.get("/insights").text
    charts = re.findall(r'<td class="chart">(<svg.*?</svg>)?</td><td class="num">(.*?)</td>', text, re.DOTALL)
    assert charts
    assert all(said for _, said in charts)
    assert "style=" not in text
    assert "too few to tell" in text
    untold = text[text.index('<details class="untold') :].partition("</details>")[0]
    assert "<svg" not in untold
    assert "interval" not in untold


def test_the_promise_is_taken_and_taken_back(browser: TestClient) -> None:
    assert 'hx-post="/insights/promise"' in browser.get("/insights").text
    taken = browser.post("/insights/promise")
    assert "Taken today" in taken.text
    assert 'hx-post="/undo"' in taken.text
    assert 'hx-post="/insights/promise"' not in browser.get("/insights").text
    browser.post("/undo")
    assert 'hx-post="/insights/promise"' in browser.get("/insights").text


def test_what_was_counted_is_counted_again_after_a_change(browser: TestClient, home: Path) -> None:
    browser.get("/insights")
    with Desk(home, NOW).store() as (con, now):
        person = met(con, Someone("Ann <b>Helper"), Meeting(), now=now).person
        fact(con, person.id, "introduced me to Jon Bell", Stating("introduced"), now=now)
    text = browser.get("/insights").text
    assert "Ann &lt;b&gt;Helper" in text
    assert "<b>Helper" not in text


def test_the_page_and_the_report_can_be_kept(browser: TestClient) -> None:
    page = browser.get("/insights/page")
    assert page.text.startswith("<!doctype html>")
    assert "attachment" in page.headers["content-disposition"]
    report = browser.get("/insights/report")
    assert "attachment" in report.headers["content-disposition"]
    assert report.json()
    assert "Rebelo" not in report.text
