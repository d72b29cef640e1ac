"""Whether two notes sound alike: a run of words that both have, beyond greeting and sign-off."""

import re

_RUN = 8
_GREETING = re.compile(r"^[^,!\n]{1,40}[,!\n]\s*")


def words(text: str) -> list[str]:
    """The words of a note without its greeting, in lower case."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", _GREETING.sub("", text, count=1).lower())


def shared_run(a: str, b: str, run: int = _RUN) -> bool:
    """Whether two texts share a run of ``run`` words."""
    first, second = words(a), words(b)
    runs = {tuple(first[i : i + run]) for i in range(len(first) - run + 1)}
    return any(tuple(second[i : i + run]) in runs for i in range(len(second) - run + 1))
