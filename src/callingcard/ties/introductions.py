"""Introductions and referrals, given and received: who brought whom together, read out of a fact's words (advice E4).

Three ways, seen from the person on whom the fact is recorded: they came ``through`` somebody; something came ``from``
them (they introduced the user to somebody, or spoke for the user); or the user did it for them (``to``).
"""

import re
from collections.abc import Callable

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.tie import Reason, Service, ServiceKind, Way
from callingcard.text import bare, squeeze

Named = Callable[[str], str]
"""Who brought the two together, out of "by Marta Reis" or "Marta from the choir introduced us"; empty for nobody."""
KINDS = ("introduced", "referred")
_LONGEST = 60
_THEM = r"(?P<a>him|her|them|(?-i:[^\W\d_a-zß-ÿ][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}?))"
_WHO = r"(?P<o>\S.*)"
_FROM = r"(?P<who>(?:he|she|they|[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}) )?(?:has |have |had )?(?:kindly |also |just )?"
_I = r"I(?:['’]ve| have| had)? (?:also |just )?"


def _patterns(lead: str, rows: tuple[tuple[ServiceKind, str], ...]) -> tuple[tuple[ServiceKind, str], ...]:
    """Compiled when first used: most days nobody was introduced."""
    return tuple((kind, rf"(?i:{words})" if not lead else rf"{lead}(?i:{words})") for kind, words in rows)


_GAVE_ME = _patterns(_FROM, (
    ("introduced", rf"introduced me (?:by e-?mail )?to {_WHO}"),
    ("introduced", rf"(?:put|got|brought) me in(?:to)? (?:touch|contact) with {_WHO}"),
    ("introduced", rf"(?:connected|linked) me (?:with|to|up with) {_WHO}"),
    ("introduced", rf"made (?:me )?an introduction to {_WHO}"),
    ("referred", r"(?:referred|recommended|suggested|named|proposed) me(?: (?:to (?P<o>\S.*)|(?:for|as) .*))?$"),
    ("referred", rf"(?:vouched|spoke(?: up)?|put in a (?:good )?word) for me(?: (?:with|to|at) {_WHO})?$"),
    ("referred", rf"(?:gave|passed)(?: on)? my (?:name|number|address|CV|details)(?: on)? to {_WHO}"),
    ("referred", r"(?:referred|recommended) (?P<o>\S.*?) to me$"),
    ("referred", r"(?:sent|pointed|steered) (?P<o>\S.*?) (?:to me|my way)$"),
))  # fmt: skip
_I_GAVE = _patterns(_I, (
    ("introduced", rf"introduced {_THEM} (?:to|and) {_WHO}"),
    ("introduced", rf"introduced (?:to |with )?{_WHO}"),
    ("introduced", rf"(?:put|got|brought) {_THEM} in(?:to)? (?:touch|contact) with {_WHO}"),
    ("introduced", rf"(?:put|got|brought) {_THEM} and (?P<o>\S.*?) (?:in(?:to)? (?:touch|contact)|together)$"),
    ("introduced", rf"(?:connected|linked) {_THEM} (?:with|to|up with|and) {_WHO}"),
    ("introduced", rf"made an introduction to {_WHO}"),
    ("referred", rf"(?:referred|recommended|suggested|sent|named|proposed) {_THEM} (?:to|and) {_WHO}"),
    ("referred", rf"(?:referred|recommended|suggested|named|proposed) {_THEM}(?: (?:for|as) .*)?$"),
    ("referred", r"(?:sent|pointed|steered) (?P<o>\S.*?) (?:his|her|their) way$"),
    ("referred", rf"(?:vouched|spoke(?: up)?|put in a (?:good )?word) for {_THEM}(?: (?:with|to|at) {_WHO})?$"),
    ("referred", rf"(?:gave|passed)(?: on)? (?:his|her|their) (?:name|number|address|CV|details)(?: on)? to {_WHO}"),
))  # fmt: skip
_BY_ME = _patterns("", (
    ("introduced", rf"(?:was |were )?(?:introduced|put in touch|connected) by me (?:to|with) {_WHO}"),
    ("introduced", r"(?:was |were )?(?:introduced|connected|put in touch) (?:to|with) (?P<o>\S.*?) by me$"),
    ("referred", rf"(?:was |were )?(?:referred|recommended) by me(?: to {_WHO})?$"),
))  # fmt: skip
_NAME = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-ZÀ-Þ][\w'’.-]*(?: (?:(?:de|da|do|dos|van|von|der|den|del|di|bin|la|le|al) )*[A-ZÀ-Þ][\w'’.-]*)*")  # fmt: skip
_END = re.compile(r"\s*(?:[,;:(]|\s(?:for|because|when|after|who|about|on|as|last|this)\s).*$")


def service(fact: Fact, *, name: str, named: Named) -> Service | None:
    """What a fact of kind introduced or referred tells, seen from its person, who is called ``name``; None where it is unclear."""
    if fact.kind not in KINDS or fact.private:
        return None
    found = read(fact.text, name=name)
    if found:
        kind, way, other = found
        return Service("referred" if fact.kind == "referred" else kind, way, other, fact.id, fact.as_of, said=fact.text)
    by = named(fact.text)
    kind = "referred" if fact.kind == "referred" else "introduced"
    return Service(kind, "through", by, fact.id, fact.as_of, said=fact.text) if by and not _is(by, name) else None


def services(evidence: Evidence) -> tuple[Service, ...]:
    """The introductions and referrals that the person has part in, by facts of their own and of others."""
    told = {service.fact for service in evidence.services}
    own = (
        Service(kind, way, other, fact.id, fact.as_of, said=fact.text)
        for fact in evidence.facts
        if fact.kind in KINDS and fact.id not in told and not fact.private
        for kind, way, other in filter(None, [read(fact.text, name=evidence.person.name)])
    )
    return (*evidence.services, *own)


def did(service: Service) -> str:
    """What they did for the user, without who: "introduced me to Bo Li", or the user's own words."""
    own = read(service.said)
    return service.said if own and own[1] == "from" else f"introduced me to {service.other}"


def brought(service: Service) -> Reason:
    """What one of the two did for the other, in a sentence; a referral in the user's own words."""
    who = ("They", "you") if service.way == "from" else ("You", "them")
    end = f": “{service.said}”" if service.kind == "referred" else f" to {service.other}" if service.other else ""
    return Reason("brought", f"{who[0]} {service.kind} {who[1]}{end}.", (service.fact,), "E4")


def read(text: str, *, name: str = "") -> tuple[ServiceKind, Way, str] | None:
    """What was done, which way, and with whom, out of words like "introduced me to Bo Li" or "I put her in touch with Bo Li".

    ``name`` is that of the person spoken of. None where the words tell of no service from them or to them.
    """
    said = squeeze(text).rstrip(".!")
    ways: tuple[tuple[Way, tuple[tuple[ServiceKind, str], ...]], ...] = (
        ("from", _GAVE_ME), ("to", _I_GAVE), ("to", _BY_ME))  # fmt: skip
    for way, rows in ways:
        for kind, pattern in rows:
            match = re.match(pattern, said)
            if match and _by_them(match, name):
                return kind, way, _other(match, name)
    return None


def _by_them(match: re.Match[str], name: str) -> bool:
    """Whether it was the person spoken of who did it: "Ana introduced me to Bo" says so on Ana's record only."""
    who = (match.groupdict().get("who") or "").strip()
    return not who or who.lower() in {"he", "she", "they"} or _is(who, name)


def _other(match: re.Match[str], name: str) -> str:
    """The one of the two named who is not the person spoken of."""
    found = match.groupdict()
    first, second = _clean(found.get("a") or ""), _clean(found.get("o") or "")
    if first.lower() in {"him", "her", "them", ""} or _is(first, name):
        return "" if second.lower() in {"him", "her", "them"} else second
    return first if not second or _is(second, name) or second.lower() in {"him", "her", "them"} else second


def _clean(said: str) -> str:
    """A name where there is one, else the first words."""
    name = _NAME.match(said)
    return name[0].rstrip(".,'’-") if name else _END.sub("", f"{said} ").strip()[:_LONGEST]


def _is(said: str, name: str) -> bool:
    """Whether a name as written may be that of the person: all its words are among theirs."""
    words = set(bare(said).split())
    return bool(words) and words <= set(bare(name).split())
