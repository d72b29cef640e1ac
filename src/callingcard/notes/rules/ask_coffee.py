"""Asks for a coffee, a lunch or a drink in the first note.

Why: Half an hour of a stranger's day is a bigger present than it looks; it comes more easily once you have exchanged a few
words.
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
    Example("Hi Ana, saw your piece on tide tables. Could we ⟦grab a coffee⟧ next week?"),
    Example("I'd love to ⟦buy you lunch⟧ and hear how you set up the clinic."),
    Example("Salut Paul, on ⟦prend un café⟧ la semaine prochaine ?"),
)
PASSES = (
    Example("Thanks for the coffee on Tuesday. Did the migration go through in the end?"),
    Example("Your coffee roastery in Porto came up at the fair: do you still roast on Mondays?"),
    Example("Your lunch talk on siding spurs was the best of the day. Are the slides anywhere?"),
)
PHRASES: Final = Phrases(
    "(grab|have|get|do|share|go for|meet for|meet up for|up for|open to|(catch up|chat|talk|meet|discuss (it|this)) over) (a |an |some )?((quick|virtual|e-?|short|cup of|cuppa|30[- ]minute|15[- ]minute) ?){0,3}(coffee|tea|lunch|drink|drinks|beer|pint|breakfast|dinner)",
    "(buy|offer|treat|take) you (to |out for |for )?(a |an )?((quick|virtual|cup of) )?(coffee|tea|lunch|drink|beer|breakfast|dinner)",
    "(virtual|quick|online) coffee( chat)?( sometime| this week| next week)?",
    "coffee (chat|sometime|this week|next week|catch-?up|on me)",
    "(prendre|prend|prenons|boire|boit|autour d'|offrir) ?(un|d'un)? ?(cafe|verre|dejeuner)",
    "(auf einen|einen|einem) (virtuellen |kurzen |schnellen )?kaffee( trinken| einladen)?",
    "(tomar|tomamos|invitarte a|tomarnos|tomarmos) (un|um) (cafe|cafezinho)",
    "(prendere|prendiamo|prenderci|bere|offrirti) un caffe",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for start, end in PHRASES.spans(reading):
        if reading.is_past(start, end):
            continue
        yield Hit(
            start,
            end,
            "Leave the coffee for later: ask one thing they can answer in a line, and it may follow by itself.",
        )
