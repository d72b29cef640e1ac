"""Undo: take back the last decision, from any page, instead of being asked before each."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import toast
from callingcard.shells.web.translating import worded
from callingcard.shells.wording import name
from callingcard.verbs.review import Undone, undo


def take_back(request: Request) -> Response:
    """What was taken back; the page renews itself."""
    with request.app.state.desk.store() as (con, _):
        undone = undo(con)
    answer = toast(request, _said(undone), undoable=False)
    answer.headers["HX-Trigger"] = "undone"
    return answer


def _said(undone: Undone) -> str:
    if undone.person:
        return worded("Taken back: %(what)s, %(name)s.", what=worded(undone.undone), name=name(undone.person))
    return worded("Taken back: %(what)s.", what=worded(undone.undone))


ROUTES = (Route("/undo", take_back, methods=["POST"]),)
