"""Tact: what is recorded and yet no matter for this note. Private facts never; illness, loss and trouble not in a note (advice C13)."""

import re

from callingcard.model.fact import Fact

_PERSONAL = frozenset({"family", "news", "note", "other", "said", "birthday", "reason"})
_PRONOUNS = re.compile(r"\b(?:she|he|they)\s*/\s*(?:her|him|them)\b|\bpronouns\b", re.IGNORECASE)
_PASSED = re.compile(
    r"\bpassed\b(?=(?: [\w'-]+){0,4} (?:exams?|tests?|bar|boards|viva|inspection|audit|course|probation|driving)\b)"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:her|his|their|my|own|sa|son|ihre?|seine?|sua?|seu)\s+(?:\w+\s+){0,2}?(\w[\w'-]*)", re.IGNORECASE
)


def is_personal(text: str, sensitive: frozenset[str]) -> bool:
    """Whether words speak of illness, loss or trouble, whoever's it is."""
    said = _PASSED.sub("", text.lower().replace("’", "'"))
    words = set(re.findall(r"[^\W\d_][\w'-]*", said))
    spaced = f" {' '.join(text.lower().replace('-', ' ').split())} "
    return bool(words & sensitive) or any(
        f" {phrase.replace('_', ' ')} " in spaced for phrase in sensitive if "_" in phrase
    )


def fit_for_note(fact: Fact, sensitive: frozenset[str]) -> bool:
    """Whether a fact may be used, and holds a word. A topic on illness may be somebody's trade; one on their own illness is not."""
    if fact.private or _PRONOUNS.search(fact.text) or not any(map(str.isalnum, fact.text)):
        return False
    said = _PASSED.sub("", fact.text.lower().replace("’", "'"))
    words = set(re.findall(r"[^\W\d_][\w'-]*", said))
    text = f" {' '.join(fact.text.lower().replace('-', ' ').split())} "
    if any(f" {phrase.replace('_', ' ')} " in text for phrase in sensitive if "_" in phrase):
        return False
    if fact.kind in _PERSONAL:
        return not words & sensitive
    owned = {match.lower() for match in _OF_SOMEBODY.findall(fact.text)}
    return not owned & sensitive
