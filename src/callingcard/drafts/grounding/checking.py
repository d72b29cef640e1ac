"""All finders in their order, and what they found put together."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from callingcard.drafts.grounding import addressing, dates, names, numbers, quotes, relations, topics
from callingcard.drafts.grounding.evidence import Index, Records
from callingcard.drafts.grounding.hit import Finder, Hit
from callingcard.drafts.grounding.reading import Reading
from callingcard.model.draft import Claim, Unsupported
from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact, Me
from callingcard.model.grounding import Grounding, Lexicon
from callingcard.model.person import Person
from callingcard.model.tie import Reciprocity

READ_AT_MOST = 8_000
# What an earlier finder has explained, a later one leaves alone; relations explain only their everyday words.
_FINDERS: tuple[Finder, ...] = (
    addressing.find,
    quotes.find,
    dates.find,
    numbers.find,
    relations.find,
    names.find,
    topics.find,
)


def ground(
    text: str,
    *,
    facts: Iterable[Fact],
    encounters: Iterable[Encounter],
    person: Person,
    me: Me,
    now: datetime,
    lexicon: Lexicon,
    others: Mapping[str, str] | None = None,
    wrote: Reciprocity | None = None,
    connected: bool = False,
    language: str | None = None,
) -> Grounding:
    """What of ``text`` the records support, and what they do not.

    ``others`` are the names of persons that encounters mention, by id; ``wrote`` the messages each way, None where that
    is not known; ``language`` an ISO 639-1 code, else the likeliest. Only the first 8,000 characters are read.
    """
    records = Records(person, me, tuple(facts), tuple(encounters), others or {}, wrote, connected)
    return Grounder(records, lexicon, now=now)(text, language)


class Grounder:
    """The check for one person: what is recorded is indexed once for each language, for many texts."""

    def __init__(self, records: Records, lexicon: Lexicon, *, now: datetime) -> None:
        self._records, self._lexicon, self._now = records, lexicon, now
        self._indexes: dict[str, Index] = {}

    def __call__(self, text: str, language: str | None = None) -> Grounding:
        """Check one text."""
        reading = Reading(text[:READ_AT_MOST], self._lexicon.tongues, language)
        hits = _hits(reading, self._index(reading.language))
        claims = tuple(Claim(h.start, h.end, h.facts) for h in _joined(hits, reading) if h.reason is None and h.facts)
        wrong = tuple(
            Unsupported(h.start, h.end, reading.text[h.start : h.end], h.reason)
            for h in _joined([h for h in hits if h.reason], reading)
            if h.reason
        )
        return Grounding(claims, wrong)

    def _index(self, language: str) -> Index:
        if language not in self._indexes:
            self._indexes[language] = Index(self._records, self._lexicon, language, self._now)
        return self._indexes[language]


def _hits(reading: Reading, index: Index) -> list[Hit]:
    hits: list[Hit] = []
    taken: set[int] = set()
    for find in _FINDERS:
        found = list(find(reading, index, frozenset(taken)))
        hits += found
        for hit in found:
            inside = reading.inside(hit.start, hit.end)
            taken.update(inside if find is not relations.find else _everyday(reading, inside, last=hit.settles))
    return sorted(hits, key=lambda hit: (hit.start, hit.end))


def _everyday(reading: Reading, numbers: list[int], *, last: bool) -> list[int]:
    """Of a relation's words the last, and those that say nothing by themselves; "kubernetes" in "your kubernetes talk" stays."""
    return [
        n
        for n in numbers
        if (last and n == numbers[-1] and not _named(reading, n)) or reading.everyday(reading.words[n].said)
    ]


def _named(reading: Reading, number: int) -> bool:
    return reading.words[number].capital and reading.language != "de" and not reading.words[number].initial


def _joined(hits: Iterable[Hit], reading: Reading) -> list[Hit]:
    """Hits of one kind that overlap or stand side by side, made one."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        beside = (
            last is not None and last.reason == hit.reason and reading.folded[last.end : hit.start] in {" ", "-", " & "}
        )
        if last and (hit.start < last.end or beside):
            facts = tuple(dict.fromkeys((*last.facts, *hit.facts)))
            joined[-1] = Hit(last.start, max(last.end, hit.end), facts, last.reason)
        else:
            joined.append(hit)
    return joined
