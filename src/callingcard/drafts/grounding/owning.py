"""What senders say they are: "I'm a nurse at", "my company". It needs their own profile."""

import re

from callingcard.drafts.grounding.reading import Reading

_REACH = 5
_POSSESSED = 2
_AT_ONCE = 4
_PLACES = frozenset(
    {"in", "at", "on", "near", "bei", "auf", "dans", "chez", "en", "em", "no", "na", "nel", "nella", "al", "alla"}
)
_AM = frozenset({"bin", "selbst", "suis", "meme", "soy", "sou", "tambem", "sono"})
_SHARED = frozenset({"who", "that", "you", "we", "our", "both", "one", "same", "wer", "dass", "du", "sie", "wir", "unser", "unsere", "qui", "que", "vous", "nous", "notre", "quien", "tu", "nosotros", "nuestra", "nuestro", "quem", "voce", "nos", "nossa", "nosso", "chi", "che", "lei", "noi", "nostra", "nostro"})  # fmt: skip


def own(reading: Reading, number: int) -> bool:
    """Whether the sender speaks of themselves there: "I'm a nurse at", and not of something the two share."""
    word = reading.words[number]
    clause = reading.clause_at(word.start)
    match = re.search(reading.tongue.own, reading.folded[clause.start : word.end])
    if match is None or clause.start + match.start() > word.start:
        return False
    owner = [w.said for w in reading.words if w.end <= clause.start + match.start()][-1:]
    if set(owner) & reading.tongue.definite:
        return False
    between = [w.said for w in reading.words if clause.start + match.start() <= w.start < word.start]
    # "My students think": the students are mine, what they think is no claim.
    possessed = bool(between) and between[0] in reading.tongue.mine
    reach = _POSSESSED if possessed else _REACH
    # "I'm a nurse" is told of oneself; "I'm at the station" is a word of everybody's.
    called = (
        len(between) <= _AT_ONCE
        and not set(between) & _PLACES
        and (reading.language != "en" or bool({"a", "an"} & set(between)))
    )
    if reading.common(word.said) and (possessed or not called):
        return False
    return len(between) <= reach and not set(between) & (reading.tongue.theirs | _SHARED)


def at_once(reading: Reading, number: int) -> bool:
    """Whether it follows "I am" directly, so that its ending does not make it a verb: "yo también soy abogado"."""
    before = {word.said for word in reading.words[max(0, number - 2) : number]}
    return bool(before & (reading.tongue.indefinite | _AM))
