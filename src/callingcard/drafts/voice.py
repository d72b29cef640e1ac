"""Voice: how the sender greets, signs, contracts and spells; learned from what they wrote, never copied from it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from callingcard.drafts.phrasebook import filled
from callingcard.drafts.signing import signed
from callingcard.model.fact import Me

_ENOUGH: Final = 3
_REGIONS: Final = {"us": "us", "gb": "gb", "uk": "gb", "ie": "gb", "au": "gb", "nz": "gb", "za": "gb"}
_BRITISH: Final = re.compile(
    r"\b(?:\w*(?:colour|favour|honour|labour|neighbour|behaviour)\w*|(?:organ|real|recogn|apolog)is(?:e|ed|ing)|theatre|centre|whilst|cheers|lovely|brilliant|fortnight|programme)\b",
    re.IGNORECASE,
)
_AMERICAN: Final = re.compile(
    r"\b(?:\w*(?:color|favor|honor|neighbor|behavior)(?:s|ed|ing|ite|al)?|(?:organ|real|recogn|apolog)iz(?:e|ed|ing)|theater|center|awesome|y'all|gotten|fall semester)\b",
    re.IGNORECASE,
)
_US_ZONES: Final = frozenset(
    [
        "New_York",
        "Chicago",
        "Denver",
        "Los_Angeles",
        "Phoenix",
        "Detroit",
        "Anchorage",
        "Honolulu",
        "Boise",
        "Indiana/Indianapolis",
    ]
)
_GB_ZONES: Final = frozenset(
    ["London", "Belfast", "Dublin", "Jersey", "Guernsey", "Isle_of_Man", "Sydney", "Melbourne", "Auckland"]
)
_GREETING: Final = re.compile(
    r"^(?P<word>[^\W\d_]+(?: (?:morning|afternoon|evening|there))?)\s+(?P<name>[^\W\d_][\w'’-]+)(?:\s+[A-ZÀ-Þ][\w'’-]+)?\s*(?P<stop>[,!–:-]|\.|\n|$)"
)
_CONTRACTED: Final = re.compile(
    r"\b\w+(?:n't|'re|'ve|'ll|'m|'d)\b|\b(?:it|that|there|what|how|who|here)'s\b", re.IGNORECASE
)
_FULL: Final = re.compile(
    r"\b(?:I am|I have|I will|I would|it is|that is|do not|did not|does not|cannot|is not|you are|we are)\b",
    re.IGNORECASE,
)
_EXPANDED: Final = {
    "it's been": "it has been", "that's been": "that has been", "there's been": "there has been", "what's been": "what has been",
    "I'm": "I am", "I've": "I have", "I'd like": "I would like", "I'd": "I would", "I'll": "I will", "it's": "it is",
    "that's": "that is", "what's": "what is", "how's": "how is", "who's": "who is", "there's": "there is", "don't": "do not",
    "didn't": "did not", "doesn't": "does not", "haven't": "have not", "hasn't": "has not", "isn't": "is not", "wasn't": "was not",
    "you're": "you are", "you've": "you have", "we're": "we are", "we've": "we have", "can't": "cannot", "couldn't": "could not",
    "won't": "will not", "you'd": "you would", "let's": "let us", "it'd": "it would", "where's": "where is",
}  # fmt: skip
_EXPAND: Final = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _EXPANDED), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_WORDS: Final = frozenset(
    [
        "hi",
        "hello",
        "hey",
        "dear",
        "alright",
        "morning",
        "afternoon",
        "evening",
        "good",
        "hiya",
        "howdy",
        "bonjour",
        "salut",
        "cher",
        "chère",
        "hallo",
        "liebe",
        "lieber",
        "guten",
        "moin",
        "servus",
        "hola",
        "buenas",
        "estimado",
        "estimada",
        "querido",
        "querida",
        "olá",
        "ola",
        "bom",
        "boa",
        "caro",
        "cara",
        "ciao",
        "buongiorno",
        "salve",
        "gentile",
    ]
)


@dataclass(frozen=True, slots=True)
class Voice:
    """``greetings`` in their order of use, each with {name}; ``closing`` with {me}, or nothing."""

    greetings: tuple[str, ...]
    closing: str
    contracts: bool = True
    lower_after_comma: bool = True
    length: int | None = None

    def spoken(self, text: str, slots: Mapping[str, str]) -> str:
        """A phrase in this voice; only the phrase's own words change, never what a user recorded."""
        return filled(text if self.contracts else _EXPAND.sub(_expanded, text), slots)


def _expanded(match: re.Match[str]) -> str:
    found = match[0]
    full = _EXPANDED.get(found) or _EXPANDED.get(found.lower(), found)
    return full[:1].upper() + full[1:] if found[:1].isupper() else full


def learned(samples: Sequence[str], plain: Voice) -> Voice:
    """The voice of what the sender wrote; where that is too little to go by, the ``plain`` one of language and style."""
    texts = [s.strip() for s in samples if s.strip()]
    if len(texts) < _ENOUGH:
        return plain
    greetings = Counter(g for t in texts if (g := _greeted(t)))
    common = tuple(g for g, n in greetings.most_common(2) if n * 3 >= len(texts))
    contracted, full = (sum(len(p.findall(t)) for t in texts) for p in (_CONTRACTED, _FULL))
    return Voice(
        greetings=common or plain.greetings,
        closing=plain.closing if (closing := signed(texts)) is None else closing,
        contracts=contracted >= full if contracted + full >= 2 else plain.contracts,
        lower_after_comma=_lower(texts, plain),
        length=sorted(map(len, texts))[len(texts) // 2],
    )


def _greeted(text: str) -> str | None:
    match = _GREETING.match(text)
    if not match or match["word"].split()[0].lower() not in _WORDS:
        return None
    stop = match["stop"]
    tail = (
        ",\n\n"
        if stop == "," and "\n" in text[match.end() : match.end() + 2]
        else {",": ", ", "!": "! ", "\n": "\n\n", "": " ", ".": ". "}.get(stop, f" {stop} ")
    )
    return f"{match['word']} {{name}}{tail}"


def _lower(texts: Sequence[str], plain: Voice) -> bool:
    after = [
        text[m.end() :].lstrip()[:2]
        for text in texts
        if (m := _GREETING.match(text)) and m["stop"] == "," and "\n" not in text[m.end() : m.end() + 2]
    ]
    after = [a for a in after if a and a[0].isalpha() and a != "I "]
    return plain.lower_after_comma if len(after) < _ENOUGH else sum(a[0].islower() for a in after) * 2 > len(after)


def greeting(voice: Voice, names: Mapping[str, str], turn: int) -> str:
    """The greeting; several in use take turns."""
    return voice.greetings[turn % len(voice.greetings)].format(**names)


def signature(voice: Voice, names: Mapping[str, str]) -> str:
    """The sign-off, or nothing where the sender's name is not known."""
    return voice.closing.format(**names) if names.get("me") or "{me}" not in voice.closing else ""


def region(me: Me) -> str:
    """Whose English the sender writes, "gb" or "us", by the profile's language, else by how they spell, else by where they live."""
    told = _REGIONS.get((me.language or "").lower().replace("_", "-").rpartition("-")[2])
    if told:
        return told
    said = " ".join(me.samples)
    british, american = (len(shape.findall(said)) for shape in (_BRITISH, _AMERICAN))
    if british != american:
        return "gb" if british > american else "us"
    place = (me.zone or "").partition("/")
    return "us" if place[0] == "US" or place[2] in _US_ZONES else "gb" if place[2] in _GB_ZONES else ""
