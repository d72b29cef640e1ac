"""A Note read once: folded text with its way back, words, clauses, names, language, and what kind of note it is.

Rules and tagger share one Reading, so that nothing is folded, cut or looked up twice. Offsets named "folded" are into
``folded``; ``span`` turns them into code points of the note.
"""

import re
from collections.abc import Callable
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from callingcard.model.limits import Limits
from callingcard.model.note import Element, ElementKind, Focus, Length, Note, NoteKind, Severity
from callingcard.notes.clauses import Clause, cut
from callingcard.notes.folding import Folded
from callingcard.notes.kinds import kind_of
from callingcard.notes.language import JUDGED, detect
from callingcard.notes.length import length_of
from callingcard.notes.once import once
from callingcard.notes.phrases import Matched, Phrasebook
from callingcard.notes.tokens import kinds

if TYPE_CHECKING:
    from callingcard.notes.elements import Tags

READ_AT_MOST: Final = 8_000
"""Characters that are analysed; nobody judges a note by what stands after them. Length is counted on the whole."""


_PAST_BEFORE: Final = re.compile(
    r"\b(?:thanks|thank you|merci|danke|gracias|obrigad[oa]|grazie|enjoyed|loved|great|good|lovely|after|since|during|we (?:had|met|talked|spoke|chatted)"
    r"|you (?:said|told|gave|mentioned|spent)|our|last|lors|suite a|nach|letzten?|el otro dia|ultima)\b[^.?!]{0,40}$"
)
_PAST_AFTER: Final = re.compile(
    r"\s*(?:you (?:gave|spent|took)|(?:last|on) (?:mon|tues|wednes|thurs|fri|satur|sun|week|month|year)|yesterday|hier|gestern|ayer|ontem|ieri)"
)
_NAME_PART: Final = re.compile(r"[^\W_][\w&'.-]*[^\W_]|[^\W_]")


class Reading:
    """One note, read. Everything here is worked out from ``note`` alone; ``words`` and ``clauses`` are of the folded text."""

    def __init__(
        self,
        note: Note,
        *,
        limits: Limits | None = None,
        tagger: "Callable[[Reading], Tags] | None" = None,
        phrasebook: Phrasebook | None = None,
    ) -> None:
        self.note = note
        self.limits = limits
        self._tagger = tagger
        self._phrasebook = phrasebook
        self.text = note.text[:READ_AT_MOST]
        self._folding = Folded(self.text)
        self.folded = self._folding.text
        parts = cut(self.folded, capital=self.is_capital)
        self.clauses: tuple[Clause, ...] = parts.clauses
        self.greeted, self.signed = parts.greeted, parts.signed
        self.words: tuple[str, ...] = tuple(chain.from_iterable([clause.words for clause in parts.clauses]))
        self.vocabulary = frozenset(self.words)

    def is_capital(self, offset: int) -> bool:
        """Whether a folded offset was written as a capital."""
        at = self._folding.origin(offset)
        return at < len(self.text) and self.text[at].isupper()

    @once
    def language(self) -> str:
        """ISO 639-1 code; "und" where the text is too short or mixed to tell."""
        told = self.note.language
        return told.replace("_", "-").partition("-")[0].lower() if told else detect(self.folded, self.words)

    @once
    def kind(self) -> NoteKind:
        """What the note was said to be, else what its words say it is."""
        return self.note.kind or kind_of(self.folded, self.vocabulary)

    @once
    def matched(self) -> Matched | None:
        """Every phrase of the rules and cues that occurs, found in one go; None where they are looked for one by one."""
        if self._phrasebook is None:
            return None
        greeting = self.clauses[0].end if self.clauses and self.clauses[0].role == "greeting" else 0
        return self._phrasebook.match(self.folded, greeting if self.folded[greeting - 1 : greeting] == "," else 0)

    @once
    def length(self) -> Length:
        """How long it is, and may be. Raises ValueError for a Reading made without limits."""
        if self.limits is None:
            raise ValueError("this note was read without limits")
        return length_of(self.note, self.limits)

    @once
    def tags(self) -> "Tags":
        """What the tagger thinks; worked out when first asked for. Raises ValueError for a Reading made without a tagger."""
        if self._tagger is None:
            raise ValueError("this note was read without a tagger")
        return self._tagger(self)

    @once
    def elements(self) -> dict[ElementKind, tuple[Element, ...]]:
        """What is in the note."""
        from callingcard.notes.weighing import elements_of  # here, because elements are found in Readings

        return elements_of(self)

    @once
    def focus(self) -> Focus:
        """Whom the note is about."""
        from callingcard.notes.focus import focus_of

        return focus_of(self)

    @once
    def judged(self) -> bool:
        """Whether wording can be judged: there are words, in a language that the rules know, or too few to tell it."""
        return bool(self.words) and (self.language in JUDGED or self.language == "und")

    @once
    def theirs(self) -> bool:
        """Whether anything in the note fits this reader alone. Where nothing does, its empty phrases weigh more."""
        return bool(self.elements["detail"])

    def where_theirs(self, severity: Severity) -> Severity | None:
        """``severity`` where something in the note is theirs alone: there a stray empty phrase does less harm."""
        return severity if self.theirs else None

    @once
    def letters(self) -> bytes:
        """The kinds of the note's own characters; see ``tokens.kinds``."""
        return kinds(self.text)

    @once
    def body(self) -> tuple[Clause, ...]:
        """The clauses between greeting and sign-off."""
        return tuple([clause for clause in self.clauses if clause.role == "body"])

    @once
    def wordings(self) -> list[str]:
        """The note's own characters of each clause of ``body``."""
        if self._folding.regular:
            text = self.text
            return [text[clause.start : clause.end] for clause in self.body]
        return [self.quoted(clause.start, clause.end) for clause in self.body]

    @once
    def recipient_name(self) -> str | None:
        """The name in the greeting, as written."""
        return self.quoted(*self.greeted) if self.greeted else None

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
