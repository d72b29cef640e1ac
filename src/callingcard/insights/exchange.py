"""Help both ways: who needs what the user offers, who has what the user seeks, and who has what another needs (advice E3)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from callingcard.model.fact import Fact, Me
from callingcard.model.tie import Reason

Touches = Callable[[str, str], bool]
"""Whether two texts speak of one matter."""
_NEEDS = re.compile(
    r"(?:(?:he|she|they) )?(?:needs?|(?:is|are) looking for|looks? for|is seeking|seeks|would like|wants)\s+(?!to\b)(?=\S)",
    re.IGNORECASE,
)
HAVING = ("offer", "skill", "work", "topic", "interest", "position")


def helped(me: Me, needs: Iterable[Fact], touches: Touches) -> Iterator[tuple[str, Reason]]:
    """People (ids) whose need an offer of the user's meets."""
    for need in needs:
        offer = next((offer for offer in me.offers if touches(offer, need.text)), None)
        if offer:
            yield (
                need.person,
                Reason("can-help", f"They need: {_what(need.text)}. You offer: {offer}.", (need.id,), "E3"),
            )


def helping(me: Me, having: Iterable[Fact], touches: Touches) -> Iterator[tuple[str, Reason]]:
    """People (ids) of whom something is recorded that the user seeks."""
    for fact in having:
        sought = next((sought for sought in me.seeks if touches(sought, fact.text)), None)
        if sought:
            said = f"You look for {sought}. Of them is recorded ({fact.kind}): {fact.text}."
            yield fact.person, Reason("helps-me", said, (fact.id,), "E3")


def matched(
    needs: Iterable[Fact], having: Sequence[Fact], touches: Touches, acquainted: Callable[[str, str], bool]
) -> Iterator[tuple[str, str, Reason]]:
    """Open triads with a reason: who needs something, and who has it, where nothing says that the two know each other."""
    for need in needs:
        met: set[str] = set()
        for fact in having:
            other = fact.person
            if other == need.person or other in met or not touches(need.text, fact.text):
                continue
            met.add(other)
            if not acquainted(need.person, other):
                said = f"One needs: {_what(need.text)}. Of the other is recorded ({fact.kind}): {fact.text}."
                yield need.person, other, Reason("should-meet", said, (need.id, fact.id), "E3")


def _what(need: str) -> str:
    """What is needed, without that it is: "needs a welder" is a welder."""
    return _NEEDS.sub("", need, count=1) if _NEEDS.match(need) else need
