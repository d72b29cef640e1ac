"""What haste leaves out: apostrophes, capitals, half of a word; and the sentences that follow a thing in a telegram."""

import re
from typing import Final

_SPELLED: Final = {
    "cant": "can't", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "wasnt": "wasn't", "wont": "won't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "havent": "haven't", "hasnt": "hasn't", "im": "I'm", "ive": "I've", "shes": "she's",
    "hes": "he's", "theyre": "they're", "theyve": "they've", "thats": "that's", "whats": "what's", "youre": "you're", "i": "I", "i'm": "I'm",
    "i've": "I've", "i'd": "I'd", "i'll": "I'll",
}  # fmt: skip
_DATES: Final = "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december"
"""Without May and March, which are words as well."""
_PROPER: Final = (
    "english hungarian czech slovak romanian bulgarian serbian croatian greek georgian armenian persian hindi urdu bengali tamil swahili yoruba zulu maori icelandic estonian latvian lithuanian french german spanish italian portuguese dutch welsh irish scottish polish russian ukrainian turkish greek arabic hebrew hindi "
    "chinese japanese korean swedish norwegian danish finnish american british european african asian caribbean indian christmas easter ramadan "
    "london paris berlin lisbon porto leeds manchester europe africa america india china linkedin excel python"
)
NAMED: Final = frozenset(_PROPER.split())
"""Languages, peoples, feasts and places, in lower case as haste has them."""
_HASTY: Final = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(_SPELLED, key=len, reverse=True))) + r")\b(?!')"
    r"|\b(?:" + "|".join([*_DATES.split(), *_PROPER.split()]) + r")(?=s?\b)"
    r"|(?<=\d )(?:may|march)\b|\b(?:may|march)(?= \d)|(?:(?<=\bin )|(?<=\bby )|(?<=\buntil )|(?<=\bsince ))(?:may|march)\b"
)
_SHORT: Final = {
    "w/": "with ", "w/o": "without", "b4": "before", "abt": "about", "u": "you", "ur": "your", "em": "them", "'em": "them", "thru": "through",
    "bc": "because", "b/c": "because", "ppl": "people", "tmrw": "tomorrow", "yr": "year", "yrs": "years", "hrs": "hours", "wk": "week",
    "wks": "weeks", "mtg": "meeting",
}  # fmt: skip
_CUT_SHORT: Final = re.compile(
    r"(?<![\w'/.-])(?:w/(?=\w)|(?:w/o|b/c|w/|b4|abt|ur|u|em(?! dash)|'em|thru|bc|ppl|tmrw|yrs?|hrs|wks?|mtg)(?![\w'/.-]))"
)
_AND: Final = re.compile(r"(?<=[a-z\d,)]) & (?=[a-z\d])")
_EPISODE: Final = re.compile(r"\bep\.? ?(?=\d)", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[a-z\d]{2})[.!] (?=\S)")
_NO_STOP: Final = frozenset(
    [
        "no",
        "ep",
        "vol",
        "approx",
        "dept",
        "st",
        "mt",
        "dr",
        "mr",
        "mrs",
        "ms",
        "vs",
        "ca",
        "prof",
        "incl",
        "esp",
        "nr",
        "fig",
        "pt",
        "min",
        "max",
        "art",
        "sec",
        "jr",
        "sr",
        "co",
        "ltd",
        "inc",
        "ave",
        "rd",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "rev",
        "ed",
    ]
)
_THINGS: Final = frozenset(["topic", "interest", "skill", "need", "work", "news", "promised", "reason"])


def spelled(text: str) -> str:
    """The words with the apostrophes, capitals and letters that haste left out: cant, i, june, b4."""
    return _HASTY.sub(lambda m: _SPELLED.get(m[0].lower(), m[0][:1].upper() + m[0][1:]), written_out(text))


def written_out(text: str) -> str:
    """Without the shorthand of a telephone's keyboard, in lower case as it is typed there: "w/ u & me" is "with you and me"."""
    said = _CUT_SHORT.sub(
        lambda m: _SHORT[m[0]].strip() + (" " if m[0] == "w/" and m.end() < len(text) and text[m.end()] != " " else ""),
        text,
    )
    return _EPISODE.sub("episode ", _AND.sub(" and ", said))


def of_telegram(text: str, kind: str) -> str:
    """The first sentence, where a thing is what the kind of fact is about: "wind. no anemometer on crane 6" is on wind."""
    if kind not in _THINGS:
        return text
    for stop in _SENTENCE.finditer(text):
        before = text[: stop.start()].split()[-1].lower()
        if before not in _NO_STOP and "." not in before:
            return text[: stop.start()]
    return text
