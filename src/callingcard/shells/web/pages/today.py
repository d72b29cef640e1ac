"""Today: whom to write to and why, the most urgent first."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.verbs.today import today


def show(request: Request) -> Response:
    """The day's queue; the drafts come after the page, one by one."""
    with request.app.state.desk.store() as (con, now):
        found = today(con, now=now, drafts=0)
    return page(request, "today.html", today=found, now=now)


ROUTES = (Route("/", show),)
