"""Who is who, by the user's word: two that are one, records that are somebody else's, and somebody to forget."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import deciding, done, page
from callingcard.shells.web.translating import worded
from callingcard.shells.wording import name
from callingcard.text import squeeze
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.forget import forget
from callingcard.verbs.review import merge, split
from callingcard.verbs.whom import whom


def same(request: Request, form: FormData) -> Response:
    """This person and another are one."""
    with deciding(request) as (con, now):
        try:
            other = whom(con, field(form, "other"))
        except Ambiguous as several:
            named = ", ".join(f"{name(one)} ({one.id})" for one in several.candidates[:5])
            raise Refusal(worded("Which one? Say it by the id: %(people)s.", people=named)) from None
        merged = merge(con, request.path_params["person"], other.id, now=now)
    said = worded("%(one)s and %(other)s are one person now.", one=name(merged.person), other=name(other))
    return done(request, said, to=f"/people/{merged.person.id}")


def apart(request: Request, form: FormData) -> Response:
    """Some of the records are somebody else's."""
    chosen = [record for record in form.getlist("record") if isinstance(record, str)]
    with deciding(request) as (con, now):
        parted = split(con, request.path_params["person"], chosen, now=now)
    said = worded("Two people now: %(one)s and %(other)s.", one=name(parted.person), other=name(parted.other))
    return done(request, said, to=f"/people/{parted.person.id}")


def erase(request: Request, form: FormData) -> Response:
    """Forgotten for good, once the name was typed: this alone cannot be taken back."""
    with request.app.state.desk.store() as (con, now):
        person = whom(con, request.path_params["person"])
        if squeeze(field(form, "typed")).casefold() != squeeze(name(person)).casefold():
            raise Refusal(worded("The name does not match; nothing was deleted."))
        gone = forget(con, person.id, now=now)
    answer = page(request, "forgotten.html", gone=gone)
    answer.headers["HX-Replace-Url"] = "/people"
    answer.headers["HX-Trigger"] = "forgotten"
    return answer


ROUTES = tuple(
    Route(f"/people/{{person}}/{path}", posted(handle), methods=["POST"])
    for path, handle in (("merge", same), ("split", apart), ("forget", erase))
)
