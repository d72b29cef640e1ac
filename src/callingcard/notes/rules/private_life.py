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
    Example("⟦How is your treatment⟧ going?"),
    Example("⟦How much do you make⟧ there?"),
)
PASSES = (
    Example("You told us your daughter rows as well: did she win at Henley?"),
    Example("Your book on the politics of dykes is on our list."),
    Example("The illness of the elms reached our lane; you predicted it."),
    Example("What do you make of the third column in the census?"),
    Example("I heard about the surgery you are opening by the station."),
    Example("How is the treatment plant holding up in the frost?"),
    Example("Do you want children's drawings for the waiting room?"),
)
PHRASES: Final = Phrases(
    "(how is|how's|sorry (to hear )?about|heard about|saw) (your|the) (divorce|illness|cancer|pregnancy|miscarriage|debts?|affair|depression|burn-?out|breakup|lawsuit)",
    "(how is|how's|sorry (to hear )?about|heard about|saw) your (surgery|operation|diagnosis|treatment|salary|separation)(?! (in|at|plant|works|room|on|of the|of a))",
    "(saw|looked at|found|went through|checked) your (holiday|vacation|family|wedding|beach|private|personal|facebook|instagram|tinder) (photos?|pictures?|pics|profile|account|page|posts?)",
    r"(are you|you are|you're|you must be) (\w+ )?(pregnant|divorced|gay|lesbian|catholic|muslim|jewish|christian|hindu|atheist|republican|democrat|overweight|disabled|widowed)",
    "how old are you",
    "(where|which (street|neighbou?rhood)) do you live",
    "(what|how much) (do|does|did) you (earn|weigh)( a year| per month| a month)?",
    "how much (do|did) you make(?! (of|from|with|in the|for the))( a year| per month| a month)?",
    "what (do|did) you make (a|per) (year|month|week|day|hour)",
    "(do you (have|want) (kids|children(?!'s)|a husband|a wife|a boyfriend|a girlfriend))",
    "(votre|ton) (divorce|cancer|grossesse|maladie|religion|salaire)",
    "(ihre?|deine?) (scheidung|krankheit|schwangerschaft|religion|gehalt)",
    "(tu|su|seu|sua|tuo|tua) (divorcio|embarazo|enfermedad|religion|salario|divorzio|gravidanza|malattia|gravidez|doenca)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Leave this for a conversation in which they bring it up.")
