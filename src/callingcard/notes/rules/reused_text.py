"""Was already sent to somebody else, alike but for names.

Why: People compare notes, and a note that two of them got is worth less than none.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading
from callingcard.notes.reuse import alike

KIND: Final = "mismatch"
SEVERITY: Final = "warning"
FLAGS = (
    Example(
        "Hi Ana, I loved your stand at the fair and would like to hear more about your plans.",
        earlier=("Hi Tom, I loved your stand at the fair and would like to hear more about your plans.",),
    ),
    Example(
        "Dear Petra, your keynote opened my eyes. Which book should I read first?",
        earlier=("Dear Jonas, your keynote opened my eyes. Which book should I read first?",),
    ),
    Example(
        "Hallo Anneke, dein Vortrag war klar und mutig. Was kommt als Nächstes?",
        earlier=("Hallo Jan, dein Vortrag war klar und mutig. Was kommt als Nächstes?",),
    ),
)
PASSES = (
    Example(
        "Hi Ana, I loved the tide clock at your stand. Who cast the dial?",
        earlier=("Hi Tom, I loved your stand at the fair and would like to hear more about your plans.",),
    ),
    Example("Which glue do you use on cork?"),
    Example("Hi Ana, thanks!", earlier=("Hi Tom, thanks!",)),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if reading.note.earlier and alike(reading.words, reading.note.earlier):
        yield Hit(0, 0, "You sent this to somebody else, alike but for names. What is only true of this reader?")
