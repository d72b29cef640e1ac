"""One person: how one knows them, what is known of them, what took place, and what one may do about them."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from callingcard.model.fact import FACT_KINDS
from callingcard.people.identifiers import profile_url
from callingcard.shells.web.rendering import page
from callingcard.shells.wording import source
from callingcard.verbs.decide import decide
from callingcard.verbs.outcome import KINDS, outcomes
from callingcard.verbs.pace import paces
from callingcard.verbs.review import records
from callingcard.verbs.who import Behind, Who, in_full
from callingcard.verbs.whom import whom

_HAPPENINGS = 12
_STRENGTHS = ("none", "weak", "moderate", "strong")


def show(request: Request) -> Response:
    """The whole page; an address by name, or by an id from before a merge, leads to the present one."""
    asked = request.path_params["person"]
    with request.app.state.desk.store() as (con, now):
        person = whom(con, asked)
        if person.id != asked:
            return RedirectResponse(f"/people/{person.id}", 303)
        found, behind = in_full(con, person.id, now=now)
        return page(
            request, "person.html", now=now, who=found, decision=decide(con, person.id, now=now),
            sent=outcomes(con, person.id, now=now).outcomes, pace=paces(con).get(person.id),
            records=records(con, person.id), link=profile_url(person.identifiers), receipts=_receipts(found, behind), lines=list(zip(found.timeline, behind, strict=True)),
            kinds=FACT_KINDS, outcomes=KINDS, at_once=_HAPPENINGS, steps=_STRENGTHS.index(found.tie.strength),
        )  # fmt: skip


def _receipts(found: Who, behind: Sequence[Behind]) -> dict[str, str]:
    """Where each fact and encounter comes from, by id."""
    said = {rest.key: source(line.source) for line, rest in zip(found.timeline, behind, strict=True) if rest.key}
    return said | {fact.id: source(fact.source) for fact in found.facts}


ROUTES = (Route("/people/{person}", show),)
