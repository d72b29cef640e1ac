"""One file a page; listed here by hand, and adding one is a file and a line."""

from starlette.routing import BaseRoute

from callingcard.shells.web.pages import acts, import_, inbox, me, review, rules, settings, today, undo

ROUTES: tuple[BaseRoute, ...] = (
    *today.ROUTES,
    *acts.ROUTES,
    *inbox.ROUTES,
    *review.ROUTES,
    *import_.ROUTES,
    *me.ROUTES,
    *rules.ROUTES,
    *settings.ROUTES,
    *undo.ROUTES,
)
