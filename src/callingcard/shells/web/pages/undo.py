"""Undo: take back what was just decided, from any page, instead of being asked before each."""

import json

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.rendering import toast
from callingcard.shells.web.translating import phrases, worded
from callingcard.shells.wording import name
from callingcard.verbs.review import Undone, undo

_WHAT = phrases({
    "met": "the meeting", "add": "adding somebody", "fact": "what you noted", "edit": "the correction", "delete": "the deletion",
    "me": "what you said of yourself", "merge": "joining the two", "apart": "keeping the two apart", "split": "the parting",
    "sent": "the note sent", "outcome": "what came of it", "snooze": "the wait", "never": "never showing them", "cadence": "how often",
    "invitation": "the pasted invitation", "accepted": "accepting", "asked": "asking why", "held": "putting them on hold", "ignored": "ignoring",
    "promise": "the promise", "week-done": "this week's act", "inbox-rule": "your rule", "inbox-rule-dropped": "dropping the rule",
})  # fmt: skip
"""What a decision was, as one says it."""


def take_back(request: Request, form: FormData) -> Response:
    """What was taken back: the decision that is named, else the last one. The page renews itself."""
    with request.app.state.desk.store() as (con, _):
        undone = undo(con, only=field(form, "decision") or None)
    answer = toast(request, _said(undone))
    answer.headers["HX-Trigger"] = json.dumps({"undone": {"decision": undone.decision}})
    return answer


def _said(undone: Undone) -> str:
    what = worded(_WHAT.get(undone.undone, undone.undone))
    if undone.person:
        return worded("Taken back: %(what)s (%(name)s).", what=what, name=name(undone.person))
    return worded("Taken back: %(what)s.", what=what)


ROUTES = (Route("/undo", posted(take_back), methods=["POST"]),)
