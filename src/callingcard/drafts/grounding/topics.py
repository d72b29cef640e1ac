"""What a text speaks of: every word that is not everybody's must be supported by something recorded, by its stem or meaning.

Everyday words claim something only as a topic ("your garden", "about the garden"). In a question or a wish only what is
presupposed counts: "the migration", "your library". What senders say they are needs their own profile.
"""

import re
from collections.abc import Iterator

from callingcard.drafts.grounding.evidence import Index, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading

_BACK = 4
_THEIRS = {"employer", "position", "school", "skill", "family", "birthday", "name", "place"}
_OWN_REACH = 7
_SHORTEST = 3
_BEFORE_VERBS = {"de", "di", "d", "a", "como", "come", "comment", "perche", "porque", "que"}
_COMPLEMENTS = {"de", "di", "d", "como", "come", "comment", "la", "lo", "le", "os", "as", "o", "a", "i"}
_CLITICS = r"(?:me|te|se|le|les|lo|la|los|las|nos|mi|ti|si|ci|vi|lhe|lhes|gli|ne)*"
_VERBS = {
    "fr": re.compile(r"(?:er|ir|oir|ez|ais|ait|aient|erai|irai|erait|ant|ons)$"),
    "es": re.compile(
        rf"(?:[aei]r{_CLITICS}|aba|abas|ando|iendo|aste|iste|aron|ieron|amos|emos|imos|aria|arias|eria|iria|ado|ido)$"
    ),
    "pt": re.compile(
        rf"(?:[aei]r(?:es|em)?{_CLITICS}|ava|avas|avam|ando|endo|indo|aste|este|iste|aram|eram|iram|amos|emos|imos|aria|eria|iria)$"
    ),
    "it": re.compile(
        rf"(?:[aei]r(?:e|{_CLITICS})|ava|avi|avo|eva|evi|evo|ando|endo|ato|ata|ati|uto|uta|ito|erei|erebbe|iamo)$"
    ),
}
_SHARED = frozenset({"who", "that", "you", "we", "our", "both", "one", "same", "wer", "dass", "du", "sie", "wir", "unser", "unsere", "qui", "que", "vous", "nous", "notre", "quien", "tu", "nosotros", "nuestra", "nuestro", "quem", "voce", "nos", "nossa", "nosso", "chi", "che", "lei", "noi", "nostra", "nostro"})  # fmt: skip


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Words that say something in particular, with the items that say it too."""
    for number, word in enumerate(reading.words):
        if number in taken or word.is_number or len(word.said) < _SHORTEST or reading.everyday(word.said):
            continue
        own = _own(reading, number)
        held = [index.items[n] for n in index.saying(word.said)]
        own = own and not reading.common(word.said)
        held = [item for item in held if item.mine or item.kind not in _THEIRS] if own else held
        if held:
            yield Hit(word.start, word.end, ids(held))
        elif _claims(reading, number, own=own):
            reason = "Nothing in your own profile says so." if own else "Nothing recorded speaks of this."
            yield Hit(word.start, word.end, (), reason)


def _claims(reading: Reading, number: int, *, own: bool) -> bool:
    """Whether an unsupported word claims anything where it stands."""
    word, tongue = reading.words[number], reading.tongue
    before = _back(reading, number)
    theirs, named = bool(before & tongue.theirs), word.capital and reading.language != "de"
    if reading.language != "en" and not named and _no_noun(reading, number):
        return False
    question = reading.sentence_at(word.start).question
    if question or reading.unreal(word.start, word.end):
        spoken_of = bool(before & tongue.definite) or named or (not question and bool(before & tongue.topical))
        return theirs or (spoken_of and not reading.common(word.said))
    if reading.common(word.said):
        return theirs or bool(before & tongue.topical)
    if reading.language == "en":
        return own or not _judged(reading, number)
    return word.capital or own or bool(before & (tongue.definite | tongue.topical | tongue.near))


def _no_noun(reading: Reading, number: int) -> bool:
    """German nouns have capitals; elsewhere a verb has too many forms for a list, but its ending tells it, unless it is the topic."""
    word = reading.words[number]
    if reading.language == "de":
        return not word.capital
    last = {w.said for w in reading.words[max(0, number - 1) : number]} - _BEFORE_VERBS
    ends_so = _VERBS[reading.language].search(word.said) is not None
    return ends_so and not last & (reading.tongue.topical | reading.tongue.definite)


def _judged(reading: Reading, number: int) -> bool:
    """Whether it only says how something else strikes the sender: "is a small masterpiece"."""
    clause = reading.words[number].clause
    before = [w.said for w in reading.words[max(0, number - _BACK) : number] if w.clause == clause]
    about = {w.said for w in reading.words if w.clause == clause and w.start < reading.words[number].start}
    return (
        bool({"a", "an"} & set(before))
        and bool({"is", "was", "sounds", "seems", "s"} & set(before))
        and not about & {"you", "i", "we", "he", "she"}
    )


def _back(reading: Reading, number: int) -> set[str]:
    """The few words before this one in its clause."""
    clause = reading.words[number].clause
    first = max(0, number - _BACK)
    return {word.said for word in reading.words[first:number] if word.clause == clause}


def _own(reading: Reading, number: int) -> bool:
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
    return len(between) <= _OWN_REACH and not set(between) & (reading.tongue.theirs | _SHARED)
