"""Bodies that are too long, or stop early: an answer where somebody waits for one, and never a fault of ours."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from callingcard.shells.web.keys import Keys
from tests.web.conftest import HOST

FORM = b"application/x-www-form-urlencoded"
FILES = b"multipart/form-data; boundary=b"
BEGUN = b'--b\r\ncontent-disposition: form-data; name="files"; filename="a.vcf"\r\n\r\nBEGIN:VC'


def poured(mebibytes: int) -> Iterator[bytes]:
    """A body that does not say beforehand how long it is."""
    yield from (b"a" * 1024 for _ in range(mebibytes * 1024 + 1))


@pytest.mark.parametrize("path", ["/api/check", "/api/people", "/me", "/settings/zone"])
def test_a_body_that_turns_out_too_long_is_refused(path: str, stranger: TestClient, keys: Keys) -> None:
    headers = {"authorization": f"Bearer {keys.token}", "content-type": FORM.decode()}
    answer = stranger.post(path, content=poured(1), headers=headers)
    assert (answer.status_code, "more than callingcard takes" in answer.text) == (413, True)


@pytest.mark.parametrize(
    ("path", "kind", "begun"),
    [("/api/check", b"application/json", b'{"text": "Hi'), ("/me", FORM, b"name=A"), ("/settings/zone", FORM, b"value=E"),
     ("/import", FILES, BEGUN), ("/settings/restore", FILES, BEGUN)],
)  # fmt: skip
def test_who_goes_away_midway_leaves_no_fault(
    path: str, kind: bytes, begun: bytes, stranger: TestClient, keys: Keys
) -> None:
    came = iter([{"type": "http.request", "body": begun, "more_body": True}])
    gone = {"type": "http.disconnect"}

    async def receive() -> dict[str, Any]:
        return next(came, gone)

    async def send(_: Any) -> None:
        return None

    headers = [(b"host", HOST.encode()), (b"authorization", f"Bearer {keys.token}".encode()), (b"content-type", kind)]
    asked = {"type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"", "headers": headers,
             "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 8765), "client": ("127.0.0.1", 1), "root_path": ""}  # fmt: skip
    assert stranger.portal
    stranger.portal.call(stranger.app, asked, receive, send)
