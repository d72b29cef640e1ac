"""Quoted words: they must stand so, in that order, in something recorded."""

import re
from collections.abc import Iterator

from callingcard.drafts.english.haste import written_out
from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.evidence import Index, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading
from callingcard.text import folded

_QUOTED_AT_ALL = 3
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(
    r"“([^”“]{2,}?)”|„([^“”„]{2,}?)[“”]|«\s*([^»«]{2,}?)\s*»|»([^«»]{2,}?)«|\"([^\"\n]{2,}?)\"|(?<!\w)[‘']([^’'\n]{2,}?(?:['’]\w[^’'\n]*?)*)[’'](?!\w)"
)


def find(reading: Reading, index: Index, _: frozenset[int]) -> Iterator[Hit]:
    """What stands in quotation marks and is not on record."""
    for match in _QUOTED.finditer(reading.text):
        inner = next(group for group in match.groups() if group is not None)
        start = match.start() + match[0].index(inner)
        said = _words(inner)
        held = [
            item
            for item in index.items
            if any(_holds(_words(text), said) for text in (item.text, written_out(item.text)))
        ]
        reason = None if held else "Nothing recorded has these words."
        if said and not _aside(reading, start, said):
            yield Hit(start, start + len(inner), ids(held), reason)


def _aside(reading: Reading, start: int, said: tuple[str, ...]) -> bool:
    """Whether nobody is quoted: what is denied or wished, and a word or two in marks that are not laid in their mouth."""
    if reading.unreal(start, start + 1):
        return True
    first = next((n for n, word in enumerate(reading.words) if word.start >= start), None)
    return len(said) < _QUOTED_AT_ALL and first is not None and standing.whom(reading, first) not in {"you", "we"}


def _words(text: str) -> tuple[str, ...]:
    """Folded, and without apostrophes: people leave them out as they type."""
    return tuple(_WORD.findall(folded(text).replace("'", "")))


def _holds(words: tuple[str, ...], said: tuple[str, ...]) -> bool:
    size = len(said)
    return any(words[at : at + size] == said for at in range(len(words) - size + 1))
