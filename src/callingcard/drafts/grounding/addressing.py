"""The names in greeting and sign-off: the recipient's own, and the sender's, in full or in short."""

from collections.abc import Iterable, Iterator, Sequence

from callingcard.drafts.grounding.calling import same_name
from callingcard.drafts.grounding.evidence import Index
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading, Word
from callingcard.drafts.grounding.stems import words_of


def find(reading: Reading, index: Index, _: frozenset[int]) -> Iterator[Hit]:
    """A greeting to somebody else, a signature of somebody else."""
    person, me = index.records.person, index.records.me
    if reading.greeting:
        first, end = reading.greeting
        addressed = reading.words[first:end]
        yield from (Hit(word.start, word.end) for word in reading.words[:first])
        # "Hiya, Becca the lifeguard": who writes says so first.
        theirs, mine = words_of(person.name), words_of(me.name or "")
        if addressed and not _named(addressed[0], theirs, index) and _named(addressed[0], mine, index):
            yield from (Hit(word.start, word.end) for word in addressed)
        else:
            yield from _names(addressed, (person.name, person.position), index, "The recipient is not called that.")
    closing = reading.words[reading.closing :]
    signed = [word for word in closing if word.said not in reading.tongue.closings]
    places = [period.name for period in me.employers if period.until is None]
    yield from _names(
        [word for word in signed if not reading.everyday(word.said)],
        (me.name, me.headline, *places),
        index,
        "The sender is not called that.",
    )
    yield from (Hit(word.start, word.end) for word in closing if word.said in reading.tongue.closings)


def _names(words: Iterable[Word], called: tuple[str | None, ...], index: Index, reason: str) -> Iterator[Hit]:
    """``called``: the name, then the words that may stand beside it: a title, a firm."""
    parts, beside = words_of(called[0] or ""), {part for said in called[1:] for part in words_of(said or "")}
    for word in words:
        known = not parts or not word.capital or word.said in beside or _named(word, parts, index)
        yield Hit(word.start, word.end, (), None if known or _title(word, index) else reason)


def _title(word: Word, index: Index) -> bool:
    """Whether it is a word of any language that names nobody: Herr, Professora, or one that opens a note."""
    return any(word.said in tongue.always or word.said in tongue.greetings for tongue in index.lexicon.tongues.values())


def _named(word: Word, parts: Sequence[str], index: Index) -> bool:
    """Whether it is one of these names; the table of nicknames is large, and only looked at where it is none of them as written."""
    return word.said in parts or any(same_name(word.said, part, index.lexicon.nicknames) for part in parts)
