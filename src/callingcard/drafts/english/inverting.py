"""An indirect question put directly: "how he got the insurance to agree" is "how did you get the insurance to agree?"

Only where its verb can be found for sure; what is left over is asked in other words, or not at all.
"""

from typing import Final

from callingcard.drafts.english.verbs import base_of, base_of_past
from callingcard.drafts.english.words import DETERMINERS, PREPOSITIONS, QUESTIONS, Lexicon

_HELPERS: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "am",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "should",
        "must",
        "might",
        "may",
        "isn't",
        "aren't",
        "wasn't",
        "won't",
        "can't",
    ]
)
_PRONOUNS: Final = frozenset(["you", "they", "we", "i", "he", "she", "it", "there"])
_SINGLE: Final = frozenset(["he", "she", "it", "everyone", "everybody", "nobody", "somebody", "someone", "nothing"])
_BETWEEN: Final = frozenset(
    ["never", "always", "still", "often", "really", "actually", "only", "just", "once", "first"]
)
_MEASURED: Final = frozenset(["many", "much", "long", "often", "far", "old", "big", "well", "early", "late"])
_ALSO_PRESENT: Final = frozenset(["cost", "put", "cut", "set", "let", "hit", "shut", "read", "split", "spread", "quit"])


def direct(text: str, lexicon: Lexicon) -> str:
    """The question as one asks it, without capital or mark; empty where that cannot be told. ``text`` speaks to "you" already."""
    words = text.split()
    if len(words) < 3 or "," in words[0]:
        return ""
    if words[1].lower() == "to":
        return " ".join([words[0], "do", "you", *words[2:]])
    if words[0].lower() == "whether":
        return _inverted([], words[1:], lexicon)
    lead = _lead(words)
    return _of_subject(words, lead, lexicon) or _inverted(words[:lead], words[lead:], lexicon)


def _lead(words: list[str]) -> int:
    """How many words ask: "how", "how many bees", "which patients"."""
    first, second = words[0].lower(), words[1].lower()
    if first in {"which", "whose"} or (first == "what" and second in {"kind", "sort"}):
        return 2
    return 2 if first == "how" and second in _MEASURED else 1


def _of_subject(words: list[str], lead: int, lexicon: Lexicon) -> str:
    """Where the asking word is the subject, nothing moves: "who signed the quilt", "which of your customers live alone"."""
    first, verb = words[0].lower(), words[lead].lower()
    if first == "which" and verb != "of" and verb not in _PRONOUNS | DETERMINERS:
        return " ".join(words) if verb in lexicon.base or _finite(verb, lexicon) else ""
    if first == "which" and words[1].lower() == "of":
        return " ".join(words)
    asks = first in {"who", "what"} and _finite(verb, lexicon) and len(words) > lead + 1
    return " ".join(words) if asks and (verb not in _HELPERS or words[lead + 1].lower() not in DETERMINERS) else ""


def _inverted(asking: list[str], rest: list[str], lexicon: Lexicon) -> str:
    at = _verb_at(rest, lexicon)
    if not at or len(rest) < 2:
        return ""
    subject, verb, after = rest[:at], rest[at].lower(), rest[at + 1 :]
    between = [subject.pop()] if len(subject) > 1 and subject[-1].lower() in _BETWEEN else []
    if verb in _HELPERS:
        return " ".join([*asking, verb, *subject, *between, *after])
    if verb in lexicon.past and not (verb in _ALSO_PRESENT and _plural(subject)):
        return " ".join([*asking, "did", *subject, *between, lexicon.past[verb], *after])
    if past := (base_of_past(verb, lexicon) if verb.endswith("ed") else None):
        return " ".join([*asking, "did", *subject, *between, past, *after])
    single = subject[0].lower() in _SINGLE or (verb in lexicon.third and not _plural(subject))
    base = base_of(verb) if single else verb
    return " ".join([*asking, "does" if single else "do", *subject, *between, base, *after])


def _verb_at(rest: list[str], lexicon: Lexicon) -> int:
    """Where the verb stands; 0 where it is not sure."""
    low = [word.lower().strip(",.;") for word in rest]
    if low[0] in QUESTIONS or not low[0]:
        return 0
    if low[0] in _PRONOUNS:
        at = 2 if len(low) > 2 and low[1] in _BETWEEN else 1
        return at if len(low) > at and (_finite(low[at], lexicon) or low[at] in lexicon.base) else 0
    for at in range(1, len(low)):
        if low[at] in PREPOSITIONS | DETERMINERS or low[at - 1] in PREPOSITIONS | DETERMINERS:
            continue
        if low[at] in QUESTIONS | {"like", "than"}:
            return 0
        if _finite(low[at], lexicon) or (low[at] in lexicon.base and _plural(rest[:at])):
            return at
    return 0


def _finite(verb: str, lexicon: Lexicon) -> bool:
    return verb in _HELPERS or verb in lexicon.third or verb in lexicon.past or verb.endswith("ed")


def _plural(subject: list[str]) -> bool:
    """Whether a subject takes a verb without its -s: its head, before any preposition, ends in -s."""
    low = [w.lower() for w in subject]
    if low[0].endswith("ing"):
        return False
    cut = next((at for at, word in enumerate(low) if at and word in PREPOSITIONS), len(low))
    head = low[cut - 1] if cut else ""
    many = head.endswith("s") and not head.endswith(("ss", "us", "'s", "is"))
    return many or head in {"people", "children", "women", "men", "you", "they", "we", "i"}
