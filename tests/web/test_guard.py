"""Who may come in, and what a page may do."""

import time

import pytest
from starlette.testclient import TestClient

from callingcard.shells.web.guard import FORM_KEY
from callingcard.shells.web.keys import Keys
from tests.web.conftest import HOST


def test_a_stranger_sees_nothing(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 401
    assert "Rebelo" not in answer.text


def test_the_first_address_lets_a_browser_in_and_leaves_no_token_behind(stranger: TestClient, keys: Keys) -> None:
    answer = stranger.get("/", params={"token": keys.token})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/").status_code == 200


def test_a_ticket_opens_once(stranger: TestClient, keys: Keys) -> None:
    ticket = keys.ticket(time.time())
    assert stranger.get("/", params={"ticket": ticket}).status_code == 303
    stranger.cookies.clear()
    assert stranger.get("/", params={"ticket": ticket}).status_code == 401
    assert stranger.get("/", params={"ticket": keys.ticket(time.time() - 3600)}).status_code == 401


def test_no_redirect_leaves_this_server(stranger: TestClient, keys: Keys) -> None:
    answer = stranger.get(f"http://{HOST}//evil.example/", params={"token": keys.token})
    assert answer.headers["location"] == "/evil.example/"


@pytest.mark.parametrize("token", ["", "x", "é", "a" * 5000])
def test_a_wrong_token_opens_nothing(token: str, stranger: TestClient) -> None:
    assert stranger.get("/", params={"token": token}).status_code == 401


@pytest.mark.parametrize("cookie", ["x", "1.2.3", "99999999999.a.b", "é", "9" * 400 + ".a.b", '"'])
def test_a_forged_cookie_opens_nothing(cookie: str, stranger: TestClient) -> None:
    answer = stranger.get("/", headers={b"cookie": f"callingcard={cookie}".encode()})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1:80", "", "127.0.0.1:8765.evil.example"]
)
def test_another_host_name_is_refused(host: str, browser: TestClient) -> None:
    assert browser.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {FORM_KEY: ""},
        {FORM_KEY: "0" * 64},
    ],
)
def test_a_change_comes_from_our_own_page_only(headers: dict[str, str], browser: TestClient) -> None:
    assert browser.post("/undo", headers=headers).status_code == 403


def test_our_own_page_may_change(browser: TestClient) -> None:
    assert browser.post("/undo").status_code == 200


def test_what_is_too_long_is_refused(browser: TestClient) -> None:
    assert browser.post("/undo", content=b"x" * (1 << 20 | 1)).status_code == 413


@pytest.mark.parametrize(
    ("shown", "status"),
    [("Bearer {}", 200), ("bearer {}", 200), ("BEARER  {}", 200), ("{}", 401), ("Basic {}", 401), ("Bearer{}", 401), ("Bearer", 401)],
)  # fmt: skip
def test_a_program_shows_its_token_as_a_bearer(shown: str, status: int, stranger: TestClient, keys: Keys) -> None:
    answer = stranger.get("/api/config", headers={"authorization": shown.format(keys.token)})
    assert answer.status_code == status


@pytest.mark.parametrize("path", ["/", "/static/callingcard.css", "/nowhere"])
def test_every_answer_says_what_a_page_may_do(path: str, browser: TestClient) -> None:
    policy = browser.get(path).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/static/../keys.py", "/static/%2e%2e/keys.py", "/static/..%2f..%2fweb.key"])
def test_no_path_leads_out_of_the_static_files(path: str, browser: TestClient) -> None:
    assert browser.get(path).status_code in {401, 404}
