"""The verbs over HTTP: what the description promises is what comes."""

import json
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest
from starlette.testclient import TestClient

from callingcard.shells.web.api.description import description
from callingcard.shells.web.api.operations import OPERATIONS
from callingcard.shells.web.counter import Counter
from callingcard.shells.web.keys import Keys


@pytest.fixture
def program(stranger: TestClient, keys: Keys) -> TestClient:
    """A program that holds the token, and no cookie."""
    stranger.headers["authorization"] = f"Bearer {keys.token}"
    return stranger


def promised(method: str, path: str) -> dict[str, Any]:
    """The schema of an operation's answer, with the components that it refers to."""
    document = description()
    schema = document["paths"][path][method.lower()]["responses"]["200"]["content"]["application/json"]["schema"]
    return {**schema, "components": document["components"]}


def as_promised(method: str, path: str, answer: Any) -> Any:
    """The answer, after comparing it with its schema."""
    assert answer.status_code == 200, answer.text
    jsonschema.validate(answer.json(), promised(method, path))
    return answer.json()


@pytest.mark.parametrize(
    "path",
    ["/api/today", "/api/people", "/api/rules", "/api/inbox", "/api/review", "/api/insights", "/api/both-ways", "/api/me", "/api/config"],
)  # fmt: skip
def test_what_can_be_read_comes_as_promised(path: str, program: TestClient) -> None:
    assert as_promised("GET", path, program.get(path))


@pytest.mark.parametrize(
    "path", ["/api/people/{person}", "/api/people/{person}/decision", "/api/people/{person}/drafts"]
)
def test_what_is_about_somebody_comes_as_promised(path: str, program: TestClient) -> None:
    person = program.get("/api/today").json()["items"][0]["person"]
    assert as_promised("GET", path, program.get(path.format(person=person["id"])))
    assert program.get(path.format(person="Nobody Whatever")).status_code == 422


def test_a_note_is_checked(program: TestClient) -> None:
    answer = program.post("/api/check", json={"text": "I'd like to add you to my professional network."})
    assert as_promised("POST", "/api/check", answer)["verdict"] == "stop"


def test_meeting_somebody_and_what_follows(program: TestClient) -> None:
    def call(method: str, path: str, body: dict[str, Any] | None = None, **named: str) -> Any:
        return as_promised(method, path, program.request(method, path.format(**named), json=body))

    met = call("POST", "/api/meetings", {"name": "Wanjiru Otieno", "at": "Soil Week", "about": ["worm counts"]})
    person = met["person"]["id"]
    stated = call("POST", "/api/people/{person}/facts", {"text": "works at Shamba Labs"}, person=person)
    assert stated["fact"]["kind"] == "employer"
    call("PATCH", "/api/stated/{id}", {"text": "Shamba Lab"}, id=stated["fact"]["id"])
    drafted = call("GET", "/api/people/{person}/drafts", person=person)
    assert "worm counts" in drafted["drafts"][0]["text"]
    claims = call("POST", "/api/ground", {"text": "Your time at Google", "to": person})
    assert claims["unsupported"]
    call("POST", "/api/people/{person}/sent", {"note": drafted["drafts"][0]["text"]}, person=person)
    call("POST", "/api/people/{person}/outcome", {"outcome": "accepted"}, person=person)
    call("POST", "/api/people/{person}/snooze", {"until": "tomorrow"}, person=person)
    call("POST", "/api/people/{person}/cadence", {"every": "2 months"}, person=person)
    call("POST", "/api/people/{person}/never", {}, person=person)
    call("DELETE", "/api/stated/{id}", id=stated["fact"]["id"])
    call("POST", "/api/undo")
    call("DELETE", "/api/people/{person}", person=person)
    assert program.get(f"/api/people/{person}").status_code == 422


def test_an_invitation_that_was_pasted(program: TestClient) -> None:
    settled = program.post("/api/inbox", json={"name": "Bo Larsen", "note": "Hi, I would like to join your network"})
    key = as_promised("POST", "/api/inbox", settled)["invitation"]["id"]
    as_promised("POST", "/api/inbox/{invitation}", program.post(f"/api/inbox/{key}", json={"done": "asked"}))


def test_the_rest_of_what_can_be_said(program: TestClient) -> None:
    as_promised("PATCH", "/api/me", program.patch("/api/me", json={"offer": ["reviews"]}))
    as_promised("PUT", "/api/config/{key}", program.put("/api/config/language", json={"value": "pt"}))
    as_promised("POST", "/api/week", program.post("/api/week"))
    as_promised("POST", "/api/promise", program.post("/api/promise"))
    as_promised("GET", "/api/rules/{rule}", program.get("/api/rules/ask-call"))


def test_several_of_one_name_are_candidates(program: TestClient) -> None:
    for _ in range(2):
        program.post("/api/people", json={"name": "Jon Bell", "new": True})
    answer = program.get("/api/people/Jon Bell/decision")
    assert answer.status_code == 409
    assert len(answer.json()["candidates"]) == 2


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"\xff", b'{"text": 3}', b'{"text": "a", "channel": "pigeon"}', b'{"text": "a", "nothing": 1}',
     json.dumps({"text": "a" * 100_001}).encode(), b'{"text": "\\ud800"}', b'{"text": "Hi\\u0000 Ana"}'],
)  # fmt: skip
def test_what_cannot_be_checked_is_said_in_a_sentence(body: bytes, program: TestClient) -> None:
    answer = program.post("/api/check", content=body)
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_no_address_leads_to_two_operations() -> None:
    addresses = [(o.method, o.path) for o in OPERATIONS]
    assert len(addresses) == len(set(addresses))
    assert len({o.function.__name__ for o in OPERATIONS}) == len(OPERATIONS)


@pytest.mark.parametrize("rest", ["", "/decision", "/drafts"])
def test_a_profile_url_names_somebody_in_an_address(rest: str, program: TestClient) -> None:
    url = "https://www.linkedin.com/in/wanjiru-otieno"
    added = program.post("/api/people", json={"name": "Wanjiru Otieno", "url": url}).json()["person"]
    for spelt in (url, url.partition("//")[2]):
        answer = program.get(f"/api/people/{quote(spelt, safe='')}{rest}")
        assert answer.status_code == 200, answer.text
        assert rest or answer.json()["person"]["id"] == added["id"]
    assert program.get(f"/api/people/{url}{rest}").status_code == 404


def test_an_address_where_nothing_is(program: TestClient) -> None:
    for path in ("/api/", "/api/nothing", "/api/check/", "/api/people/Ana Sousa/nothing"):
        answer = program.get(path)
        assert (answer.status_code, answer.json()) == (404, {"error": "There is nothing at this address."})


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("GET", "/api/check", "POST"), ("PUT", "/api/people", "GET, POST"), ("POST", "/api/people/Ana", "DELETE, GET"), ("POST", "/api/openapi.json", "GET")],
)  # fmt: skip
def test_another_method_than_an_address_knows(method: str, path: str, allowed: str, program: TestClient) -> None:
    answer = program.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == allowed
    assert allowed in answer.json()["error"]


def test_the_head_alone_can_be_asked_for(program: TestClient) -> None:
    assert program.head("/api/rules").status_code == 200
    assert program.head("/api/check").status_code == 405


def test_a_parameter_is_said_once(program: TestClient) -> None:
    answer = program.get("/api/people/Ana/decision", params={"person": "Tom"})
    assert (answer.status_code, answer.json()["error"]) == (422, "person: said twice, in the address too.")


def test_a_fault_of_ours_is_one_sentence(program: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise RuntimeError("a secret path")

    monkeypatch.setattr(Counter, "check", faulty)
    with pytest.raises(RuntimeError):
        program.post("/api/check", json={"text": "Hi Ana"})
    calm = TestClient(
        program.app, base_url=str(program.base_url), headers=dict(program.headers), raise_server_exceptions=False
    )
    answer = calm.post("/api/check", json={"text": "Hi Ana"})
    assert (answer.status_code, answer.json()) == (500, {"error": "Something went wrong inside callingcard."})


def test_answers_to_programs_are_no_pages(program: TestClient) -> None:
    headers = program.get("/api/rules").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_without_a_token_there_is_no_answer(stranger: TestClient) -> None:
    for operation in OPERATIONS:
        assert stranger.request(operation.method, operation.path).status_code == 401
        wrong = stranger.request(operation.method, operation.path, headers={"authorization": "Bearer wrong"})
        assert wrong.status_code == 401
