"""Says how you know each other only after the words that a preview shows.

Why: A preview shows about 80 characters; who you are to them should be among them.
Source: advice C1
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "length"
SEVERITY: Final = "advice"
FLAGS = (
    Example(
        "Hi Ana, I hope that you had a calm start into the week and that all is well with you and yours. ⟦It was great to meet you at the lock museum last week⟧.",
        kind="opener",
    ),
    Example(
        "Hi Tom, the weather was kind to us and the ferries are still full of people and dogs and bicycles. ⟦We worked together at the Maren shipyard in 2019⟧.",
        kind="opener",
    ),
    Example(
        "Dear Petra, it has been raining for nine days here, and I have had a lot of time to tidy my old notes. ⟦We both studied at Delft⟧.",
        kind="opener",
    ),
)
PASSES = (
    Example(
        "We met at the Derby lymphoedema day, and since then I have been thinking about that bandage on the napkin."
    ),
    Example("Hi Tom, we worked together on the Maren crane. Does it still squeak when the wind comes from the east?"),
    Example("Which glue do you use on cork?"),
)
TRIGGERS: tuple[str, ...] = ()
PREVIEW: Final = 80
"""Characters of a note that a list of invitations shows, about."""


def check(reading: Reading) -> Iterator[Hit]:
    how = reading.elements["how"]
    if reading.kind == "opener" and how and min(element.start for element in how) >= PREVIEW:
        first = min(how, key=lambda element: element.start)
        yield Hit(
            *reading.folded_span(first.start, first.end),
            "Lead with this: a preview shows only about the first 80 characters.",
        )
