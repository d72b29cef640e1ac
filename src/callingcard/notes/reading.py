"""A Note read once: folded text with its way back, words, clauses, names, language, and what kind of note it is.

Rules and tagger share one Reading, so that nothing is folded, cut or looked up twice. Offsets named "folded" are into
``folded``; ``span`` turns them into code points of the note.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from callingcard.model.limits import Limits
from callingcard.model.note import Element, ElementKind, Focus, Length, Note, NoteKind, Severity, is_worded
from callingcard.notes.clauses import Clause, Parts, Span
from callingcard.notes.folding import Folded
from callingcard.notes.kinds import kind_of
from callingcard.notes.language import plain, told
from callingcard.notes.length import length_of
from callingcard.notes.phrases import Matched, Phrasebook
from callingcard.notes.tokens import kinds

if TYPE_CHECKING:
    from callingcard.notes.elements import Tags

READ_AT_MOST: Final = 8_000
"""Characters that are analysed; nobody judges a note by what stands after them. Length is counted on the whole."""


_PAST_BEFORE: Final = re.compile(
    r"\b(?:thanks|thank you|merci|danke|gracias|obrigad[oa]|grazie|enjoyed|loved|great|good|lovely|after|since|during|we (?:had|met|talked|spoke|chatted)"
    r"|you (?:said|told|gave|mentioned|spent)|our|last|lors|suite a|apres|despues|depois|dopo|nach|letzten?|el otro dia|ultima)\b[^.?!]{0,40}$"
)
_PAST_AFTER: Final = re.compile(
    r"\s*(?:you (?:gave|spent|took)|(?:last|on) (?:mon|tues|wednes|thurs|fri|satur|sun|week|month|year)|yesterday|hier|gestern|ayer|ontem|ieri)"
)
_NAME_PART: Final = re.compile(r"[^\W_][\w&'.-]*[^\W_]|[^\W_]")


class Reading:
    """One note, read. What the rules ask for most is worked out at once; ``words`` and ``clauses`` are of the folded text.

    ``tags``, ``elements`` and ``focus`` are put in by ``check.read``, in this order: each is found in what was read before.
    """

    def __init__(self, note: Note, *, limits: Limits | None = None, phrasebook: Phrasebook | None = None) -> None:
        self.note = note
        self.limits = limits
        self.text = note.text[:READ_AT_MOST]
        self._folding = Folded(self.text)
        self.folded = self._folding.text
        parts = Parts(self._folding)
        self.clauses: list[Clause] = parts.clauses
        self.greeted: Span | None = parts.greeted
        self.signed: Span | None = parts.signed
        words: list[str] = []
        tongue = 0
        for clause in parts.clauses:
            words += clause.words
            tongue += clause.piece.tongue
        self.words: list[str] = words
        self.vocabulary: frozenset[str] = frozenset(words)
        self.body: list[Clause] = [clause for clause in parts.clauses if clause.role == "body"]
        self.language: str = plain(note.language) if note.language else told(self.folded, len(words), tongue)
        self.judged: bool = bool(words) and is_worded(self.language)
        self.kind: NoteKind = note.kind or kind_of(self.folded, self.vocabulary)
        letters, latin = kinds(self.text)
        self.letters: bytes = letters
        self.latin: bool = latin
        self.matched: Matched | None = None if phrasebook is None else self._match(phrasebook)
        self._length = None if limits is None else length_of(note, limits)
        self.tags: Tags
        self.elements: dict[ElementKind, tuple[Element, ...]]
        self.focus: Focus

    def _match(self, phrasebook: Phrasebook) -> Matched:
        """Every phrase of the rules and cues that occurs, found in one go."""
        greeting = self.clauses[0].end if self.clauses and self.clauses[0].role == "greeting" else 0
        return phrasebook.match(self.folded, greeting if self.folded[greeting - 1 : greeting] == "," else 0)

    @property
    def length(self) -> Length:
        """How long it is, and may be. Raises ValueError for a Reading made without limits."""
        if self._length is None:
            raise ValueError("this note was read without limits")
        return self._length

    @property
    def theirs(self) -> bool:
        """Whether anything in the note fits this reader alone. Where nothing does, its empty phrases weigh more."""
        return bool(self.elements["detail"])

    def where_theirs(self, severity: Severity) -> Severity | None:
        """``severity`` where something in the note is theirs alone: there a stray empty phrase does less harm."""
        return severity if self.theirs else None

    @property
    def recipient_name(self) -> str | None:
        """The name in the greeting, as written."""
        return self.quoted(*self.greeted) if self.greeted else None

    def is_capital(self, offset: int) -> bool:
        """Whether a folded offset was written as a capital."""
        return self._folding.is_capital(offset)

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds a folded offset."""
        for clause in self.clauses:
            if offset < clause.end:
                return clause
        return self.clauses[-1]

    def is_past(self, start: int, end: int) -> bool:
        """Whether what stands at a folded span has taken place already: "thanks for the coffee", "our call on Tuesday"."""
        clause = self.clause_at(start)
        before = self.folded[clause.start : start]
        after = self.folded[end : clause.end]
        return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(after))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a folded span into code points of the note."""
        return (start, end) if self._folding.regular else self._folding.span(start, end)

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a span of the note's own characters into one of the folded text."""
        return self._folding.folded(start), self._folding.folded(end)

    def name_after(self, start: int) -> int | None:
        """Where a name of up to four capitalised words that begins at a folded offset ends; None where none begins."""
        end = None
        for match in islice(_NAME_PART.finditer(self.folded, start), 4):
            if not self.is_capital(match.start()) or self.folded[end or start : match.start()].strip():
                break
            end = match.end()
        return end

    def quoted(self, start: int, end: int) -> str:
        """The note's own characters under a folded span."""
        first, last = self.span(start, end)
        return self.text[first:last]
