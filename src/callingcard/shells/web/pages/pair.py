"""Pair: what a phone in the same network sees first, where the user serves it: the authority to install, and the code."""

import time

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from callingcard.shells.web.guard import let_in
from callingcard.shells.web.rendering import page
from callingcard.shells.web.translating import counted, worded


def show(request: Request) -> Response:
    """How to pair; nothing of the user's is on this page."""
    return _page(request)


async def pair(request: Request) -> Response:
    """Let the phone in, if the code is right."""
    typed = str((await request.form()).get("code") or "")[:40]
    lan = request.app.state.lan
    if lan is None:
        return _page(request, 403)
    tried = lan.pairing.tried(typed, request.client.host if request.client else "")
    if tried.right:
        return let_in(RedirectResponse("/capture", 303), request.app.state.keys, time.time(), secure=True)
    if not tried.wait:
        return _page(request, 403, worded("That was not the code, or it has run out. Look again: it may be a new one."))
    said = counted(
        "There were too many wrong codes. Wait %(num)s second, then look for the code again: it may be a new one.",
        "There were too many wrong codes. Wait %(num)s seconds, then look for the code again: it may be a new one.",
        tried.wait,
    )
    answer = _page(request, 429, said)
    answer.headers["retry-after"] = str(tried.wait)
    return answer


def authority(request: Request) -> Response:
    """The certificate that the user installs on the phone; it is no secret."""
    lan = request.app.state.lan
    if lan is None:
        return _page(request, 404)
    name = {"content-disposition": 'attachment; filename="callingcard.crt"'}
    return Response(lan.authority.pem, media_type="application/x-x509-ca-cert", headers=name)


def _page(request: Request, status: int = 200, wrong: str = "") -> Response:
    lan = request.app.state.lan
    fingerprint = lan.authority.fingerprint if lan else None
    return page(request, "pair.html", status, fingerprint=fingerprint, wrong=wrong)


ROUTES = (Route("/pair", show), Route("/pair", pair, methods=["POST"]), Route("/pair/authority.crt", authority))
