"""The words that English drafting must know by heart: small closed classes; open classes come as a lexicon from data/."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

DETERMINERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "every",
        "each",
        "both",
        "all",
        "several",
        "many",
        "few",
        "our",
        "my",
        "your",
        "his",
        "her",
        "their",
        "its",
        "one's",
    ]
)
COUNTED: Final = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
"""The words from nought to twenty, each at its own number."""
NUMBERS: Final = frozenset((*COUNTED[1:13], "twenty", "thirty", "forty", "fifty"))
PREPOSITIONS: Final = frozenset(
    [
        "about",
        "above",
        "across",
        "after",
        "against",
        "along",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "below",
        "beside",
        "between",
        "by",
        "despite",
        "down",
        "during",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "outside",
        "over",
        "past",
        "per",
        "since",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "via",
        "with",
        "within",
        "without",
        "versus",
        "vs",
    ]
)
QUESTIONS: Final = frozenset(["how", "why", "what", "where", "when", "whether", "who", "which", "whose"])
AUXILIARIES: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "does",
        "do",
        "did",
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
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "doesn't",
        "don't",
        "didn't",
        "won't",
        "wouldn't",
        "can't",
        "couldn't",
        "shouldn't",
        "cannot",
    ]
)
RELATIVES: Final = frozenset(
    ["who", "which", "that", "whose", "where", "when", "because", "if", "while", "although", "so", "but"]
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Open word classes of English. ``past`` maps an irregular past to its base form; ``third`` are verbs in the third person.

    ``kin`` maps a word for a person to "f", "m" or "" (either); ``classes`` a noun to what kind of thing it is (problem,
    work, project, ...), which decides what one would ask about it. ``going`` are nouns in -ing that are no verb.
    """

    past: Mapping[str, str]
    third: frozenset[str]
    base: frozenset[str]
    kin: Mapping[str, str]
    classes: Mapping[str, str]
    going: frozenset[str]
    cities: frozenset[str]
    events: frozenset[str]
    gatherings: frozenset[str]
    upon: frozenset[str]
    sensitive: frozenset[str]
    appointed: frozenset[str]
    trades: frozenset[str]
    counted: frozenset[str]


def lexicon(table: Mapping[str, Any]) -> Lexicon:
    """The word classes from their table (data/drafting/en_words.toml)."""
    kin = {word: gender.replace("any", "") for gender, words in table["kin"].items() for word in words.split()}
    classes = {word: sort for sort, words in table["classes"].items() for word in words.split()}
    plain = {
        name: frozenset(table[name]["words"].split()) for name in table if "words" in table[name] and name != "mass"
    }
    counted = {w for sort in ("problem", "project") for w in table["classes"][sort].split()}
    counted -= {w for w in counted if w.endswith(("s", "ion", "ing", "ment", "al"))} | set(
        table["mass"]["words"].split()
    )
    return Lexicon(past=table["past"], kin=kin, classes=classes, counted=frozenset(counted), **plain)
