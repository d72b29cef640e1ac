"""What stands around a name and is no part of it: titles, degrees, pronouns; particles; places to cut a tagline."""

import re

from callingcard.people.spelling import words

TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev fr hon capt col gen lt maj sgt herr frau mag dipl ing "
    "dipling mme mlle mgr monsieur madame sr sra srta don dona doña dott dottssa avv arch eng engr drs ir pan pani "
    "sri shri smt dhr mevr hr fru prof.dr"
)
# Titles that are given names too: before one word more, and without a point, they are somebody's name ("Don Knuth").
GIVEN_TOO = words("don eng ing sri gen mag pan maj col hon arch")
SUFFIXES = words("jr sr jnr snr ii iii iv junior senior filho neto")
DEGREES = words(
    "phd dphil md mba msc bsc ma ba ms bs llm llb jd mph mpp mfa bfa mfa ca cpa cfa cfp cma acca aca fca pmp csm cspo "
    "psm cissp cisa cism pe peng ceng rn np dds dvm edd esq shrm shrmcp sphr phr cipd mcipd itil aws togaf prince2 "
    "lean sixsigma meng beng mmath mphil dba emba mres pgce frsa fcca fcma gaicd obe mbe cbe rd msw lcsw lmft psyd "
    "drph mhsc bcom mcom btech mtech be me bca mca cfe frm caia pcc acc mcc icf scrum dipl lic"
)
PARTICLES = words(
    "van von der den de del della di da dos das do du la le les lo el al ad bin ibn bint abu ben ter ten te zu zum "
    "zur af av st san santa dal dalla degli y e und 't op vande vander vanden mac o"
)
COMPOUND_CHINESE = words(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒 南宫 南宮"
)
COMPOUND_KOREAN = words("남궁 황보 제갈 사공 선우 서문 독고 동방")
PATRONYMIC = re.compile(r"(?:ovich|evich|ovych|evych|ovna|evna|ivna|ichna|yovych)$")
# A space on each side, or a bar: hyphens within a name stay.
TAGLINE = re.compile(r"\s*[|•·●▪►»~/\\:;]\s*|\s+[-–—]+\s+|\s@|\s+(?=#)")
BRACKETS = re.compile(r"[(\[{（]([^)\]}）]*)[)\]}）]?")
PRONOUNS = re.compile(r"\s*\([^\W\d_]{2,5}(?:\s*/\s*[^\W\d_]{2,5}){1,2}\)")
QUOTED = re.compile(r"(?<!\w)[\"“”„«'‘’]([^\"“”»'‘’]{2,20})[\"“”»'‘’](?!\w)")
# Where none of this is, there is neither a nickname nor an earlier name to look for: in most names.
ASIDE = re.compile(r"[\"'(\[{]|(?:n[ée]+|geb|geborene|born|domu|roz|ex)\.?\s", re.IGNORECASE)
MAIDEN = re.compile(r"\b(?:née|nee|né|geb\.?|geborene|born|z domu|roz\.|ex)\s+", re.IGNORECASE)


def is_title(word: str) -> bool:
    """Tell whether a word is a title: ``Dr.``, ``Prof.Dr``, ``Mme``."""
    return len(word) > 1 and word.lower().replace(".", "") in TITLES


def is_degree(word: str) -> bool:
    """Tell whether a word is a degree or certificate: ``PhD``, ``M.B.A.``, ``PMP®``."""
    bare = word.lower().replace(".", "").replace("®", "").replace("™", "").strip(",'()- ")
    return bare in DEGREES or bare.replace("-", "") in DEGREES
