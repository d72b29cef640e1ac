"""Names within a line: one, or several that were met together."""

import re

from callingcard.jottings.tongues.tongue import Tongue

_WORD = r"(?:[^\W\d_][\w'’.-]*)"
_CAPITAL = r"(?:[^\W\d_a-zß-ÿ][\w'’.-]*)"
_PARTICLE = r"(?:de|da|do|dos|das|del|della|dello|dalla|degli|di|van|von|vom|zum|zur|der|den|zu|la|las|los|le|du|des|bin|ibn|al|el|ben|af|av|y|e)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Mr|Ms|Mrs|Sr|Sra|Dra|Mme|M|Ing|Avv)\.?\s+)*{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{0,4}}"
)
_SURNAMES = frozenset({"y", "e"})
"""They join two names, and the two surnames of one: "Ana e Rui Costa", "Ana Costa e Silva"."""
_MOST_WORDS = 4


def a_name(text: str, tongue: Tongue) -> bool:
    """Whether this is a name, and nothing but one, written with capitals."""
    return _NAME.fullmatch(text) is not None and _is_first(text.split()[0], tongue)


def listed(text: str, tongue: Tongue) -> tuple[list[str], str]:
    """The names that stand at the start of what follows "met", and what is left of it.

    On a phone names are written without capitals too: then the first is taken as it stands, if it is short.
    """
    joining = _joining(tongue)
    pieces = joining.split(text)
    joins = ["and", *(join.strip() for join in joining.findall(text))]
    names: list[str] = []
    for piece, join in zip(pieces, joins, strict=False):
        match = _NAME.match(piece)
        if not match or not _is_first(match[0].split()[0], tongue) or (join == "," and len(match[0].split()) < 2):
            break
        names.append(match[0].rstrip("."))
        if match.end() < len(piece):
            break
    if names:
        last = text.index(names[-1]) + len(names[-1])
        return names, text[last:].strip(" ,")
    first = pieces[0].split()
    if first and len(first) <= _MOST_WORDS and _is_first(first[0], tongue) and re.fullmatch(_WORD, first[0]):
        return [pieces[0]], text[len(pieces[0]) :].strip(" ,&+")
    return [], text


def named_first(text: str, tongue: Tongue) -> tuple[list[str], str] | None:
    """The name that a line begins with, of two words or more or before a comma, and the rest; None where there is none."""
    match = _NAME.match(text)
    if not match or not _is_first(match[0].split()[0], tongue):
        return None
    after = text[match.end() :]
    if len(match[0].split()) < 2 and after and after[0] not in ",;:":
        return None
    return [match[0].rstrip(".")], after


def _joining(tongue: Tongue) -> re.Pattern[str]:
    """What stands between two names. Where it may join surnames too, it does so between a whole name and one more word."""
    plain = "|".join(word for word in tongue.joins.split("|") if word not in _SURNAMES) or r"(?!)"
    double = "|".join(word for word in tongue.joins.split("|") if word in _SURNAMES) or r"(?!)"
    whole = rf"{_CAPITAL}\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}"
    return re.compile(
        rf"\s*(?:,\s*(?:{tongue.joins})\b|,|&|\+|\b(?:{plain})\b|\b(?:{double})\b(?:\s+[ao](?=\s))?(?=\s+{whole}))\s*"
    )


def _is_first(word: str, tongue: Tongue) -> bool:
    """Whether a name can begin so: not with a pronoun or an article, nor with an elided one."""
    return word.lower() not in tongue.no_names and not re.match(r"[ldmnstj]['’](?=[a-zß-ÿ])", word)
