"""What was talked about, said, made or cared for: the detail that only this note can have (advice C7)."""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.drafts import deeds
from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import FRESH_DAYS, Scene
from callingcard.drafts.tongue import Told
from callingcard.model.fact import Fact

_DETAIL = roles("detail")
_WHY = roles("detail", "why")
_ON = ("about ", "on ", "re ", "what ", "how ", "why ")
_SPOKE = frozenset(
    ["told", "asked", "said", "showed", "promised", "explained", "warned", "admitted", "confessed", "called"]
)
_ALL = roles("how", "detail", "why")
_MAXIM: Final = re.compile(
    r"^(?:if|when|where|you|never|always|every|everybody|nobody|nothing|don't|do|no|most|good|people|an?|all|there's no|"
    r"the (?:best|first|only|more|less|worst|last|trick|secret|point)|\w+ (?:is|are))\b",
    re.IGNORECASE,
)
_AT_LARGE: Final = re.compile(r"\b(?:always|never|every|nobody|only|whole|must|should|aren't|isn't)\b", re.IGNORECASE)
_OF_THINGS: Final = re.compile(
    r"(?:the|this|our|his|her|their|they|we|it|there|two|three|four|five|six|several|some)\b", re.IGNORECASE
)
_ANYBODY: Final = re.compile(
    r"(?:an?|every|each|no|any|whoever|anyone|anybody|nobody|no one) (?!he\b|she\b)\w+", re.IGNORECASE
)
"""Whoever a saying is about is meant by the pronouns in it: "a bad cupper only tastes what he wants to sell"."""
_FOLK: Final = re.compile(
    r"(?:(?!in\b|of\b|for\b|with\b|by\b|on\b)[\w'-]+ ){0,3}(?:girls|boys|kids|women|men|children|teens|teenagers|youngsters|offenders|refugees|migrants|prisoners|"
    r"inmates|mothers|fathers|parents|widows|veterans|nurses|doctors|carers|beginners|adults|people|youth)\b", re.IGNORECASE)  # fmt: skip
_NOW: Final = re.compile(
    r"\b(?:will|was|were|had|did|has|have|today|tomorrow|yesterday|this|next|last|until|since|now|still|in [A-Z]\w+|on [A-Z]\w+)\b"
)
_QUOTATION: Final = re.compile(r"[\"“”«»„]|^'")


def moves(scene: Scene) -> Iterator[Move]:
    """Moves for topics, words said, works, interests and skills."""
    for fact in scene.of("topic"):
        yield from _topic(scene, fact)
    for fact in scene.of("said"):
        yield from _said(scene, fact)
    for fact in scene.of("work"):
        yield from _work(scene, fact)
    yield from _liked(scene)
    for fact in scene.of("note", "other", "offer"):
        if fact.source.kind == "user":
            yield from _noted(scene, fact)


def _liked(scene: Scene) -> Iterator[Move]:
    """What they care for, as a thing or as what they do; of skills those that the sender noted."""
    for fact in scene.of("interest"):
        told = scene.told(fact)
        if "clause" in told.slots:
            yield Move("statement.heard", _WHY, told.slots, (fact.id,), 4.0, about=fact.id)
        elif "topic" in told.slots:
            # "Fond of girls in foundries" is nothing that one says of anybody.
            tags = frozenset({"people"} if is_of_people(scene, fact) else {"thing"})
            yield Move("interest", _WHY, told.slots, (fact.id,), 4.0, about=fact.id, tags=tags)
    for fact in scene.of("skill"):
        told = scene.told(fact)
        if "topic" in told.slots and fact.source.kind == "user":
            yield Move("topic.unmet", _WHY, told.slots, (fact.id,), 3.0, about=fact.id)


def is_of_people(scene: Scene, fact: Fact) -> bool:
    """Whether an interest is people, and no thing or pastime."""
    told = scene.told(fact)
    return told.sort == "people" or _FOLK.match(told.slots.get("topic", "")) is not None


def _noted(scene: Scene, fact: Fact) -> Iterator[Move]:
    """What was noted freely: about them, about what the sender did for them, or a thing both remember; of bare notes only what
    the reader said or did."""
    told = scene.told(fact)
    slots = told.slots
    reported = fact.kind == "note" and deeds.said(scene, fact)
    if fact.kind == "note" and not reported and not deeds.done(scene, fact):
        return
    lived = bool({"me", "us", "our", "we", "my"} & set(slots.get("clause", "").split()))
    close = bool(scene.met) or scene.wish.tie in {"moderate", "strong"} or scene.shared_once
    if (
        told.form in {"past", "verb"}
        and fact.kind == "other"
        and " you" in f" {slots.get('clause', '')[3:]}"
        and "mine_past" in slots
    ):
        if close:
            yield Move("memory.mine", _WHY, {"mine": slots["mine_past"]}, (fact.id,), 4.0, about=fact.id)
    elif "clause" in slots and (
        fact.kind != "other" or told.form != "past" or " me" in f"{slots['clause']} " or " us" in slots["clause"]
    ):
        section = "said" if reported and scene.met else "statement" if close or lived else "statement.heard"
        yield Move(section, _WHY, slots, (fact.id,), 3.5, about=fact.id, tags=_meeting(scene, fact))
    elif "np" in slots and close and fact.kind == "other":
        yield Move("memory", _WHY, slots, (fact.id,), 4.0, about=fact.id)


def _topic(scene: Scene, fact: Fact) -> Iterator[Move]:
    told = scene.told(fact)
    value = 6.0 * _freshness(scene, fact)
    if "about" in told.slots:
        section = "topic" if scene.met else "topic.unmet"
        yield Move(section, _WHY, told.slots, (fact.id,), value, about=fact.id)
    elif "clause" in told.slots:
        yield Move("statement", _WHY, told.slots, (fact.id,), value, about=fact.id)
    elif "quote" in told.slots:
        yield Move("said.quote", _WHY, told.slots, (fact.id,), value, about=fact.id, tags=frozenset({"maxim"}))


def _said(scene: Scene, fact: Fact) -> Iterator[Move]:
    told = quoted(scene, fact)
    yield from _asked(fact, told)
    value = 6.5 * _freshness(scene, fact)
    serves = _WHY if scene.evidence.encounters else _ALL
    if told.form == "past" and "clause" in told.slots:
        section = "statement" if scene.met else "work.clause"
        yield Move(section, serves, told.slots, (fact.id,), value, about=fact.id, tags=_meeting(scene, fact))
    elif "quote" in told.slots:
        tags = frozenset({"maxim"} if is_saying(fact) else ())
        yield Move("said.quote", serves, told.slots, (fact.id,), value, about=fact.id, tags=tags)
    elif "clause" in told.slots:
        yield Move("said", serves, told.slots, (fact.id,), value, about=fact.id)
    elif "about" in told.slots and (told.form != "noun" or fact.text.lower().startswith(_ON)):
        yield Move("said.about", serves, told.slots, (fact.id,), value, about=fact.id)


def is_saying(fact: Fact) -> bool:
    """Whether words are a saying, kept for their own sake and holding at large, and no news of how things are."""
    at_large = fact.text.lower().startswith("the ") and _AT_LARGE.search(fact.text) and not _NOW.search(fact.text)
    return bool(_QUOTATION.search(fact.text) or _MAXIM.match(fact.text) or at_large)


def is_news(fact: Fact) -> bool:
    """Whether words that are no saying tell of what will be, or has been since: nobody is asked what made them say so."""
    return not is_saying(fact) and bool(_OF_THINGS.match(fact.text) and _NOW.search(fact.text))


def quoted(scene: Scene, fact: Fact) -> Told:
    """What was said: reported where it speaks of them or of me, else in their own words, as they were noted."""
    told = scene.told(fact)
    words = fact.text.lower().replace("’", "'").split()
    anybody = _ANYBODY.match(fact.text) is not None and not scene.names & set(words)
    reported = not anybody and {"she", "he", "her", "his", "she's", "he's", *scene.names} & set(words)
    first = words[0] if words else ""
    if (
        "quote" in told.slots
        or reported
        or first in {"about", "how", "why", "that", "what", "to"}
        or told.form in {"gerund", "question-clause", "verb"}
        or first in _SPOKE
        or (told.form == "clause" and first == "the" and not is_saying(fact))
    ):
        return told
    if told.form == "report" or not scene.tongue.own(fact.text):
        return Told({}, "report")
    text = scene.tongue.spelled(" ".join(fact.text.split()).strip(" .“”\"'"))
    for lead in ("said:", "said ", "says "):
        text = text.removeprefix(lead).strip()
    return Told(
        {
            "quote": f"“{text[:1].lower() + text[1:] if text[:2] not in {'I ', 'I’'} and text[:2] != chr(73) + chr(39) and _plain(text) else text}”"
        },
        "quote",
    )


def _plain(text: str) -> bool:
    first = text.split()[0]
    return first[1:].islower() and first.lower() in {
        "the", "a", "an", "if", "when", "you", "never", "always", "every", "nobody", "there", "it", "it's", "we", "don't", "do", "all", "no", "most", "good", "people",
    }  # fmt: skip


def _asked(fact: Fact, told: Told) -> Iterator[Move]:
    """What they told of how things are with them, asked back: the question that only this reader can answer."""
    if "ask" in told.slots:
        yield Move("said.ask", roles("detail", "why", "forward"), told.slots, (fact.id,), 14.0, about=fact.id)


def _work(scene: Scene, fact: Fact) -> Iterator[Move]:
    told = scene.told(fact)
    section = "work" if "np" in told.slots else "work.clause" if "clause" in told.slots else ""
    if section:
        serves = _WHY if scene.evidence.encounters else _ALL
        value = 8.0 if not scene.met else 4.5
        yield Move(section, serves, told.slots, (fact.id,), value, about=fact.id, tags=_meeting(scene, fact))


def _meeting(scene: Scene, fact: Fact) -> frozenset[str]:
    """Whether they met, and whether it is long enough ago for "I often think of it"."""
    days = scene.days_since(scene.met[0]) if scene.met else scene.days(fact)
    return frozenset({"met" if scene.met else "unmet"} | ({"late"} if days is None or days > FRESH_DAYS else set()))


def _freshness(scene: Scene, fact: Fact) -> float:
    """What was talked of at the latest meeting counts most; what is long past still counts."""
    days = scene.days(fact)
    if scene.here(fact):
        return 1.1
    return 0.9 if days is None else 1.0 if days <= FRESH_DAYS else 0.75
