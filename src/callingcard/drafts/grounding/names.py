"""Names: words with capitals inside a sentence. Each must be recorded as it stands; Northwind is not Northwest.

German writes every noun with a capital; there ``topics`` looks at all of them.
"""

from collections.abc import Iterator

from callingcard.drafts.grounding import standing
from callingcard.drafts.grounding.evidence import Index, ids
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading

_THIS = frozenset({"this", "last", "next", "every", "ce", "cette", "este", "esta", "questo", "questa"})


def find(reading: Reading, index: Index, taken: frozenset[int]) -> Iterator[Hit]:
    """Runs of capitalised words, cut where one recorded name ends and another begins."""
    if reading.language == "de":
        return
    for run in _runs(reading, taken):
        at = 0
        while at < len(run):
            size, held = _longest(run[at:], reading, index)
            words = run[at : at + max(size, 1)]
            at += len(words)
            ordinary = all(_ordinary(reading, number) for number in words)
            if ordinary and (len(run) == 1 or not held):
                if len(run) == 1:
                    continue
                held = ()
            start, end = reading.words[words[0]].start, reading.words[words[-1]].end
            reason = None if held else "Nothing recorded has this name."
            yield Hit(start, end, ids(index.items[n] for n in held), reason)


def _runs(reading: Reading, taken: frozenset[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number, word in enumerate(reading.words):
        named = word.capital and number not in taken and not word.is_number and word.said.split("'")[0] != "i"
        if named and word.initial and (_ordinary(reading, number) or not standing.subject(reading, number)):
            named = False
        joined = run and reading.folded[reading.words[run[-1]].end : word.start] in {" ", "-", " & ", "&", ". "}
        if run and not (named and joined):
            yield run
            run = []
        if named:
            run.append(number)
    if run:
        yield run


def _ordinary(reading: Reading, number: int) -> bool:
    word = reading.words[number]
    shouted = len(word.said) > 1 and reading.text[word.start : word.end].isupper() and reading.everyday(word.said)
    if shouted:
        return True
    if word.said in reading.tongue.capitals:
        if number and reading.words[number - 1].said in _THIS:
            return True
        return not standing.pointed(reading, number) and not standing.topical(reading, number)
    return (reading.language == "en" or word.initial) and reading.common(word.said)


def _longest(run: list[int], reading: Reading, index: Index) -> tuple[int, tuple[int, ...]]:
    """How many of the words, from the first on, are recorded together, and in which items."""
    held: tuple[int, ...] = ()
    size = 0
    for number in run:
        said = reading.words[number].said
        found = set(index.exact(said) or index.alike(said) or index.called(said))
        both = tuple(n for n in held if n in found) if size else tuple(sorted(found))
        if not both:
            break
        held, size = both, size + 1
    return size, held
