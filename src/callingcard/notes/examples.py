"""Examples on a rule's page: a note in which ``⟦⟧`` marks exactly what is flagged. They are docs and tests alike."""

from dataclasses import dataclass

from callingcard.model.note import Account, Channel, Note, NoteKind, Recipient
from callingcard.model.tie import Strength


@dataclass(frozen=True, slots=True)
class Example:
    """A note with what is flagged marked; unmarked where the finding is about the note as a whole, or where none is made.

    ``fixed`` is the whole text after all fixes of this rule, where it offers one.
    """

    marked: str
    fixed: str | None = None
    channel: Channel = "invitation"
    kind: NoteKind | None = None
    account: Account | None = None
    language: str | None = None
    recipient: Recipient | None = None
    tie: Strength | None = None
    earlier: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The note without the marks."""
        return self.marked.replace("⟦", "").replace("⟧", "")

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Code-point spans of what is marked."""
        found, at, start = [], 0, 0
        for char in self.marked:
            if char == "⟦":
                start = at
            elif char == "⟧":
                found.append((start, at))
            else:
                at += 1
        return tuple(found)

    @property
    def note(self) -> Note:
        """The note as it is checked."""
        return Note(
            self.text, self.channel, self.kind, self.account, self.language, self.recipient, self.tie, self.earlier
        )
