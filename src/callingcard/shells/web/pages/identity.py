"""Who is who, by the user's word: two that are one, records that are somebody else's, and somebody to forget."""

from sqlite3 import Connection

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.model.person import Person
from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import deciding, done, page
from callingcard.shells.web.translating import counted, worded
from callingcard.shells.wording import name
from callingcard.text import squeeze
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.forget import forget
from callingcard.verbs.review import merge, split
from callingcard.verbs.whom import whom


def same(request: Request, form: FormData) -> Response:
    """This person and another are one; of several who have the name, the user chooses."""
    with deciding(request) as (con, now):
        person = whom(con, request.path_params["person"])
        several = () if field(form, "person") else _others(con, field(form, "other"), person)
        if len(several) > 1:
            return _asked(request, person, field(form, "other"), several)
        other = several[0] if several else whom(con, field(form, "person") or field(form, "other"))
        merged = merge(con, person.id, other.id, now=now)
    said = worded("%(one)s and %(other)s are one person now.", one=name(merged.person), other=name(other))
    return done(request, said, to=f"/people/{merged.person.id}")


def _others(con: Connection, said: str, person: Person) -> tuple[Person, ...]:
    """All but this person who may be meant, where several may be: of two by one name it is the other."""
    try:
        whom(con, said)
    except Ambiguous as several:
        return tuple(one for one in several.candidates if one.id != person.id)
    return ()


def _asked(request: Request, person: Person, given: str, candidates: tuple[Person, ...]) -> Response:
    refused = counted("%(num)s person may be meant.", "%(num)s people may be meant.", len(candidates))
    return page(request, "parts/same.html", 422, person=person, given=given, candidates=candidates, refused=refused)


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
