"""Touches their private life: health, religion, family, money, age.

Why: What they did not tell you, you are not supposed to know; and others may read along.
Source: advice C13
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦How is your divorce⟧ going?"),
    Example("I ⟦saw your holiday photos⟧ with the kids."),
    Example("⟦Sorry about your illness⟧!"),
)
PASSES = (
    Example("You told us your daughter rows as well: did she win at Henley?"),
    Example("Your book on the politics of dykes is on our list."),
    Example("The illness of the elms reached our lane; you predicted it."),
)
PHRASES: Final = Phrases(
    "(how is|how's|sorry (to hear )?about|heard about|saw) (your|the) (divorce|illness|cancer|pregnancy|miscarriage|surgery|diagnosis|treatment|debts?|salary|affair|separation|depression|burn-?out|breakup|lawsuit)",
    "(saw|looked at|found|went through|checked) your (holiday|vacation|family|wedding|beach|private|personal|facebook|instagram|tinder) (photos?|pictures?|pics|profile|account|page|posts?)",
    r"(are you|you are|you're|you must be) (\w+ )?(pregnant|divorced|gay|lesbian|catholic|muslim|jewish|christian|hindu|atheist|republican|democrat|overweight|disabled|widowed)",
    "how old are you",
    "(where|which (street|neighbou?rhood)) do you live",
    "(what|how much) (do|does|did) you (earn|make|weigh)( a year| per month| a month)?",
    "(do you (have|want) (kids|children|a husband|a wife|a boyfriend|a girlfriend))",
    "(votre|ton) (divorce|cancer|grossesse|maladie|religion|salaire)",
    "(ihre?|deine?) (scheidung|krankheit|schwangerschaft|religion|gehalt)",
    "(tu|su|seu|sua|tuo|tua) (divorcio|embarazo|enfermedad|religion|salario|divorzio|gravidanza|malattia|gravidez|doenca)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Leave this for a conversation in which they bring it up.")
