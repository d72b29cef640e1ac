"""Fact: record one dated statement about a person; the kind is guessed only where the words are plain."""

import re
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from callingcard.model.fact import FACT_KINDS, Fact
from callingcard.model.record import Source
from callingcard.store import decisions, facts
from callingcard.store.opening import transaction
from callingcard.text import squeeze, visible
from callingcard.ties.introductions import read
from callingcard.verbs.dates import first_day, last_day, past
from callingcard.verbs.errors import Refusal
from callingcard.verbs.lengths import FACT
from callingcard.verbs.whom import whom
from callingcard.when import day_of

# What the text begins with, the kind it is then, and whether the rest alone is the value.
_PLAIN: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (
        re.compile(
            rf"(?:(?:he|she|they|il|elle|er|sie|él|ella|ele|ela|lui|lei) )?(?:{words})(?:\s+|(?<=['’]))", re.IGNORECASE
        ),
        kind,
        bare,
    )
    for words, kind, bare in (
        ("works? (?:at|for)|worked (?:at|for)|is employed (?:at|by)", "employer", True),
        (
            "travaille (?:chez|à l['’]|à la|à|au)|travaillait (?:chez|à)|arbeitet (?:bei der|bei|beim)|arbeitete (?:bei der|bei|beim)|"
            "trabaja en|trabajaba en|trabajó en|trabalha (?:na|no|em)|trabalhou (?:na|no|em)|lavora (?:da|presso|alla|al|in)|lavorava (?:da|presso|alla|al|in)",
            "employer",
            True,
        ),
        (
            "a étudié (?:à l['’]|à la|à|au)|studierte an der|studiert an der|estudió en (?:la|el)|estudió en|estudia en (?:la|el)|estudia en|"
            "estudou (?:na|no|em)|estuda (?:na|no|em)|ha studiato (?:all['’]|alla|al|a)|studia (?:all['’]|alla|al|a)",
            "school",
            True,
        ),
        ("studied at|studies at|went to school at|graduated from|is an? alum(?:na|nus)? of", "school", True),
        ("is an? member of|belongs to|member of", "group", True),
        ("is interested in|interested in|is into|likes|loves|enjoys", "interest", True),
        (
            r"(?:wrote|has written|published|gave|presented)(?=\s(?:an?|the|his|her|their)\s(?:[\w'-]+\s){0,3}"
            r"(?:article|paper|book|talk|lecture|report|essay|piece|post|thesis|study|story|column|keynote)\b(?! (?:for|to) (?:me|us)\b))",
            "work",
            False,
        ),
        ("lives in|is based in|based in|moved to", "place", True),
        (
            "has an? (?:son|daughter|child|baby|wife|husband|partner)|has (?:two|three|four|five) (?:kids|children|sons|daughters)",
            "family",
            False,
        ),
        ("needs?|is looking for|looks for", "need", False),
        ("was introduced by|introduced by", "introduced", False),
        ("was referred by|referred by|was recommended by|recommended by", "referred", False),
        ("(?:i )?promised|i'll|i will", "promised", False),
        ("offers|can help with", "offer", False),
    )
)
_BROUGHT_US = re.compile(
    r"(?!I |we )\S.*? (?:(?:introduced us|put us in touch|brought us together)(?! to )|introduced me to (?:him|her|them))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stating:
    """How a fact is dated and kept. Dates as people say them; a period is given by ``since`` and ``until``."""

    kind: str | None = None
    as_of: str | None = None
    since: str | None = None
    until: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """The fact as recorded."""

    fact: Fact


def fact(con: sqlite3.Connection, query: str, text: str, stating: Stating = Stating(), *, now: datetime) -> Stated:
    """Record a fact about a person, as of today unless another day is said.

    Raises Refusal for an unknown kind, a date that is none, a day of learning it that lies ahead, or a period that ends before it begins.
    """
    said = squeeze(text)
    if not said or len(said) > FACT:
        raise Refusal(f"Say what the fact is, in at most {FACT} characters.")
    given = known_kind(stating.kind) if stating.kind else None
    since, until = first_day(stating.since, now=now), last_day(stating.until, now=now)
    if since and until and since > until:
        raise Refusal("It ends before it begins.")
    as_of = seen_on(stating.as_of, now=now) if stating.as_of else now.date()
    with transaction(con):
        person = whom(con, query)
        kind, value = (given, said) if given else guessed(said, name=person.name)
        decision = decisions.log(con, "fact", at=now, person=person.id)
        new = Fact("", person.id, kind, value, as_of, since, until, stating.private, Source("user"))
        return Stated(facts.add(con, new, decision=decision))


def seen_on(text: str, *, now: datetime) -> date:
    """The day as of which something was known. Raises Refusal for one that lies ahead: that something ends then is ``until``."""
    return day_of(past(text, now=now, what="say when you learned it.").on)


def known_kind(kind: str) -> str:
    """The kind, if it is one. Raises Refusal with those there are."""
    if kind.lower() in FACT_KINDS:
        return kind.lower()
    raise Refusal(f"“{visible(kind)}” is no kind of fact; use one of {', '.join(FACT_KINDS)}.")


def guessed(text: str, *, name: str = "") -> tuple[str, str]:
    """The kind and the value of a fact on somebody of this name whose words are plain: "works at Nordhavn" is the employer "Nordhavn"."""
    if told := read(text, name=name):
        return told[0], text
    if _BROUGHT_US.match(text):
        return "introduced", text
    for pattern, kind, bare in _PLAIN:
        if match := pattern.match(text):
            rest = text[match.end() :].rstrip(".")
            return (kind, rest) if bare else (kind, text)
    return "note", text
