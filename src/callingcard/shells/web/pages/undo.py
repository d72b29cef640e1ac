"""Undo: take back the last decision, from any page, instead of being asked before each."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.verbs.review import undo


def take_back(request: Request) -> Response:
    """What was taken back; the page renews itself."""
    with request.app.state.desk.store() as (con, _):
        undone = undo(con)
    answer = page(request, "parts/toast.html", said=f"Taken back: {undone.undone}.", undoable=False)
    answer.headers["HX-Refresh"] = "true"
    return answer


ROUTES = (Route("/undo", take_back, methods=["POST"]),)
