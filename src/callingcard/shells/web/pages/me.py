"""Me: the sender's own profile, which decides which reasons are worth a note."""

from typing import Any, Literal, cast

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import deciding, page
from callingcard.shells.web.translating import worded
from callingcard.verbs.me import Profile, Saying, me

_ACCOUNTS = {"free", "premium"}
_SEVERAL = ("offer", "care", "seek", "group", "email", "school", "employer", "drop")
_SINGLE = ("name", "headline", "zone", "language", "role", "since", "until")


def show(request: Request) -> Response:
    """The profile as it stands."""
    with request.app.state.desk.store() as (con, now):
        found = me(con, now=now)
    return _page(request, found)


async def say(request: Request) -> Response:
    """One statement about oneself; the profile with it in place."""
    saying = _saying(await request.form())

    def said() -> Profile:
        with deciding(request) as (con, now):
            return me(con, saying, now=now)

    return _page(request, await run_in_threadpool(said), said=worded("Noted."))


def _page(request: Request, found: Profile, said: str = "") -> Response:
    from zoneinfo import available_timezones

    zones = sorted(
        zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix", "right"))
    )
    return page(request, "me.html", me=found.me, zones=zones, said=said)


def _saying(form: FormData) -> Saying:
    given: dict[str, Any] = {name: str(form.get(name) or "") or None for name in _SINGLE}
    given |= {name: tuple(str(text) for text in form.getlist(name) if text) for name in _SEVERAL}
    account = form.get("account")
    return Saying(**given, account=cast(Literal["free", "premium"], account) if account in _ACCOUNTS else None)


ROUTES = (Route("/me", show), Route("/me", say, methods=["POST"]))
