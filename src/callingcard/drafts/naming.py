"""What somebody is called in a greeting, out of a full name with its titles and commas."""

import re

_TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "dame",
        "rev",
        "reverend",
        "father",
        "sister",
        "fr",
        "imam",
        "rabbi",
        "herr",
        "frau",
        "dipl.-ing",
        "ing",
        "mag",
        "dra",
        "sra",
        "sr",
        "me",
        "maître",
        "mme",
        "madame",
        "monsieur",
        "don",
        "doña",
        "dona",
        "suor",
        "cllr",
        "councillor",
        "captain",
        "capt",
        "commander",
        "cmdr",
        "colonel",
        "col",
        "major",
        "lieutenant",
        "lt",
        "general",
        "sgt",
        "admiral",
        "constable",
        "senator",
        "mayor",
        "madam",
        "hon",
        "eng",
        "maestra",
        "coach",
        "ambassador",
        "deacon",
        "chef",
        "watch",
        "manager",
        "big",
        "pastor",
        "bishop",
        "lord",
        "lady",
        "officer",
        "sergeant",
        "nurse",
        "maestro",
        "judge",
        "principal",
        "engº",
        "eng",
        "doktor",
        "doctor",
    ]
)
_WITH_GIVEN = frozenset(
    ["sir", "dame", "don", "doña", "dona", "suor", "sister", "father", "lord", "lady", "deacon", "coach"]
)
_FAMILY_FIRST = frozenset(
    [
        "nguyen",
        "nguyễn",
        "tran",
        "trần",
        "pham",
        "phạm",
        "hoang",
        "hoàng",
        "huynh",
        "huỳnh",
        "phan",
        "vo",
        "võ",
        "dang",
        "đặng",
        "bui",
        "bùi",
        "ngo",
        "ngô",
        "duong",
        "dương",
        "le",
        "lê",
    ]
)
_BEFORE_TITLES = frozenset(
    [
        "her",
        "his",
        "the",
        "honour",
        "honor",
        "honourable",
        "honorable",
        "right",
        "most",
        "very",
        "excellency",
        "worship",
    ]
)
_NOT_SAID = frozenset(
    [
        "watch",
        "manager",
        "big",
        "eng",
        "engº",
        "ing",
        "dipl.-ing",
        "mag",
        "me",
        "don",
        "coach",
        "chef",
        "officer",
        "nurse",
        "hon",
        "madam",
        "principal",
        "constable",
        "sr",
    ]
)
"""What is no title to greet an adult with in a first letter, or is as often a word or a name."""
_DEGREE = re.compile(r"(?:Ph\.?D|M\.?Sc|B\.?Sc|MBA|M[AD]|BA|OBE|MBE|CBE|FR[A-Z]{1,4}|RN|Jr|II|III|IV)\.?")
_TRAILING = re.compile(r",.*$|\s*\(.*?\)|\s*[|•·].*$")


def full_name(name: str, language: str) -> str:
    """The whole name as a greeting has it: Herr and Frau take the family name alone; the French short for a lawyer is written out."""
    words = _untroubled(name)
    if language == "de" and len(words) > 1 and words[0].lower() in {"herr", "frau"}:
        titles = [word for word in words[1:-1] if word.lower().strip(".") in _TITLES]
        return " ".join([words[0].capitalize(), *titles, _family(words)])
    return re.sub(r"^Me\.?(?= )", "Maître", name) if language == "fr" else name


def parts(name: str) -> frozenset[str]:
    """The words of a name in lower case, without titles."""
    return frozenset(w for w in _bare(name).lower().split() if w.strip(".") not in _TITLES and len(w) > 1)


def given_name(name: str) -> str:
    """The given name: the first word that is no title or initial."""
    words = [w for w in _bare(name).split() if w.lower().strip(".") not in _TITLES | _BEFORE_TITLES]
    whole = [w for w in words if len(w.strip(".")) > 1]
    if words and all(len(w.strip(".")) == 1 for w in words[:-1]) and len(words) > 1:
        return " ".join(words if len(words) == 2 else words[:-1])
    if len(words) > 2 and words[0].lower() in _FAMILY_FIRST:
        return words[-1]
    if len(words) == 2 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", words[1]):
        return words[1]
    found = (whole or words or [""])[0]
    return found.capitalize() if (found.isupper() and len(found) > 3) or found.islower() else found


def is_titled(name: str) -> bool:
    """Whether a name is on record with a title that a greeting can have: Prof Daniel Whyte, Sir Hugh Vane, Mrs Kelly."""
    words = _untroubled(name)
    return len(words) > 1 and words[0].lower().strip(".") in _TITLES - _NOT_SAID


def called(name: str, style: str, language: str = "") -> str:
    """How a greeting names somebody: by title and family name where the style is formal and a title is on record."""
    words = _untroubled(name)
    first = words[0].lower().strip(".") if words else ""
    if style != "formal" or len(words) < 2 or first not in _TITLES:
        return given_name(name)
    title = "Professor" if language == "en" and first == "prof" else words[0]
    return f"{title} {given_name(name) if first in _WITH_GIVEN else _family(words)}"


def _untroubled(name: str) -> list[str]:
    """The words of a name without what stands before a title ("His Excellency") and the degrees behind it."""
    words = _bare(name).split()
    while len(words) > 2 and words[0].lower() in _BEFORE_TITLES:
        words = words[1:]
    while len(words) > 2 and (_DEGREE.fullmatch(words[-1]) and not name.isupper()):
        words = words[:-1]
    return words


def _family(words: list[str]) -> str:
    """The last word, with the small ones that belong to it: van Beethoven."""
    at = len(words) - 1
    while at > 1 and words[at - 1].islower() and not words[-1].islower():
        at -= 1
    return " ".join(words[at:])


def _bare(name: str) -> str:
    return " ".join(_TRAILING.sub("", name).split())
