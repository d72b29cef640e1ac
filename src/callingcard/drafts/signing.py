"""How the sender signs: a word and a name, an initial after a dash, or nothing; learned from the ends of what they wrote."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_KISSES: Final = re.compile(r"(?:\s+[xX]{1,4})?[\s.!]*$")
_NAME: Final = re.compile(r"(?P<before>(?:^|.*[\s.!?,]))(?P<dash>[-–—~/]\s?)?(?P<name>[^\W\d_][\w'’-]*\.?)$", re.DOTALL)
_FULL: Final = re.compile(r"(?:^|.*[\s.!?,])(?P<name>[A-ZÀ-Þ][\w'’-]*\.? [A-ZÀ-Þ][\w'’-]+)$", re.DOTALL)
_WORD: Final = re.compile(
    r"(?:^|[.!?:\n]\s*)(?P<word>[^\W\d_]+(?:[ ][^\W\d_]+){0,3},|(?:cheers|thanks|best|ciao|salut|merci|grazie|danke|gracias)!)\s*$",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"(?:^|[.!?,…)”\"\n])\s*$")


def signed(texts: Sequence[str]) -> str | None:
    """The sign-off that at least half of the texts end with, to be put behind a note; "" where they end without one,
    None where they do not agree."""
    ends = Counter(_end(text, texts) for text in texts)
    closing, count = ends.most_common(1)[0]
    return closing if count * 2 >= len(texts) else None


def _end(text: str, texts: Sequence[str]) -> str:
    said = _KISSES.sub("", text)
    match = _NAME.match(said)
    if not match or sum(_last(other) == match["name"].lower() for other in texts) * 2 < len(texts):
        return ""
    before, name = match["before"], f"{match['dash'] or ''}{match['name']}"
    if (full := _FULL.match(said)) and sum(_KISSES.sub("", other).endswith(full["name"]) for other in texts) * 2 >= len(
        texts
    ):
        before, name = said[: -len(full["name"])], full["name"]
    if not match["dash"] and not _ALONE.search(before):
        return ""
    word = _WORD.search(before)
    if not word:
        return _gap(before) + _plain(name)
    mid = "\n" if "\n" in before[word.end("word") :] else " "
    return f"{_gap(before[: word.start('word')])}{_plain(word['word'])}{mid}{_plain(name)}"


def _last(text: str) -> str:
    match = _NAME.match(_KISSES.sub("", text))
    return match["name"].lower() if match else ""


def _gap(before: str) -> str:
    """What stands between the last sentence and the sign-off; a blank line at the most."""
    lines = before[len(before.rstrip()) :].count("\n")
    return "\n" * min(lines, 2) if lines else " "


def _plain(text: str) -> str:
    """Safe where names are filled in."""
    return text.replace("{", "").replace("}", "")
