"""What a text speaks of: every word that is not everybody's must be supported by something recorded, by its stem or meaning.

Everyday words claim something only as a topic ("your garden", "about the garden"). In a question or a wish only what is
presupposed counts: "the migration", "your library". What senders say they are needs their own profile.
"""

import re
from collections.abc import Iterator

from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.evidence import Index, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading

_BACK = 4
_THEIRS = {"employer", "position", "school", "skill", "family", "birthday", "name", "place"}
_OWN_REACH = 5
_POSSESSED = 2
_NAMED_AT_ONCE = 3
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
        own = own and not reading.everyday(word.said)
        held = [item for item in held if item.mine or item.kind not in _THEIRS] if own else held
        if held:
            yield Hit(word.start, word.end, ids(held))
        elif (
            not standing.likened(reading, number)
            and not _in_passing(reading, index, number)
            and _claims(reading, number, own=own)
        ):
            reason = "Nothing in your own profile says so." if own else "Nothing recorded speaks of this."
            yield Hit(word.start, word.end, (), reason)


def _in_passing(reading: Reading, index: Index, number: int) -> bool:
    """Whether the word merely comes with what is recorded, and names neither a field nor anybody."""
    word = reading.words[number]
    named = word.capital and reading.language != "de" and not word.initial
    field = reading.field(word.said) and (standing.whom(reading, number) != "i" or _led(reading, number))
    return not named and not field and index.kindred(word.said)


def _claims(reading: Reading, number: int, *, own: bool) -> bool:
    """Whether an unsupported word claims anything where it stands."""
    word = reading.words[number]
    theirs, common = standing.theirs(reading, number), reading.common(word.said)
    named = word.capital and reading.language != "de" and not word.initial
    if not named and reading.language != "en" and _no_noun(reading, number):
        return False
    if reading.sentence_at(word.start).question or reading.unreal(word.start, word.end):
        spoken = _led(reading, number) or standing.definite(reading, number)
        if reading.field(word.said):
            return theirs or named or spoken
        known = standing.definite(reading, number) and standing.whom(reading, number) != "i"
        return theirs or (not common and (named or known or standing.placed(reading, number)))
    if common:
        ours = standing.definite(reading, number) and standing.whom(reading, number) == "we"
        return theirs or own or ours or standing.spoken_of(reading, number) or _reported(reading, number)
    told = reading.field(word.said) or standing.placed(reading, number) or _told(reading, number)
    return theirs or named or own or told


def _led(reading: Reading, number: int) -> bool:
    return standing.spoken_of(reading, number) or standing.topical(reading, number) or standing.near(reading, number)


def _reported(reading: Reading, number: int) -> bool:
    """Whether it is part of what they are said to have said: "you told me that you hate flying"."""
    word = reading.words[number]
    return any(
        said.end() <= word.start and said.start() >= reading.sentences[word.sentence].start
        for said in reading.found("said")
    )


def _told(reading: Reading, number: int) -> bool:
    """Whether a word that is not common is told as a fact of the recipient or of the two."""
    person = standing.whom(reading, number)
    spoken_of, known = standing.spoken_of(reading, number), standing.definite(reading, number)
    ours = person in {"you", "we"}
    if reading.language != "en":
        led = (
            spoken_of
            or (known and ours)
            or (ours and (standing.topical(reading, number) or standing.near(reading, number)))
        )
        return led and (person != "i" or spoken_of)
    if standing.doing(reading, number) or standing.describing(reading, number) or _judged(reading, number):
        return False
    return ours or spoken_of or (person == "other" and reading.words[number].initial)


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
    # "My students think": the students are mine, what they think is no claim.
    possessed = bool(between) and between[0] in reading.tongue.mine
    reach = _POSSESSED if possessed else _OWN_REACH
    # "I'm a nurse" is told of oneself; "I'm at the station" is a word of everybody's.
    called = len(between) <= _NAMED_AT_ONCE and (reading.language != "en" or bool({"a", "an"} & set(between)))
    if reading.common(word.said) and (possessed or not called):
        return False
    return len(between) <= reach and not set(between) & (reading.tongue.theirs | _SHARED)
