"""Names within a line: one, or several that were met together."""

import re

_WORD = r"(?:[^\W\d_][\w'’.-]*)"
_CAPITAL = r"(?:[^\W\d_a-zß-ÿ][\w'’.-]*)"
_PARTICLE = r"(?:de|da|do|dos|das|del|della|di|van|von|der|den|zu|la|le|du|bin|ibn|al|el|ben|y|e)"
_NAME = re.compile(rf"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)*{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{0,4}}")
_JOIN = re.compile(r"\s*(?:,\s*and|,|&|\+|\band\b)\s*")
_NO_NAME = {
    "i", "we", "she", "he", "they", "the", "a", "an", "my", "her", "his", "their", "our", "somebody", "someone", "people",
    "everybody", "nobody", "him", "them", "me", "us", "it", "this", "that", "call", "coffee", "lunch", "had", "great", "nice",
    "good", "some", "two", "three", "thanks", "again", "no",
}  # fmt: skip
_MOST_WORDS = 4


def a_name(text: str) -> bool:
    """Whether this is a name, and nothing but one, written with capitals."""
    return _NAME.fullmatch(text) is not None and text.split()[0].lower() not in _NO_NAME


def listed(text: str) -> tuple[list[str], str]:
    """The names that stand at the start of what follows "met", and what is left of it.

    On a phone names are written without capitals too: then the first is taken as it stands, if it is short.
    """
    pieces = _JOIN.split(text)
    joins = ["and", *(join.strip() for join in _JOIN.findall(text))]
    names: list[str] = []
    for piece, join in zip(pieces, joins, strict=False):
        match = _NAME.match(piece)
        if not match or match[0].split()[0].lower() in _NO_NAME or (join == "," and len(match[0].split()) < 2):
            break
        names.append(match[0].rstrip("."))
        if match.end() < len(piece):
            break
    if names:
        last = text.index(names[-1]) + len(names[-1])
        return names, text[last:].strip(" ,")
    first = pieces[0].split()
    if first and len(first) <= _MOST_WORDS and first[0].lower() not in _NO_NAME and re.fullmatch(_WORD, first[0]):
        return [pieces[0]], text[len(pieces[0]) :].strip(" ,&+")
    return [], text


def named_first(text: str) -> tuple[list[str], str] | None:
    """The name that a line begins with, of two words or more or before a comma, and the rest; None where there is none."""
    match = _NAME.match(text)
    if not match or match[0].split()[0].lower() in _NO_NAME:
        return None
    after = text[match.end() :]
    if len(match[0].split()) < 2 and after and after[0] not in ",;:":
        return None
    return [match[0].rstrip(".")], after
