"""Capture: whom one met, in one line or one form, in under twenty seconds; what was made offline is delivered here."""

from datetime import datetime
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from callingcard.model.jotting import Jotting
from callingcard.model.person import Person
from callingcard.shells.shapes import jsonable
from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import deciding, page
from callingcard.shells.web.translating import refusal, worded
from callingcard.shells.wording import job, name
from callingcard.verbs.capture import Capture, Captured, capture, joined, places, understood
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.met import Met
from callingcard.verbs.people import people
from callingcard.verbs.whom import of_name
from callingcard.when import has_begun, understand

_FIELDS = ("name", "at", "on", "about", "promised", "through", "said", "note", "email", "url", "company", "position")
_LONGEST = 4_000
_NAMED = 4


def show(request: Request) -> Response:
    """The form; ``/capture?line=…&url=…`` fills it in."""
    given = {one: request.query_params.get(one, "")[:_LONGEST] for one in (*_FIELDS, "line")}
    return form_page(request, given)


def form_page(request: Request, given: dict[str, str], **more: Any) -> Response:
    """The whole page with these fields filled in."""
    return _form(request, "capture/capture.html", given, **more)


def record(request: Request, form: FormData) -> Response:
    """Record it and begin the next one at the same place; or ask back, with everything still there."""
    given = _given(form)
    if field(form, "line").strip() and not field(form, "read"):
        return _confirm(request, form, given)
    try:
        with deciding(request) as (con, now):
            done = capture(con, _capture(form), now=now)
    except (Ambiguous, Refusal) as why:
        return _form(
            request, _template(request), given, 422, refused=refusal(why), candidates=_candidates(request, why, form)
        )
    following = {"at": given["at"], "on": given["on"] if field(form, "also") else "", "name": field(form, "also")}
    return _form(request, _template(request), following, said=_said(done), recorded=done.met)


def deliver(request: Request, form: FormData) -> Response:
    """One that was made elsewhere or offline: recorded, once; a question goes back with what there is to choose from."""
    try:
        with request.app.state.desk.store() as (con, now):
            given, line = _capture(form), field(form, "line").strip()
            if line and not field(form, "read"):
                given = joined(given, line, now=now)
            done = capture(con, given, now=now)
    except (Ambiguous, Refusal) as why:
        found = _candidates(request, why, form)
        asked = {"sentence": refusal(why), "candidates": [_told(person) for person in found]}
        return JSONResponse({"state": "question", **asked}, 422)
    person = done.met.person.id if done.met else None
    return JSONResponse({"state": "recorded", "said": _said(done), "person": person})


def read_line(request: Request) -> Response:
    """A line as it is understood, to fill in the form while one types."""
    with request.app.state.desk.store() as (_, now):
        return JSONResponse(jsonable(understood(request.query_params.get("line", ""), now=now)))


def when(request: Request) -> Response:
    """What a date is understood to mean."""
    said = request.query_params.get("on", "").strip()
    with request.app.state.desk.store() as (_, now):
        try:
            found = understand(said, now=now) if said else None
        except Refusal as why:
            return page(request, "capture/when.html", words="", refused=refusal(why))
    ahead = found is not None and not has_begun(found.on, now=now)
    refused = worded("That lies ahead; record a meeting once it has taken place.") if ahead else ""
    return page(request, "capture/when.html", words=found.words if found and not ahead else "", refused=refused)


def who(request: Request) -> Response:
    """Who of those on record may be meant by a name."""
    said = request.query_params.get("name", "").strip()[:200]
    with request.app.state.desk.store() as (con, _):
        same = of_name(con, said) if said else []
        known = {person.id for person in same}
        near = (
            [one for one in people(con, said, limit=_NAMED).people if one.id not in known]
            if len(said) > 1 and not same
            else []
        )
    return page(request, "capture/who.html", said=said, same=same, near=near)


def key(request: Request) -> Response:
    """What a delivery needs: the form key of this session, and which home this is. No other site can read it."""
    return JSONResponse({"form_key": getattr(request.state, "form_key", ""), "desk": _desk(request)})


def _desk(request: Request) -> str:
    """Names this home to its own pages, so that what was captured for one is not delivered to another."""
    return str(request.app.state.keys.form("desk"))[:16]


def _form(request: Request, template: str, given: dict[str, str], status: int = 200, **more: Any) -> Response:
    with request.app.state.desk.store() as (con, now):
        known = {"lately": places(con, now=now), "desk": _desk(request), "now": now}
    empty = {
        "partial": template == "capture/form.html",
        "refused": "",
        "candidates": (),
        "said": "",
        "recorded": None,
        "also": "",
        "read": "",
        "invitation": "",
    }
    filled = {one: given.get(one, "") for one in (*_FIELDS, "line", "expects_me", "capture", "made")}
    return page(request, template, status, given=filled, **(known | empty | more))


def _confirm(request: Request, form: FormData, given: dict[str, str]) -> Response:
    """Without script the line is taken apart here: the same form comes back, filled in, to be looked at and saved."""
    with request.app.state.desk.store() as (_, now):
        told = joined(_capture(form), field(form, "line"), now=now)
    said = told.jotting
    filled = {
        one: "; ".join(v) if isinstance(v := getattr(said, one, ""), tuple) else v for one in _FIELDS if one != "note"
    }
    filled |= {"note": "; ".join(told.note), "line": given["line"], "expects_me": "on" if said.expects_me else ""}
    return _form(request, _template(request), filled, read="yes", also=next(iter(said.also), ""))


def _template(request: Request) -> str:
    return "capture/form.html" if "hx-request" in request.headers else "capture/capture.html"


def _given(form: FormData) -> dict[str, str]:
    return {one: field(form, one)[:_LONGEST] for one in (*_FIELDS, "line", "expects_me", "capture", "made")}


def _capture(form: FormData) -> Capture:
    given = {one: value.strip() for one, value in _given(form).items()}
    jotting = Jotting(
        given["name"], given["at"], given["on"], "", _parts(given["about"]), _parts(given["said"]), _parts(given["promised"]),
        given["through"], given["company"], given["position"], given["email"], given["url"], bool(given["expects_me"]),
    )  # fmt: skip
    return Capture(
        jotting, field(form, "person"), _parts(given["note"]), given["capture"] or None, _moment(given["made"])
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        raise Refusal(worded("That is no moment; it is written like 2026-11-22T10:00:00Z.")) from None


def _candidates(request: Request, why: Exception, form: FormData) -> tuple[Person, ...]:
    """Whom to choose from: all who have the name, also where something else speaks against the one who has."""
    if isinstance(why, Ambiguous):
        return why.candidates
    with request.app.state.desk.store() as (con, _):
        return tuple(of_name(con, field(form, "name")))


def _told(person: Person) -> dict[str, str]:
    return {"id": person.id, "name": name(person), "job": job(person) or next(iter(person.identifiers), "")}


def _said(done: Captured) -> str:
    met: Met | None = done.met
    if met is None:
        return worded("That one was recorded already.")
    who, at = name(met.person), met.encounter.at
    if at is None:
        return worded("Met %(name)s, %(when)s.", name=who, when=met.understood)
    return worded("Met %(name)s at %(place)s, %(when)s.", name=who, place=at, when=met.understood)


ROUTES = (
    Route("/capture", show),
    Route("/capture", posted(record), methods=["POST"]),
    Route("/capture/deliver", posted(deliver), methods=["POST"]),
    Route("/capture/line", read_line),
    Route("/capture/when", when),
    Route("/capture/who", who),
    Route("/capture/key", key),
)
