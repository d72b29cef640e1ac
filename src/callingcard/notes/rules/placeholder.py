"""Still holds a placeholder of a template.

Why: Nothing says "mass mail" as loudly as a field that was not filled in.
Source: advice C14
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "error"
FLAGS = (
    Example("Hi ⟦{{first_name}}⟧, did the dog come back?"),
    Example("Dear ⟦[Name]⟧, your work at ⟦<company>⟧ is known here."),
    Example("Hi ⟦%FIRSTNAME%⟧, and ⟦*|COMPANY|*⟧ too."),
    Example("Hallo ⟦«Vorname»⟧, wie läuft es bei ⟦${company}⟧?"),
    Example("Hi ⟦XXX⟧, we met at ⟦___⟧."),
    Example("Hi ⟦{Role}⟧ and ⟦$name⟧."),
    Example("Hi Ana, I enjoyed talking with you about ⟦[…]⟧ at the harbour open day."),
    Example("Bonjour ⟦«Prénom»⟧, quel plaisir !"),
)
PASSES = (
    Example("The set {a, b} in your proof should be ordered, I think."),
    Example("Your function takes <int> and [0] as defaults. Why?"),
    Example("It cost $40 and 20 % less than last year."),
    Example("You wrote “the river […] never asks”, and I believe it. Which river was it?"),
    Example("Use snake_case, you said, and __init__ stays."),
    Example("En su libro escribe «farol» donde todos dicen «faro»."),
)
_FIELD: Final = (
    r"(?:(?:first|last|full|given|family|sur|user|contact|recipient|your|my|their|his|her|mutual|target|company|job|event|sender|the|insert|add|specific|current|previous|new|recent)[\s_.-]*){0,4}"
    r"(?:name|fname|lname|firstname|lastname|company|firm|business|employer|organi[sz]ation|org|title|job|role|position|industry|sector|city|location|country|school|university|college"
    r"|topic|subject|event|conference|article|post|project|product|skill|interest|date|day|time|link|url|email|phone|number|sender|signature|pain[ _-]?point|achievement|connection|contact|person|group|field|area|compliment|detail|reason|something[^\]})>]{0,40}|something|x"
    r"|prenom|nom|entreprise|societe|poste|ecole|ville|secteur|vorname|nachname|firma|unternehmen|stelle|ort|branche|nombre|apellido|empresa|cargo|puesto|ciudad|nome|cognome|sobrenome|azienda|ruolo|citta|cidade|universidade|escola|scuola)"
    r"(?:[\s_.-]*(?:name|here|\d|goes here|of [a-z ]{2,20}|they [a-z ]{2,30}|you [a-z ]{2,30}|x|y))?"
)
_PATTERN: Final = (
    r"\{\{[^{}\n]{0,60}\}\}"
    r"|\$\{[^{}\n]{1,60}\}|\*\|[^|\n]{1,40}\|\*|\[\[[^\[\]\n]{1,60}\]\]|<<[^<>\n]{1,60}>>|##[a-z_]{2,30}##|%%[a-z_]{2,30}%%|\[%[^%\n]{1,40}%\]|<%[^%\n]{1,40}%>"
    rf"|[\[{{<«]\s?{_FIELD}\s?[\]}}>»]"
    rf"|%{_FIELD}%|\${_FIELD}(?![\w])|@{_FIELD}@"
    r"|\[(?:insert|your|add|their|mention|fill|specific|name of|e\.g\.|xx+)[^\[\]\n]{0,60}\]"
    r"|\[\s?\.{1,3}\s?\]"
    r"|(?<![\w.])x{3,5}(?![\w.])|(?<!\w)_{3,}(?!\w)|\bfname\b|\blname\b|\bfirst_?name\b|\bfirstname\b|\blorem ipsum\b"
)
_SIGNS: Final = ("{", "[", "<", "%", "$", "*", "«", "_", "@", "#")
TRIGGERS = frozenset({*_SIGNS, "xxx", "xxxx", "xxxxx", "fname", "lname", "firstname", "lorem"})
_WAITS: Final = re.compile(r"\b(?:at|about|on|in|for|of|your|the|our|with|from|to|is|and|by|like|dear|hi|hello)\s*$")
_REAL: Final = re.compile(r"«[^»]*\s[^»]*»")


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled when a sign of a template first occurs: it is large. What begins none of its branches is passed over at once."""
    return re.compile(rf"(?=[{{$*\[<#%«@x_fl])(?:{_PATTERN})")


def check(reading: Reading) -> Iterator[Hit]:
    """Quoted words in guillemets of more than one word are a quotation, not a field; in a quotation, dots in brackets leave words out."""
    greeted = reading.recipient_name if reading.greeted else None
    name = reading.note.recipient.name if reading.note.recipient else None
    for match in _pattern().finditer(reading.folded):
        if _REAL.fullmatch(match[0]) or (not match[0].strip("[ .]") and _quoted(reading.folded[: match.start()])):
            continue
        if match[0][0] == "x" and _kisses(reading, *match.span()):
            continue
        fix = name.split()[0] if name and "name" in match[0] and "company" not in match[0] and greeted is None else None
        yield Hit(*match.span(), "A field of the template was not filled in.", fix)


def _kisses(reading: Reading, start: int, end: int) -> bool:
    """Whether small x's end a line: so some sign a note to a friend. After "at" or "your" they stand for what is missing."""
    rest = reading.folded[end:].partition("\n")[0]
    return not rest.strip() and not reading.is_capital(start) and not _WAITS.search(reading.folded, 0, start)


def _quoted(before: str) -> bool:
    """Whether a quotation is still open: folded text has one kind of mark."""
    return before.count('"') % 2 == 1
