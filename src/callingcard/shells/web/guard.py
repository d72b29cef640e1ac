"""The guard before every page: the right host, a known visitor, our own forms, and nothing from elsewhere on the page.

Against DNS rebinding the Host header must name this server; against forged requests what changes something must come
from our own pages (Origin, or what the browser says of the site it comes from) and carry the session's form key.
"""

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from callingcard.shells.web.keys import COOKIE, DAYS, Keys
from callingcard.shells.web.translating import worded

POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
))  # fmt: skip
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_HEADERS = tuple((name.encode(), value.encode()) for name, value in HEADERS.items())
_OF_DATA = tuple(one for one in _HEADERS if one[0] in {b"x-content-type-options", b"cross-origin-resource-policy"})
"""For answers to programs: the other headers say what a page may do, and these are no pages."""
_NOT_STORED = ((b"cache-control", b"no-store"),)
FORM_KEY = "x-form-key"
_READING = {"GET", "HEAD", "OPTIONS"}
_OPEN = ("/static/", "/manifest.webmanifest", "/sw.js", "/pair", "/offline")
_WITHOUT_KEY = {"/share", "/pair"}
"""A phone's share sheet knows no form key, and only fills a form in; who pairs shows a code instead."""
_KIB = 1024
Headers = Mapping[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Guard:
    """ASGI middleware. ``hosts`` are all Host headers that name this server, ``uploads`` the paths that take files.

    ``largest`` and ``largest_upload`` bound a body in bytes; what is longer is refused with 413 as soon as it shows.
    """

    app: ASGIApp
    keys: Keys
    hosts: Collection[str]
    uploads: Collection[str] = ("/import", "/settings/restore")
    largest: int = 1024 * _KIB
    largest_upload: int = 1024 * _KIB * _KIB
    secure: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers: Headers = dict(scope["headers"])
        refusal = self._refusal(scope, headers)
        answer = _marked(send, scope["path"])
        if refusal is not None:
            await refusal(scope, receive, answer)
            return
        await self.app(scope, self._bounded(scope, receive), answer)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """What is said instead of the page; None lets the request through, ``scope["state"]`` knowing its form key."""
        if _text(headers, b"host") not in self.hosts:
            return PlainTextResponse(worded("This address does not belong to callingcard."), 421)
        if (stated := headers.get(b"content-length")) and stated.isdigit() and int(stated) > self._most(scope):
            return PlainTextResponse(_too_much(), 413)
        if self.keys.opens(_bearer(headers)):
            return None  # a program that holds the token: no browser sends this by itself, so nothing can be forged
        if scope["method"] == "GET" and scope["query_string"] and self._knocks(_query(scope)):
            return self._let_in(scope["path"])
        session = _cookie(headers)
        if not self.keys.holds(session, time.time()):
            return None if scope["path"].startswith(_OPEN) else _stranger(headers, lan=self.secure)
        assert session is not None
        scope.setdefault("state", {})["form_key"] = self.keys.form(session)
        if scope["method"] not in _READING and not self._own(scope, headers, session):
            return PlainTextResponse(
                worded("This came from another page than callingcard's own; nothing was changed."), 403
            )
        return None

    def _knocks(self, query: Mapping[str, str]) -> bool:
        return self.keys.opens(query.get("token")) or self.keys.spend(query.get("ticket"), time.time())

    def _own(self, scope: Scope, headers: Headers, session: str) -> bool:
        """Whether a change comes from our own page."""
        origin, site = _text(headers, b"origin"), _text(headers, b"sec-fetch-site")
        if origin is not None and origin != "null" and origin.partition("://")[2] not in self.hosts:
            return False
        if site not in {None, "same-origin", "none"} or (origin in {None, "null"} and site is None):
            return False
        return scope["path"] in _WITHOUT_KEY or self.keys.own_form(
            session, _text(headers, FORM_KEY.encode()) or _form_key(scope)
        )

    def _let_in(self, path: str) -> Response:
        """Leave the token out of the address bar and the history, and remember the browser."""
        found = RedirectResponse(f"/{path.lstrip('/')}", 303)
        return let_in(found, self.keys, time.time(), secure=self.secure)

    def _most(self, scope: Scope) -> int:
        return self.largest_upload if scope["path"] in self.uploads else self.largest

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        seen, most = 0, self._most(scope)

        async def bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > most:
                raise HTTPException(413, _too_much())
            return message

        return bounded


def let_in(answer: Response, keys: Keys, now: float, *, secure: bool) -> Response:
    """The answer, with a cookie that lets this browser in from now on."""
    lasts = DAYS * 86_400
    answer.set_cookie(COOKIE, keys.session(now), max_age=lasts, httponly=True, samesite="strict", secure=secure)
    return answer


def _text(headers: Headers, name: bytes) -> str | None:
    """What a header says; None where it is missing."""
    said = headers.get(name)
    return None if said is None else said.decode("latin-1")


def _too_much() -> str:
    return worded("That is more than callingcard takes at once.")


def _bearer(headers: Headers) -> str | None:
    """The token that a program shows; the scheme before it is in any case (RFC 9110, 11.1)."""
    scheme, _, token = (_text(headers, b"authorization") or "").partition(" ")
    return token.strip(" ") if scheme.lower() == "bearer" else None


def _cookie(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(_text(headers, b"cookie") or "").get(COOKIE)
    except CookieError:
        return None
    return found.value if found else None


def _form_key(scope: Scope) -> str | None:
    """A form without script carries its key in the address it is sent to: the body is not read here."""
    return _query(scope).get("form_key")


def _query(scope: Scope) -> dict[str, str]:
    return dict(parse_qsl(scope["query_string"].decode("latin-1")))


def _stranger(headers: Headers, *, lan: bool) -> Response:
    """How to be let in: a phone pairs, a browser on this machine has an address of its own."""
    said = worded("callingcard does not know this browser. Open the address that `callingcard serve` printed.")
    if lan:
        said = worded("callingcard does not know this device yet. Open /pair at this address to pair it.")
    return PlainTextResponse(said, 401, {"www-authenticate": "Bearer"} if b"authorization" in headers else None)


def _marked(send: Send, path: str) -> Send:
    private, marks = not path.startswith("/static/"), _OF_DATA if path.startswith("/api/") else _HEADERS

    async def marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = message["headers"]
            stored = () if not private or any(name == b"cache-control" for name, _ in own) else _NOT_STORED
            message["headers"] = [*own, *marks, *stored]
        await send(message)

    return marked
