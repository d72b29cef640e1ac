"""What a text speaks of: every word that is not everybody's must be supported by something recorded, by its stem or meaning.

Everyday words claim something only as a topic ("your garden", "about the garden"). In a question or a wish only what is
presupposed counts: "the migration", "your library". What senders say they are needs their own profile.
"""

import re
from collections.abc import Iterator

from callingcard.drafts.grounding import owning, standing
from callingcard.drafts.grounding.evidence import Index, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading

_BACK = 4
_THEIRS = {"employer", "position", "school", "skill", "family", "birthday", "name", "place"}
_SHORTEST = 3
_CALLED = 3
_ARTICLES = {"a", "an", "as"}
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


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Words that say something in particular, with the items that say it too."""
    for number, word in enumerate(reading.words):
        if number in taken or word.is_number or len(word.said) < _SHORTEST:
            continue
        own = owning.own(reading, number)
        # "Koch" is a cook, though everybody cooks.
        trade = own and word.capital and reading.language == "de" and not reading.listed(word.said)
        if (reading.everyday(word.said) and not trade) or (word.capital and word.said in reading.tongue.capitals):
            continue
        held = [index.items[n] for n in index.saying(word.said)]
        held = [item for item in held if item.mine or item.kind not in _THEIRS] if own else held
        if held:
            yield Hit(word.start, word.end, ids(held))
        elif not standing.likened(reading, number) and _claims(reading, index, number, own=own):
            reason = "Nothing in your own profile says so." if own else "Nothing recorded speaks of this."
            yield Hit(word.start, word.end, (), reason)


def _claims(reading: Reading, index: Index, number: int, *, own: bool) -> bool:
    """Whether an unsupported word claims anything where it stands."""
    word = reading.words[number]
    named = word.capital and reading.language != "de" and not word.initial
    asked = reading.sentence_at(word.start).question or reading.unreal(word.start, word.end)
    if standing.theirs(reading, number):
        return _theirs_claimed(reading, index, number, asked=asked)
    if own and not asked and _called(reading, number):
        return True
    if not named and reading.language != "en" and _no_noun(reading, number):
        return False
    if not named and index.kindred(word.said) and not _field_led(reading, number):
        return False
    if reading.field(word.said):
        return named or not asked or _led(reading, number) or standing.definite(reading, number)
    if reading.common(word.said):
        return not asked and _common_told(reading, number)
    return named or standing.placed(reading, number) or (not asked and _told(reading, number))


def _theirs_claimed(reading: Reading, index: Index, number: int, *, asked: bool) -> bool:
    """Whether "your ..." says that they have it: a nurse has patients anyway, and everybody a way and a back to be asked about."""
    said, tongue = reading.words[number].said, reading.tongue
    if re.search(tongue.abstract, said) and said not in tongue.aside and not reading.field(said):
        return False
    if said in tongue.implied and index.kindred(said):
        return False
    return not asked or reading.field(said) or said in tongue.had or said.removesuffix("s") in tongue.had


def _called(reading: Reading, number: int) -> bool:
    """Whether it is what senders call themselves ("I'm a nurse"), or the field that they are in, and no word in passing about it."""
    word = reading.words[number]
    if reading.language != "en":
        return owning.at_once(reading, number)
    before = {w.said for w in reading.words[max(0, number - _CALLED) : number] if w.clause == word.clause}
    return reading.field(word.said) or word.capital or bool(before & _ARTICLES)


def _field_led(reading: Reading, number: int) -> bool:
    """Whether it names a field and is what is spoken of: no word in passing, however near it is to what is recorded."""
    field = reading.field(reading.words[number].said)
    return field and (standing.whom(reading, number) != "i" or _led(reading, number))


def _led(reading: Reading, number: int) -> bool:
    return standing.spoken_of(reading, number) or standing.topical(reading, number) or standing.near(reading, number)


def _common_told(reading: Reading, number: int) -> bool:
    """Whether a common word is told as theirs or of the two: "the market where we met", "you told me that you hate flying"."""
    person = standing.whom(reading, number)
    ours = person == "we" and standing.pointed(reading, number)
    about = person != "i" and standing.spoken_of(reading, number)
    word = reading.words[number]
    reported = standing.doer(reading, number) != "i" and any(
        said.end() <= word.start and said.start() >= reading.sentences[word.sentence].start
        for said in reading.found("said")
    )
    return ours or about or reported


def _told(reading: Reading, number: int) -> bool:
    """Whether a rare word is told as a fact of the recipient, or is what something is about."""
    person, known = standing.whom(reading, number), standing.definite(reading, number)
    about = standing.spoken_of(reading, number)
    if reading.language != "en":
        placed = known or reading.language == "de"
        led = about or standing.topical(reading, number) or (placed and standing.near(reading, number))
        return led and (person == "you" or (person == "we" and reading.language == "de"))
    if standing.doing(reading, number) or standing.describing(reading, number) or _judged(reading, number):
        return False
    return about or (person == "you" and known)


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
