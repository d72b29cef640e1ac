"""From results to HTML: the templates, and how a person reads a date, an hour, a number and an untrusted text."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from callingcard.inbox.showing import unlinked
from callingcard.model.encounter import Precision
from callingcard.model.person import Person
from callingcard.people.identifiers import profile_url
from callingcard.shells.web.navigation import PLACES
from callingcard.shells.web.portrait import initials, tint
from callingcard.shells.web.quoting import cited
from callingcard.shells.web.translating import catalogue, phrases, worded
from callingcard.shells.wording import DECISIONS, due, hours, job, name, salient, source
from callingcard.text import utf16_length, visible
from callingcard.verbs import review

HERE = Path(__file__).parent
_DAYS_NAMED = 6
_NEAR = phrases({0: "today", -1: "yesterday", 1: "tomorrow"})


@cache
def templates() -> Environment:
    """The templates; everything is escaped, and what a template asks for must exist.

    Texts go through gettext (``_()`` and ``{% trans %}``), so that a translation is a catalogue and no change of a page.
    """
    found = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.install_gettext_translations(catalogue(), newstyle=True)  # type: ignore[attr-defined]
    found.filters.update(shown=shown, day=day, hour=hour, units=utf16_length, translated=worded)
    found.filters.update(
        bdi=_isolated,
        named=lambda person: shown(name(person)),
        job=job,
        source=partial(source, say=worded),
        initials=initials,
        tint=tint,
    )
    found.filters.update(unlinked=unlinked, cited=cited, address=lambda person: profile_url(person.identifiers))
    found.globals.update(
        places=PLACES,
        due=partial(due, say=worded),
        salient=salient,
        hours=partial(hours, say=worded),
        decisions=DECISIONS,
    )
    return found


def page(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A template as an answer.

    Every template knows ``path``, ``form_key``, ``now`` (the moment to act as of) and ``decision``, the one just made if any was.
    """
    template = templates().get_template(name)
    known = {
        "path": request.url.path,
        "form_key": getattr(request.state, "form_key", ""),
        "now": request.app.state.desk.now(),
        "secure": request.url.scheme == "https",
        "decision": getattr(request.state, "decision", None),
    }
    return HTMLResponse(template.render(known | values), status)


def _isolated(person: Person) -> Markup:
    """A name within a sentence, so that one written from right to left turns nothing round but itself."""
    return Markup("<bdi>{}</bdi>").format(shown(name(person)))


@contextmanager
def deciding(request: Request) -> Iterator[tuple[Connection, datetime]]:
    """The store, to decide something in: the way back that the answer offers takes back that decision and no other."""
    with request.app.state.desk.store() as (con, now):
        with review.deciding(con) as decided:
            yield con, now
        request.state.decision = decided.decision


def toast(request: Request, said: str, status: int = 200, *, bad: bool = False) -> HTMLResponse:
    """A word on what was just done, with the way back where something was decided; whatever asked stays as it is."""
    return page(request, "parts/toast.html", status, said=said, bad=bad)


def done(request: Request, said: str, *, to: str | None = None) -> HTMLResponse:
    """A word with the way back. Pages that show what has changed listen for ``acted``; ``to`` is where one is then."""
    answer = toast(request, said)
    answer.headers["HX-Trigger"] = "acted"
    if to:
        answer.headers["HX-Replace-Url"] = to
    return answer


def by_htmx(request: Request) -> bool:
    """Whether a part of a page asks, and not a browser for a whole one."""
    return "hx-request" in request.headers


def shown(text: object, newlines: bool = False) -> str:
    """Text from outside with its invisible and direction-changing characters made visible; the template escapes it."""
    return visible(str(text), newlines=newlines)


def day(when: date | datetime | None, now: datetime, precision: Precision = "day") -> str:
    """A day as one says it: today, yesterday, Tuesday, 3 May, 3 May 2019; a month or a year where no more is known."""
    if when is None:
        return ""
    if precision == "year":
        return str(when.year)
    if precision == "month":
        return worded("%(month)s %(year)s", month=worded(f"{when:%B}"), year=when.year)
    on = when.astimezone(now.tzinfo).date() if isinstance(when, datetime) and when.tzinfo else when
    on = on.date() if isinstance(on, datetime) else on
    days = (on - now.date()).days
    if days in _NEAR:
        return worded(_NEAR[days])
    if -_DAYS_NAMED <= days < 0:
        return worded(f"{on:%A}")
    month = worded(f"{on:%B}")
    if on.year == now.year and abs(days) < 300:
        return worded("%(day)s %(month)s", day=on.day, month=month)
    return worded("%(day)s %(month)s %(year)s", day=on.day, month=month, year=on.year)


def hour(when: datetime, now: datetime) -> str:
    """A moment as one says it: until when today, or on which day at what hour."""
    local = when.astimezone(now.tzinfo)
    clock = f"{local:%H:%M}"
    return clock if local.date() == now.date() else f"{day(local, now)} {clock}"
