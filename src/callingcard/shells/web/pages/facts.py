"""What is known of a person, put down, corrected and taken away where it stands; encounters too."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.model.fact import FACT_KINDS, Fact
from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import deciding, done, page
from callingcard.shells.web.translating import worded
from callingcard.verbs.delete import delete
from callingcard.verbs.edit import Correction, edit, meant
from callingcard.verbs.fact import Stated, Stating, fact

_OF_FACTS = ("text", "kind", "as_of", "since", "until")
_OF_ENCOUNTERS = ("on", "at")


def add(request: Request, form: FormData) -> Response:
    """A fact about a person, as the user says it."""
    stating = Stating(
        kind=field(form, "kind") or None, as_of=field(form, "as_of") or None, private=bool(field(form, "private"))
    )
    with deciding(request) as (con, now):
        stated = fact(con, request.path_params["person"], field(form, "text"), stating, now=now)
    said = worded("Noted as %(kind)s: %(text)s", kind=worded(stated.fact.kind), text=stated.fact.text)
    return done(request, said)


def form_of(request: Request) -> Response:
    """The form to correct it in, in its place."""
    with request.app.state.desk.store() as (con, _):
        found = meant(con, request.path_params["id"])
    return page(request, "parts/correct.html", found=found, is_fact=isinstance(found, Fact), kinds=FACT_KINDS)


def correct(request: Request, form: FormData) -> Response:
    """What is different now: only what the form changed is the user's word."""
    with deciding(request) as (con, now):
        found = meant(con, request.path_params["id"])
        of_fact = isinstance(found, Fact)
        said: dict[str, Any] = {
            name: field(form, name)
            for name in (_OF_FACTS if of_fact else _OF_ENCOUNTERS)
            if name in form and field(form, name) != str(getattr(found, name) or "")
        }
        private = bool(field(form, "private")) if of_fact and "text" in form else None
        if isinstance(found, Fact) and private == found.private:
            private = None
        edit(con, found.id, Correction(**said, private=private), now=now)
    return done(request, worded("Corrected."))


def remove(request: Request) -> Response:
    """Taken away; it stays away when its file is read again."""
    with deciding(request) as (con, now):
        gone = delete(con, request.path_params["id"], now=now)
    said = (
        worded("Deleted: %(text)s", text=gone.fact.text)
        if isinstance(gone, Stated)
        else worded("Deleted: that you met.")
    )
    return done(request, said)


ROUTES = (
    Route("/people/{person}/facts", posted(add), methods=["POST"]),
    Route("/facts/{id}", form_of),
    Route("/facts/{id}", posted(correct), methods=["POST"]),
    Route("/facts/{id}", remove, methods=["DELETE"]),
)
