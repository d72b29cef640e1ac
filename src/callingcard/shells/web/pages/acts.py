"""What the user did about a person, or wants the queue to do: each in one step, and with the way back."""

from typing import cast

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.model.invitation import MARKS, Mark
from callingcard.model.note import Channel
from callingcard.model.outcome import OutcomeKind
from callingcard.shells.web.forms import chosen, field, posted
from callingcard.shells.web.rendering import day, done, worded
from callingcard.shells.wording import name
from callingcard.verbs import inbox, outcome, pace
from callingcard.verbs.errors import Refusal
from callingcard.verbs.sent import sent
from callingcard.verbs.whom import whom

CHANNELS: tuple[str, ...] = ("invitation", "message", "inmail")
_LONGEST = 10_000


def went(request: Request, form: FormData) -> Response:
    """A note went out, or a request without one."""
    note = field(form, "note")
    if len(note) > _LONGEST:
        raise Refusal("That is longer than any channel takes.")
    channel = cast(Channel, chosen(form, "channel", CHANNELS) or "invitation")
    with request.app.state.desk.store() as (con, now):
        person = whom(con, request.path_params["person"])
        sent(con, person.id, now=now, note=note, channel=channel)
    said = "Recorded: your note to %(name)s." if note.strip() else "Recorded: sent to %(name)s."
    return done(request, worded(said, name=name(person)))


def came(request: Request, form: FormData) -> Response:
    """What came of the last thing sent."""
    kind = chosen(form, "outcome", outcome.KINDS)
    if kind is None:
        raise Refusal(f"Say what came of it: {', '.join(outcome.KINDS)}.")
    with request.app.state.desk.store() as (con, now):
        person = whom(con, request.path_params["person"])
        outcome.outcome(con, person.id, cast(OutcomeKind, kind), now=now)
    return done(request, worded("%(name)s: %(what)s.", name=name(person), what=worded(kind)))


def later(request: Request, form: FormData) -> Response:
    """Nothing of them is shown until a day."""
    with request.app.state.desk.store() as (con, now):
        paced = pace.snooze(con, request.path_params["person"], field(form, "until"), now=now)
    assert paced.person
    if paced.pace.until is None or paced.pace.until <= now.date():
        return done(request, worded("%(name)s is shown again.", name=name(paced.person)))
    on = day(paced.pace.until, now)
    return done(request, worded("%(name)s waits until %(on)s.", name=name(paced.person), on=on))


def never(request: Request, form: FormData) -> Response:
    """Nothing of them is shown any more, or again."""
    lift = bool(field(form, "lift"))
    with request.app.state.desk.store() as (con, now):
        paced = pace.never(con, request.path_params["person"], now=now, lift=lift)
    assert paced.person
    said = "%(name)s is shown again." if lift else "%(name)s is not shown any more."
    return done(request, worded(said, name=name(paced.person)))


def cadence(request: Request, form: FormData) -> Response:
    """How often the user wants to be in touch with them."""
    with request.app.state.desk.store() as (con, now):
        paced = pace.cadence(con, request.path_params["person"], field(form, "every"), now=now)
    assert paced.person
    every = paced.pace.every
    said = "%(name)s: in touch every %(days)s days." if every else "%(name)s: in touch as the records suggest."
    return done(request, worded(said, name=name(paced.person), days=every))


def answered(request: Request, form: FormData) -> Response:
    """What was done with their invitation."""
    mark = chosen(form, "mark", MARKS)
    if mark is None:
        raise Refusal(f"Say what you did: {', '.join(MARKS)}.")
    with request.app.state.desk.store() as (con, now):
        person = whom(con, request.path_params["person"])
        inbox.mark(con, person.id, cast(Mark, mark), now=now)
    return done(request, worded("%(name)s: %(what)s.", name=name(person), what=worded(mark)))


ROUTES = tuple(
    Route(f"/people/{{person}}/{path}", posted(handle), methods=["POST"])
    for path, handle in (
        ("sent", went), ("outcome", came), ("snooze", later), ("never", never), ("cadence", cadence), ("invited", answered),
    )
)  # fmt: skip
