"""Replies to invitations: to ask why, to thank and go on, to decline kindly. Pieces of data/replies.toml put together.

All that a reply says of the sender is their name and the one recorded place it cites. Within one sitting no two replies are
worded alike while there are other wordings left; the same invitation gets the same wording each time nothing else changed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from zlib import crc32

Phrases = Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]
"""By language: ``greet``, and by purpose the lists of pieces (data/replies.toml)."""
_LATER = ("second", "third")
GAP = "[…]"
"""What only the user can write: the answer to what they were asked."""
_LONGEST_NAME = 30
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reply is to be: its purpose ("ask-why", "namesake", "welcome", "decline"), for welcoming which ``ground`` it names and the ``place``.

    ``asked``: they put a question, which is answered, by the user, before anything is asked of them.
    """

    key: str
    purpose: str
    language: str
    name: str = ""
    ground: str = "first"
    place: str = ""
    asked: bool = False


@dataclass(slots=True)
class Sitting:
    """The wordings used so far, so that none comes twice."""

    phrases: Phrases
    used: set[tuple[object, ...]] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)

    def drafts(self, wish: Wish) -> Iterator[str]:
        """Wordings for a wish, none used before in this sitting, as long as there are any."""
        language = wish.language if wish.language in self.phrases else "en"
        pieces = self.phrases[language][wish.purpose]
        later = ("answer",) if wish.asked else _LATER
        lists = [pieces[wish.ground], *(pieces[name] for name in later if name in pieces)]
        greetings: Sequence[str] = self.phrases[language]["greet"]  # type: ignore[assignment]
        for choice in self._fresh(wish, language, [len(some) for some in lists]):
            said = " ".join(some[place] for some, place in zip(lists, choice, strict=True))
            greeting = greetings[sum(choice) % len(greetings)]
            yield _whole(greeting, said, wish)

    def _fresh(self, wish: Wish, language: str, sizes: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Choices of pieces, those that share no piece with the last ones first."""
        key = f"{language} {wish.purpose} {wish.ground}{' asked' if wish.asked else ''}"
        turn = self.counts.get(key, crc32(wish.key.encode()) % 97)
        self.counts[key] = turn + 1
        first = tuple((turn + turn // size * step) % size for step, size in enumerate(sizes))
        others = product(*(range(size) for size in sizes))
        for choice in (first, *(c for c in others if c != first)):
            if (key, choice) not in self.used:
                self.used.add((key, choice))
                yield choice
        yield first


def _whole(greeting: str, said: str, wish: Wish) -> str:
    said = said.replace("{place}", wish.place)
    name = wish.name if _NAME.fullmatch(wish.name) and len(wish.name) <= _LONGEST_NAME else ""
    if name:
        return f"{greeting.replace('{name}', name)} {said}"
    bare = re.sub(r",? *\{name\}", "", greeting)
    return f"{bare} {said}"
