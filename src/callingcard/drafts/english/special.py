"""What some kinds of fact fill beyond their words' form: what thanks are for, what is needed, whose work or news it is."""

import re
from typing import Final

from callingcard.drafts.english.fitting import spelled, unspliced
from callingcard.drafts.english.slots import shift_rest
from callingcard.drafts.english.words import AUXILIARIES, DETERMINERS, NUMBERS, PREPOSITIONS, Lexicon
from callingcard.drafts.fragments import Fragment

_NEED: Final = re.compile(
    r"^(?:(?:she|he|they)(?:'s|\s+is|\s+are)?\s+|(?:is|are)\s+)?(?:still\s+)?(?:looking for|searching for|in search of|needs?|wants?|seeks?|seeking|after|hunting for|short of)\s+",
    re.IGNORECASE,
)
_WANTS: Final = re.compile(
    r"^(?:(?:i|we)\s+)?(?:would like to|'d like to|wants? to|hoping to|hopes? to|i'd (?:like|love) to|to|keen to|curious to)\s+",
    re.IGNORECASE,
)
_SEND: Final = re.compile(
    r"^(?:i'd |i'll |to |i would |i will )?(?:send|share|forward|lend|bring|e-?mail|mail|post|pass on|give|show|drop off)\s+(?:(?:her|him|them)\s+(?=(?:the|a|an|my|our|that|this|his|her|their|one|two)\b))?",
    re.IGNORECASE,
)
_NOTHING: Final = dict.fromkeys(("np", "about", "subject", "matter", "topic"), "")
_PROBLEM: Final = re.compile(r"\b(?:nobody|no one|nothing|none|never|not|\w+n't|cannot)\b", re.IGNORECASE)
_WISHED: Final = re.compile(r"\b(?:should|must|ought|could|might)\b", re.IGNORECASE)
_ROLE: Final = re.compile(r"^(the |our )?(new [\w' -]+?)(?:\s+as of .*)?$")
_THANKED: Final = re.compile(
    r"^(?:(?:i\s+)?owe (?:her|him|them) (?:thanks|a thank[- ]you)|thanks|thank (?:her|him|them)|thank you|grateful)\s+(?=for\s)",
    re.IGNORECASE,
)


def special(text: str, kind: str, fragment: Fragment, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    """The further slots of a fact of this kind."""
    said = spelled(" ".join(text.replace("’", "'").split()).strip(" .!"))
    if kind == "thanks":
        return _thanks(said, names, lexicon)
    if kind == "need":
        return _need(said, fragment, names, lexicon)
    if kind == "promised":
        return _promised(said, names, lexicon)
    if kind == "reason":
        return _reason(said, fragment, names, lexicon)
    if kind == "news" and (appointed := _ROLE.match(said)) and fragment.head in lexicon.trades:
        return {**_NOTHING, "clause": f"you're {appointed[1] or 'the '}{appointed[2]}"}
    if kind == "topic" and fragment.form == "clause" and _WISHED.search(said):
        return {"clause": ""}
    if kind == "other" and fragment.form == "noun" and _is_bare(fragment.text):
        return _NOTHING
    return _of_theirs(kind, fragment, names) if kind in {"work", "news"} else {}


def _of_theirs(kind: str, fragment: Fragment, names: frozenset[str]) -> dict[str, str]:
    """What they made or what happened to them, as theirs: "talk on reed beds" is your talk."""
    if fragment.form == "clause" and _lacks_article(fragment.text, names):
        return {"clause": f"your {fragment.text}"}
    if fragment.form != "noun":
        return {}
    slots = ("np", "subject", "about", "matter")
    if _is_bare(fragment.text):
        return dict.fromkeys(slots, f"your {_small(fragment.text)}")
    if kind == "work" and fragment.text.startswith(("a ", "an ")):
        return dict.fromkeys(slots, f"your {fragment.text.split(' ', 1)[1]}")
    return {}


def _thanks(said: str, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    said = _THANKED.sub("", said)
    if said.lower().startswith("recommended you:"):
        return {"ing": "recommending me"}
    if said.lower().startswith(("never ", "always ", "once ", "still ")):
        return _NOTHING
    if said.lower().startswith("for "):
        shifted = shift_rest(unspliced(said, lexicon), names, lexicon)
        return {"for": shifted[:1].lower() + shifted[1:]} if shifted else {}
    return {}


def _need(said: str, fragment: Fragment, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    match = _NEED.match(said)
    if not match and _PROBLEM.search(said) and fragment.form == "noun":
        return {**_NOTHING, "trouble": fragment.text}
    thing = said[match.end() :] if match else said if fragment.form == "noun" else ""
    first = thing.split()[0].lower() if thing else ""
    shifted = shift_rest(thing, names, lexicon) if thing and first not in {"to", "help", "more"} else None
    wants_done = bool(match) and "want" in (match[0].lower() if match else "") and " to " in f" {thing} "
    if not shifted or wants_done or first in {"it", "this", "that"}:
        return {}
    if len(shifted) > 60:
        return {"np": shifted}
    return {
        "need": shifted,
        "np": shifted,
        "clause": f"you're looking for {shifted}",
        "clause_past": f"you were looking for {shifted}",
    }


def _promised(said: str, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    """The thing that was promised, out of "send her the paper on stay cables"."""
    match = _SEND.match(said)
    thing = said[match.end() :] if match else ""
    shifted = shift_rest(thing, names, lexicon) if thing else None
    if (
        not shifted
        or shifted.split()[0].lower() not in DETERMINERS | NUMBERS
        or shifted.split()[0].lower() in {"some", "any"}
    ):
        return {}
    plural = any(
        w.endswith("s") and not w.endswith("ss")
        for w in re.split(r"\b(?:of|on|for|from|about|that|to|with|in)\b", shifted)[0].split()[-1:]
    )
    return {} if plural or len(shifted) > 70 else {"thing": shifted}


def _reason(said: str, fragment: Fragment, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    match = _WANTS.match(said)
    if match:
        shifted = shift_rest(said[match.end() :], names, lexicon)
        return {"base": shifted} if shifted else {}
    low = said.lower()
    if low.startswith("because "):
        shifted = shift_rest(said[8:], names, lexicon)
        return {"clause": shifted} if shifted else {}
    if re.match(r"(?:i|we)(?:'|\s)", low):
        shifted = shift_rest(said, names, lexicon)
        return {"first": "I" + shifted[1:] if shifted and low.startswith("i") else shifted or ""}
    if fragment.form == "base":
        return {"base": fragment.text}
    verbs = lexicon.past.keys() | lexicon.third | lexicon.base | AUXILIARIES
    if low.split()[0] in {"my", "our"} and verbs & set(low.split()[2:]):
        shifted = shift_rest(said, names, lexicon)
        return {**_NOTHING, "first": shifted} if shifted else {}
    return {}


def _lacks_article(text: str, names: frozenset[str]) -> bool:
    """Whether a clause begins with a noun of theirs that has neither article nor possessive: "TB test came back clear"."""
    first = text.split()[0].lower()
    subjects = {
        "you",
        "your",
        "i",
        "we",
        "he",
        "she",
        "they",
        "it",
        "there",
        "nobody",
        "everybody",
        "everyone",
        "people",
    }
    return first not in DETERMINERS | NUMBERS | subjects | names and "'" not in first and first[0].isalpha()


def _is_bare(text: str) -> bool:
    first = text.split()[0].lower() if text else ""
    return (
        bool(first)
        and first not in DETERMINERS | NUMBERS | PREPOSITIONS
        and not first[0].isdigit()
        and "'s" not in first
        and text[:1].islower()
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
