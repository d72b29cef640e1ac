"""Today: whom to write to and why, the most urgent first."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.shells.wording import GROUPS
from callingcard.verbs.inbox import leaf, waiting
from callingcard.verbs.insights import insights, promise
from callingcard.verbs.people import people
from callingcard.verbs.today import Item, form, today
from callingcard.verbs.week import week

_WHOLE = 10
"""So many of the queue are shown with their reasons and a draft; the rest in a line each."""
_AT_ONCE = 4
"""So many of a group at least are shown without a click."""
Shown = tuple[Item, bool]


def show(request: Request) -> Response:
    """The day's queue; the drafts come after the page."""
    with request.app.state.desk.store() as (con, now):
        found = today(con, now=now, drafts=0)
        known = 0 if found.items else people(con, limit=1).total
        asking = len(waiting(con))
    return page(
        request, "today.html", today=found, now=now, groups=_grouped(found.items), known=known, invited=asking, form=form,
        titles=GROUPS,
    )  # fmt: skip


def drafts(request: Request) -> Response:
    """The drafts for the first of the queue, each for its own place."""
    with request.app.state.desk.store() as (con, now):
        found = today(con, now=now, drafts=_WHOLE)
    return page(request, "parts/drafts.html", items=found.items[:_WHOLE])


def invited(request: Request) -> Response:
    """How many invitations wait, and what is advised for them; it comes after the page, since each has to be judged."""
    with request.app.state.desk.store() as (con, now):
        found = leaf(con, now=now, most=0)
    advised = {"accept": 0, "ask-why": 0} | found.counts
    return page(request, "parts/invited.html", invited=found.waiting, advised=advised)


def act(request: Request) -> Response:
    """The week's act."""
    with request.app.state.desk.store() as (con, now):
        found = week(con, now=now)
    return page(request, "parts/week.html", week=found)


def other(request: Request) -> Response:
    """Another act for the week, or that it is done."""
    with request.app.state.desk.store() as (con, now):
        found = week(con, now=now, done="done" in request.query_params, other="other" in request.query_params)
    return page(request, "parts/week.html", week=found)


def promised(request: Request) -> Response:
    """The promise, and how it goes."""
    with request.app.state.desk.store() as (con, now):
        found = promise(con, now=now).promise if request.method == "POST" else insights(con, now=now).promise
    return page(request, "parts/promise.html", promise=found, now=now)


def _grouped(items: tuple[Item, ...]) -> list[tuple[str, list[Shown], list[Shown]]]:
    """The items by what they ask for, the group of the most urgent first: those shown at once, and the rest."""
    groups: dict[str, list[Shown]] = {}
    for place, item in enumerate(items):
        groups.setdefault(item.kind, []).append((item, place < _WHOLE))
    found = []
    for kind, some in groups.items():
        most = max(_AT_ONCE, sum(whole for _, whole in some))
        found.append((kind, some[:most], some[most:]))
    return found


ROUTES = (
    Route("/", show),
    Route("/today/drafts", drafts),
    Route("/today/inbox", invited),
    Route("/today/week", act),
    Route("/today/week", other, methods=["POST"]),
    Route("/today/promise", promised, methods=["GET", "POST"]),
)
