"""Where a word stands: of whom its clause speaks, whether it is what is spoken of, and whether it is a doing rather than a thing.

A word claims something only where it is said of the recipient, of the two, or of what the sender is; what somebody feels, plans or
did at home with the same word is no claim.
"""

import re
from typing import Literal

from callingcard.drafts.grounding.reading import Reading

Whom = Literal["i", "you", "we", "other"]
_REACH = 4
_I = frozenset(["i", "ich", "je", "j", "yo", "eu", "io"])
_WE = frozenset(["we", "wir", "nous", "nosotros", "nosotras", "nos", "noi"])
_WHERE = {
    "en": frozenset(["in", "from", "under", "into", "inside", "beside", "outside", "behind"]),
    "fr": frozenset(["au", "aux", "dans", "chez", "pendant"]),
    "es": frozenset(["al", "en", "durante"]),
    "pt": frozenset(["ao", "no", "na", "nos", "nas", "durante"]),
    "it": frozenset(["al", "alla", "nel", "nella", "in", "durante"]),
}
_SHE = frozenset(["she", "he", "they", "er", "elle", "il", "ils", "elles", "ella", "ellos", "ele", "ela", "eles"])
_YOU = frozenset(["you", "u", "du", "sie", "vous", "tu", "usted", "voce", "lei"])
_ABOUT_TO = frozenset({"beim", "zum"})
_CLOSE = 2
_DESCRIBING = re.compile(r"(?:ed|en|ing|ful|less|ish|able|ible|ous|ive|al|ic|ular|(?<![rgtcmhnl])y)$")
_DOING = re.compile(r"(?:ing|ed|en|ise|ize|ify)$")


def whom(reading: Reading, number: int) -> Whom:
    """Of whom a word is said: the nearest subject before it in its clause, else after it, else that of the clause before."""
    clause = reading.words[number].clause
    same = [n for n, word in enumerate(reading.words) if word.clause == clause]
    before = [person for n in reversed(same) if n <= number and (person := _person(reading, n))]
    after = [person for n in same if n > number and (person := _person(reading, n))]
    if before or after:
        return (before or after)[0]
    sentence = reading.words[number].sentence
    earlier = [n for n in range(same[0] - 1, -1, -1) if reading.words[n].sentence == sentence]
    return next((person for n in earlier if (person := _person(reading, n))), "other")


def doer(reading: Reading, number: int) -> Whom:
    """Who does what is told there: the last "I", "we" or "you" that stands as a subject before it, in its clause or those before it
    in the sentence; what merely belongs to somebody does nothing ("my brother", "your phrase")."""
    sentence = reading.words[number].sentence
    for n in range(number, -1, -1):
        word = reading.words[n]
        if word.sentence != sentence:
            break
        if word.said in _I:
            return "i"
        if word.said in _WE:
            return "we"
        if word.said in _YOU and _person(reading, n) == "you":
            return "you"
    return "other"


def of_others(reading: Reading, number: int) -> bool:
    """Whether it is told of the sender's own people, or of somebody by "she" and "they": "my mother turns eighty"."""
    word = reading.words[number]
    before = [w for w in reading.words[:number] if w.clause == word.clause]
    subject = next(
        (w.said for w in before if w.said in _SHE or w.said in reading.tongue.mine or _person_of(reading, w.said)), ""
    )
    return subject in _SHE or subject in reading.tongue.mine


def _person_of(reading: Reading, said: str) -> bool:
    return said in reading.tongue.you or said in reading.tongue.we or said in reading.tongue.i


def _person(reading: Reading, number: int) -> Whom | None:
    tongue, said = reading.tongue, reading.words[number].said
    if said in tongue.you:
        following = reading.words[number + 1 : number + 2]
        aside = not following or following[0].clause != reading.words[number].clause
        return None if said in tongue.you_aside and (aside or following[0].said in tongue.after_you_aside) else "you"
    return "we" if said in tongue.we else "i" if said in tongue.i else None


def theirs(reading: Reading, number: int) -> bool:
    """Whether it is the recipient's: "your old flat", "your talk on trains", but not "your wisdom over breakfast"."""
    return (_led(reading, number, reading.tongue.theirs, _REACH) and not _behind(reading, number)) or _given(
        reading, number
    )


def _behind(reading: Reading, number: int) -> bool:
    """Whether what is theirs has been named already: "votre phrase au bloc", "nach Ihrem Vortrag ein wenig neidisch"."""
    word, tongue = reading.words[number], reading.tongue
    for n in range(number - 1, max(-1, number - 1 - _REACH), -1):
        other = reading.words[n]
        if other.said in tongue.theirs or other.clause != word.clause:
            return False
        if reading.language == "de" and other.capital and not other.initial:
            return True
        if other.said in _WHERE.get(reading.language, ()):
            return True
    return False


def _given(reading: Reading, number: int) -> bool:
    """ "The book you gave me": known, and theirs by what follows."""
    after = reading.words[number + 1 : number + 2]
    beside = bool(after) and reading.folded[reading.words[number].end : after[0].start] == " "
    by_them = beside and after[0].said in reading.tongue.you_aside and _person(reading, number + 1) == "you"
    return by_them and definite(reading, number)


def definite(reading: Reading, number: int) -> bool:
    """Whether it is spoken of as known: "the migration", "those rusty pipes"."""
    return _led(reading, number, reading.tongue.definite, _CLOSE)


def pointed(reading: Reading, number: int) -> bool:
    """Whether it is known without being anybody's: "the market", not "our market", which may be the sender's."""
    tongue = reading.tongue
    return _led(reading, number, tongue.definite - tongue.we - tongue.you - tongue.placed, _CLOSE)


def near(reading: Reading, number: int) -> bool:
    """Whether a word of place or company stands before it: "in der Kantine"."""
    return _led(reading, number, reading.tongue.near, _CLOSE)


def placed(reading: Reading, number: int) -> bool:
    """Whether it can only be a place, an event or a person: "vom Sommerfest", "at jazz night", "Ursula meinte"."""
    word, after = reading.words[number], reading.words[number + 1 : number + 3]
    if len(after) == 2 and after[0].capital:
        after = after[1:]
    determined = _led(reading, number, reading.tongue.definite, _REACH)
    saying = bool(after) and after[0].said in reading.tongue.after_names and not determined
    # "Beim Einparken": a doing, no place.
    doing = (
        reading.language == "de"
        and word.said.endswith("en")
        and number > 0
        and reading.words[number - 1].said in _ABOUT_TO
    )
    return (saying and word.capital) or (not doing and _led(reading, number, reading.tongue.placed, 1))


def subject(reading: Reading, number: int) -> bool:
    """Whether a word that begins a sentence may be a name there and no verb: "Hilda me dijo", but not "Perdona el"."""
    after = reading.words[number + 1 : number + 2]
    if bool(after) and reading.text[reading.words[number].end : after[0].start] == "'s ":
        return True
    if not after or after[0].sentence != reading.words[number].sentence:
        return False
    if reading.text[reading.words[number].end : after[0].start].strip():
        # "Diverti-me", "auriez-vous": a verb with its pronoun.
        return False
    return after[0].capital or after[0].said in reading.tongue.after_names


def spoken_of(reading: Reading, number: int) -> bool:
    """Whether it is what something is about: "about the old trains"."""
    return _led(reading, number, reading.tongue.about, _CLOSE + 1)


def topical(reading: Reading, number: int) -> bool:
    """Whether it may be what something is about: "on trains", "why trains"."""
    return _led(reading, number, reading.tongue.topical, _CLOSE)


def _led(reading: Reading, number: int, by: frozenset[str], reach: int) -> bool:
    """Whether one of the words stands before this one, and nothing between that begins something else."""
    word, tongue = reading.words[number], reading.tongue
    for n in range(number - 1, max(-1, number - 1 - reach), -1):
        other = reading.words[n]
        if other.clause != word.clause or re.search(
            r"[.!?\n—–/]", reading.folded[other.end : reading.words[n + 1].start]
        ):
            return False
        if other.said in by:
            return True
        if other.said in tongue.breaks:
            return False
    return False


def likened(reading: Reading, number: int) -> bool:
    """Whether something is merely likened to it: "bulges like an old sail"."""
    before = [word.said for word in reading.words[max(0, number - _REACH) : number]]
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n] in reading.tongue.like), None)
    return at is not None and bool(set(before[at + 1 : at + 2]) & reading.tongue.indefinite)


def describing(reading: Reading, number: int) -> bool:
    """Whether an English word ends as adjectives do and another word follows that it may describe: "the fallen trees"."""
    after = reading.words[number + 1 : number + 2]
    beside = bool(after) and reading.folded[reading.words[number].end : after[0].start] == " "
    follows = (
        beside
        and after[0].said
        not in reading.tongue.breaks | reading.tongue.near | reading.tongue.about | reading.tongue.topical
    )
    return follows and _DESCRIBING.search(reading.words[number].said) is not None


def doing(reading: Reading, number: int) -> bool:
    """Whether an English word stands where verbs do: "I have rewritten", "they're pulling", "to scribble"."""
    before = reading.words[number - 1] if number else None
    said = reading.words[number].said
    if before is None or before.sentence != reading.words[number].sentence:
        return _DOING.search(said) is not None
    if before.said in reading.tongue.before_verbs:
        return True
    after = reading.words[number + 1 : number + 2]
    takes = bool(after) and after[0].said in reading.tongue.after_verbs
    return (
        _DOING.search(said) is not None and before.said not in (reading.tongue.definite | reading.tongue.about)
    ) or (takes and before.said not in (reading.tongue.definite | reading.tongue.near | {"a", "an"}))
