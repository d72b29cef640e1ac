"""The app itself: its interface for programs and its pages, behind its guard."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from callingcard.shells.desk import Desk
from callingcard.shells.web.api.answering import Api
from callingcard.shells.web.aside import Aside
from callingcard.shells.web.certificates import Authority
from callingcard.shells.web.counter import Counter
from callingcard.shells.web.guard import Guard
from callingcard.shells.web.keys import Keys
from callingcard.shells.web.pacing import Paced
from callingcard.shells.web.pages import ROUTES
from callingcard.shells.web.pairing import Pairing
from callingcard.shells.web.rendering import HERE, by_htmx, page, toast
from callingcard.shells.web.transfer import swept
from callingcard.shells.web.translating import refusal, worded
from callingcard.verbs.errors import Ambiguous, Refusal


@dataclass(frozen=True, slots=True)
class Lan:
    """What a phone needs to be let in from the same network: the code it must show, and who vouches for us."""

    pairing: Pairing
    authority: Authority


def application(desk: Desk, keys: Keys, hosts: Collection[str], *, lan: Lan | None = None) -> ASGIApp:
    """The web app over one home. ``hosts`` are the Host headers that name it; with ``lan`` it speaks TLS to others too."""
    routes: list[BaseRoute] = [
        *ROUTES,
        Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
    ]
    counter, aside = Counter(desk.home, desk.as_of), Aside(desk.home)
    pages = Starlette(
        routes=routes,
        lifespan=lambda _: _opened(counter, aside),
        exception_handlers={
            Refusal: _refused,
            Ambiguous: _ambiguous,
            ClientDisconnect: _gone,
            404: _missing,
            500: _failed,
        },
    )
    pages.state.desk = counter
    pages.state.keys = keys
    pages.state.lan = lan
    pages.state.jobs = {}
    swept(desk.home)
    guarded = Guard(Api(pages, counter, aside), keys, frozenset(hosts), secure=lan is not None)
    return Paced(guarded) if lan else guarded


@asynccontextmanager
async def _opened(counter: Counter, aside: Aside) -> AsyncIterator[None]:
    async with counter.opened(), aside.opened():
        yield


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    if by_htmx(request):
        return _kept(toast(request, refusal(error), 422, bad=True))
    return page(request, "refused.html", 422, sentence=refusal(error), candidates=())


def _ambiguous(request: Request, error: Exception) -> Response:
    assert isinstance(error, Ambiguous)
    return page(request, "refused.html", 422, sentence=refusal(error), candidates=error.candidates)


def _gone(_: Request, __: Exception) -> Response:
    """Whoever sent the form has gone before its end: nobody reads this, and nothing is wrong here."""
    return Response(status_code=400)


def _missing(request: Request, _: Exception) -> Response:
    return page(request, "refused.html", 404, sentence=worded("There is no such page."), candidates=())


def _failed(request: Request, _: Exception) -> Response:
    sentence = worded("Something went wrong inside callingcard.")
    if by_htmx(request):
        return _kept(toast(request, sentence, 500, bad=True))
    return page(request, "refused.html", 500, sentence=sentence, candidates=())


def _kept(answer: Response) -> Response:
    """What is on the page stays there, and so does what was typed."""
    answer.headers["HX-Reswap"] = "none"
    return answer
