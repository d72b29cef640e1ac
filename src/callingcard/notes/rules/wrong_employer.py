"""Names an employer that is not theirs.

Why: A merge that slipped by one line is read as what it is.
Source: advice C14
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.model.note import Recipient
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.names import same_firm
from callingcard.notes.reading import Reading

KIND: Final = "mismatch"
SEVERITY: Final = "warning"
FLAGS = (
    Example(
        "Hi Ana, how is life ⟦at Brinkwell⟧?",
        recipient=Recipient(name="Ana Sousa", company="Nordhavn Robotics", employers=("Nordhavn Robotics",)),
    ),
    Example(
        "I admire your work ⟦at Tidewater Labs⟧ on buoys.", recipient=Recipient(name="Ana Sousa", company="Nordhavn")
    ),
    Example(
        "J'ai lu votre article sur les bouées ; tout change ⟦chez Marenne⟧, non ?",
        recipient=Recipient(name="Ana Sousa", company="Nordhavn"),
    ),
)
PASSES = (
    Example(
        "Hi Ana, how is life at Nordhavn?", recipient=Recipient(name="Ana Sousa", company="Nordhavn Robotics GmbH")
    ),
    Example(
        "Hi Ana, I met your colleague at Brinkwell Hall on Friday.",
        recipient=Recipient(name="Ana Sousa", company="Nordhavn"),
    ),
    Example(
        "Hi Ana, I work at Brinkwell. Which glue do you use?", recipient=Recipient(name="Ana Sousa", company="Nordhavn")
    ),
    Example("Hi Ana, how is life at Brinkwell?"),
    Example(
        "Hi Ana, your talk at BridgeCon on wind and cables was the best of the day.",
        recipient=Recipient(name="Ana Sousa", company="Nordhavn"),
    ),
)
_AT: Final = re.compile(r"\b(?:at|chez|bei|with) (?=[^\W\d_])")
_YOURS: Final = re.compile(
    r"\b(?:you|your|how|life|things|votre|vous|tout|ihr|ihre|sie|dein|deine|role|team|colleagues|everyone)\b"
)
_NOT_FIRM: Final = re.compile(
    r"\b(?:hall|conference|summit|fair|forum|day|days|meetup|university|school|expo|congress|festival|workshop|con|library|museum|station|street|road|park|hotel|cafe)\b"
)
# Where somebody speaks or shows a thing is an occasion, not an employer.
_OCCASION: Final = re.compile(
    r"\b(?:talk|talks|panel|session|keynote|lecture|presentation|poster|stand|booth|demo|speech|spoke|speak|speaking|question"
    r"|conference|atelier|expose|intervention|vortrag|auftritt|referat)\b"
)
_MINE: Final = re.compile(r"\b(?:i|we|my|our|me|met|je|nous|ich|wir|meine?)\b")
TRIGGERS = frozenset({"at", "chez", "bei", "with"})


def check(reading: Reading) -> Iterator[Hit]:
    recipient = reading.note.recipient
    if recipient is None or not recipient.company:
        return
    known = (recipient.company, *recipient.employers, *recipient.schools)
    for match in _AT.finditer(reading.folded):
        start, end = match.start(), reading.name_after(match.end())
        if end is None:
            continue
        name = reading.folded[match.end() : end]
        clause = reading.clause_at(start)
        before = reading.folded[clause.start : start]
        if (_MINE.search(before) and not before.endswith(("your work ", "your team "))) or not _YOURS.search(before):
            continue
        if _OCCASION.search(before) or _NOT_FIRM.search(name) or any(same_firm(name, firm) for firm in known):
            continue
        yield Hit(start, end, f"As far as is known they are at {recipient.company}: is this the right note?")
