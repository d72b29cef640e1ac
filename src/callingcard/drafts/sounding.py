"""Whether two notes sound alike: a run of words that both have, beyond greeting and sign-off."""

import re

_RUN = 8
_GREETING = re.compile(r"^[^,!\n]{1,40}[,!\n]\s*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def words(text: str) -> list[str]:
    """The words of a note without its greeting, in lower case."""
    return _WORD.findall(_GREETING.sub("", text, count=1).lower())


def runs(*texts: str, run: int = _RUN) -> frozenset[tuple[str, ...]]:
    """All runs of ``run`` words in these texts: two texts sound alike where their runs are not disjoint."""
    said = map(words, texts)
    return frozenset(tuple(some[i : i + run]) for some in said for i in range(len(some) - run + 1))


def shared_run(a: str, b: str, run: int = _RUN) -> bool:
    """Whether two texts share a run of ``run`` words."""
    return not runs(a, run=run).isdisjoint(runs(b, run=run))
