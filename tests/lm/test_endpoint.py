"""A real HTTP server on loopback plays the endpoint, at its worst."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from callingcard.lm import Turn, Unavailable
from callingcard.lm.endpoint import Endpoint

TURNS = (Turn("system", "craft"), Turn("user", "facts"))


class Play(BaseHTTPRequestHandler):
    """Answers as the server's ``manner`` says, and keeps what it was sent."""

    server: "Stage"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.heard.append(body)
        getattr(self, self.server.manner)(body)

    def good(self, _body: dict[str, Any]) -> None:
        self._say(200, {"choices": [{"message": {"role": "assistant", "content": '{"drafts": ["Hi"]}'}}]})

    def plain_only(self, body: dict[str, Any]) -> None:
        if "response_format" in body:
            self._say(400, {"error": "response_format is not supported"})
        else:
            self.good(body)

    def refusing(self, _body: dict[str, Any]) -> None:
        self._say(200, {"choices": [{"message": {"role": "assistant", "content": None, "refusal": "I can't"}}]})

    def failing(self, _body: dict[str, Any]) -> None:
        self._say(500, {"error": "out of memory"})

    def wrong_schema(self, _body: dict[str, Any]) -> None:
        self._say(200, {"output": "hello"})

    def broken(self, _body: dict[str, Any]) -> None:
        self._send(200, b'{"choices": [{"mess')

    def elsewhere(self, _body: dict[str, Any]) -> None:
        self.send_response(307)
        self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/other")
        self.end_headers()

    def slow(self, _body: dict[str, Any]) -> None:
        time.sleep(1.5)
        self.good(_body)

    def endless(self, _body: dict[str, Any]) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b" " * 65_536)
        except OSError:
            pass

    def dripping(self, _body: dict[str, Any]) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def _say(self, status: int, answer: object) -> None:
        self._send(status, json.dumps(answer).encode())

    def _send(self, status: int, payload: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(payload)

    def log_message(self, *_args: object) -> None:
        """Keep the tests' output clean."""


class Stage(ThreadingHTTPServer):
    manner = "good"
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Play)
        self.heard: list[dict[str, Any]] = []

    def handle_error(self, *_args: object) -> None:
        """A client that hangs up is part of the play."""


@contextmanager
def playing(manner: str) -> Iterator[tuple[Stage, str]]:
    stage = Stage()
    stage.manner = manner
    thread = threading.Thread(target=stage.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield stage, f"http://127.0.0.1:{stage.server_port}"
    finally:
        stage.shutdown()
        stage.server_close()
        thread.join()


def test_asks_and_hears_the_answer() -> None:
    with playing("good") as (stage, url):
        endpoint = Endpoint(url, "small", key="secret")
        assert endpoint.address == url + "/v1/chat/completions"
        assert endpoint.answer(TURNS) == '{"drafts": ["Hi"]}'
    assert stage.heard[0]["messages"] == [
        {"role": "system", "content": "craft"},
        {"role": "user", "content": "facts"},
    ]
    assert stage.heard[0]["model"] == "small"


def test_a_server_without_json_mode_is_asked_again_without_it() -> None:
    with playing("plain_only") as (stage, url):
        assert Endpoint(url + "/v1/", "small").answer(TURNS) == '{"drafts": ["Hi"]}'
    assert [("response_format" in body) for body in stage.heard] == [True, False]


@pytest.mark.parametrize(
    ("manner", "said"),
    [
        ("refusing", "declined"),
        ("failing", "status 500"),
        ("wrong_schema", "expected form"),
        ("broken", "expected form"),
        ("elsewhere", "status 307"),
        ("slow", "could not be used"),
        ("endless", "far too long"),
        ("dripping", "did not finish"),
    ],
)
def test_a_bad_server_is_one_sentence(manner: str, said: str) -> None:
    # Only who is slow is waited for: a busy machine may be slow itself.
    seconds = {"slow": 0.5, "dripping": 3.0}.get(manner, 30.0)
    with playing(manner) as (_stage, url), pytest.raises(Unavailable, match=said):
        Endpoint(url, "small", seconds=seconds).answer(TURNS)


def test_nobody_there() -> None:
    with playing("good") as (_stage, url):
        pass
    with pytest.raises(Unavailable, match="could not be used"):
        Endpoint(url, "small", seconds=0.5).answer(TURNS)


@pytest.mark.parametrize("url", [
        "ftp://example.org", "localhost:11434", "http://example.org", "http://", "", "http://[::1", "http://localhost@example.org",
        "https://me:secret@example.org", "https://example.org/v1?key=secret", "http://localhost/v1#here",
    ],
)  # fmt: skip
def test_an_address_that_would_leak_or_means_nothing_is_refused(url: str) -> None:
    with pytest.raises(Unavailable):
        Endpoint(url, "small")


@pytest.mark.parametrize("key", ["sécret", "two\nlines", "bell\x07"])
def test_a_key_that_is_none_is_refused_before_anything_is_sent(key: str) -> None:
    with playing("good") as (stage, url), pytest.raises(Unavailable, match="key"):
        Endpoint(url, "small", key=key).answer(TURNS)
    assert stage.heard == []


def test_a_key_read_from_a_file_may_end_with_its_line() -> None:
    with playing("good") as (_stage, url):
        assert Endpoint(url, "small", key="secret\n").answer(TURNS)
