"""A Note read once: folded text with its way back, words, clauses, names, language, and what kind of note it is.

Rules and tagger share one Reading, so that nothing is folded, cut or looked up twice. Offsets named "folded" are into
``folded``; ``span`` turns them into code points of the note.
"""

from functools import cached_property
from typing import Final

from callingcard.model.note import Finding, FindingKind, Note, NoteKind, Severity
from callingcard.notes.clauses import Clause, cut
from callingcard.notes.folding import Folded
from callingcard.notes.kinds import kind_of
from callingcard.notes.language import detect

READ_AT_MOST: Final = 8_000
"""Characters that are analysed; nobody judges a note by what stands after them. Length is counted on the whole."""


class Reading:
    """One note, read. Everything here is worked out from ``note`` alone; ``words`` and ``clauses`` are of the folded text."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.text = note.text[:READ_AT_MOST]
        self._folding = Folded(self.text)
        self.folded = self._folding.text
        parts = cut(self.folded, capital=self._capital)
        self.clauses: tuple[Clause, ...] = parts.clauses
        self.greeted, self.signed = parts.greeted, parts.signed
        self.words: tuple[str, ...] = tuple(word for clause in parts.clauses for word in clause.words)
        self.vocabulary = frozenset(self.words)

    def _capital(self, offset: int) -> bool:
        at = self._folding.origin(offset)
        return at < len(self.text) and self.text[at].isupper()

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code; "und" where the text is too short or mixed to tell."""
        return self.note.language or detect(self.folded, self.words)

    @cached_property
    def kind(self) -> NoteKind:
        """What the note was said to be, else what its words say it is."""
        return self.note.kind or kind_of(self.folded, self.vocabulary)

    @cached_property
    def body(self) -> tuple[Clause, ...]:
        """The clauses between greeting and sign-off."""
        return tuple(clause for clause in self.clauses if clause.role == "body")

    @cached_property
    def recipient_name(self) -> str | None:
        """The name in the greeting, as written."""
        return self.quoted(*self.greeted) if self.greeted else None

    @cached_property
    def sender_name(self) -> str | None:
        """The name under the note, as written."""
        return self.quoted(*self.signed) if self.signed else None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a folded span into code points of the note."""
        return self._folding.span(start, end)

    def quoted(self, start: int, end: int) -> str:
        """The note's own characters under a folded span."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def finding(
        self,
        rule: str,
        kind: FindingKind,
        severity: Severity,
        at: tuple[int, int],
        message: str,
        *,
        fix: str | None = None,
        advice: str | None = None,
    ) -> Finding:
        """A Finding whose folded span ``at`` is given back in code points of the note."""
        start, end = self.span(*at)
        return Finding(rule, kind, severity, start, end, message, fix, advice)
