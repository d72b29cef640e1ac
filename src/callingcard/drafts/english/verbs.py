"""English verbs: from the third person to another, from the past to the gerund."""

from callingcard.drafts.english.words import Lexicon

_TO_YOU = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't", "goes": "go",
}  # fmt: skip
_TO_ME = {**_TO_YOU, "is": "am", "was": "was", "isn't": "am not", "wasn't": "wasn't", "are": "am", "were": "was"}
_VOWELS = "aeiou"
_SIBILANT = ("ches", "shes", "sses", "xes", "zzes", "oes")
_WHOLE = (
    "ck",
    "ch",
    "sh",
    "ss",
    "gh",
    "ow",
    "ay",
    "oy",
    "rk",
    "lk",
    "nk",
    "sk",
    "lt",
    "rd",
    "ld",
    "nd",
    "ft",
    "pt",
    "ct",
    "mp",
    "lp",
    "ll",
    "rm",
    "rn",
    "ain",
    "eat",
    "oad",
    "ook",
    "oin",
)
_NO_E = frozenset(
    [
        "visit",
        "edit",
        "audit",
        "limit",
        "credit",
        "mentor",
        "tutor",
        "monitor",
        "repair",
        "remind",
        "attend",
        "award",
        "explain",
        "train",
        "join",
        "gain",
        "paint",
        "reward",
        "treat",
        "repeat",
        "start",
        "report",
        "want",
        "wait",
        "meet",
        "greet",
        "order",
        "offer",
        "cover",
        "deliver",
        "enter",
        "consider",
        "remember",
        "gather",
        "honour",
        "honor",
        "labour",
        "favour",
        "develop",
        "open",
        "listen",
        "happen",
        "retain",
        "maintain",
        "contain",
        "complain",
        "obtain",
        "rain",
        "chair",
        "appear",
        "clear",
        "hear",
        "steer",
        "volunteer",
        "pioneer",
        "heat",
        "seat",
        "cheat",
        "beat",
        "toast",
        "roast",
        "boast",
        "coat",
        "float",
        "load",
        "upload",
        "download",
        "read",
        "spread",
        "plant",
        "grant",
        "host",
        "cook",
        "book",
        "look",
        "hook",
        "lead",
        "avoid",
        "fish",
        "push",
        "finish",
        "establish",
        "publish",
        "polish",
        "wash",
        "turn",
        "learn",
        "return",
        "earn",
        "warn",
        "burn",
        "form",
        "perform",
        "inform",
        "plan",
        "stop",
        "begin",
        "win",
        "run",
        "design",
        "sign",
        "assign",
        "abandon",
        "campaign",
        "mention",
        "question",
        "function",
        "position",
        "sort",
        "support",
        "transport",
        "export",
        "import",
        "comfort",
        "invest",
        "protest",
        "rest",
        "test",
        "post",
        "last",
        "cast",
        "forecast",
        "insist",
        "assist",
        "enlist",
        "consist",
        "exist",
        "persist",
        "pass",
        "miss",
        "discuss",
        "focus",
        "guess",
        "press",
        "dress",
        "process",
        "address",
        "assess",
        "possess",
        "express",
        "cross",
        "toss",
    ]
)


def agree(verb: str, subject: str) -> str:
    """A verb that stood after she, he or they, now after ``subject`` ("you" or "I"). Pasts and modals stay."""
    low = verb.lower()
    table = _TO_ME if subject == "I" else _TO_YOU
    if low in table:
        return table[low]
    return verb


def base_of(verb: str) -> str:
    """The base of a verb in the third person: runs, teaches, carries."""
    if verb in _TO_YOU:
        return _TO_YOU[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb.endswith(_SIBILANT):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def base_of_past(verb: str, lexicon: Lexicon) -> str | None:
    """The base of a past form, or None where it cannot be told."""
    if verb in lexicon.past:
        return lexicon.past[verb]
    if not verb.endswith("ed") or len(verb) < 5:
        return None
    stem = verb[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if (
        len(stem) > 3
        and stem[-1] == stem[-2]
        and stem[-1] in "bdgmnprtl"
        and stem
        not in {"call", "fill", "pull", "sell", "roll", "spell", "install", "enroll", "poll", "drill", "skill", "add"}
    ):
        return stem[:-1]
    if stem in lexicon.base or stem in _NO_E or stem.endswith(_WHOLE):
        return stem
    if stem + "e" in lexicon.base:
        return stem + "e"
    return None


def gerund(base: str) -> str:
    """The -ing form of a base form."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def _doubles(base: str) -> bool:
    if len(base) < 3 or base in _NO_E - {"plan", "stop", "begin", "win", "run"}:
        return False
    return (
        base[-1] in "bdgmnprt"
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
        and (
            sum(c in _VOWELS for c in base) == 1
            or base in {"begin", "admit", "refer", "commit", "submit", "permit", "forget", "regret"}
        )
    )
