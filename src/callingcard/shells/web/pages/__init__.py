"""One file a page; listed here by hand, and adding one is a file and a line."""

from starlette.routing import BaseRoute

from callingcard.shells.web.pages import (
    acts,
    app,
    capture,
    compose,
    facts,
    find,
    identity,
    import_,
    inbox,
    insights,
    me,
    pair,
    people,
    person,
    review,
    rules,
    settings,
    today,
    undo,
)

ROUTES: tuple[BaseRoute, ...] = (
    *today.ROUTES,
    *people.ROUTES,
    *person.ROUTES,
    *find.ROUTES,
    *compose.ROUTES,
    *acts.ROUTES,
    *facts.ROUTES,
    *identity.ROUTES,
    *inbox.ROUTES,
    *capture.ROUTES,
    *app.ROUTES,
    *review.ROUTES,
    *insights.ROUTES,
    *import_.ROUTES,
    *me.ROUTES,
    *pair.ROUTES,
    *rules.ROUTES,
    *settings.ROUTES,
    *undo.ROUTES,
)
