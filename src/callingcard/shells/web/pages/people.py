"""People: everybody on record, and those that a search finds."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.verbs.people import people

_PAGE = 60


def show(request: Request) -> Response:
    """A page of people; the next comes when one gets to its end."""
    query = request.query_params.get("q", "").strip()[:200]
    start = request.query_params.get("from", "")
    offset = min(int(start), 1_000_000) if start.isascii() and start.isdecimal() and len(start) < 8 else 0
    with request.app.state.desk.store() as (con, _):
        found = people(con, query or None, limit=_PAGE + 1, offset=offset)
    more = offset + _PAGE if len(found.people) > _PAGE else None
    template = "parts/listed.html" if offset else "people.html"
    return page(request, template, people=found.people[:_PAGE], total=found.total, query=query, more=more)


ROUTES = (Route("/people", show),)
