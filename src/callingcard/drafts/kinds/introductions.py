"""Introductions and referrals: who stands between the two, named (advice C2)."""

import re
from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene

_LEAD = re.compile(
    r"^(?:(?:was |were )?(?:introduced|referred|recommended|suggested|sent|put in touch|connected)\s+)?"
    r"(?:by|through|via|from|thanks to|par|de la part de|von|durch|por|pelo|pela|de|da|do|dal|dalla|tramite)\s+", re.IGNORECASE)  # fmt: skip
_NAME = re.compile(
    r"(?:(?:Dr|Prof|Capt|Lt|Col|Maj|Gen|Sgt|Hon|Cmdr|Commander|Sister|Father|Rev|Mr|Mrs|Ms|Miss|Sir|Dame|Imam|Rabbi|Frau|Herr|Professor|Doctor|Captain|Councilwoman|Councilman|Councillor|Cllr|Principal|Judge|Don|Doña|[Dd]ona|Suor|Schwester|Bruder|Madame|Monsieur|Mme|M)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+(?:(?:de|da|do|dos|van|von|der|den|di|del|della|la|le|el|al|bin|ibn|y|e)\s+)*[A-ZÀ-ÖØ-Þ][\w'’.-]*)*"
)
_ROLE = re.compile(
    r"(?:the|our|my|le|la|el|il|o|a|der|die)\s+[a-z][\w'’-]*(?:\s+[a-z][\w'’-]*){0,2}(?:\s+(?:from|at|in|of|de|du|des|von|di|do|da|dos)\s+(?:the\s+)?[\w'’ -]{2,25})?$"
)
_MY = re.compile(
    r"^(?:my|our|mon|ma|notre|mein(?:e[nrm]?)?|unser(?:e[nrm]?)?|mi|nuestr[oa]|(?:[oa]\s+)?(?:meu|minha|noss[oa])|(?:il|la)?\s*(?:mi[oa]|nostr[oa]))\s+"
    r"(?:[\wà-ÿ][\w'’-]*\s+){1,3}?(?=[A-ZÀ-Þ][\w'’-]*(?:\s+[A-ZÀ-Þ]|$|\s+[a-z]))"
)
_WHO_IS = re.compile(r"^(?:her|his|their|my|our|the)\s+(?:[a-z][\w'’-]*\s+){0,2}[a-z][\w'’-]*,\s+(?=[A-ZÀ-Þ])")
_KIN = re.compile(r"^(?:aunt(?:y|ie)?|uncle|cousin|brother|sister|granny|grandma|grandpa|auntie)\s+(?=[A-ZÀ-Þ])")
_OF = re.compile(r"\s+(?:from|at|in)\s+(?:the\s+|my\s+|our\s+)?[\w'’& -]{2,30}")
_BREAK = re.compile(
    r"\s+(?:who|said|says|suggested|suggests|introduced|told|thought|thinks|put|recommended|pointed|sent|gave|mentioned|reckons|after|because|when|that|and|hat|a|ha|m'a)\b|[,;:(]|(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Rev)(?<!Prof)(?<!Capt)(?<!Lt)(?<!Col)(?<!Maj)(?<!Gen)(?<!Sgt)(?<!Hon)(?<!Cmdr)(?<!\bSt)[.]"
)


def moves(scene: Scene) -> Iterator[Move]:
    """One for each introduction or referral whose person can be named."""
    for fact in scene.of("introduced", "referred"):
        who = named(fact.text)
        if who and who.split()[0].lower() not in scene.names:
            value = 9.0 if fact.kind == "referred" or not scene.met else 4.0
            yield Move(fact.kind, roles("how"), {"who": who}, (fact.id,), value)


def short(who: str) -> str:
    """Who introduced, without where they belong: "Joana from the choir" is Joana the second time."""
    return re.split(r"\s+(?:from|at|in)\s+", who)[0]


def named(text: str) -> str:
    """Who introduced, out of "by Marta Reis" or "Marta from the choir introduced us"; empty where nobody is named."""
    said = _WHO_IS.sub("", _LEAD.sub("", " ".join(text.split())))
    said = _KIN.sub(lambda m: m[0].capitalize(), said)
    broken = _BREAK.search(said)
    core = said[: broken.start()] if broken else said
    who = _ROLE.match(core)
    if who and core[who.end() :].strip() == "":
        return core.strip()
    core = _MY.sub("", core)
    match = _NAME.match(core)
    if (
        not match
        or not (match[0][:1].isupper() or match[0].lower().startswith("dona "))
        or match[0].lower() in {"she", "he", "they", "we", "i", "the", "my"}
    ):
        return ""
    of = _OF.fullmatch(core[match.end() :])
    return match[0] + (of[0] if of else "")
