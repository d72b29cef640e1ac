"""How alike notes are: runs of words that two of them share, beyond greeting and sign-off. Knows nothing of how they were made."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ARTICLE = re.compile(r"^(?:at|on|the|a|an|le|la|les|l['’]|auf der|der|die|das|beim|o|a|os|as|il|lo|el|los|las)\s+")
_GREETING = re.compile(r"^[^,!.:?\n–]{1,45}[,!.:\n–]\s*")


def body(text: str) -> list[str]:
    """The words of a note, lower case, without what stands before its first comma or line and without a closing line."""
    said = _GREETING.sub("", text.strip(), count=1)
    paragraphs = [p for p in said.split("\n\n") if p.strip()]
    if len(paragraphs) > 1 and len(paragraphs[-1].split()) <= 8:
        paragraphs.pop()
    return _WORD.findall(" ".join(paragraphs).lower())


def runs(words: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    """Each run of ``length`` words with where it begins."""
    return {tuple(words[i : i + length]): i for i in range(len(words) - length + 1)}


def folded_names(words: Sequence[str], names: Iterable[str]) -> list[str]:
    """The words with each name (of an event, a place, a school) as one: two who were there cannot call it otherwise."""
    said = list(words)
    for name in names:
        parts = _WORD.findall(_ARTICLE.sub("", name.lower()))
        at = 0
        while len(parts) > 1 and at <= len(said) - len(parts):
            if said[at : at + len(parts)] == parts:
                said[at : at + len(parts)] = [" ".join(parts)]
            at += 1
    return said


def pairs(bodies: Mapping[str, Sequence[str]], length: int = 7) -> dict[tuple[str, str], str]:
    """Pairs of ids whose words share a run of ``length``, with the first of the runs."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for identity, words in bodies.items():
        for run in runs(words, length):
            holders[run].append(identity)
    found: dict[tuple[str, str], str] = {}
    for run, ids in holders.items():
        for a, b in combinations(sorted(ids), 2):
            found.setdefault((a, b), " ".join(run))
    return found


def commonest(bodies: Mapping[str, Sequence[str]], length: int, most: int) -> list[tuple[str, int]]:
    """The runs of ``length`` words that most share."""
    counted = Counter(run for words in bodies.values() for run in runs(words, length))
    return [(" ".join(run), count) for run, count in counted.most_common(most) if count > 1]
