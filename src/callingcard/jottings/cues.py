"""Cues: the words of a line that tell what comes after them, up to the next cue or the end of the clause."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from callingcard.jottings.tongues.tongue import Tongue

_BY_WIRE = {
    "zoom", "teams", "skype", "phone", "linkedin", "video", "facetime", "slack", "discord", "mail", "e-mail", "email", "meet", "signal",
    "whatsapp", "telefon", "téléphone", "teléfono", "telefone", "telefono",
}  # fmt: skip
_WEAK_KINDS = {"at", "name"}


class Part(NamedTuple):
    """A piece of the line: of what kind, by which cue, and its words."""

    kind: str
    cue: str
    text: str


def parts(text: str, tongue: Tongue) -> Iterator[Part]:
    """Take a line apart at its cues; what belongs to none is of kind "rest"."""
    for kind, pattern in tongue.around:
        if match := re.search(pattern, text, re.IGNORECASE):
            yield Part(kind, match[0], match["x"])
            text = f"{text[: match.start()]}; {text[match.end() :]}"
    cues = list(_cues(text, tongue))
    first = cues[0][1] if cues else len(text)
    yield Part("rest", "", tongue.bared(text[:first]))
    ends = [*(start for _, start, _ in cues[1:]), len(text)]
    for (kind, start, end), following in zip(cues, ends, strict=bool(cues)):
        cue, piece = text[start:end], text[end:following].lstrip(" ;")
        cut = re.search(tongue.cut(kind), piece, re.IGNORECASE)
        taken = piece[: cut.start()] if cut else piece
        left = piece[cut.start() :].lstrip(" ,;.)") if cut else ""
        if kind == "through" and taken.strip(" ,.;").lower() in _BY_WIRE:
            kind = "at"
        if kind == "said" and not re.match(tongue.telling, cue, re.IGNORECASE):
            taken = f"{tongue.begun(cue)} {taken.lstrip()}"
        yield Part(kind, cue, tongue.bared(taken))
        yield Part("rest", "", tongue.bared(left))


def _cues(text: str, tongue: Tongue) -> Iterator[tuple[str, int, int]]:
    seen: set[str] = set()
    at = 0
    while match := tongue.found.search(text, at):
        kind = tongue.cues[int((match.lastgroup or "k0")[1:])][0]
        at = match.end()
        if kind in _WEAK_KINDS and not _counts(kind, match, text, seen, tongue):
            continue
        seen.add(kind)
        yield kind, match.start(), match.end()


def _counts(kind: str, match: re.Match[str], text: str, seen: set[str], tongue: Tongue) -> bool:
    """Whether a word that may also stand within what another cue introduces begins something new."""
    if kind in seen and match[0].lower() in tongue.weak:
        return False
    if kind == "at" and re.search(tongue.belongs, text[: match.start()].rstrip(), re.IGNORECASE):
        return False
    if kind == "at" and seen & {"about", "said", "promised"}:
        follows = text[match.end() :].lstrip()[:1]
        return "at" not in seen and follows.isupper()
    return not (kind == "name" and "name" in seen)
