"""A text read for its claims: words with their places, clauses, questions, greeting and sign-off, and its language."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from callingcard.drafts.grounding.stems import WORD, core, plain, stem, typed
from callingcard.model.grounding import Tongue
from callingcard.text import folded

_SENTENCE = re.compile(r"(?:(?<=[.!?…:;])|(?<=[.!?…][\"'”’)»]))\s+|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|st|sr|sra|dott|ing|bzw|e\.g|i\.e|z\.b|no|vs|u\.s)\.|\b\w\.|\b\d{1,2}\.)$"
)
_CLAUSE = re.compile(
    r"[,;:()]|\s[–—-]\s|—|\b(?:but|and|so|because|when|after|aber|und|weil|denn|mais|et|car|pero|y|porque|mas|e|ma)\s+"
    r"(?=(?:i|we|you|ich|wir|du|sie|je|nous|vous|tu|yo|nosotros|eu|nos|voce|io|noi|lei)\b)"
)
_LONGEST_CLOSING = 6
_ADVERBS = {"en": "ly", "es": "mente", "pt": "mente", "it": "mente"}
_NO_ADVERBS = {"family", "supply", "assembly", "butterfly", "monopoly", "anomaly", "multiply", "homily", "dragonfly"}
_ROOTED = 7
_KISSES = re.compile(r"x+o?x?o?")
_COMPARED = re.compile(r"(?:i?est|i?er|iness|ness|less)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or figure. ``said`` is folded, without elided article or possessive; ``initial``: a capital tells nothing here."""

    start: int
    end: int
    said: str
    capital: bool
    initial: bool
    clause: int
    sentence: int

    @property
    def is_number(self) -> bool:
        return self.said[:1].isdecimal()


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence or clause: where, and whether a question mark ends its sentence."""

    start: int
    end: int
    question: bool


class Reading:
    """A text and all that is read off it once. Offsets of ``folded`` are those of the text."""

    def __init__(self, text: str, tongues: Mapping[str, Tongue], language: str | None) -> None:
        self._found: dict[str, tuple[re.Match[str], ...]] = {}
        self.text = text
        self.folded = folded(text)
        self._tongues = tongues
        self.tongue = tongues.get((language or "").partition("-")[0].lower()) or _likeliest(self.folded, tongues)
        self.language = self.tongue.code
        self.sentences = tuple(_sentences(text, self.folded))
        self.clauses = tuple(clause for sentence in self.sentences for clause in _clauses(self.folded, sentence))
        self.words = tuple(self._words())

    def _words(self) -> Iterable[Word]:
        clause = sentence = 0
        for match in WORD.finditer(self.folded):
            while clause < len(self.clauses) - 1 and match.start() >= self.clauses[clause].end:
                clause += 1
            while sentence < len(self.sentences) - 1 and match.start() >= self.sentences[sentence].end:
                sentence += 1
            start, end = (match.start() + offset for offset in core(match[0]))
            if start < end:
                said = plain(self.folded[start:end])
                if self.language == "de" and typed(said) != said and self._german(typed(said)):
                    said = typed(said)
                first = not self.folded[self.sentences[sentence].start : start].strip(" \t\"'“”«»„‚(*-–—…¡¿•>")
                yield Word(
                    start,
                    end,
                    said,
                    self.text[start].isupper(),
                    first or self._opens(start),
                    clause,
                    sentence,
                )

    def _german(self, said: str) -> bool:
        tongue = self.tongue
        return any(said in words for words in (tongue.always, tongue.aside, tongue.closings, tongue.greetings))

    def _opens(self, start: int) -> bool:
        """After a colon, an opening mark, a dash or a picture: where a capital is but the beginning of something."""
        before = self.folded[:start].rstrip(" ")
        last = before[-1:]
        return last in set(':“„«"(…¿¡—–!?') or before.endswith(" -") or unicodedata.category(last or " ") == "So"

    @cached_property
    def greeting(self) -> tuple[int, int] | None:
        """The words of the greeting: from the first to before the first that is none, "Hi Ana" or "Ana" alone before a comma."""
        words = self.words[:6]
        # "Hola Maria" begins an English note as well.
        first = 1 if words and any(words[0].said in tongue.greetings for tongue in self._tongues.values()) else 0
        polite = first + sum(1 for _ in _leading(words[first:], self.tongue.greetings))
        end = polite
        while end < len(words) and words[end].capital and not self._broken(end, polite):
            end += 1
        if end == 0 or (polite == 0 and not self._addressed(end)):
            return None
        return polite, end

    def _broken(self, at: int, first: int) -> bool:
        """Whether a mark stands between this word and the one before it."""
        return at > first and any(c in ",!:.\n—–-" for c in self.folded[self.words[at - 1].end : self.words[at].start])

    def _addressed(self, end: int) -> bool:
        after = self.folded[self.words[end - 1].end :].lstrip(" ")[:1]
        return end <= 3 and after in {",", "!", "\n", "—", "–", "-"} and after != ""

    @cached_property
    def closing(self) -> int:
        """The number of the first word of the sign-off; that of all words where there is none."""
        total = len(self.words)
        for at in range(total - 1, max(-1, total - 1 - _LONGEST_CLOSING), -1):
            line = self._line_start(at)
            if line and total - at <= 4 and all(w.capital or _KISSES.fullmatch(w.said) for w in self.words[at:]):
                return self._with_wishes(at)
        return self._with_wishes(total)

    def _line_start(self, at: int) -> bool:
        """Whether nothing but a line break, a dash or a closing word stands right before this word."""
        if at == 0:
            return False
        between = self.folded[self.words[at - 1].end : self.words[at].start]
        closed = self.words[at - 1].said in self.tongue.closings
        ended = any(mark in between for mark in ".!?")
        return (
            any(mark in between for mark in "\n—–")
            or (between.strip() == "-" and between != "-")  # Rolls-Royce signs nothing
            or ((closed or ended) and bool(between.strip()))
        )

    def _with_wishes(self, at: int) -> int:
        """Take the closing words before the name into the sign-off: "Best regards,"."""
        first = at
        while first > 0 and self.words[first - 1].said in self.tongue.closings and at - first < _LONGEST_CLOSING:
            first -= 1
        return first if first < at and (first == 0 or self.words[first].initial or self.words[first].capital) else at

    def everyday(self, said: str) -> bool:
        """Whether a word claims nothing wherever it stands, in this form or another."""
        if self.field(said):
            return False
        always, stems = self.tongue.always, _stems(self.tongue.always, self.language)
        if self.language == "de" and typed(said) in always:
            return True
        if said in always or stem(said, self.language) in stems or self._adverb(said):
            return True
        if self.language == "en" and _compared(said) & always:
            return True
        return said.startswith(("re", "ri")) and (said[2:] in always or stem(said[2:], self.language) in stems)

    def _adverb(self, said: str) -> bool:
        ending = _ADVERBS.get(self.language)
        return ending is not None and said.endswith(ending) and len(said) > len(ending) + 3 and said not in _NO_ADVERBS

    def field(self, said: str) -> bool:
        """Whether a word names a field, a craft or the things of one: what notes are about, not how they speak."""
        return said in self.tongue.fields and said not in self.tongue.always

    def common(self, said: str) -> bool:
        """Whether a word claims nothing unless it is what is spoken of."""
        if self.field(said):
            return False
        aside = self.tongue.aside
        if re.search(self.tongue.abstract, said) and len(said) > _ROOTED:
            return True
        return self.everyday(said) or said in aside or stem(said, self.language) in _stems(aside, self.language)

    def listed(self, said: str) -> bool:
        """Whether the word stands in the lists in this very form."""
        return said in self.tongue.always or said in self.tongue.aside

    def found(self, kind: str) -> tuple[re.Match[str], ...]:
        """Where the phrases of a kind of claim stand."""
        if kind not in self._found:
            self._found[kind] = tuple(re.finditer(self.tongue.claims[kind], self.folded))
        return self._found[kind]

    def clause_at(self, at: int) -> Part:
        """The clause that holds an offset."""
        return next((clause for clause in self.clauses if at < clause.end), self.clauses[-1])

    def sentence_at(self, at: int) -> Part:
        """The sentence that holds an offset."""
        return next((sentence for sentence in self.sentences if at < sentence.end), self.sentences[-1])

    def unreal(self, start: int, end: int) -> bool:
        """Whether what is said there is denied, wished, asked or to come: no claim that it is so."""
        sentence = self.sentence_at(start)
        if sentence.question and re.search(self.tongue.asking, self.folded[sentence.start : end]):
            return True
        return re.search(self.tongue.unreal, self.folded[self.clause_at(start).start : end]) is not None

    def inside(self, start: int, end: int) -> list[int]:
        """The numbers of the words that a span touches."""
        return [number for number, word in enumerate(self.words) if word.start < end and start < word.end]


def _compared(said: str) -> set[str]:
    """What an English word may be compared from: funniest, bigger, kindness."""
    root = _COMPARED.sub("", said)
    return {root, f"{root}y", f"{root}e", root[:-1]} if root != said else set()


@cache
def _stems(words: frozenset[str], language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in words)


def _leading(words: Iterable[Word], polite: frozenset[str]) -> Iterable[Word]:
    for word in words:
        if word.said not in polite:
            return
        yield word


def _sentences(text: str, plain: str) -> Iterable[Part]:
    start = 0
    for match in _SENTENCE.finditer(plain):
        head = plain[start : match.start()]
        if "\n" not in match[0] and _ABBREVIATED.search(head):
            continue
        if head.strip():
            yield Part(start, match.end(), head.rstrip(" \"'”’)»").endswith("?"))
            start = match.end()
    yield Part(start, len(text) + 1, plain[start:].rstrip(" \"'”’)»").endswith("?"))


def _clauses(text: str, sentence: Part) -> Iterable[Part]:
    start = sentence.start
    for match in _CLAUSE.finditer(text, sentence.start, min(sentence.end, len(text))):
        if match.start() > start:
            yield Part(start, match.start(), sentence.question)
            start = match.start()
    yield Part(start, sentence.end, sentence.question)


def _likeliest(text: str, tongues: Mapping[str, Tongue]) -> Tongue:
    """The language most of whose everyday words occur; English where nothing tells."""
    words = [match[0] for match in WORD.finditer(text)]
    return max(tongues.values(), key=lambda tongue: sum(w in tongue.always for w in words))
