"""An OpenAI-compatible chat endpoint: a local Ollama or llama.cpp server, or a hosted one.

One request a turn, no redirects (the user agreed to one address only), one deadline for the whole answer, and a cap on its size: a
server may be slow, endless, broken or hostile. Source: the chat-completions format that these servers share.
"""

import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from callingcard.lm.model import Turn, Unavailable

if TYPE_CHECKING:
    import httpx2

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Endpoint:
    """A chat endpoint under ``url`` (with or without ``/v1``). ``seconds`` bound one answer, ``max_bytes`` its size."""

    def __init__(
        self, url: str, model: str, *, key: str | None = None, seconds: float = 60.0, max_bytes: int = 200_000
    ) -> None:
        try:
            parts = urlsplit(url)
        except ValueError:
            raise Unavailable(f"The model endpoint {url!r} is not an http or https address.") from None
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise Unavailable(f"The model endpoint {url!r} is not an http or https address.")
        # The address is shown and stored: a secret in it would be, too.
        if parts.username or parts.password or parts.query or parts.fragment:
            raise Unavailable("The model endpoint has to be a plain address, without a name, a password, ? or #.")
        key = (key or "").strip() or None
        if key and not (key.isascii() and key.isprintable()):
            raise Unavailable("The key for the model endpoint holds characters that no key has.")
        if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise Unavailable(f"The model endpoint {url!r} is not on this machine and not encrypted; use https.")
        base = url.rstrip("/")
        self._url = (base if base.endswith("/v1") else base + "/v1") + "/chat/completions"
        self._local = parts.hostname in _LOOPBACK
        self._model, self._key, self._seconds, self._max_bytes = model, key, seconds, max_bytes

    @property
    def address(self) -> str:
        """Where the chosen facts would go."""
        return self._url

    def answer(self, turns: Sequence[Turn]) -> str:
        """Ask once; a server that refuses the JSON mode is asked again without it."""
        body: dict[str, object] = {
            "model": self._model,
            "messages": [{"role": turn.role, "content": turn.content} for turn in turns],
            "temperature": 0.7,
            "stream": False,
        }
        status, payload = self._post(body | {"response_format": {"type": "json_object"}})
        if status in {400, 404, 422}:
            status, payload = self._post(body)
        if status != 200:
            raise Unavailable(f"The model endpoint answered with status {status}.")
        return _content(payload)

    def _post(self, body: dict[str, object]) -> tuple[int, bytes]:
        try:
            import httpx2
        except ModuleNotFoundError as missing:
            raise Unavailable("Language models need the optional extra: install callingcard[lm].") from missing
        # Uncompressed, so that the size cap counts what is really received.
        headers = {"Accept-Encoding": "identity"} | ({"Authorization": f"Bearer {self._key}"} if self._key else {})
        deadline = time.monotonic() + self._seconds
        # A proxy from the environment must not see what was promised to stay on this machine.
        try:
            with (
                httpx2.Client(timeout=min(self._seconds, 30.0), trust_env=not self._local) as client,
                client.stream("POST", self._url, json=body, headers=headers) as response,
            ):
                return response.status_code, self._read(response, deadline)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError) as failure:
            raise Unavailable(f"The model endpoint could not be used ({type(failure).__name__}).") from failure

    def _read(self, response: "httpx2.Response", deadline: float) -> bytes:
        received = bytearray()
        for chunk in response.iter_raw():
            received += chunk
            if len(received) > self._max_bytes:
                raise Unavailable("The model's answer was far too long, and was dropped.")
            if time.monotonic() > deadline:
                raise Unavailable(f"The model did not finish within {self._seconds:g} seconds.")
        return bytes(received)


def _content(payload: bytes) -> str:
    try:
        content = json.loads(payload)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as broken:
        raise Unavailable("The model endpoint's answer was not in the expected form.") from broken
    if not isinstance(content, str) or not content.strip():
        raise Unavailable("The model declined to answer.")
    return content
