"""Why connect with this person: what the user looks for, cares about or can offer, met by what is recorded of them (advice A5)."""

from collections.abc import Callable, Iterable, Iterator

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.tie import Reason

_SAID = {"need", "offer", "work", "position", "skill", "interest", "topic", "news", "employer", "reason", "said"}
Touches = Callable[[str, str], bool]
"""Whether two texts speak of one matter (requests/matters.py)."""


def reasons(evidence: Evidence, touches: Touches) -> tuple[Reason, ...]:
    """What connecting would be good for, for either side; the first of each kind, facts cited. Private facts stay out of it."""
    me, facts = evidence.me, [fact for fact in evidence.facts if fact.kind in _SAID and not fact.private]
    needs = [fact for fact in facts if fact.kind == "need"]
    found = [
        *_first("sought", "You look for {0}, and their record touches it: {1}.", me.seeks, facts, touches),
        *_first("can-help", "You can offer {0}; they need: {1}.", me.offers, needs, touches),
        *_first("cared-for", "You care about {0}, and their record touches it: {1}.", me.cares, facts, touches),
    ]
    return tuple(found)


def _first(
    code: str, said: str, wishes: Iterable[str], facts: Iterable[Fact], touches: Touches
) -> Iterator[Reason]:  # fmt: skip
    held = list(facts)
    for wish in wishes:
        for fact in held:
            if touches(wish, fact.text):
                yield Reason(code, said.format(wish, fact.text.rstrip(".")), (fact.id,), "A5")
                return
