"""Compose: a note, judged while one types; drafts to begin with, and what each claim stands on."""

from typing import Any, cast

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.drafts.intents import INTENTS
from callingcard.drafts.wish import Style
from callingcard.model.note import Channel, Note, NoteKind
from callingcard.notes.rules.buried_how import PREVIEW
from callingcard.people.identifiers import profile_url
from callingcard.shells.web.forms import chosen, field, posted
from callingcard.shells.web.marking import marks
from callingcard.shells.web.rendering import page
from callingcard.shells.web.translating import phrases, worded
from callingcard.shells.wording import CHECKLIST
from callingcard.verbs import me as profile
from callingcard.verbs.channels import channel_to
from callingcard.verbs.compose import Composed, compose
from callingcard.verbs.draft import Asking, draft
from callingcard.verbs.errors import Refusal
from callingcard.verbs.inbox import waiting
from callingcard.verbs.people import people
from callingcard.verbs.whom import whom

_CHANNELS = phrases({"invitation": "Invitation", "message": "Message", "inmail": "InMail"})
_KINDS = phrases({"opener": "First words", "reply": "An answer", "thanks": "A thank-you"})
_STYLES = phrases({"warm": "warm", "plain": "plain", "formal": "formal"})
_LONGEST = 20_000
_LISTED = 8


def show(request: Request) -> Response:
    """The page, to somebody or to nobody yet; the address may say how it is to be sent. Whose invitation waits is answered."""
    asked = request.query_params
    with request.app.state.desk.store() as (con, now):
        person = whom(con, asked["to"]) if asked.get("to", "").strip() else None
        answering = person is not None and bool(waiting(con, person.id))
        usual = "message" if answering else channel_to(con, person, now=now) if person else "invitation"
        me = profile.read(con)
    return page(
        request, "compose.html", person=person, me=me, link=profile_url(person.identifiers) if person else None,
        channel=_said(asked.get("channel"), _CHANNELS) or usual, kind=_said(asked.get("kind"), _KINDS) or ("reply" if answering else ""),
        intent=_said(asked.get("intent"), INTENTS) or "", text=asked.get("text", "")[:_LONGEST], channels=_CHANNELS,
        kinds=_KINDS, styles=_STYLES, intents={key: intent.title for key, intent in INTENTS.items()},
    )  # fmt: skip


def judged(request: Request, form: FormData) -> Response:
    """What is said of the text as it stands."""
    text = field(form, "note").replace("\r\n", "\n")
    if len(text) > _LONGEST:
        raise Refusal(worded("That is longer than any channel takes."))
    to = field(form, "to") or None
    with request.app.state.desk.store() as (con, now):
        found = _composed(con, text, to, form, now) if text.strip() else None
        me = profile.read(con)
        person = whom(con, to) if to else None
    return page(
        request, "parts/report.html", found=found, text=text, me=me, person=person, checklist=CHECKLIST, preview=PREVIEW,
        marks=marks(found) if found else [],
    )  # fmt: skip


def drafts(request: Request) -> Response:
    """The decision, up to three drafts, and what only the user knows."""
    asked = request.query_params
    asking = Asking(
        intent=_said(asked.get("intent"), INTENTS), style=cast(Style | None, _said(asked.get("style"), _STYLES))
    )
    with request.app.state.desk.store() as (con, now):
        person = whom(con, asked.get("to", ""))
        written = draft(
            con, person.id, now=now, asking=asking, channel=cast(Channel, _said(asked.get("channel"), _CHANNELS) or "invitation"),
            kind=cast(NoteKind | None, _said(asked.get("kind"), _KINDS)),
        )  # fmt: skip
    receipts = {receipt.id: receipt for receipt in written.receipts}
    return page(request, "parts/choices.html", written=written.drafted, receipts=receipts, person=person, now=now)


def recipients(request: Request) -> Response:
    """Whom one may mean, while one types the name."""
    query = request.query_params.get("q", "").strip()[:200]
    with request.app.state.desk.store() as (con, _):
        found = people(con, query, limit=_LISTED).people if query else ()
    return page(request, "parts/recipients.html", people=found, query=query)


def _composed(con: Any, text: str, to: str | None, form: FormData, now: Any) -> Composed:
    note = Note(
        text, cast(Channel, chosen(form, "channel", tuple(_CHANNELS)) or "invitation"),
        cast(NoteKind | None, chosen(form, "kind", tuple(_KINDS))),
    )  # fmt: skip
    return compose(con, note, now=now, to=to)


def _said(value: str | None, allowed: Any) -> str | None:
    return value if value in allowed else None


ROUTES = (
    Route("/compose", show),
    Route("/compose/check", posted(judged), methods=["POST"]),
    Route("/compose/drafts", drafts),
    Route("/compose/whom", recipients),
)
