"""Who a fact speaks of: she, he, they and the recipient's own name become "you"; other people's pronouns stay.

People write facts about somebody in the third person; a note speaks to them. Where a pronoun could mean two people, the
words are not safe to use and None comes back.
"""

from dataclasses import dataclass, field
from typing import Final

from callingcard.drafts.english.verbs import agree, base_of
from callingcard.drafts.english.words import AUXILIARIES, DETERMINERS, NUMBERS, PREPOSITIONS, Lexicon

_SUBJECT: Final = {"she": "f", "he": "m", "they": "n"}
_OBJECT: Final = {"him": "m", "them": "n"}
_OWNING: Final = {"his": "m", "their": "n"}
_OTHER_FORMS: Final = {"hers": ("f", "yours"), "theirs": ("n", "yours"), "herself": ("f", "yourself"), "himself": ("m", "yourself"), "themselves": ("n", "yourself")}  # fmt: skip
_ADVERBS: Final = frozenset(
    [
        "never",
        "always",
        "also",
        "still",
        "just",
        "already",
        "really",
        "only",
        "now",
        "often",
        "usually",
        "once",
        "even",
        "probably",
        "both",
    ]
)
_AFTER_OBJECT: Final = (
    (DETERMINERS - {"no"})
    | PREPOSITIONS
    | NUMBERS
    | AUXILIARIES
    | frozenset(
        [
            "and",
            "or",
            "but",
            "that",
            "how",
            "why",
            "what",
            "when",
            "where",
            "to",
            "so",
            "back",
            "again",
            "up",
            "out",
            "off",
        ]
    )
)
_GIVING: Final = frozenset(
    [
        "show",
        "shows",
        "showed",
        "give",
        "gives",
        "gave",
        "tell",
        "told",
        "teach",
        "taught",
        "lend",
        "lent",
        "hand",
        "handed",
        "send",
        "sent",
        "offer",
        "offered",
    ]
)
_PERFECT: Final = frozenset(
    ["been", "got", "gone", "done", "seen", "taken", "written", "made", "become", "had", "left", "won", "given"]
)


@dataclass
class _State:
    """What is known so far, going through the words: the recipient's gender, others seen, and whose verb comes next."""

    gender: str | None = None
    others: set[str] = field(default_factory=set)
    plural: bool = False
    subject: bool = False
    theirs: bool = False
    before: str = ""


def addressed(words: list[str], names: frozenset[str], lexicon: Lexicon) -> list[str] | None:
    """The words in the second person; None where it cannot be told who is meant. ``names`` are the recipient's, lower case."""
    state = _State()
    said: list[str] = []
    for at, word in enumerate(words):
        following = words[at + 1].lower().strip(",.;:") if at + 1 < len(words) else ""
        joined = at > 0 and (words[at - 1] in {"and", "or", "then"} or words[at - 1].endswith(","))
        state.before = words[at - 1].lower() if at else ""
        new = _word(word, following, joined, at, names, lexicon, state)
        if new is None:
            return None
        said.append(new)
    return said


def _word(
    word: str, following: str, joined: bool, at: int, names: frozenset[str], lexicon: Lexicon, state: _State
) -> str | None:
    core = word.strip(',.;:()!?"“”').replace("’", "'")
    low = core.lower()
    if not low:
        return word
    if state.subject:
        verb = _verb(core, state)
        if verb is not None:
            return word.replace(word.strip(',.;:()!?"“”'), verb)
    elif state.theirs and joined and low in lexicon.third and following and low not in lexicon.classes:
        return word.replace(core, base_of(low))
    pronoun = _pronoun(low, following, names, state)
    if pronoun == "":
        return None
    if pronoun is not None:
        return word.replace(word.strip(',.;:()!?"“”'), pronoun)
    _note(low, at, lexicon, state)
    return word


def _verb(core: str, state: _State) -> str | None:
    """The verb after "you"; None for an adverb in between, which leaves the verb still to come."""
    low = core.lower()
    if low in _ADVERBS or low.endswith("ly"):
        return core
    state.subject = False
    state.theirs = True
    agreed = agree(core, "you")
    if agreed != core:
        return agreed
    if low.endswith("s") and not low.endswith(("ss", "'s", "us")) and state.gender != "n":
        return base_of(low)
    return core


def _pronoun(low: str, following: str, names: frozenset[str], state: _State) -> str | None:
    """What a pronoun becomes; None where the word is none or means somebody else; "" where that cannot be told."""
    if low.removesuffix("'s") in names:
        state.subject = not low.endswith("'s")
        return "your" if low.endswith("'s") else "you"
    stem, _, tail = low.partition("'")
    if stem in _SUBJECT and tail in {"", "s", "re", "ve", "d", "ll"}:
        return _as_subject(stem, tail, following, state)
    if low in _OTHER_FORMS:
        gender, new = _OTHER_FORMS[low]
        return _meant(gender, new, state)
    if low == "her":
        to_her = not following or following in _AFTER_OBJECT
        return "" if not to_her and state.before in _GIVING else _meant("f", "you" if to_her else "your", state)
    if low in _OBJECT:
        return _meant(_OBJECT[low], "you", state)
    return _meant(_OWNING[low], "your", state) if low in _OWNING else None


def _as_subject(stem: str, tail: str, following: str, state: _State) -> str | None:
    meant = _meant(_SUBJECT[stem], "you", state)
    if not meant:
        return meant
    if not tail:
        state.subject = True
        return meant
    if tail == "s":
        perfect = following in _PERFECT or following.endswith("ed")
        return "you've" if perfect else "you're"
    return f"you'{tail}"


def _meant(gender: str, new: str, state: _State) -> str | None:
    """``new`` where the recipient is meant, None where another is, "" where it could be either."""
    rival = gender in state.others or (gender == "n" and state.plural)
    if state.gender == gender:
        return "" if gender in state.others else new
    if rival or (state.gender and state.gender != gender) or ("" in state.others and state.gender is None):
        return None
    if "" in state.others and state.gender != gender:
        return None
    state.gender = gender
    return new


def _note(low: str, at: int, lexicon: Lexicon, state: _State) -> None:
    """Remember who else comes up: kin and trades, other people's names, things in the plural."""
    if low in lexicon.kin:
        state.others.add(lexicon.kin[low])
    elif low in lexicon.trades:
        state.others.add("")
    if low in {"people", "children", "men", "women", "kids", "everyone", "everybody"}:
        state.plural = True
    if at and low.endswith("s") and not low.endswith(("ss", "us", "'s", "is")) and len(low) > 3:
        state.plural = True
