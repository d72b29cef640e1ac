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
_TRAILING = re.compile(r",.*$|\s*\(.*?\)|\s*[|•·].*$")


def full_name(name: str, language: str) -> str:
    """The whole name as a greeting has it: the French short for a lawyer's title written out."""
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


def called(name: str, style: str) -> str:
    """How a greeting names somebody: by title and family name where the style is formal and a title is on record."""
    words = _bare(name).split()
    while len(words) > 2 and words[0].lower() in _BEFORE_TITLES:
        words = words[1:]
    first = words[0].lower().strip(".") if words else ""
    if style == "formal" and len(words) > 1 and first in _TITLES:
        return f"{words[0]} {given_name(name) if first in _WITH_GIVEN else words[-1]}"
    return given_name(name)


def _bare(name: str) -> str:
    return " ".join(_TRAILING.sub("", name).split())
