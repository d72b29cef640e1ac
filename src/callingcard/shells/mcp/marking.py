"""Results as an assistant gets them: whatever came from records is marked as untrusted data; bodies stay, unless opened.

Every text that is not callingcard's own is ``{"untrusted": true, "text": …}``. The boundary is the structure of the JSON, which no
text can forge from within its string. What is callingcard's own is listed here; anything else, new fields too, is marked.
"""

import re
from dataclasses import fields, is_dataclass
from typing import Any

from callingcard.model.fact import Fact
from callingcard.model.invitation import Invitation, Triage
from callingcard.model.note import Finding, Length, Report
from callingcard.model.outcome import SentNote
from callingcard.model.tie import Reason
from callingcard.shells.mcp.finding import Titles
from callingcard.shells.mcp.opened import Opened
from callingcard.shells.shapes import jsonable
from callingcard.text import visible
from callingcard.verbs.draft import Drafted
from callingcard.verbs.rules import Rules
from callingcard.verbs.who import Happening

_CODES = frozenset({
    "id", "person", "encounter", "through", "code", "advice", "rule", "kind", "type", "severity", "verdict", "focus", "language",
    "state", "decision", "disposition", "direction", "channel", "by", "outcome", "account", "strength", "precision", "intent",
    "frame", "as_of",
})  # fmt: skip
"""Fields that hold ids and words out of lists of ours, wherever they occur. Dates and numbers are no texts."""
_CODE = re.compile(r"[\w.:-]{1,64}|(?:[\w.-]+:\d+ ?)+", re.ASCII)
"""What ids and words of ours look like, a draft's frame among them: a sentence in such a field is none of ours."""
QUOTING = frozenset({"wrong-employer", "wrong-language", "wrong-name"})
"""Rules whose message holds words of the note or of a record."""
_OURS: tuple[type, ...] = (Rules, Titles, Length)
"""Nouns that hold nothing but what callingcard itself says."""
_BODIES = {(Triage, "message"), (Invitation, "message"), (SentNote, "text")}
_CORRESPONDENCE = frozenset({"message", "invitation", "sent"})
_QUOTED = re.compile("“.*”", re.DOTALL)
_WITHHELD = "withheld"


def marked(value: object, opened: Opened) -> Any:
    """A verb's result as JSON values. ``{"withheld": …}`` stands where something is on record and not opened."""
    if isinstance(value, _OURS):
        return jsonable(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name.removesuffix("_"): _field(value, f.name, getattr(value, f.name), opened) for f in fields(value)}
    if isinstance(value, list | tuple):
        return [marked(held, opened) for held in value]
    if isinstance(value, dict):
        return {key: marked(held, opened) for key, held in value.items()}
    return untrusted(value) if isinstance(value, str) else jsonable(value)


def untrusted(text: str) -> dict[str, object]:
    """A text that somebody else may have written, marked, with what is invisible in it shown as ``<U+202E>``."""
    return {"untrusted": True, "text": visible(text)}


def _field(owner: object, name: str, value: object, opened: Opened) -> Any:
    if isinstance(value, str) and value:
        if (type(owner), name) in _BODIES and not opened.bodies:
            return {_WITHHELD: "body"}
        if isinstance(owner, Fact) and name == "text" and owner.private and not opened.private:
            return {_WITHHELD: "private"}
        if name == "text" and not opened.bodies:
            value = _without_body(owner, value)
    if isinstance(owner, Drafted) and name == "asks" and not opened.bodies:
        value = tuple(_QUOTED.sub("(not shown)", ask) for ask in owner.asks)
    return value if _is_ours(owner, name, value) else marked(value, opened)


def _without_body(owner: object, text: str) -> str:
    """Reasons and the timeline quote what somebody wrote, as questions to the user do; a quotation that cites a fact or an encounter is of that."""
    if isinstance(owner, Happening) and owner.kind in _CORRESPONDENCE:
        return text.split(":", 1)[0]
    if isinstance(owner, Reason) and not owner.facts:
        return _QUOTED.sub("(not shown)", text)
    return text


def _is_ours(owner: object, name: str, value: object) -> bool:
    if isinstance(value, str):
        return (name in _CODES and _CODE.fullmatch(value) is not None) or _says_itself(owner, name)
    words = isinstance(value, tuple) and all(isinstance(held, str) for held in value)
    return words and (name == "facts" or (isinstance(owner, Report) and name == "remarks"))


def _says_itself(owner: object, name: str) -> bool:
    """Sentences of ours: a day said back, and what a rule says that does not quote.

    A finding's fix is never ours: it is the note's own words in another form, or a name.
    """
    if name == "message":
        return isinstance(owner, Finding) and owner.rule not in QUOTING
    return name == "understood"
