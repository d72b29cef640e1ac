"""One file a page; listed here by hand, and adding one is a file and a line."""

from starlette.routing import BaseRoute

from callingcard.shells.web.pages import today, undo

ROUTES: tuple[BaseRoute, ...] = (*today.ROUTES, *undo.ROUTES)
