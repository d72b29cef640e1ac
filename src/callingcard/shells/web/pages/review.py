"""Review: pairs that may be one person, both side by side, with what speaks for it and against."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import deciding, page
from callingcard.shells.web.translating import worded
from callingcard.shells.web.waterfall import waterfall
from callingcard.shells.wording import name
from callingcard.verbs import review as verb
from callingcard.verbs.comparing import compared

_SHOWN = 5


def show(request: Request) -> Response:
    """The likeliest pairs."""
    return _page(request, "review/review.html")


def merge(request: Request) -> Response:
    """They are one person; the next pairs."""
    a, b = request.path_params["a"], request.path_params["b"]
    with deciding(request) as (con, now):
        merged = verb.merge(con, a, b, now=now)
    return _page(request, "review/pairs.html", said=worded("%(name)s is one person now.", name=name(merged.person)))


def apart(request: Request) -> Response:
    """They are two people; the next pairs."""
    a, b = request.path_params["a"], request.path_params["b"]
    with deciding(request) as (con, now):
        kept = verb.apart(con, a, b, now=now)
    return _page(
        request, "review/pairs.html", said=worded("%(a)s and %(b)s stay two people.", a=name(kept.a), b=name(kept.b))
    )


def _page(request: Request, template: str, said: str = "") -> Response:
    with request.app.state.desk.store() as (con, _):
        pairs = verb.review(con).pairs
        shown = compared(con, pairs[:_SHOWN])
    return page(request, template, pairs=shown, left=len(pairs) - len(shown), waterfall=waterfall, said=said)


ROUTES = (
    Route("/review", show),
    Route("/review/{a}/{b}/merge", merge, methods=["POST"]),
    Route("/review/{a}/{b}/apart", apart, methods=["POST"]),
)
