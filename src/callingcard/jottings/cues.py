"""Cues: the words of a line that tell what comes after them, up to the next cue or the end of the clause."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PRONOUN = r"(?:her|him|them|she|he|they)"
_I = r"(?:i(?:'ll|’ll|'d|’d|\s+will|\s+would|\s+have\s+to|\s+need\s+to|\s+should)|(?<=[,;.]\s)(?:need\s+to|have\s+to|will))"
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ])"
_STOP = r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bst)(?<!\bmrs)(?<!\bprof)\.(?:\s|$)"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:was\s+|were\s+|got\s+)?(?:introduced|intro|introduction)\s+(?:by|through|via|from)|thanks\s+to\s+an?\s+intro(?:duction)?\s+(?:by|from)|through|via"),
    ("name", r"(?:just\s+)?(?:i\s+|we\s+)?(?:met(?:\s+(?:up\s+)?with)?|meeting\s+with|ran\s+into|bumped\s+into|got\s+to\s+know|caught\s+up\s+with|spoke\s+(?:to|with)|talked\s+(?:to|with)|chatted\s+(?:to|with)|talk\s+with|chat\s+with|call\s+with|(?:had\s+(?:a\s+|an\s+)?)?(?:coffee|lunch|dinner|breakfast|beer|drinks|call|chat|talk|meeting|conversation)\s+with|introduced\s+to|saw)"),
    ("promised", rf"(?:and\s+)?(?:i(?:'ve|’ve|\s+have)?\s+)?promised(?:\s+{_PRONOUN})?(?:\s+(?:to|that\s+i(?:'d|’d|\s+would)))?|(?:and\s+)?i\s+owe\s+{_PRONOUN}|(?<=[,;.]\s)owe\s+{_PRONOUN}|(?:and\s+)?(?:i\s+)?(?:said|told\s+{_PRONOUN})\s+(?:that\s+)?i(?:'d|’d|'ll|’ll|\s+would|\s+will)(?=\s+(?:send|share|bring|write|look|show|ask|call|forward|introduce|give|get))|{_I}(?=\s+(?:send|share|forward|show|bring)\b)"),
    ("about", r"(?:and\s+)?(?:we\s+)?(?:talked|spoke|chatted|talking|speaking|chatting)\s+(?:about|on|of)|(?:and\s+)?(?:we\s+)?(?:discussed|discussing)|about|regarding|concerning|re:|topics?:"),
    ("said", rf"(?:and\s+)?(?:(?:{_PRONOUN})\s+)?(?:said|says|mentioned|told\s+(?:me|us))(?:\s+that)?|(?:(?<=[,;.]\s)|(?<=\band\s))(?:{_PRONOUN})(?:['’](?:s|re|ve)|\s+(?:is|are|was|has|have|keeps?|wants?|needs?|likes?|loves?|lives?|plays?|runs?|builds?|just))(?=\s)"),
    ("position", r"(?:who\s+)?(?:works?|working)\s+as(?:\s+an?)?"),
    ("company", r"(?:who\s+)?(?:works?|working)\s+(?:at|for|with)"),
    ("name", rf"with(?=\s+{_CAPITAL})"),
    ("at", rf"at|@|during|in(?=\s+(?:the\s|{_CAPITAL}))"),
)  # fmt: skip
_FOUND = re.compile("|".join(rf"(?P<k{i}>(?<![\w'’@.-])(?:{cue})(?![\w'’]))" for i, (_, cue) in enumerate(_CUES)), re.IGNORECASE)  # fmt: skip
_CUT = {
    "name": rf";|{_STOP}|\(", "at": rf"[,;](?:\s|$)|{_STOP}|\(|\s(?:where|who|she|he|they|we|i)\s", "through": rf"[,;(]|{_STOP}",
    "company": rf"[,;(]|{_STOP}", "position": rf"[,;(]|{_STOP}",
}  # fmt: skip
_CLAUSE = rf"[;]|[!?](?:\s|$)|{_STOP}|,\s*(?:and\s+)?(?=(?:{_PRONOUN}|i|we|who|it|nice|very)\b)"
_BELONGS = re.compile(r"\b(?:talk|talks|paper|work|working|job|role|team|lab|session|booth|course|position|keynote|workshop|time|years?|life|look|looking|good|bad|based|lives?|living|office|group|interested|involved|invested|believes?|up)$", re.IGNORECASE)  # fmt: skip
_BY_WIRE = {"zoom", "teams", "skype", "phone", "linkedin", "video", "facetime", "slack", "discord", "mail", "e-mail", "email", "meet", "signal", "whatsapp"}  # fmt: skip


class Part(NamedTuple):
    """A piece of the line: of what kind, by which cue, and its words."""

    kind: str
    cue: str
    text: str


def parts(text: str) -> Iterator[Part]:
    """Take a line apart at its cues; what belongs to none is of kind "rest"."""
    cues = list(_cues(text))
    first = cues[0][1] if cues else len(text)
    yield Part("rest", "", text[:first])
    ends = [*(start for _, start, _ in cues[1:]), len(text)]
    for (kind, start, end), following in zip(cues, ends, strict=bool(cues)):
        cue, piece = text[start:end], text[end:following]
        cut = re.search(_CUT.get(kind, _CLAUSE), piece, re.IGNORECASE)
        taken = piece[: cut.start()] if cut else piece
        left = piece[cut.start() :].lstrip(" ,;.)") if cut else ""
        if kind == "through" and taken.strip(" ,.;").lower() in _BY_WIRE:
            kind = "at"
        if kind == "said" and not re.match(r"(?:and\s+)?\w*\s*(?:said|says|mentioned|told)", cue, re.IGNORECASE):
            taken = f"{cue.removeprefix('and ')}{taken}"
        yield Part(kind, cue, _without_and(taken))
        yield Part("rest", "", left)


def _cues(text: str) -> Iterator[tuple[str, int, int]]:
    seen: set[str] = set()
    at = 0
    while match := _FOUND.search(text, at):
        kind = _CUES[int((match.lastgroup or "k0")[1:])][0]
        at = match.end()
        if kind in {"at", "name"} and not _counts(kind, match, text, seen):
            continue
        seen.add(kind)
        yield kind, match.start(), match.end()


def _counts(kind: str, match: re.Match[str], text: str, seen: set[str]) -> bool:
    """Whether a word that may also stand within what another cue introduces begins something new."""
    if (
        match[0].lower().split()[-1] in {"at", "in", "with"}
        and kind in seen
        and match[0].lower() in {"at", "in", "with"}
    ):
        return False
    if kind == "at" and _BELONGS.search(text[: match.start()].rstrip()):
        return False
    if kind == "at" and seen & {"about", "said", "promised"}:
        follows = text[match.end() :].lstrip()[:1]
        return "at" not in seen and follows.isupper()
    return not (kind == "name" and "name" in seen)


def _without_and(text: str) -> str:
    return re.sub(r"[\s,]+(?:and|but|so|who)?\s*$", "", text)
