"""Asks for minutes of their time.

Why: "Just 15 minutes" is never 15 minutes, and every recipient knows it.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "ask"
SEVERITY: Final = "warning"
FLAGS = (
    Example("I'm moving from nursing to health data. Would you ⟦have 15 minutes⟧ for my questions?"),
    Example("Bonjour, auriez-vous ⟦20 minutes⟧ cette semaine pour parler de ce poste ?"),
    Example("Could you ⟦spare a few minutes⟧ to tell me how you got in?"),
    Example("Your thread on kilns was useful. Can I have ⟦half an hour of your time⟧?"),
)
PASSES = (
    Example("Your 15 minutes on stage about cold chains were the best of the day. Are the slides out?"),
    Example("We cut the changeover from 40 minutes to 12 after your workshop. What should we try next?"),
    Example("Our train was 30 minutes late and you still opened the lab for us: thank you."),
)
PHRASES: Final = Phrases(
    r"(a )?(\d+|five|ten|fifteen|twenty|thirty|couple of|few)( ?(-|to|or|ou|bis|a) ?\d+)?[- ](min|mins|minute|minutes|minuten|minuti|minutos)",
    r"(\d+ ?(-|to) ?)?\d+(min|mins|minute|minutes)",
    "(half an hour|an hour|30 min|some|a (little|bit|moment|few minutes|couple of minutes)|few minutes) of your (valuable |precious |busy )?time",
    r"(spare|have|got|give me) (me )?(a few|a couple of|some|just a few|\d+) (min|mins|minutes|moments|time)",
    "(quelques|petites) minutes",
    "(ein paar|einige) minuten",
    "(unos|alguns|uns|pochi|qualche|cinco|dez|quince) (minutos|minuti|minuto)",
)
TRIGGERS = PHRASES.anchors


_ASKS: Final = Phrases(
    "(would|could|can|might|may|do|will) (you|i|we)",
    "(auriez|aurais|avez|as|pourriez|pourrais|serait|seriez)",
    "(hatten|hattest|haben|hast|konnten|konntest) (sie|du|wir|ich)",
    "(tendrias?|tienes|podrias?|podriamos|teria|terias|tem|tens|poderia|estaria|estarias)",
    "(avresti|avrebbe|hai|potresti|potrebbe|saresti|sarebbe)",
    "(spare|take|need|want|ask for|appreciate|love|asking for|just|only|grab|borrow)",
)


def check(reading: Reading) -> Iterator[Hit]:
    for start, end in PHRASES.spans(reading):
        clause = reading.clause_at(start)
        asked = _ASKS.within(reading, clause.start, clause.end) and not reading.is_past(start, end)
        if asked or reading.folded.startswith(" of your time", end):
            yield Hit(
                start, end, "Their minutes are theirs to offer: ask what they can answer without opening the calendar."
            )
