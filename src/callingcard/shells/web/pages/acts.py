"""What the user did about a person, or wants the queue to do: each in one step, and with the way back."""

from typing import cast

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.model.invitation import MARKS, Mark
from callingcard.model.note import Channel
from callingcard.model.outcome import OutcomeWord
from callingcard.shells.web.forms import chosen, field, posted
from callingcard.shells.web.rendering import day, deciding, done
from callingcard.shells.web.translating import counted, worded
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
        raise Refusal(worded("That is longer than any channel takes."))
    channel = cast(Channel, chosen(form, "channel", CHANNELS) or "invitation")
    with deciding(request) as (con, now):
        person = whom(con, request.path_params["person"])
        recorded = sent(con, person.id, now=now, note=note, channel=channel)
    if recorded.new:
        said = worded("Recorded: your note to %(name)s.") if note.strip() else worded("Recorded: sent to %(name)s.")
    else:
        said = worded("On record already: what you sent to %(name)s.")
    return done(request, said % {"name": name(person)})


def came(request: Request, form: FormData) -> Response:
    """What came of the last thing sent."""
    kind = chosen(form, "outcome", outcome.KINDS)
    if kind is None:
        raise Refusal(worded("Say what came of it: %(kinds)s.", kinds=", ".join(map(worded, outcome.KINDS))))
    with deciding(request) as (con, now):
        person = whom(con, request.path_params["person"])
        outcome.outcome(con, person.id, cast(OutcomeWord, kind), now=now)
    return done(request, worded("%(name)s: %(what)s.", name=name(person), what=worded(kind)))


def later(request: Request, form: FormData) -> Response:
    """Nothing of them is shown until a day."""
    with deciding(request) as (con, now):
        paced = pace.snooze(con, request.path_params["person"], field(form, "until"), now=now)
    assert paced.person
    if paced.pace.until is None or paced.pace.until <= now.date():
        return done(request, worded("%(name)s is shown again.", name=name(paced.person)))
    on = day(paced.pace.until, now)
    return done(request, worded("%(name)s waits until %(on)s.", name=name(paced.person), on=on))


def never(request: Request, form: FormData) -> Response:
    """Nothing of them is shown any more, or again."""
    lift = bool(field(form, "lift"))
    with deciding(request) as (con, now):
        paced = pace.never(con, request.path_params["person"], now=now, lift=lift)
    assert paced.person
    said = worded("%(name)s is shown again.") if lift else worded("%(name)s is not shown any more.")
    return done(request, said % {"name": name(paced.person)})


def cadence(request: Request, form: FormData) -> Response:
    """How often the user wants to be in touch with them."""
    with deciding(request) as (con, now):
        paced = pace.cadence(con, request.path_params["person"], field(form, "every"), now=now)
    assert paced.person
    every, who = paced.pace.every, name(paced.person)
    if every is None:
        return done(request, worded("%(name)s: in touch as the records suggest.", name=who))
    said = counted("%(name)s: in touch every day.", "%(name)s: in touch every %(num)s days.", every, name=who)
    return done(request, said)


def answered(request: Request, form: FormData) -> Response:
    """What was done with their invitation."""
    mark = chosen(form, "mark", MARKS)
    if mark is None:
        raise Refusal(worded("Say what you did: %(marks)s.", marks=", ".join(map(worded, MARKS))))
    with deciding(request) as (con, now):
        person = whom(con, request.path_params["person"])
        inbox.mark(con, person.id, cast(Mark, mark), now=now)
    return done(request, worded("%(name)s: %(what)s.", name=name(person), what=worded(mark)))


ROUTES = tuple(
    Route(f"/people/{{person}}/{path}", posted(handle), methods=["POST"])
    for path, handle in (
        ("sent", went), ("outcome", came), ("snooze", later), ("never", never), ("cadence", cadence), ("invited", answered),
    )
)  # fmt: skip
