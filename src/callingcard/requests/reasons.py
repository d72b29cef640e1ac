"""Why connect with this person: what the user looks for, cares about or can offer, met by what is recorded of them (advice A5)."""

import re
from collections.abc import Iterable, Iterator

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.tie import Reason
from callingcard.text import bare

_LONG, _ROOT = 4, 6
_SAID = {"need", "offer", "work", "position", "skill", "interest", "topic", "news", "employer", "reason", "said"}
# Words of what people look for and offer that tell nothing of what it is.
_EMPTY = frozenset(
    {"with", "from", "that", "this", "have", "help", "people", "someone", "work", "working", "about", "more", "learn", "find", "good", "their",
     "other", "first", "early", "into", "want", "wants", "need", "needs", "looking", "look", "will", "could", "your", "them", "they"}
)  # fmt: skip


def reasons(evidence: Evidence) -> tuple[Reason, ...]:
    """What connecting would be good for, for either side; the first of each kind, facts cited. Private facts stay out of it."""
    me, facts = evidence.me, [fact for fact in evidence.facts if fact.kind in _SAID and not fact.private]
    needs = [fact for fact in facts if fact.kind == "need"]
    found = [
        *_first("sought", "You look for {0}, and their record touches it: {1}.", me.seeks, facts),
        *_first("can-help", "You can offer {0}; they need: {1}.", me.offers, needs),
        *_first("cared-for", "You care about {0}, and their record touches it: {1}.", me.cares, facts),
    ]
    return tuple(found)


def _first(code: str, said: str, wishes: Iterable[str], facts: Iterable[Fact]) -> Iterator[Reason]:
    held = list(facts)
    for wish in wishes:
        for fact in held:
            if _roots(wish) & _roots(fact.text):
                yield Reason(code, said.format(wish, fact.text.rstrip(".")), (fact.id,), "A5")
                return


def _roots(text: str) -> set[str]:
    """The beginnings of the words that say what it is about: engineer and engineering are one."""
    return {word[:_ROOT] for word in re.findall(r"\w+", bare(text)) if len(word) >= _LONG and word not in _EMPTY}


def touches(one: str, other: str) -> bool:
    """Whether two texts speak of one matter: they share a word that says something."""
    return bool(_roots(one) & _roots(other))
