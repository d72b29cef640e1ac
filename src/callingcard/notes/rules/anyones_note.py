"""Could go to anyone: nothing in it fits this reader alone.

Why: A reader can tell a note that was written for them from one that was sent to a list, and answers the first.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import ElementKind, Severity
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading
from callingcard.notes.weighing import leaning

KIND: Final = "generic"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Hi Ana, I work in logistics as well and would love to exchange."),
    Example("Hello, I am a translator in Ghent, always happy to meet people from the trade."),
    Example("Your company is doing well. Let's connect!"),
)
PASSES = (
    Example("Your table of frost days is the only one that has our valley in it."),
    Example("You beat me by a bicycle length in Ghent; I still want to know which tyres those were."),
    Example("Great to be colleagues again, see you Monday.", tie="strong"),
)
TRIGGERS: tuple[str, ...] = ()
_REAL: Final[tuple[ElementKind, ...]] = ("how", "why", "forward", "offer")


def check(reading: Reading) -> Iterator[Hit]:
    """A reply may be plain: one that asks something back is enough, any other gets a remark; and so it is where something is real and the tagger sees nothing empty."""
    if reading.kind == "thanks" or not reading.judged or reading.theirs or reading.note.tie == "strong":
        return
    if reading.kind == "reply" and reading.elements["forward"]:
        return
    real = any(reading.elements[kind] for kind in _REAL)
    quiet = reading.kind == "reply" or (real and leaning(reading, "generic") < 0.0)
    severity: Severity | None = "advice" if quiet else None
    yield Hit(
        0,
        0,
        "Nothing in this fits them alone. Add the one detail that only you two, or only they, would recognise.",
        None,
        severity,
    )
