"""What somebody is called in a greeting, out of a full name with its titles and commas."""

import re
from collections.abc import Sequence

_TITLES = frozenset([
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "reverend", "father", "sister", "fr", "imam", "rabbi", "herr", "frau", "dipl.-ing", "ing",
    "mag", "dra", "sra", "sr", "me", "maître", "mme", "madame", "monsieur", "don", "doña", "dona", "suor", "cllr", "councillor", "captain", "capt", "commander", "cmdr",
    "colonel", "col", "major", "lieutenant", "lt", "general", "sgt", "admiral", "constable", "senator", "mayor", "madam", "hon", "eng", "maestra", "coach",
    "ambassador", "deacon", "chef", "watch", "manager", "big", "pastor", "bishop", "lord", "lady", "officer", "sergeant", "nurse", "maestro", "judge",
    "principal", "engº", "doktor", "doctor", "mlle", "docteur", "docteure", "professeur", "professeure", "dott", "dott.ssa", "dottor", "dottoressa",
    "prof.ssa", "professoressa", "sig.ra", "sig.na", "signora", "signor", "srta", "señor", "señora", "señorita", "senhor", "senhora", "doutor", "doutora",
    "profa", "hr", "fru", "seu", "chief", "inspector", "engr", "barr", "alhaji", "alhaja", "dato", "datuk", "datin", "encik", "puan", "cik", "shri", "shrimati", "smt",
])  # fmt: skip
_ABBREVIATED = re.compile(
    r"(?!(?:wm|chas|geo|thos|jos|jas|jno|chr|phil|alex|ma|fco|fdo|st)\.)[^\W\d_]{2,6}\.$|[^\W\d_]{1,5}\.?[ªº]$",
    re.IGNORECASE,
)
"""A word cut short before a name is a title, whatever the language: Mtro., D.ª, Eng.ª; some given names are cut short too."""
_SHORT = frozenset(["sig.", "avv.", "arch.", "geom.", "pr."])
"""Titles only where they are written short: without the stop they are names, or words."""
_WITH_GIVEN = frozenset([
    "sir", "dame", "don", "doña", "dona", "suor", "sister", "father", "lord", "lady", "deacon", "coach", "seu", "alhaji", "alhaja", "dato", "datuk", "datin", "encik", "puan",
    "cik", "shri", "shrimati", "smt",
])  # fmt: skip
_FAMILY_FIRST = frozenset([
    "nguyen", "nguyễn", "tran", "trần", "pham", "phạm", "hoang", "hoàng", "huynh", "huỳnh", "phan", "vo", "võ", "dang", "đặng", "bui", "bùi", "ngo", "ngô", "duong", "dương", "le",
    "lê",
])  # fmt: skip
_SURELY_FAMILY = frozenset(["nguyen"])
"""Family names that stand first even where the name has but two words; one written with its marks is no foreigner's spelling either."""
_BEFORE_TITLES = frozenset([
    "her", "his", "the", "honour", "honor", "honourable", "honorable", "right", "most", "very", "excellency", "worship",
])  # fmt: skip
_NOT_SAID = frozenset([
    "watch", "manager", "big", "eng", "engº", "ing", "dipl.-ing", "mag", "me", "don", "coach", "chef", "officer", "nurse", "hon", "madam", "principal", "constable", "sr",
    "hr", "fru", "seu",
])  # fmt: skip
"""What is no title to greet an adult with in a first letter, or is as often a word or a name."""
_SAID_IN = {
    "fr": frozenset(["m", "me", "pr"]),
    "es": frozenset(["sr", "ing"]),
    "pt": frozenset(["sr", "eng", "engº", "engª", "eng.ª", "seu"]),
    "it": frozenset(["sig", "ing", "avv", "arch", "geom", "maestro"]),
}
"""What is a title to greet with in a language, and not elsewhere."""
_WRITTEN = {
    "mme": "Madame", "madame": "Madame", "mlle": "Madame", "m": "Monsieur", "mr": "Monsieur", "monsieur": "Monsieur", "dr": "Docteur",
    "docteur": "Docteur", "docteure": "Docteure", "pr": "Professeur", "prof": "Professeur", "professeur": "Professeur",
    "professeure": "Professeure", "me": "Maître", "maître": "Maître",
}  # fmt: skip
"""French titles as a greeting has them, written out."""
_GIVEN_TOO = frozenset(["don", "ing", "mag", "col", "hon", "eng"])
"""Titles that are given names too where a single word more is all there is: Don Knuth."""
_PARTICLES = frozenset(["le", "van", "von", "de", "di", "del", "della", "dos"])
_PATRONYMIC = frozenset(["la", "el", "al", "ben", "bin", "da", "saint", "mac"])
"""What begins a family name though it has a capital; of the second sort only after a given name, for they are given names too."""
_SECOND_GIVEN = frozenset(["josé", "jose", "luis", "maría", "maria", "carmen", "antonio", "manuel", "carlos", "isabel", "luisa", "pilar", "ángel", "angel", "jesús", "javier", "teresa", "dolores", "ignacio", "miguel", "alberto", "fernando", "andrés"])  # fmt: skip
_DEGREE = re.compile(r"(?:Ph\.?D|M\.?Sc|B\.?Sc|MBA|M[AD]|BA|OBE|MBE|CBE|FR[A-Z]{1,4}|RN|Jr|II|III|IV)\.?")
_TURNED = re.compile(
    r"((?:(?:d[aei]|d[aeo]s|del|della|v[ao]n|de[rn]|l[ae]) )*[^\W\d_][^\W\d_'’-]*(?:[-'’][^\W\d_]+)*), ([^\W\d_][^\W\d_A-Z]+(?:[ -][^\W\d_][^\W\d_A-Z]*\.?)?)"
)
_SIGNS = "\u2e80"
"""From here on writing is in signs, not letters."""
_TRAILING = re.compile(r",.*$|\s*\(.*?\)|\s*[|•·].*$")


def full_name(name: str, language: str) -> str:
    """The whole name as a greeting has it; a title takes the family name alone (German: Herr and Frau), a French one is written out."""
    words = _untroubled(name)
    if language == "de" and len(words) > 1 and words[0].lower() in {"herr", "frau"}:
        titles = [word for word in words[1:-1] if word.lower().strip(".") in _TITLES]
        return " ".join([words[0].capitalize(), *titles, _family(words)])
    if language == "fr" and len(words) > 1 and (title := _WRITTEN.get(words[0].lower().strip("."))):
        return f"{title} {_family(words)}"
    return f"{words[0]} {_family(words)}" if language == "it" and is_titled(name, language) else name


def parts(name: str) -> frozenset[str]:
    """The words of a name in lower case, without titles."""
    return frozenset(w for w in _bare(name).lower().split() if w.strip(".") not in _TITLES and len(w) > 1)


def given_name(name: str) -> str:
    """The given name: the first word that is no title or initial; with its title a single name, which is mostly the family's."""
    bare = _bare(name).split()
    words = [w for w in bare if not _is_titular(w)]
    if bare and bare[0].lower() in _GIVEN_TOO and sum(len(w.strip(".")) > 1 for w in words) < 2:
        return bare[0]
    if len(words) < 2 <= len(bare):
        return " ".join(bare)
    whole = [w for w in words if len(w.strip(".")) > 1]
    if words and words[0] > _SIGNS:
        return " ".join(words)  # a name in signs is said whole
    if words and all(len(w.strip(".")) == 1 for w in words[:-1]) and len(words) > 1:
        return " ".join(words if len(words) == 2 else words[:-1])
    if _family_first(words):
        return words[-1]
    shouted = [w for w in whole if w.isalpha() and w.isupper() and len(w) > 2]
    if 0 < len(shouted) < len(whole):
        whole = [w for w in whole if w not in shouted]  # OLSEN Greta: the family's name is the one in capitals
    if len(words) > 2 and words[0] == "Te":
        return " ".join(words[:2])  # the article of a Māori name, which is none alone
    if len(words) == 2 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", words[1]):
        return words[1]
    found = (whole or words or [""])[0]
    return found.capitalize() if (found.isupper() and len(found) > 3 and "." not in found) or found.islower() else found


def _family_first(words: Sequence[str]) -> bool:
    """Whether the family name stands first, as in Vietnam: of three words, or of two where the first can be nothing else."""
    low = [word.lower() for word in words]
    if not low or low[0] not in _FAMILY_FIRST:
        return False
    surely = low[0] in _SURELY_FAMILY or not low[0].isascii()
    return len(low) > 2 or (len(low) == 2 and surely and low[1] not in _FAMILY_FIRST)


def _is_titular(word: str) -> bool:
    """Whether a word of a name is a title, or stands before one."""
    low = word.lower()
    return low.strip(".") in _TITLES | _BEFORE_TITLES or low in _SHORT or _ABBREVIATED.match(word) is not None


def is_titled(name: str, language: str = "") -> bool:
    """Whether a name is on record with a title that a greeting can have: Prof Daniel Whyte, Sir Hugh Vane, Mrs Kelly; in Italian Ing. Rossi."""
    words = _untroubled(name)
    said = _TITLES - _NOT_SAID | _SAID_IN.get(language, frozenset())
    return len(words) > 1 and words[0].lower().strip(".") in said


def called(name: str, style: str, language: str = "") -> str:
    """How a greeting names somebody: by title and family name where the style is formal and a title is on record."""
    words = _untroubled(name)
    first = words[0].lower().strip(".") if words else ""
    if style != "formal" or len(words) < 2 or first not in _TITLES | _SAID_IN.get(language, frozenset()):
        return given_name(name)
    given = given_name(name)
    if given == words[0]:
        return given  # Don Knuth
    title = "Professor" if language == "en" and first == "prof" else words[0]
    title = _WRITTEN.get(first, title) if language == "fr" else title
    return f"{title} {given if first in _WITH_GIVEN and len(words) > 2 else _family(words, language)}"


def _untroubled(name: str) -> list[str]:
    """The words of a name without what stands before a title ("His Excellency") and the degrees behind it."""
    words = _bare(name).split()
    while len(words) > 2 and words[0].lower() in _BEFORE_TITLES:
        words = words[1:]
    while len(words) > 2 and (_DEGREE.fullmatch(words[-1]) and not name.isupper()):
        words = words[:-1]
    return words


def _family(words: list[str], language: str = "") -> str:
    """The last word of a titled name, with what belongs to it: van Beethoven, Le Goff; of a Spanish name both surnames."""
    at = len(words) - 1
    while at > 1 and _belongs(words, at - 1) and not words[-1].islower():
        at -= 1
    two = language == "es" and at == len(words) - 1 and at > 2
    return " ".join(words[at - 1 :] if two and words[at - 1].lower() not in _SECOND_GIVEN else words[at:])


def _belongs(words: list[str], at: int) -> bool:
    low = words[at].lower()
    return words[at].islower() or low in _PARTICLES or (at > 1 and low in _PATRONYMIC)


def _bare(name: str) -> str:
    """A name without remarks, degrees and signs around it, the given name first: "Olsen, Greta" is Greta Olsen."""
    turned = _TURNED.fullmatch(name.strip())
    name = f"{turned[2]} {turned[1]}" if turned and not _DEGREE.fullmatch(turned[2]) else _TRAILING.sub("", name)
    return " ".join(word for word in name.split() if any(c.isalnum() for c in word))
