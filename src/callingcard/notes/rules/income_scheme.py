"""Advertises an income scheme, a franchise, an investment or working for oneself.

Why: Whoever makes such an offer to strangers does not know them, and they know it.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "error"
FLAGS = (
    Example("I now earn ⟦passive income⟧ and have time for my kids."),
    Example("⟦An investment opportunity⟧ you will not want to miss."),
    Example("Have you thought about ⟦being your own boss⟧?"),
    Example("Hast du schon mal ⟦über Selbstständigkeit nachgedacht⟧?"),
    Example("We look after ⟦your retirement planning⟧."),
)
PASSES = (
    Example("You left the bank to run a bakery. What did the first winter cost you?"),
    Example("Your fund's letter on forestry was candid about the losses. Is the next one out?"),
    Example("Your note on whether your people may work from home was the calmest I have read."),
    Example("Ihr Vortrag über Selbstständigkeit im Handwerk hat mir Mut gemacht. Wie fing es an?"),
    Example("I left wealth management for a bakery, as you left law. Do you miss the suits?"),
    Example("Who pays for the income your co-op loses in winter?"),
    Example("Your retirement do was the talk of the signal box."),
    Example("That was a great yield for so dry a summer. Which rootstock is it?"),
)
PHRASES: Final = Phrases(
    "(passive|residual|extra|additional|second|side|six[- ]figure|seven[- ]figure|recurring) (stream of )?income",
    "(multiple|another|extra|additional|new) (income streams?|streams? of income)",
    "financial(ly)? (freedom|independence|independent|free)",
    "(be|being|become|becoming) your own boss",
    "(earn|earning|money|income|get paid|getting paid|job|business|earnings) (working )?from (your )?(home|anywhere|phone|couch)",
    "(network marketing|multi-?level marketing|mlm|direct sales opportunity|home-based business|side hustle|drop-?shipping)",
    "(franchise|franchising) (opportunit(y|ies)|options|ownership)",
    "(an? |this |new |exciting |incredible |amazing |unique |unmissable |great |the )*(business|investment|investing|income|money-making|ground-floor|crypto) opportunit(y|ies)",
    "(life-changing|incredible|amazing|once in a lifetime|ground[- ]floor|game-changing) opportunit(y|ies)",
    "(build|building|grow|growing|protect|protecting) (your )?(wealth|retirement|tax|financial planning)( (strategy|strategies|building|optimi[sz]ation|needs))?",
    "your (wealth|retirement|tax|financial) (planning|strategy|strategies|optimi[sz]ation|needs|goals)",
    "(guaranteed|passive) (yield|returns?)( on (your )?investments?)?",
    "(high|great|better|best|attractive) (yields?|returns?) (on (your )?(investments?|money|savings|capital)|investments?|bonds?|portfolio)",
    "(off-?plan|investment) propert(y|ies)",
    "(revenus? (passifs?|complementaires?)|liberte financiere|independance financiere|opportunite d'(investissement|affaires)|complement de revenus?)",
    "(passives einkommen|nebenverdienst|nebeneinkommen|finanzielle (freiheit|unabhangigkeit)|(uber|an) (die |eine |deine )?selbststandigkeit (nachgedacht|gedacht)|zweites standbein|von zuhause (aus )?(arbeiten|verdienen)|eigener chef|ortsunabhangig arbeiten)",
    "(ingresos (pasivos|extra|adicionales)|libertad financiera|oportunidad de (negocio|inversion)|tu propio jefe)",
    "(renda (extra|passiva)|rendimento (extra|passivo)|liberdade financeira|oportunidade de (negocio|investimento))",
    "(reddito passivo|entrate extra|rendita passiva|liberta finanziaria|opportunita di (business|guadagno|investimento))",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This will be read as a scheme, whatever it is. Leave it out of a first note.")
