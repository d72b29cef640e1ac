"""Reads as if a machine had written it.

Why: Phrases that no one says aloud tell the reader that no one did.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "advice"
FLAGS = (
    Example("⟦In today's fast-paced world⟧, maintenance matters."),
    Example("I was ⟦deeply impressed by your unwavering commitment⟧ to bridges."),
    Example("⟦I would be honored to explore potential avenues⟧ with you."),
)
PASSES = (
    Example("In today's tide table the second high water is wrong."),
    Example("Your commitment to slow trains cost you the vote, and you said so on stage."),
    Example("We explored the avenue of lime trees you planted."),
)
PHRASES: Final = Phrases(
    "in (today's|this|the) (fast-paced|ever-changing|ever-evolving|rapidly (changing|evolving)|digital|dynamic|competitive) (world|landscape|era|age|environment|market)",
    r"(unwavering|steadfast|relentless) (commitment|dedication)( to \w+)?",
    "(deeply|thoroughly|genuinely|truly|incredibly) (impressed|inspired|moved|resonated|fascinated) (by|with) (your )?(unwavering |steadfast |relentless |profound )?(commitment|dedication|passion|expertise|leadership)",
    "(explore|foster|unlock|cultivate|leverage|harness) (potential |meaningful |new |valuable |mutual )*(avenues|connections|collaborations|insights|relationships|synergies)",
    r"(i would|i'd) be hono[u]?red to explore( \w+){0,2}( avenues)?",
    "(delve|delving) (into|deeper)",
    "(a )?testament to (your|the)",
    r"(at the )?intersection of \w+ and \w+",
    "(align|aligns|aligned|resonates?|resonated) (closely |deeply |perfectly |strongly )*with (my|our) (own )?(passion|values|vision|interests|goals|professional)",
    "(passionate|passion) (about|for) (leveraging|driving|fostering|empowering|transforming)",
    "(valuable|meaningful) (insights|connection|exchange|dialogue|conversation)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Say it as you would across a table.")
