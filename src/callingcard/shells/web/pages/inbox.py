"""Inbox: triage by keyboard, each invitation beside what one's own records know of its sender."""

from typing import cast, get_args

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.inbox.preferences import NEEDS_VALUE
from callingcard.model.invitation import CONDITIONS, MARKS, Disposition, Mark
from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import deciding, page
from callingcard.shells.web.translating import phrases, refusal, worded
from callingcard.shells.wording import name
from callingcard.verbs import inbox, inbox_rules
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.someone import Someone

_DONE = phrases({
    "accepted": "You accepted %(name)s.", "asked": "You asked %(name)s why.", "held": "%(name)s is on hold.",
    "ignored": "You ignored %(name)s.",
})  # fmt: skip
_PILED = {"asked", "held"}
_LATELY = 50
_GIVEN = ("name", "url", "company", "position", "on", "note")


def show(request: Request) -> Response:
    """A leaf of what waits, by what to do; more of it where ``from`` says how much is on the page already."""
    only = _one_of(get_args(Disposition), request.query_params.get("only"))
    start = _number(request.query_params.get("from"))
    with request.app.state.desk.store() as (con, now):
        leaf = inbox.leaf(con, now=now, start=start, only=cast("Disposition | None", only))
    template = "inbox/leaf.html" if start else "inbox/inbox.html"
    after = request.query_params.get("after", "")
    return page(request, template, leaf=leaf, only=only, start=start, after=after, now=now)


def counts(request: Request) -> Response:
    """How many wait and what is advised for them, without a card."""
    only = _one_of(get_args(Disposition), request.query_params.get("only"))
    with request.app.state.desk.store() as (con, now):
        leaf = inbox.leaf(con, now=now, most=0)
    return page(request, "inbox/sieve.html", leaf=leaf, only=only)


def mark(request: Request) -> Response:
    """What the user did with one; its card goes, to the pile if it goes on waiting, and the toast has the way back."""
    key, did = request.path_params["invitation"], _one_of(MARKS, request.path_params["mark"])
    if did is None:
        raise Refusal(worded("An invitation can be accepted, asked, held or ignored."))
    with deciding(request) as (con, now):
        one = inbox.mark(con, key, cast(Mark, did), now=now).invitation
        sources = inbox.sources(con, [one])
    said = worded(_DONE[did], name=name(one.from_))
    return page(request, "inbox/settled.html", said=said, piled=did in _PILED, one=one, sources=sources, now=now)


def lately(request: Request) -> Response:
    """What was settled, newest first, to be settled otherwise."""
    with request.app.state.desk.store() as (con, now):
        found = inbox.lately(con, most=_LATELY)
    return page(request, "inbox/lately.html", lately=found, now=now)


def write(request: Request) -> Response:
    """Where an invitation is pasted; the share sheet of a phone may have filled it in."""
    given = {one: request.query_params.get(one, "") for one in _GIVEN}
    return page(request, "inbox/new.html", given=given, refused=None, candidates=())


def add(request: Request, form: FormData) -> Response:
    """Take in a pasted invitation, and show what there is to know of it."""
    given = {one: field(form, one).strip() for one in _GIVEN}
    who = field(form, "person")
    known = who if who and who != "new" else given["name"]
    sender = Someone(
        known, url=given["url"] or None, company=given["company"] or None, position=given["position"] or None
    )
    try:
        with request.app.state.desk.store() as (con, now):
            settled = inbox.add(con, sender, now=now, note=given["note"], sent_on=given["on"] or None, new=who == "new")
    except (Refusal, Ambiguous) as why:
        candidates = why.candidates if isinstance(why, Ambiguous) else ()
        return page(request, "inbox/new.html", 422, given=given, refused=refusal(why), candidates=candidates)
    leaf = inbox.Leaf((settled.invitation,), {}, 0, 1, {})
    return page(request, "inbox/added.html", leaf=leaf, now=now)


def rules(request: Request) -> Response:
    """The user's own rules."""
    with request.app.state.desk.store() as (con, _):
        found = inbox_rules.show(inbox_rules.listed(con))
    return _rules(request, found)


def make_rule(request: Request, form: FormData) -> Response:
    """Make a rule; all that stand."""
    word, condition, value, until = (field(form, one).strip() for one in ("word", "condition", "value", "until"))
    about = value if condition in NEEDS_VALUE else None
    with deciding(request) as (con, now):
        found = inbox_rules.make(con, word, condition, about, until=until or None, now=now)
    return _rules(request, found, said=worded("Your rule stands."))


def drop_rule(request: Request) -> Response:
    """Take a rule away; those that still stand."""
    with deciding(request) as (con, now):
        found = inbox_rules.drop(con, request.path_params["rule"], now=now)
    return _rules(request, found, said=worded("The rule is gone."))


def _rules(request: Request, found: inbox_rules.Rules, said: str = "") -> Response:
    needs = sorted(NEEDS_VALUE)
    return page(request, "inbox/rules.html", rules=found.rules, conditions=CONDITIONS, needs=needs, said=said)


def _one_of(known: tuple[str, ...], said: str | None) -> str | None:
    return said if said in known else None


def _number(said: str | None) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 6 else 0


ROUTES = (
    Route("/inbox", show),
    Route("/inbox", posted(add), methods=["POST"]),
    Route("/inbox/counts", counts),
    Route("/inbox/lately", lately),
    Route("/inbox/new", write),
    Route("/inbox/rules", rules),
    Route("/inbox/rules", posted(make_rule), methods=["POST"]),
    Route("/inbox/rules/{rule}/drop", drop_rule, methods=["POST"]),
    Route("/inbox/{invitation}/{mark}", mark, methods=["POST"]),
)
