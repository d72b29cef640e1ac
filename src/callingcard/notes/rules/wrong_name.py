"""Greets somebody else.

Why: Nothing shows as fast that a note was meant for another, or for everybody.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import Recipient
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.names import same_person
from callingcard.notes.reading import Reading

KIND: Final = "mismatch"
SEVERITY: Final = "error"
FLAGS = (
    Example("Hi ⟦Marcus⟧, your reed beds are the talk of our dyke office.", recipient=Recipient(name="Ana Sousa")),
    Example("Dear Dr ⟦Weber⟧, which glue do you use on cork?", recipient=Recipient(name="Petra Lindqvist")),
    Example("Hallo ⟦Jonas⟧, dein Vortrag über Deiche war klar.", recipient=Recipient(name="Anneke Vries")),
)
PASSES = (
    Example("Hi Bill, did the kiln survive the winter?", recipient=Recipient(name="William Osei")),
    Example("Dear Dr Sousa, which glue do you use on cork?", recipient=Recipient(name="Ana Sousa")),
    Example("Hi José, did the dog come back?", recipient=Recipient(name="Jose Manuel Prado")),
    Example("Hi there, did the dog come back?", recipient=Recipient(name="Ana Sousa")),
)
TRIGGERS: tuple[str, ...] = ()
_NOBODY: Final = frozenset(
    {"there", "all", "everyone", "team", "friend", "sir", "madam", "you", "folks", "again", "colleague", "mate"}
)


def check(reading: Reading) -> Iterator[Hit]:
    recipient = reading.note.recipient
    if recipient is None or not recipient.name or reading.greeted is None:
        return
    start, end = reading.greeted
    greeted = reading.folded[start:end]
    if greeted in _NOBODY or same_person(greeted, recipient.name):
        return
    fix = recipient.name.split()[0] if " " not in greeted else None
    yield Hit(start, end, f"You greet {reading.quoted(start, end)}, but this goes to {recipient.name}.", fix)
