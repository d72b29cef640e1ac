"""Find: the search that is on every page; what it finds appears below the box, or on a page of its own."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.navigation import PLACES
from callingcard.shells.web.rendering import by_htmx, page
from callingcard.verbs.find import find

_BELOW = 5
_ON_PAGE = 30


def show(request: Request) -> Response:
    """What goes by these words: some of it while one types, more on the page."""
    query = request.query_params.get("q", "").strip()
    typing = by_htmx(request) and request.headers.get("hx-target", "").endswith("#found")
    with request.app.state.desk.store() as (con, now):
        found = find(con, query, most=_BELOW if typing else _ON_PAGE)
    there = [place for place in PLACES if query and place.title.lower().startswith(query.lower())]
    return page(request, "parts/found.html" if typing else "find.html", query=query, found=found, there=there, now=now)


ROUTES = (Route("/find", show),)
