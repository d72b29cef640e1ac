"""Fitting the words of a fact into an English note: what form they have, in the second person, ready to stand mid-sentence.

Facts are fragments in a hurry: "her talk about CRDT merge conflicts", "moving to Porto", "has a daughter of nine". Where a
fragment cannot be told safely, its form is "other" and only phrases that take anything use it.
"""

import re
from itertools import pairwise
from typing import Final

from callingcard.drafts.english.haste import spelled
from callingcard.drafts.english.persons import addressed
from callingcard.drafts.english.sorts import head_of, sort_of
from callingcard.drafts.english.verbs import base_of
from callingcard.drafts.english.words import (
    AUXILIARIES,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    Lexicon,
)
from callingcard.drafts.fragments import Form, Fragment

_LEAD: Final = re.compile(
    r"(?:(?:we|she|he|they|i)\s+)?(?:(?:(?:talked|spoke|chatted|talking|bonded|compared notes)(?:\s+(?:a lot|briefly|long))?"
    r"\s+(?:about|on|over)|discussed|discussing)|about|re|regarding|topic)[:\s]+(?=\S)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\s*\([^)]*\)")
_SAID: Final = re.compile(
    r"(?:(?:she|he|they)\s+)?(?:(?:said|says|told me|mentioned|thinks|reckons|explained|claims|argued)(?:\s+that)?)[:,\s]+(?=\S)",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"(?:(?:i|to)\s+)?(?:asked?|ask her|ask him|ask them|wanted to ask)(?:\s+(?:her|him|them))?(?:\s+(?:whether|if))?[:\s]+",
    re.IGNORECASE,
)
_INTO: Final = re.compile(
    r"(?:(?:is|very|really|also)\s+)*(?:interested in|keen on|into|passionate about|fond of|that)\s+(?=\S)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"^[\"“«„'‘](.+?)[\"”»“'’]$")
_ADVERBS: Final = frozenset({
    "never", "always", "also", "once", "just", "recently", "finally", "still", "already", "now", "currently", "really", "only",
})  # fmt: skip
_SUBJECTS: Final = DETERMINERS | frozenset(
    ["she", "he", "they", "i", "we", "you", "it", "there", "her", "his", "their"]
)
_PARTICLES: Final = frozenset(["down", "up", "out", "off", "back", "away", "over", "through", "around"])
_HURRIED: Final = re.compile(r"^(?:finally|just|recently|already|only just)\s+(?=\S)", re.IGNORECASE)
_PASSING: Final = re.compile(
    r"(?<=\w)\s+(?:last (?:week|month|year|night)|yesterday|this (?:week|month|year))$", re.IGNORECASE
)
_HANDS: Final = frozenset(
    ["volunteer", "driver", "helper", "mentor", "tutor", "cook", "host", "guide", "partner", "coach", "judge"]
)
_ANYONE: Final = frozenset(
    ["nobody", "everybody", "everyone", "somebody", "someone", "nothing", "everything", "people", "half", "most"]
)
_PEOPLE: Final = frozenset(["she", "he", "they", "i", "we", "you", "it", "there"])
_OBJECTS: Final = (
    (DETERMINERS - {"that", "this", "these", "those", "both", "all"})
    | NUMBERS
    | {"her", "his", "their", "him", "them", "me", "us"}
)


def fit(text: str, names: frozenset[str], lexicon: Lexicon, kind: str = "") -> Fragment:
    """Fit a fact's words; ``kind`` is the fact's, ``names`` are the recipient's given and family names in lower case."""
    text = _ASIDE.sub("", text)
    said = spelled(" ".join(text.replace("’", "'").split()).strip(" ,;:-–—"))
    said = said.lower() if said.isupper() and len(said.split()) > 2 else said
    said = said.rstrip(".!…") if not said.endswith("etc.") else said
    if match := _QUOTED.match(said):
        return Fragment("quote", match[1].strip(" .,"))
    said = said if kind in {"thanks", "work"} else _led(said)
    if said.endswith("?") or _asks(said.lower().split()):
        return _question(said, names, lexicon)
    said = unspliced(said, lexicon)
    said = _PASSING.sub("", _HURRIED.sub("", said)) if kind in {"news", "work", "thanks"} else said
    words = said.split()
    form = _of_kind(_form(words, names, lexicon), words, kind, lexicon)
    shifted = addressed(words, names, lexicon)
    if shifted is None or not words:
        return Fragment("other", said)
    return _fitted(form, words, shifted, lexicon)


def _asks(low: list[str]) -> bool:
    """Whether the words stand in the order of a question, the mark left out: "does the roof still leak"."""
    if len(low) < 3:
        return False
    helped = low[0] in {"does", "do", "did", "can", "will"}
    told = low[0] == "did" and low[1] in {"his", "her", "their", "my", "our"}
    return (helped and not told and low[1] in _SUBJECTS) or (
        low[0] in QUESTIONS and low[1] in AUXILIARIES and low[2] in _SUBJECTS
    )


def _of_kind(form: Form, words: list[str], kind: str, lexicon: Lexicon) -> Form:
    """A topic is a thing and never a deed with its subject left out; of work and news the opposite is likely."""
    bare = words[0].lower() not in DETERMINERS | _PEOPLE | _ANYONE and "'" not in words[0]
    if kind == "interest" and form == "verb" and words[0][:1].islower():
        return form
    if (
        kind == "need"
        and form == "clause"
        and words[0].lower() in NUMBERS
        and not AUXILIARIES & {w.lower() for w in words}
    ):
        return "noun"
    if kind in {"topic", "interest", "skill"} and (form in {"verb", "past", "base"} or (form == "clause" and bare)):
        return "noun"
    if kind in {"other", "note"} and form == "noun" and _reports(words):
        return "clause"
    if kind == "said" and form == "noun":
        return _of_said(words, lexicon)
    first, second = words[0], words[1].lower() if len(words) > 1 else ""
    if (
        kind == "need"
        and form == "verb"
        and second in PREPOSITIONS
        and first.removesuffix("s") in lexicon.trades | _HANDS
    ):
        return "noun"
    if (
        kind in {"work", "news", "offer", "note", "other"}
        and form == "noun"
        and first.islower()
        and (second.endswith("'s") or not _is_plain_noun(first, lexicon))
    ):
        base = base_of(first) if first.endswith("s") else ""
        surely = (base in lexicon.base and base not in lexicon.classes) or first in lexicon.third
        behind = second in PREPOSITIONS - {"as", "of"} and (
            surely or second not in {"for", "from", "about", "on", "to"}
        )
        follows = behind or second in _OBJECTS or second == "today" or second.endswith("'s")
        if base and not first.endswith(("ss", "us", "is")) and (follows or (base in lexicon.base and second)):
            return "verb"
        if first.endswith("ed") and len(first) > 4 and follows and "-" not in first:
            return "past"
    return form


def _of_said(words: list[str], lexicon: Lexicon) -> Form:
    """What was said is a report as soon as it holds a verb: "her guests now pay to plant coral", "slows down for orcas"."""
    low = [w.lower() for w in words]
    first, second = low[0], low[1] if len(low) > 1 else ""
    single = first.endswith("s") and not first.endswith(("ss", "us", "is")) and words[0].islower()
    if single and second in _PARTICLES and not AUXILIARIES & set(low):
        return "verb"
    reported = first in {"her", "his", "their", "the", "our", "my"} and (
        _reports(words) or bool(AUXILIARIES & set(low[2:])) or _acts(low, lexicon)
    )
    return "clause" if reported else "noun"


def _acts(low: list[str], lexicon: Lexicon) -> bool:
    """Whether a verb follows things in the plural, or a deed its doer: "her students name their own", "her aunt drummed the beat"."""
    deeds = (w in lexicon.past or w.endswith("ed") for w, following in pairwise(low[1:]) if following in _OBJECTS)
    return any(deeds) or any(
        before.endswith("s") and not before.endswith(("ss", "us", "'s")) and word in lexicon.base
        for before, word in pairwise([w for w in low[1:] if w not in _ADVERBS])
    )


def _reports(words: list[str]) -> bool:
    """Whether words on something of theirs go on with what it does: "her team reviews every change"."""
    low = [w.lower() for w in words]
    return low[0] in {"her", "his", "their"} and any(
        word.endswith("s")
        and not word.endswith(("ss", "'s"))
        and following in _OBJECTS | {"every", "each", "when", "whenever", "all"}
        for word, following in pairwise(low[2:])
    )


def _is_plain_noun(word: str, lexicon: Lexicon) -> bool:
    return (
        word in DETERMINERS
        or word in lexicon.classes
        or word.removesuffix("s") in lexicon.classes
        or word.removesuffix("s") in lexicon.trades
    )


def _led(said: str) -> str:
    """Without the words that only lead in: "we talked about", "she said that", "interested in"."""
    for lead in (_LEAD, _SAID, _INTO):
        if (match := lead.match(said)) and said[match.end() :].strip():
            said = said[match.end() :].strip()
    return said


def _fitted(form: Form, words: list[str], shifted: list[str], lexicon: Lexicon) -> Fragment:
    said = _lowered(_tidy(" ".join(shifted)), lexicon)
    if form == "clause" and words[0].lower() not in _PEOPLE and shifted[0].lower() == words[0].lower():
        return Fragment("clause", said)
    head, plural = head_of(words) if form in {"noun", "gerund", "question-clause"} else ("", False)
    if form == "noun" and words[0][:1].islower() and not plural and head in lexicon.counted and _is_bare(words):
        said = f"the {said}"
    sort = sort_of(form, words, head, lexicon)
    return Fragment(form, said, head, plural, "" if plural and sort == "project" else sort)


def _is_bare(words: list[str]) -> bool:
    """Whether a noun phrase has no article or the like of its own."""
    first = words[0].lower()
    return first not in DETERMINERS | NUMBERS and not first[:1].isdigit() and not first.endswith("'s")


def unspliced(said: str, lexicon: Lexicon) -> str:
    """Without a second sentence after a comma or a dash: "the chain-making box, year 8 would not give it back"."""
    for mark, least in ((" - ", 1), ("; ", 1), (", ", 3)):
        first, found, rest = said.partition(mark)
        words = [w.lower() for w in rest.split()]
        whole = len(first.split()) >= least and bool(words) and words[0] not in {"and", "or", "but", "who", "which"}
        told = words[:1] and words[0].partition("'")[0] in _PEOPLE and mark != ", "
        said = first if found and whole and (told or _has_verb(["", *words], lexicon)) else said
    return said


def _question(said: str, names: frozenset[str], lexicon: Lexicon) -> Fragment:
    shifted = addressed(_ASKED.sub("", said, count=1).rstrip("? ").split(), names, lexicon)
    if shifted is None:
        return Fragment("other", said.rstrip("?"))
    text = _inverted(_tidy(" ".join(shifted)))
    return Fragment("question", text) if text else Fragment("other", said.rstrip("?"))


def _inverted(text: str) -> str:
    """ "Does you still do" becomes "do you still do"; a question that has no subject or verb where one would be is left out."""
    text = re.sub(r"\b([Dd])oes you\b", r"\1o you", text)
    text = re.sub(r"\b([Ii])s you\b", lambda m: ("A" if m[1] == "I" else "a") + "re you", text)
    text = re.sub(r"\b([Ww])as you\b", r"\1ere you", text)
    text = re.sub(r"\b([Hh])as you\b", r"\1ave you", text)
    first = text.split()[0].lower() if text.split() else ""
    return text if first in QUESTIONS | AUXILIARIES or first in {"any", "still"} else ""


def _form(words: list[str], names: frozenset[str], lexicon: Lexicon) -> Form:
    low = [w.lower().strip(",.;:()") for w in words]
    first, second = low[0] if low else "", low[1] if len(low) > 1 else ""
    if first in _ADVERBS and _verbal(second, lexicon):
        return "verb" if second in lexicon.third or second in AUXILIARIES else "other"
    if first in QUESTIONS:
        return "question-clause"
    if _has_subject(low, names, lexicon):
        return "clause"
    if first in DETERMINERS or first in NUMBERS or first[:1].isdigit() or first.endswith("'s"):
        return "clause" if _has_verb(low, lexicon) else "noun"
    if first.endswith("ing") and len(first) > 4 and "-" not in first and _is_gerund(first, second, lexicon):
        return "gerund"
    if verbal := _without_subject(words[0], first, second, lexicon):
        return verbal
    if first in PREPOSITIONS:
        return "other"
    return "clause" if _has_verb(low, lexicon) else "noun"


def _has_subject(low: list[str], names: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether it begins with a pronoun, the recipient's name or "nobody", and a verb follows."""
    if low[0].partition("'")[0] in _PEOPLE:
        return True
    if low[0] in _ANYONE:
        return any(_verbal(word, lexicon) for word in low[1:])
    return low[0] in names and len(low) > 1 and _verbal(low[1], lexicon)


def _without_subject(word: str, first: str, second: str, lexicon: Lexicon) -> Form | None:
    """The form of a verb phrase whose subject was left out, None where it is none."""
    if first in lexicon.appointed and second in {"to", "as", "for", "head", "chair", "director", "manager", "a", "the"}:
        return "past"
    takes = first.endswith("s") and not first.endswith(("ss", "us", "'s")) and word.islower() and second in _OBJECTS
    if takes or first in AUXILIARIES or (first in lexicon.third and _after_verb(second, lexicon)):
        return "verb"
    if (first in lexicon.past or first.endswith("ed")) and _after_verb(second, lexicon):
        return "past"
    is_base = first in lexicon.base and first not in lexicon.classes and _after_verb(second, lexicon)
    return "base" if is_base and word.islower() else None


def _verbal(word: str, lexicon: Lexicon) -> bool:
    return word in AUXILIARIES or word in lexicon.third or word in lexicon.past or word.endswith("ed")


def _after_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can follow a verb whose subject is left out."""
    if word in lexicon.trades or word in lexicon.kin:
        return False
    return (
        not word
        or word in DETERMINERS
        or word in PREPOSITIONS
        or word in NUMBERS
        or word
        in {"me", "us", "him", "them", "it", "back", "that", "how", "more", "new", "last", "again", "together", "not"}
        or word[:1].isdigit()
        or word.endswith(("ing", "s"))
        or word not in lexicon.classes
    )


def _is_gerund(first: str, second: str, lexicon: Lexicon) -> bool:
    return first not in lexicon.going or second in DETERMINERS or second in {"his", "her", "their", "my", "our"}


def _has_verb(low: list[str], lexicon: Lexicon) -> bool:
    """Whether a finite verb stands in it outside of a relative clause: then it is a statement, not a thing."""
    simple = True
    for at, word in enumerate(low):
        if word in RELATIVES or word in QUESTIONS:
            return False
        if not at:
            continue
        if word in AUXILIARIES and low[at - 1] not in PREPOSITIONS and not _is_relative(low, at):
            return True
        simple = simple and word not in DETERMINERS and word not in PREPOSITIONS and word not in _PEOPLE
        if simple and at < len(low) - 1 and _is_verb(word, low[at + 1], lexicon):
            return True
    return False


def _is_relative(low: list[str], at: int) -> bool:
    """Whether an auxiliary stands in a relative clause without its pronoun: "the sleeve she did", "a cutter children may use"."""
    modal = low[at] in {"may", "can", "could", "should", "must", "might", "will", "would"}
    if at > 1 and low[at - 1] in _ANYONE:
        return True
    return low[0] in DETERMINERS and (low[at - 1] in _PEOPLE or (modal and low[0] in {"a", "an", "the"}))


def _is_verb(word: str, following: str, lexicon: Lexicon) -> bool:
    """Whether a word within a phrase is its verb, by what follows it."""
    if following in {"of", "by"} or word in lexicon.classes or word.removesuffix("s") in lexicon.classes:
        return False
    unsure = word in {
        "cut",
        "set",
        "read",
        "let",
        "put",
        "split",
        "spread",
        "left",
        "found",
        "lost",
        "broke",
        "stuck",
    }
    past = word in lexicon.past and (following in _OBJECTS or not unsure)
    after = (
        following in _OBJECTS | PREPOSITIONS | _PEOPLE
        or following.endswith("ing")
        or following in {"and", "up", "down", "back", "all"}
    )
    deed = (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and len(word) > 5
        and following in DETERMINERS
    )
    return deed or ((past or word in lexicon.third) and after)


def _tidy(text: str) -> str:
    return re.sub(r"\bi\b", "I", text).replace(" - ", ", ")


def _lowered(text: str, lexicon: Lexicon) -> str:
    """Without the capital of a sentence where the first word is surely no name."""
    first = text.split()[0] if text else ""
    low = first.lower().strip(",.;:")
    common = (
        low in DETERMINERS | PREPOSITIONS | QUESTIONS | NUMBERS | AUXILIARIES
        or low in {"you", "he", "she", "they", "your", "we", "there", "it"}
        or low in lexicon.classes or low in lexicon.third or low in lexicon.base or low in lexicon.past
        or (low.endswith("ing") and len(low) > 5)
    )  # fmt: skip
    return text[:1].lower() + text[1:] if common and first[1:].islower() else text
