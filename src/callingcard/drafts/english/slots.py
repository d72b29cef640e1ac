"""What a fact's words can fill in an English phrase: {about}, {np}, {ing}, {clause}, {quote}, {question} and the like."""

import re

from callingcard.drafts.english.inverting import direct
from callingcard.drafts.english.persons import addressed
from callingcard.drafts.english.verbs import agree, base_of, base_of_past, gerund
from callingcard.drafts.english.words import AUXILIARIES, DETERMINERS, NUMBERS, Lexicon
from callingcard.drafts.fragments import Fragment

_LONG_SUBJECT = 60
_BRIEF = 45
_PASTS = frozenset(
    [
        "did",
        "had",
        "got",
        "made",
        "went",
        "took",
        "came",
        "gave",
        "kept",
        "left",
        "lost",
        "won",
        "wrote",
        "built",
        "bought",
        "brought",
        "told",
        "said",
        "saw",
        "met",
        "ran",
        "sold",
        "sent",
        "began",
        "broke",
        "grew",
        "led",
        "put",
        "cut",
        "set",
        "let",
        "read",
        "found",
        "taught",
        "thought",
        "spoke",
        "became",
        "always",
        "often",
        "once",
        "only",
        "just",
        "want",
        "need",
        "know",
        "think",
    ]
)
_STATES = frozenset(
    [
        "need",
        "want",
        "lack",
        "miss",
        "hope",
        "plan",
        "believe",
        "know",
        "think",
        "lose",
        "expect",
        "require",
        "struggle",
        "suffer",
        "hate",
        "fear",
    ]
)
"""What holds without anything being done: "do you really need help?" would doubt it."""
_STAYS = re.compile(
    r"\b(?:halls?|rooms?|space|spaces|kitchen|workshop|garden|field|fields|studio|stage|van|truck|lorry|boat|bed|beds|sofa|desk|land|plot|barn|garage|"
    r"hours?|days?|evenings?|afternoons?|mornings?|weekends?|time|help|advice|lifts?|rides?|lessons?|training|internships?|placements?|jobs?|introductions?|"
    r"feedback|mentoring|coaching|company|hands?|ears?|work|experience|knowledge|translation|proofreading|bookkeeping)\b",
    re.IGNORECASE,
)
"""What one may offer and cannot send."""
_ADVERBS = frozenset(["always", "never", "often", "once", "only", "just", "still", "also", "now", "already"])


def slots(fragment: Fragment, lexicon: Lexicon) -> dict[str, str]:
    """All that the fragment can fill; a phrase that needs more is not for it."""
    text = fragment.text
    if fragment.form == "quote":
        return {"quote": f"“{text}”"}
    if fragment.form == "question":
        first = text.split()[0]
        lower = text if first == "I" or first[1:2].isupper() else text[:1].lower() + text[1:]
        return {"question": f"{text[:1].upper()}{text[1:]}?", "asked": f"{lower}?"}
    if fragment.form == "clause":
        return {"clause": text} | asked(text, lexicon)
    if fragment.form in {"verb", "past"}:
        return _without_subject(fragment, lexicon)
    if fragment.form == "base":
        return {"base": text}
    if fragment.form == "noun":
        return _of_noun(fragment)
    if fragment.form == "gerund":
        return {"about": text, "matter": text, "ing": text, "topic": text}
    return _of_question(text, lexicon) if fragment.form == "question-clause" else {}


def _of_question(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Something to be wondered about; and, where its verb is sure, the question itself."""
    found = {"about": text, "wh": text, "general": text}
    put = direct(text, lexicon)
    return found | ({"question": f"{put[:1].upper()}{put[1:]}?", "asked": f"{put}?"} if put else {})


def _of_noun(fragment: Fragment) -> dict[str, str]:
    found = {"about": fragment.text, "matter": fragment.text, "np": fragment.text, "topic": fragment.text}
    first = fragment.text.split()[0]
    if first not in {"your", "my", "our"} and first not in NUMBERS and not first[:1].isdigit():
        found["general"] = fragment.text
    if len(fragment.text) <= _BRIEF and not any(mark in fragment.text for mark in (":", ",", " that ")):
        found["brief"] = fragment.text
    if fragment.text.startswith(("the ", "our ", "that ", "your ", "my ")):
        found["known"] = fragment.text
    if len(fragment.text) <= _LONG_SUBJECT:
        found["subject"] = fragment.text
        if not fragment.plural:
            found["single"] = fragment.text
    if fragment.sort and not fragment.plural and fragment.text.startswith(("the ", "your ", "a ", "an ")):
        found["the"] = f"the {fragment.head}"
    return found


def _without_subject(fragment: Fragment, lexicon: Lexicon) -> dict[str, str]:
    """A verb phrase about the recipient: "has a daughter of nine", "wrote the leaflet", "promoted to head"."""
    first, _, rest = fragment.text.partition(" ")
    low = first.lower()
    if low in _ADVERBS and rest:
        following, _, after = rest.partition(" ")
        verb = agree(following, "you") if following in AUXILIARIES else base_of(following)
        return {"clause": f"you {low} {verb} {after}".strip()}
    rest = _coordinated(rest, lexicon) if fragment.form == "verb" else rest
    tail = f" {rest}" if rest else ""
    if fragment.form == "verb":
        verb = agree(low, "you") if low in AUXILIARIES else base_of(low)
        found = {"clause": f"you {verb}{tail}"} | asked(f"you {verb}{tail}", lexicon)
        if verb not in AUXILIARIES:
            found["ing"] = f"{gerund(verb)}{tail}"
        elif verb == "have":
            found["ing"] = f"having{tail}"
        past = {"are": "were", "have": "had", "need": "needed", "want": "wanted", "look": "looked"}.get(verb)
        return found | ({"clause_past": f"you {past}{tail}"} if past else {})
    if low in lexicon.appointed and low not in lexicon.past:
        return {"clause": f"you were {low}{tail}", "ing": f"being {low}{tail}"}
    base = base_of_past(low, lexicon)
    if tail.endswith((" since", " since then")):
        return {"clause": f"you have {low}{tail.removesuffix(' then')} then"} if low.endswith("ed") else {}
    found = {"clause": f"you {low}{tail}", "mine_past": f"I {low}{tail}"}
    if base:
        found["ing"] = f"{gerund(base)}{_gerunds(tail, lexicon)}"
    return found


def _gerunds(tail: str, lexicon: Lexicon) -> str:
    """What follows a gerund, with the second deed in step: "and never asked for it" is "and never asking for it"."""
    words = tail.split(" ")
    for at in range(1, len(words)):
        before = words[at - 2] if words[at - 1] in _ADVERBS and at > 1 else words[at - 1]
        base = base_of_past(words[at].lower(), lexicon) if before in {"and", "then"} else ""
        if base and (words[at] in lexicon.past or words[at].endswith("ed")):
            words[at] = gerund(base)
    return " ".join(words)


def _coordinated(rest: str, lexicon: Lexicon) -> str:
    words = rest.split(" ")
    for at in range(1, len(words)):
        low, following = words[at].lower(), words[at + 1].lower() if at + 1 < len(words) else ""
        deed = low.endswith("s") and not low.endswith(("ss", "us", "is")) and following in DETERMINERS
        if words[at - 1] in {"and", "then"} and following and (low in lexicon.third or deed):
            words[at] = (
                base_of(words[at].lower())
                if words[at].lower() not in {"is", "has"}
                else agree(words[at].lower(), "you")
            )
    return " ".join(words)


def asked(clause: str, lexicon: Lexicon) -> dict[str, str]:
    """A statement about today as the question whether it is so: nothing new is said. What lies behind or ahead is not asked."""
    words = clause.split()
    if len(words) < 3 or any(
        w.lower() in {"will", "next", "tomorrow", "soon", "going", "was", "were", "never", "nobody", "not"}
        or w.endswith("n't")
        for w in words
    ):
        return {}
    if words[0] == "you" or words[0] == "you're":
        return _asked_of_you(words)
    if words[0] != "your":
        return {}
    for at in range(2, min(5, len(words) - 1)):
        verb = words[at].lower()
        if verb in {"is", "are"}:
            return (
                _both(f"{verb} {' '.join(words[:at])} still {' '.join(words[at + 1 :])}?")
                if words[at + 1].endswith("ing")
                else {}
            )
        deed = verb in lexicon.third or (verb.endswith("s") and words[at + 1].lower() in DETERMINERS)
        if (
            deed
            and verb not in AUXILIARIES
            and base_of(verb) not in _STATES
            and words[at - 1].lower() not in DETERMINERS
        ):
            return _both(f"does {' '.join(words[:at])} really {base_of(verb)} {' '.join(words[at + 1 :])}?")
    return {}


def _asked_of_you(words: list[str]) -> dict[str, str]:
    verb = "are" if words[0] == "you're" else words[1].lower()
    rest = " ".join(words[1:] if words[0] == "you're" else words[2:])
    if verb in {"are", "have"}:
        going_on = rest.split()[0].endswith("ing") and rest.split()[0] not in {
            "moving",
            "leaving",
            "starting",
            "retiring",
            "opening",
        }
        return _both(f"are you still {rest}?") if verb == "are" and going_on else {}
    if verb in AUXILIARIES or verb in _PASTS or verb in _STATES or verb.endswith(("ed", "ly")):
        return {}
    return _both(f"do you really {verb} {rest}?")


def _both(question: str) -> dict[str, str]:
    return {"ask": question[:1].upper() + question[1:], "asks": question}


def mine(text: str, lexicon: Lexicon) -> dict[str, str]:
    """What the sender says of themselves (an offer, a search), in the first person: "knows two tilers" is "I know two tilers"."""
    words = text.strip(" .").split()
    if not words:
        return {}
    low = words[0].lower()
    rest = " ".join(words[1:])
    if low in {"i", "i'm", "i've", "i'd", "i'll"}:
        return {"mine": " ".join(["I" + words[0][1:], *words[1:]])}
    if low in lexicon.third or low in {"can", "could", "has", "is", "am", "have"}:
        verb = agree(low, "I") if low in AUXILIARIES else base_of(low)
        return {"mine": f"I {verb} {rest}".strip()}
    noun = len(words) > 2 and words[2].lower() == "of" and words[1].lower() not in DETERMINERS
    if low in lexicon.base and len(words) > 1 and words[0].islower() and low not in lexicon.classes and not noun:
        return {"mine": f"I can {text.strip(' .')}"}
    if low.endswith("ing") and low not in lexicon.going:
        return {"mine_ing": text.strip(" ."), "mine": f"I can help with {text.strip(' .')}"}
    shown = text.strip(" .")
    named = shown if words[0][1:2].isupper() or low in DETERMINERS else shown[:1].lower() + shown[1:]
    sent = {} if _STAYS.search(named) else {"mine_sent": named}
    return {"mine_np": named, "mine": f"I can offer {named}"} | sent


def shift_rest(text: str, names: frozenset[str], lexicon: Lexicon) -> str | None:
    """Words in the second person, whatever their form; None where it is unclear who is meant."""
    said = addressed(text.split(), names, lexicon)
    return " ".join(said) if said else None
