"""Who the sender is, out of a headline: "Backend developer" is "a backend developer"; a slogan is nothing."""

import re

from callingcard.drafts.english.words import PREPOSITIONS, Lexicon

_PARTS = re.compile(r"\s*(?:[|•·;/]|\s[-–—]\s|, )\s*")
_VOWEL = re.compile(
    r"^(?:[aeio]|u(?!ni|se|rol|k\b)|hono|hour|heir|[AEFHILMNORSX](?:[A-Z]|Sc|\b)(?!\w*[a-z]{3})|[FHLMNRSX]\d)"
)
_UNIQUE = frozenset(["head", "chief", "director", "principal", "co-founder", "founder", "ceo", "cto", "cfo", "coo"])


def role(headline: str, lexicon: Lexicon) -> str:
    """The role with its article, mid-sentence; empty where the headline names none."""
    said = _PARTS.split(headline.strip())[0].strip(" .")
    said = re.sub(r"\s*@\s*", " at ", said)
    words = said.split()
    if not words or len(words) > 9 or not said[0].isalpha():
        return ""
    core = _head(words)
    if not (
        core in lexicon.trades or core.removesuffix("s") in lexicon.trades or core in _UNIQUE or _looks_like_trade(core)
    ):
        return ""
    if words[0].lower() in {"a", "an", "the"}:
        return said[:1].lower() + said[1:]
    lowered = said if any(c.isupper() for c in words[0][1:]) or words[0].isupper() else said[:1].lower() + said[1:]
    if core in {"head", "director", "chief"} and len(words) > 1 and words[0].lower() in {"head", "chief"}:
        return lowered
    return f"{'an' if _VOWEL.match(lowered) else 'a'} {lowered}"


def _head(words: list[str]) -> str:
    core: list[str] = []
    for word in words:
        if core and word.lower() in PREPOSITIONS | {"and", "&", "who", "turned"}:
            break
        core.append(word.lower().strip(",.()"))
    return core[-1] if core else ""


def _looks_like_trade(word: str) -> bool:
    return len(word) > 5 and word.endswith(
        (
            "ist",
            "eer",
            "ician",
            "ologist",
            "grapher",
            "keeper",
            "maker",
            "worker",
            "smith",
            "wright",
            "man",
            "woman",
            "master",
        )
    )
