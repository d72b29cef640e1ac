"""What some kinds of fact fill beyond their words' form: what thanks are for, what is needed, whose work or news it is."""

import re
from typing import Final

from callingcard.drafts.english.fitting import unspliced
from callingcard.drafts.english.haste import NAMED, spelled
from callingcard.drafts.english.slots import shift_rest, slots
from callingcard.drafts.english.words import AUXILIARIES, DETERMINERS, NUMBERS, PREPOSITIONS, Lexicon
from callingcard.drafts.fragments import Fragment

_NEED: Final = re.compile(
    r"^(?:(?:she|he|they)(?:'s|\s+is|\s+are)?\s+|(?:is|are)\s+)?(?:still\s+)?(?:looking for|searching for|in search of|needs?|wants?|seeks?|seeking|after|hunting for|short of|hiring|recruiting)\s+",
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
_OFF: Final = re.compile(r"^(?:i'd |i'll |to |i would |i will )", re.IGNORECASE)
_SENT: Final = re.compile(
    r"^(?:i'd |i'll |to |i would |i will )?(?:send|share|forward|e-?mail|mail|post|pass on)\b", re.IGNORECASE
)
_KNOW: Final = re.compile(
    r"^(?:(?:(?:she|he|they)(?:'d)?\s+)?(?:wants?|would like|wonders?|wondered|asked|asks|is trying|trying|keen)\s+(?:to\s+(?:know|find out|learn|understand)\s+)?|to\s+(?:know|find out|learn|understand)\s+)"
    r"(?=(?:how|why|what|which|who|where|when|whether)\b)",
    re.IGNORECASE,
)
_FOR_THEM: Final = re.compile(r"\b(to [a-z]+) (?:her|his|their)\b(?= [a-z])")
_WHOEVER: Final = frozenset(
    [
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "people",
        "person",
        "volunteer",
        "volunteers",
        "driver",
        "drivers",
        "helper",
        "helpers",
        "linesmen",
        "hands",
    ]
)
_CORE: Final = re.compile(r"\b(?:of|for|from|in|on|to|with|at|who|that)\b")
_BRIEF: Final = 60
_SOMEBODY: Final = re.compile(r"^(?:some|any)(?:body|one) (?:who|that|to|with|for)\b", re.IGNORECASE)
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
        return _promised(said, fragment, names, lexicon)
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
    if _is_bare(fragment.text):
        return _as_theirs(f"your {_small(fragment.text)}")
    if kind == "work" and fragment.text.startswith(("a ", "an ")):
        return _as_theirs(f"your {fragment.text.split(' ', 1)[1]}")
    return _as_theirs(fragment.text)


def _as_theirs(text: str) -> dict[str, str]:
    """What is theirs, in every place of a sentence; ``brief`` where nothing in it could trip a sentence built around it."""
    brief = text if len(text) <= _BRIEF and " that " not in text and "," not in text else ""
    return dict.fromkeys(("np", "subject", "about", "matter"), text) | {"brief": brief}


def _thanks(said: str, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    said = _THANKED.sub("", said)
    if said.lower().startswith("recommended you:"):
        return {**_NOTHING, "mine_past": "", "clause": "you recommended me", "ing": "recommending me"}
    if said.lower().startswith(("never ", "always ", "once ", "still ")):
        return _NOTHING
    if said.lower().startswith("for "):
        shifted = shift_rest(unspliced(said, lexicon), names, lexicon)
        return {"for": shifted[:1].lower() + shifted[1:]} if shifted else {}
    return {}


def _need(said: str, fragment: Fragment, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    if asked := _KNOW.match(said):
        shifted = shift_rest(said[asked.end() :], names, lexicon)
        return {**_NOTHING, "know": shifted} if shifted else {}
    match = _NEED.match(said)
    if said.lower().startswith("no ") and fragment.form == "noun":
        return {**_NOTHING, "problem": f"you have {_small(fragment.text)}"}
    if _SOMEBODY.match(said):
        fragment = Fragment("noun", said)
    if not match and _PROBLEM.search(said) and fragment.form == "noun":
        return {**_NOTHING, "trouble": fragment.text}
    thing = said[match.end() :] if match else said if fragment.form == "noun" else ""
    first = thing.split()[0].lower() if thing else ""
    thing = _FOR_THEM.sub(r"\1 your", thing)
    shifted = shift_rest(thing, names, lexicon) if thing and first not in {"to", "help", "more"} else None
    wants_done = bool(match) and "want" in (match[0].lower() if match else "") and " to " in f" {thing} "
    shifted = _one(shifted, lexicon) if shifted else shifted
    if not shifted or wants_done or first in {"it", "this", "that"}:
        return {"problem": stated(fragment, lexicon)}
    if len(shifted) > 60:
        return {"np": shifted}
    return {
        "need": shifted,
        "person": shifted if _is_person(shifted, lexicon) else "",
        "np": shifted,
        "clause": f"you're looking for {shifted}",
        "clause_past": f"you were looking for {shifted}",
    }


def stated(fragment: Fragment, lexicon: Lexicon) -> str:
    """The need as a whole clause of theirs: "you only have two working robots"."""
    return slots(fragment, lexicon).get("clause", "")


def _one(needed: str, lexicon: Lexicon) -> str:
    """With an article, where one person is looked for by trade alone: "treasurer" is "a treasurer"."""
    core = _CORE.split(needed)[0].split()
    last = core[-1].lower().strip(",.") if core else ""
    if last not in lexicon.trades or not _is_bare(needed) or not needed[0].islower():
        return needed
    return f"{'an' if needed[0] in 'aeio' else 'a'} {needed}"


def _is_person(needed: str, lexicon: Lexicon) -> bool:
    """Whether somebody is looked for, and not something."""
    core = _CORE.split(needed)[0].lower().split()
    last = core[-1].strip(",.") if core else ""
    people = _WHOEVER | lexicon.trades | lexicon.kin.keys()
    return last in people or last.removesuffix("s") in people or bool(_WHOEVER & set(core[:1]))


def _promised(said: str, fragment: Fragment, names: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    """What was promised: one thing to be sent, out of "send her the paper on stay cables"; several; or something to be done."""
    match = _SEND.match(said)
    thing = said[match.end() :] if match else ""
    shifted = shift_rest(thing, names, lexicon) if thing else None
    if not shifted:
        return {"doing": fragment.text} if fragment.form == "base" else {}
    if not _SENT.match(said) or shifted.split()[0].lower() in {"it", "them", "that", "you"} or " to you" in shifted:
        doing = shift_rest(_OFF.sub("", said), names, lexicon)
        return {"doing": doing, "base": doing} if doing else {}
    first = shifted.split()[0].lower()
    head = re.split(r"\b(?:of|on|for|from|about|that|to|with|in|we|I)\b", shifted)[0].split()[-1:]
    plural = any(w.endswith("s") and not w.endswith("ss") for w in head)
    single = first in DETERMINERS | NUMBERS - {"two", "three", "four"} and first not in {"some", "any", "all"}
    if plural or not single or len(shifted) > 70:
        return {"sendable": shifted, "np": ""}
    return {"thing": shifted, "np": ""}


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
    if fragment.form == "past":
        plain = not {"me", "i", "it", "them"} & set(low.split())
        return {**_NOTHING, "ing": "", "clause": "", "first": f"I {_small(fragment.text)}" if plain else ""}
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
    return first not in DETERMINERS | NUMBERS | subjects | names and "'" not in first and first[:1].isalpha()


def _is_bare(text: str) -> bool:
    first = text.split()[0].lower() if text else ""
    return (
        bool(first)
        and first not in DETERMINERS | NUMBERS | PREPOSITIONS
        and not first[:1].isdigit()
        and "'s" not in first
        and (text[:1].islower() or first in NAMED)
    )


def _small(text: str) -> str:
    return text if text.split()[0].lower() in NAMED else text[:1].lower() + text[1:]
