"""The evidence of a person, indexed by words, numbers and days: what a claim is compared with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from callingcard.drafts.english.haste import written_out
from callingcard.drafts.grounding.calling import same_name
from callingcard.drafts.grounding.stems import akin, forms, stem, words_of
from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact, Me
from callingcard.model.grounding import Lexicon
from callingcard.model.person import Person
from callingcard.model.tie import InCommon, Reciprocity
from callingcard.when.placing import day_of

_NAMES = {"name", "employer", "school", "introduced", "referred", "in-common", "there-too"}
_MET = {"met", "meeting"}


@dataclass(frozen=True, slots=True)
class Span:
    """A time: the first day, the last, and whether a text may name its very days ("day") or no more than it says."""

    since: date
    until: date
    precision: str


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence. ``id`` is "" for what the person or the sender is, which no fact id stands for."""

    id: str
    kind: str
    text: str
    words: tuple[str, ...]
    times: tuple[Span, ...] = ()
    mine: bool = False
    fact: Fact | None = None
    encounter: Encounter | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """What grounding is given of one person. ``others`` are names by id; ``wrote``: messages each way, None where not told."""

    person: Person
    me: Me = Me()
    facts: tuple[Fact, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)
    wrote: Reciprocity | None = None
    connected: bool = False
    in_common: tuple[InCommon, ...] = ()


class Index:
    """All items, and which of them say a word. ``language`` is the text's: records may be kept in it, or in English.

    ``numbers`` remembers those that were found in the words of an item (``numbers.numbers_of``).
    """

    def __init__(self, records: Records, lexicon: Lexicon, language: str, now: datetime) -> None:
        self.records = records
        self.now = now
        self.lexicon = lexicon
        self.language = language
        self.numbers: dict[tuple[str, ...], frozenset[float]] = {}
        self.items = tuple(_items(records))
        self._by_word: dict[str, list[int]] = {}
        self._by_form: dict[str, list[int]] = {}
        self._by_concept: dict[int, list[int]] = {}
        self._walks = {
            walk
            for item in self.items
            if item.kind not in {"name", "my-name"}
            for word in item.words
            for walk in lexicon.kin.get(word, ())
        }
        self._concepts = _concepts_of(lexicon.concepts, language)
        for number, item in enumerate(self.items):
            for word in dict.fromkeys(item.words):
                self._by_word.setdefault(word, []).append(number)
                for form in forms(word, language):
                    self._by_form.setdefault(form, []).append(number)
                for concept in self._meanings_in(item, word):
                    self._by_concept.setdefault(concept, []).append(number)

    def exact(self, word: str) -> tuple[int, ...]:
        """Numbers of the items that hold this very word; a plural or possessive s is forgiven."""
        found = self._by_word.get(word) or self._by_word.get(word.removesuffix("s")) or self._by_word.get(f"{word}s")
        return tuple(found or ())

    def saying(self, word: str) -> tuple[int, ...]:
        """Numbers of the items that hold the word, a form of it, a word of the same meaning or one derived from it."""
        found: list[int] = []
        for form in forms(word, self.language):
            found += self._by_form.get(form, ())
        for concept in self._meanings(word):
            found += self._by_concept.get(concept, ())
        if not found:
            near = [n for other, numbers in self._by_word.items() if self._related(word, other) for n in numbers]
            found = [n for n in near if self.items[n].kind.removeprefix("my-") not in _NAMES]
        return tuple(dict.fromkeys(found))

    def _meanings(self, word: str) -> set[int]:
        return {concept for form in forms(word, self.language) for concept in self._concepts.get(form, ())}

    def _meanings_in(self, item: Item, word: str) -> Iterable[int]:
        """What a word of a record means: of a name nothing (Cano is no dog), of a firm's name only the very word."""
        kind = item.kind.removeprefix("my-")
        if kind == "name":
            return ()
        return self._concepts.get(word, ()) if kind in _NAMES else self._meanings(word)

    def _related(self, word: str, other: str) -> bool:
        if akin(word, other):
            return True
        compound = self.language == "de" and min(len(word), len(other)) >= 5
        return compound and (word.startswith(other[:-1]) or word.endswith(other) or other.startswith(word[:-1]))

    def alike(self, word: str) -> tuple[int, ...]:
        """Numbers of the items that hold a word of the same meaning: Lisbonne for Lisbon."""
        return tuple(
            sorted({number for concept in self._meanings(word) for number in self._by_concept.get(concept, ())})
        )

    def called(self, word: str) -> tuple[int, ...]:
        """Numbers of the names, the recipient's and the sender's, that a word is short for."""
        short = self.lexicon.nicknames
        names = ((n, item) for n, item in enumerate(self.items) if item.kind in {"name", "my-name"})
        return tuple(n for n, item in names if any(same_name(word, part, short) for part in item.words))

    def kindred(self, word: str) -> bool:
        """Whether a word comes with a walk of life that something recorded belongs to: "ward" where a nurse is."""
        return bool(self._walks & self.lexicon.kin.get(word, frozenset()))

    def meant(self, word: str) -> bool:
        """Whether a word stands in a group of words of one meaning."""
        return bool(self._meanings(word))

    def of(self, *kinds: str) -> tuple[Item, ...]:
        """The items of these kinds."""
        return tuple(item for item in self.items if item.kind in kinds)

    @property
    def today(self) -> date:
        """The day as of which all is reckoned."""
        return self.now.date()

    @property
    def met(self) -> tuple[Item, ...]:
        """The encounters in which the two met, not those where they were merely in one place."""
        return self.of(*_MET)


@lru_cache(maxsize=12)
def _concepts_of(concepts: tuple[tuple[str, frozenset[int]], ...], language: str) -> Mapping[str, frozenset[int]]:
    """Meanings by word and by stem."""
    found: dict[str, frozenset[int]] = {}
    for word, numbers in concepts:
        for form in (word, stem(word, language)):
            found[form] = found.get(form, frozenset()) | numbers
    return found


def ids(items: Iterable[Item]) -> tuple[str, ...]:
    """The ids of those items that have one, each once."""
    return tuple(dict.fromkeys(item.id for item in items if item.id))


def _items(records: Records) -> list[Item]:
    person, me = records.person, records.me
    found = [_fact(fact) for fact in records.facts]
    found += [_encounter(encounter, records.others) for encounter in records.encounters]
    found += [_in_common(one) for one in records.in_common]
    found += [Item("", "name", person.name, words_of(person.name))]
    found += [
        Item("", kind, text, words_of(text))
        for kind, text in (("employer", person.company), ("position", person.position))
        if text
    ]
    return found + _mine(me)


def _in_common(one: InCommon) -> Item:
    """Whom both know, by the record that shows it, else by who it is; who was merely at the same event is no acquaintance."""
    kind = "there-too" if one.how == "event" else "in-common"
    return Item(next(iter(one.facts), one.person), kind, one.name, words_of(one.name))


def _fact(fact: Fact) -> Item:
    whole = written_out(fact.text)
    words = words_of(fact.text) if whole == fact.text else (*words_of(fact.text), *words_of(whole))
    return Item(fact.id, fact.kind, fact.text, words, tuple(_times(fact)), fact=fact)


def _times(fact: Fact) -> Sequence[Span]:
    found = []
    if fact.since or fact.until:
        since = fact.since or fact.until or date.min
        found.append(Span(since, fact.until or fact.as_of or date.max, "period"))
    if fact.as_of:
        found.append(Span(fact.as_of, fact.as_of, "day"))
    return found


def _encounter(encounter: Encounter, others: Mapping[str, str]) -> Item:
    through = others.get(encounter.through or "", "")
    text = " · ".join(part for part in (encounter.at, encounter.title, through) if part)
    day = day_of(encounter.on)
    precision = "day" if encounter.precision in {"time", "part", "day"} else encounter.precision
    return Item(encounter.id, encounter.kind, text, words_of(text), (Span(day, day, precision),), encounter=encounter)


def _mine(me: Me) -> list[Item]:
    said = [
        ("name", me.name),
        ("headline", me.headline),
        ("offer", *me.offers),
        ("interest", *me.cares),
        ("need", *me.seeks),
    ]
    said += [("group", *me.groups), ("skill", *me.skills)]
    found = [Item("", f"my-{kind}", text, words_of(text), mine=True) for kind, *texts in said for text in texts if text]
    for kind, periods in (("my-employer", me.employers), ("my-school", me.schools)):
        for period in periods:
            text = f"{period.name} · {period.role}" if period.role else period.name
            since, until = period.since, period.until
            times = (Span(since or until or date.min, until or date.max, "period"),) if since or until else ()
            found.append(Item("", kind, text, words_of(text), times, mine=True))
    return found
