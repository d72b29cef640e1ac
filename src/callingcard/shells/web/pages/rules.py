"""Rules: what notes are checked by, each with its why and its examples, and whether it is checked at all."""

from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.verbs.config import value
from callingcard.verbs.rules import rules


def show(request: Request) -> Response:
    """All rules, by what they look for."""
    ordered = sorted(rules().rules, key=lambda rule: (rule.kind, rule.id))
    groups = [(kind, list(of_kind)) for kind, of_kind in groupby(ordered, key=lambda rule: rule.kind)]
    return page(request, "rules.html", groups=groups, off=_off(request), count=len(ordered))


def one(request: Request) -> Response:
    """One rule's page."""
    found = rules(request.path_params["rule"]).rules[0]
    return page(request, "rule.html", rule=found, off=_off(request))


def _off(request: Request) -> tuple[str, ...]:
    with request.app.state.desk.store() as (con, _):
        held = value(con, "rules.off")
    assert isinstance(held, tuple)
    return held


ROUTES = (Route("/rules", show), Route("/rules/{rule}", one))
