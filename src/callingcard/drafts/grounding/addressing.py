"""The names in greeting and sign-off: the recipient's own, and the sender's, in full or in short."""

from collections.abc import Iterable, Iterator

from callingcard.drafts.grounding.evidence import Index
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading, Word
from callingcard.drafts.grounding.stems import words_of


def find(reading: Reading, index: Index, _: frozenset[int]) -> Iterator[Hit]:
    """A greeting to somebody else, a signature of somebody else."""
    person, me = index.records.person, index.records.me
    if reading.greeting:
        first, end = reading.greeting
        yield from _names(reading.words[first:end], person.name, index, "The recipient is not called that.")
    closing = reading.words[reading.closing :]
    signed = [word for word in closing if word.said not in reading.tongue.closings]
    yield from _names(signed, me.name or "", index, "The sender is not called that.")
    yield from (Hit(word.start, word.end) for word in closing if word.said in reading.tongue.closings)


def _names(words: Iterable[Word], name: str, index: Index, reason: str) -> Iterator[Hit]:
    parts = words_of(name)
    for word in words:
        known = not parts or not word.capital or any(_same(word.said, part, index) for part in parts)
        title = any(
            word.said in tongue.always or word.said in tongue.greetings for tongue in index.lexicon.tongues.values()
        )
        yield Hit(word.start, word.end, (), None if known or title else reason)


def _same(said: str, part: str, index: Index) -> bool:
    short = index.lexicon.nicknames
    if said == part or (len(said) == 1 and part.startswith(said)):
        return True
    mine, theirs = {said, *short.get(said, ())}, {part, *short.get(part, ())}
    return bool(mine & theirs) and part[:1] != "" and (part in mine or said in theirs)
