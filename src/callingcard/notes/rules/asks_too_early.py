"""Asks for time, help or a job before there is any acquaintance.

Why: A first note that asks for something is weighed by what it costs; one that gives something is not.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.cues import of_theirs
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading
from callingcard.notes.weighing import leaning

KIND: Final = "ask"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦Could we get on a call this week so you can tell me how you got the job?⟧"),
    Example("⟦Would you have 15 minutes for a call this week?⟧"),
    Example("I am a student of chemistry. ⟦Could you pass my CV to your boss?⟧"),
)
PASSES = (
    Example("How did you win the grant with so short a text?"),
    Example("I read your piece on the Ely clock; my uncle wound it. Do you know if the old weights survive?"),
    Example("I left the van keys with Tom, as you said."),
    Example("I can speak to our director about your plan, if that helps."),
)
TRIGGERS: tuple[str, ...] = ()
_SURE: Final = 0.6
"""How far the tagger must be past its threshold, in log-odds: where F1 on voices that it has not seen is best."""


def check(reading: Reading) -> Iterator[Hit]:
    if reading.kind == "opener" and reading.judged and leaning(reading, "ask") > _SURE:
        for start, end in reading.tags.spans("ask", than="forward"):
            if not of_theirs(reading, reading.clause_at(start)):
                yield Hit(
                    start,
                    end,
                    "This asks for something before they know you. Ask what can be answered in a line, or offer something first.",
                )
