"""Replies to invitations, each judged by the checker and saying nothing of the sender but what is recorded."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from callingcard.drafts import naming
from callingcard.drafts.distance import by_title
from callingcard.drafts.unanswered import asks_to_connect
from callingcard.inbox.pile import QUIET
from callingcard.inbox.replies import GAP, Phrases, Sitting, Wish
from callingcard.model.evidence import Evidence
from callingcard.model.invitation import Triage
from callingcard.model.note import Note, Report
from callingcard.model.person import Person
from callingcard.people.names import bare_name
from callingcard.text import squeeze, visible
from callingcard.ties.shared import shared
from callingcard.verbs.judging import same_place
from callingcard.verbs.triaging import Case

Compose = Callable[[Person, str, Sequence[str]], str | None]
"""A reply drafted from the recorded facts of a person, in a language, unlike these; None where there are too few."""

_TO_GO_ON_FROM = {"topic", "said", "promised", "interest", "need", "work", "news"}
_TRIES = 6
_ANSWER = "—"
_SENTENCES = re.compile(r"[^.!?\n]+[.!?]?")
_DECLINED = {"pitch", "pitch-from-card"}
_LONGEST_PLACE = 50


def replied(
    cases: Iterable[Case], most: int, *, phrases: Phrases, language: str | None, judged: Callable[[Note], Report],
    drafted: Compose, now: datetime,
) -> Iterator[Triage]:  # fmt: skip
    """The invitations with replies for the first ``most``; of those that call for one, none worded like another."""
    sitting, said = Sitting(phrases), list[str]()
    for place, case in enumerate(cases):
        wish = wished(case, language, now) if place < most else None
        reply = None
        if wish and wish.purpose == "welcome" and not wish.asked and _recorded(case):
            reply = drafted(case.evidence.person, wish.language, said)
        if wish and reply is None:
            reply = _reply(sitting, wish, judged)
        said += [reply] if reply else []
        yield replace(case.triage, reply=reply)


def _recorded(case: Case) -> bool:
    """Whether the user has recorded something of the sender that a reply can go on from."""
    return any(f.kind in _TO_GO_ON_FROM and f.source.kind == "user" and not f.private for f in case.evidence.facts)


def wished(case: Case, language: str | None, now: datetime) -> Wish | None:
    """What a reply to this one would be; None where none should be sent."""
    purpose = _purpose(case)
    if purpose is None:
        return None
    spoken = case.heard.language if case.heard.language != "und" else (language or "en").partition("-")[0]
    wish = Wish(case.triage.id, purpose, spoken, greeted(case.evidence, spoken))
    return _welcome(wish, case, now) if purpose == "welcome" else wish


def greeted(evidence: Evidence, language: str) -> str:
    """The name in the greeting: German replies say Sie and take it whole; a title on record goes with the family name."""
    name = evidence.person.name
    if language == "de":
        whole = naming.full_name(name, "de") if naming.is_titled(name) else bare_name(name)
        return " ".join(word.capitalize() if word.islower() and len(word) > 3 else word for word in whole.split())
    return naming.called(name, "formal", language) if by_title(evidence, None, language) else called(name)


def called(name: str) -> str:
    """What somebody is greeted by: their first name as a draft has it, out of a name that strangers decorate as they like."""
    plain = bare_name(name)
    return naming.given_name(plain if " " in plain else name)


def _purpose(case: Case) -> str | None:
    if case.standing.state in QUIET or visible(case.evidence.person.name) != case.evidence.person.name:
        return None
    if case.triage.disposition == "accept":
        return "welcome"
    if case.triage.disposition == "ask-why":
        namesake = any(reason.code == "namesake" for reason in case.triage.reasons)
        return "namesake" if namesake else "ask-why"
    return "decline" if case.line.code in _DECLINED else None


def _welcome(wish: Wish, case: Case, now: datetime) -> Wish:
    """Thank, and name the strongest recorded ground there is; leave room for the answer to what they ask."""
    wish, evidence = replace(wish, asked=_asks(case.standing.answer or case.triage.message)), case.evidence
    codes = {reason.code for reason in case.triage.known_through}
    met = next((e for e in evidence.encounters if e.kind != "event"), None)
    if met:
        place = _place(met.at or "") if met.kind == "met" else ""
        return replace(wish, ground="met-at" if place else "met", place=place)
    if "messages" in codes:
        return replace(wish, ground="messages")
    if case.heard.kind == "real":
        return replace(wish, ground="note")
    together = [s for s in shared(evidence, today=now.date(), same=same_place) if s.kind in {"employer", "school"}]
    place = _place(together[0].name) if together else ""
    return replace(wish, ground="shared", place=place) if place else replace(wish, ground="plain")


def _asks(text: str) -> bool:
    """Whether there is a question that accepting the invitation does not answer."""
    return any(said.endswith("?") and not asks_to_connect(said) for said in _SENTENCES.findall(text))


def _place(text: str) -> str:
    said = squeeze(visible(text, newlines=False))
    return said if len(said) <= _LONGEST_PLACE and "<U+" not in said and "{" not in said else ""


def _reply(sitting: Sitting, wish: Wish, judged: Callable[[Note], Report]) -> str | None:
    """The first wording that the checker would send."""
    for text in islice(sitting.drafts(wish), _TRIES):
        filled = text.replace(GAP, _ANSWER)
        if judged(Note(filled, channel="message", kind="reply", language=wish.language)).verdict == "send":
            return text
    return None
