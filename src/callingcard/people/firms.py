"""Companies made comparable: legal forms off, abbreviations written out; and the firm that an e-mail domain speaks of."""

import re
from functools import lru_cache
from typing import NamedTuple

from callingcard.people.spelling import latin, readable, words

_WORD = re.compile(r"[a-z0-9]+")
_LEGAL = words(
    "inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh mbh ag kg kgaa ohg ug se sa sas "
    "sarl sasu spa srl snc sl slu bv nv vof oy oyj ab as asa aps is kk pte pty pvt private bhd sdn ltda eireli sro "
    "doo dd zrt kft nyrt rt ooo oao zao ao pao ehf hf eurl cv coop eg ev the"
)
_WHOLE = {
    "intl": "international", "int": "international", "univ": "university", "uni": "university", "mgmt": "management", "mgt": "management",
    "tech": "technologies", "technology": "technologies", "technol": "technologies", "svcs": "services", "svc": "services",
    "service": "services", "grp": "group", "bros": "brothers", "natl": "national", "nat": "national", "assoc": "associates",
    "associate": "associates", "mfg": "manufacturing", "eng": "engineering", "engg": "engineering", "lab": "laboratories",
    "labs": "laboratories", "laboratory": "laboratories", "dept": "department", "inst": "institute", "consult": "consulting",
    "solution": "solutions", "sys": "systems", "system": "systems", "comm": "communications", "fin": "financial", "ind": "industries",
    "industry": "industries", "pharma": "pharmaceuticals", "pharm": "pharmaceuticals", "hosp": "hospital", "med": "medical",
    "govt": "government", "dev": "development", "ctr": "center", "centre": "center", "st": "saint", "partner": "partners",
}  # fmt: skip
_NO_FIRM = words(
    "selfemployed freelance freelancer independent independentconsultant confidential stealth stealthstartup "
    "stealthmode stealthmodestartup none na retired unemployed various student openfornewopportunities "
    "lookingfornewopportunities opentowork jobseeker seekingopportunities home private consultant ownbusiness startup "
    "selbststandig freiberuflich autonomo independant liberoprofessionista zelfstandig careerbreak"
)
_PUBLIC = words(
    "gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac proton protonmail pm gmx web "
    "mail email yandex zoho fastmail hey tutanota tuta t-online freenet libero virgilio orange wanadoo free laposte "
    "sfr qq 163 126 sina naver daum hanmail rediffmail comcast verizon att sbcglobal btinternet sky uol bol terra "
    "telefonica ziggo kpnmail xs4all bluewin telia wp o2 onet interia seznam posteo mailbox duck inbox list bk"
)
_DOMAIN_TAILS = words(
    "group grp global hq inc intl international holding corp tech app online ag gmbh ltd europe eu us"
)
_SECOND_LEVEL = words("co com org net ac edu gov or ne go gob gouv nhs")


class Firm(NamedTuple):
    """A company's name made comparable: its words in order, the words joined, their initials; what blocks it falls in."""

    words: tuple[str, ...]
    key: str
    initials: str
    begins: tuple[str, ...]


@lru_cache(maxsize=100_000)
def firm_of(company: str | None) -> Firm | None:
    """Read a company name; None for none and for what names no firm (self-employed, stealth startup)."""
    if not company:
        return None
    parts = [
        _WHOLE.get(word, word) for word in _WORD.findall(latin(readable(company)).replace(".", "").replace("'", ""))
    ]
    weighty = [word for word in parts if word not in _LEGAL and word != "and"] or parts
    key = "".join(weighty)
    if not key or key in _NO_FIRM:
        return None
    initials = "".join(word[0] for word in parts if word not in _LEGAL)
    begins = ("firm " + key[:5], "firm " + initials) if len(initials) > 2 else ("firm " + key[:5],)
    return Firm(tuple(weighty), key, initials, begins)


def alike(a: Firm, b: Firm) -> bool:
    """Tell whether two different spellings may be one firm: one begins the other, an acronym, a slip of the pen."""
    short, long = (a, b) if (len(a.key), a.key) <= (len(b.key), b.key) else (b, a)
    if len(short.key) < 2:
        return False
    if long.words[: len(short.words)] == short.words and len(short.key) >= 3:
        return True
    if len(short.words) == 1 and len(short.key) >= 3 and short.key == long.initials:
        return True
    if len(short.words) > 1 and long.key.startswith(short.key) and len(short.key) >= 5:
        return True
    slips = 1 if len(short.key) < 9 else 2
    if len(short.key) < 5 or abs(len(a.key) - len(b.key)) > slips:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(a.key, b.key, score_cutoff=slips) <= slips


def domain_label(email: str) -> str | None:
    """The part of an address's domain that names a firm: ``nordhavn`` in ``ana@mail.nordhavn.co.uk``; None at public hosts."""
    return _label(email[email.rfind("@") + 1 :])


@lru_cache(maxsize=20_000)
def _label(domain: str) -> str | None:
    parts = domain.split(".")
    if len(parts) < 2:
        return None
    parts = parts[:-2] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[:-1]
    label = parts[-1]
    return None if label in _PUBLIC or len(label) < 2 else label.replace("-", "")


def owns(firm: Firm, label: str) -> bool:
    """Tell whether a domain label is the firm's: its name, the first words of it, or its initials."""
    if (
        firm.key == label
        or (len(label) >= 4 and firm.key.startswith(label))
        or (len(label) >= 3 and firm.initials == label)
    ):
        return True
    return len(firm.words[0]) >= 4 and label.removeprefix(firm.words[0]) in _DOMAIN_TAILS
