"""Check: what a good coach would say of a note, with what is on record about its reader where there is a store.

What is needed for a store or a recipient alone is imported there, so that a bare check starts quickly.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, Any, get_args

from callingcard import data
from callingcard.data import tagger
from callingcard.model.limits import Limits
from callingcard.model.note import Account, Channel, Note, NoteKind, Recipient, Report
from callingcard.model.tie import Strength
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.languages import tag

if TYPE_CHECKING:
    from callingcard.model.evidence import Evidence
    from callingcard.notes.elements import Weights

Judge = Callable[[Note], Report]
_CHOICES: dict[str, tuple[str, ...]] = {
    "channel": get_args(Channel),
    "kind": get_args(NoteKind),
    "account": get_args(Account),
    "tie": get_args(Strength),
}
_EARLIER = 200
_USUAL = Note("")
_NO_TEXT = "\0"
_BINARY = "A null character (U+0000) is in no text"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no note."""

    id: str | None
    line: int
    error: str


def judge(con: sqlite3.Connection | None) -> Judge:
    """The checker, with the user's own limits and switched-off rules where there is a store."""
    from callingcard.notes.check import check as judged

    limits, off = _own(con)
    return partial(judged, limits=limits, weights=_weights(), off=off)


def _own(con: sqlite3.Connection | None) -> tuple[Limits, frozenset[str]]:
    """The limits that the user set, and the rules that they switched off."""
    if con is None:
        return data.limits(), frozenset()
    from callingcard.store import settings
    from callingcard.verbs.judging import limits_of

    return limits_of(con), frozenset((settings.read(con).get("rules.off") or "").replace(",", " ").split())


@cache
def _weights() -> "Weights":
    from callingcard.notes.elements import Weights

    return Weights(tagger.packed())


def alone(con: sqlite3.Connection) -> Judge:
    """The checker for notes of which nobody says to whom they go: what the store knows of the user is read once."""
    judged, account = judge(con), _account(con)
    return (lambda note: judged(note if note.account else _of(account, note))) if account else judged


def _account(con: sqlite3.Connection) -> Account | None:
    """The user's own account, as far as they said."""
    from callingcard.verbs import me as profile

    return profile.read(con).account


def _of(account: Account, note: Note) -> Note:
    """The note as one of this account; written out, because ``replace`` takes twice as long and each request waits for it."""
    return Note(
        note.text, note.channel, note.kind, account, note.language, note.recipient, note.tie, note.earlier, note.facts
    )  # fmt: skip


def check(con: sqlite3.Connection | None, note: Note, *, now: datetime, to: str | None = None) -> Report:
    """Check one note. ``to`` is its reader: then their name, firm and tie, and what others were sent, are reckoned with.

    Raises Ambiguous or Refusal for whom is meant, Refusal for what is no text, or no language's tag.
    """
    if _NO_TEXT in note.text:
        raise Refusal(f"{_BINARY}.")
    if note.language:
        note = replace(note, language=tag(note.language))
    if con is None:
        if to:
            raise _nobody()
        return judge(None)(note)
    return judge(con)(addressed(con, note, to, now=now)) if to else alone(con)(note)


def _nobody() -> Refusal:
    return Refusal("Nobody is on record yet.", "import-first")


def addressed(con: sqlite3.Connection, note: Note, to: str, *, now: datetime) -> Note:
    """The note with the context that the store has: the account, and of its reader all that the rules may ask for.

    What goes to somebody whose own invitation waits is an answer to it, if nothing else is said.
    """
    from callingcard.verbs import me as profile
    from callingcard.verbs.evidence import gather
    from callingcard.verbs.judging import tie_of
    from callingcard.verbs.whom import whom

    me = profile.read(con)
    evidence = gather(con, whom(con, to), me=me, now=now)
    invited = not evidence.connected_on and any(i.direction == "incoming" for i in evidence.invitations)
    return replace(
        note,
        kind=note.kind or ("reply" if invited else None),
        account=note.account or me.account,
        recipient=recipient_of(evidence),
        tie=tie_of(evidence, now=now).strength,
        earlier=tuple(_sent_to_others(con, evidence.person.id)),
        facts=evidence.facts,
    )


def recipient_of(evidence: "Evidence") -> Recipient:
    """The reader as the rules know them."""
    person = evidence.person
    schools, employers = (tuple(f.text for f in evidence.facts if f.kind == kind) for kind in ("school", "employer"))
    return Recipient(person.name, person.company, person.position, schools, employers)


def check_lines(
    con: sqlite3.Connection | None, arrived: Iterable[Sequence[str]], *, now: datetime, usual: Note = _USUAL, to: str | None = None
) -> Iterator[tuple[object, Report] | BadLine]:  # fmt: skip
    """Check many notes, one JSON object a line, in their order.

    ``arrived`` are lines as they come, several at a time: those that came together are answered before others are awaited, and
    no more than those are held. What a line does not say of its note is as in ``usual``, then as the user says of themselves; it
    goes to whom the line names as ``to``, else to ``to``. Raises Refusal where the usual language is none.
    """
    from callingcard.notes.check import check_many

    limits, off = _own(con)
    usual = usual if usual.account or con is None else replace(usual, account=_account(con))
    usual = replace(usual, language=tag(usual.language)) if usual.language else usual
    told_by = partial(_told, con, now, usual, to)
    numbers = count(1)
    for lines in arrived:
        told = [told_by(number, line) for line, number in zip(lines, numbers, strict=False) if line.strip()]
        notes = (one[1] for one in told if not isinstance(one, BadLine))
        reports = check_many(notes, limits=limits, weights=_weights(), off=off)
        for one in told:
            yield one if isinstance(one, BadLine) else (one[0], next(reports))


def _told(
    con: sqlite3.Connection | None, now: datetime, usual: Note, to: str | None, number: int, line: str
) -> tuple[object, Note] | BadLine:
    try:
        found = _object(line)
        key, note = found.get("id"), _note(found, usual)
        whom = found.get("to") or to
        return key, _addressed(con, note, whom, now=now) if whom else note
    except (ValueError, Refusal, Ambiguous) as error:
        return BadLine(None, number, str(error))


def _addressed(con: sqlite3.Connection | None, note: Note, to: object, *, now: datetime) -> Note:
    if not isinstance(to, str):
        raise ValueError('"to" is not a text')
    if con is None:
        raise _nobody()
    return addressed(con, note, to, now=now)


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("this line is not JSON") from None
    if not isinstance(found, dict):
        raise ValueError("this line is not a JSON object")
    return found


def _note(found: Mapping[str, Any], usual: Note) -> Note:
    """The note that a line holds, and for what it does not say the ``usual``. Raises ValueError that says what is wrong with it."""
    if not isinstance(found.get("text"), str):
        raise ValueError('"text" is not a text' if "text" in found else 'this line has no "text"')
    if _NO_TEXT in found["text"]:
        raise ValueError(_BINARY)
    for name, allowed in _CHOICES.items():
        if found.get(name) is not None and found[name] not in allowed:
            raise ValueError(f'"{name}" is none of {", ".join(allowed)}')
    to = found.get("recipient") or {}
    earlier = found.get("earlier") or []
    if not isinstance(to, dict) or not isinstance(earlier, list) or not all(isinstance(t, str) for t in earlier):
        raise ValueError('"recipient" is an object and "earlier" a list of texts')
    if not all(
        isinstance(value, str | None)
        for value in (*(to.get(n) for n in ("name", "company", "position")), found.get("language"))
    ):
        raise ValueError("names, companies, positions and languages are texts")
    recipient = Recipient(to.get("name"), to.get("company"), to.get("position")) if to else None
    language = tag(found["language"]) if found.get("language") else usual.language
    return Note(
        found["text"], found.get("channel") or usual.channel, found.get("kind") or usual.kind, found.get("account") or usual.account,
        language, recipient, found.get("tie"), tuple(earlier),
    )  # fmt: skip


def _sent_to_others(con: sqlite3.Connection, person: str) -> Iterator[str]:
    from callingcard.store import decisions, invitations

    said = [(deed.person, deed.payload.get("text", "")) for deed in reversed(decisions.listed(con, "sent"))]
    said += [(i.person, i.message) for i in invitations.listed(con, "outgoing", limit=_EARLIER)]
    yield from list(dict.fromkeys(text for whose, text in said if whose != person and text.strip()))[:_EARLIER]
