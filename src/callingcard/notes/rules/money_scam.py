"""Has the marks of a money scam: a fund, a lottery, crypto with promised returns, an inheritance.

Why: Whoever receives it reports it.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "error"
FLAGS = (
    Example("I am a ⟦widow of a late minister⟧ and need your help with ⟦an inheritance fund⟧."),
    Example("⟦Guaranteed returns⟧ on your bitcoin in a week."),
    Example("⟦You have been chosen for a grant⟧ of 500,000 dollars."),
)
PASSES = (
    Example("Your study of lotteries in village fairs made me laugh. Who won the pig?"),
    Example("The late minister opened our lock in 1998; you took the photograph."),
    Example("The grant of 2021 paid for your buoy, says the plate. Who repairs it?"),
)
PHRASES: Final = Phrases(
    "(late|deceased) (client|husband|father|minister|customer|uncle|engineer)('s)?( (who|left|fund|account|estate|money|died))",
    r"widow of (a |the )?(late )?\w+",
    "(an |the |my |your |unclaimed )?inheritance( (fund|money|claim|funds))?( (of|from|to))?",
    "next of kin",
    r"(transfer|moving|move|release|claim|receive|deposit) (of )?(the |this |your |a )?((sum|funds?|money|amount|usd|\$) ?)+(of|to|from|into|out|\d)",
    "(million|billion) (dollars|usd|euros?|pounds|us dollars)",
    r"a grant of [\d.,]+ (dollars|usd|euros?|pounds)",
    "(you (have been|were|are|'ve been) (chosen|selected|picked)) (as|for|to) (a |the |our |an |one of )?(winner|beneficiary|grant|prize|lottery|recipient)",
    "(guaranteed|risk-free|double|doubling|daily|weekly|monthly) (returns?|profits?|payouts?|your (bitcoin|money|investment|crypto))",
    "(invest|trade|trading|mining|earn|profit)(ing|ed|s)? (in |with |from )?(bitcoin|crypto|cryptocurrency|forex|binary options|usdt|ethereum|nft)s?",
    r"(bitcoin|crypto|cryptocurrency|forex|usdt)( \w+)? (investment|trading|trader|signals?|platform|mining|profits?|opportunity|expert|broker|mentor)",
    "(advance|processing|upfront|transfer) fee",
    r"(western union|moneygram|(buy|send|purchase|pay) (\w+ ){0,3}?(gift|steam|itunes) cards?)",
    "(confidential|secret) (business )?(proposal|transaction|matter|deal)",
    "(loterie|lotterie|heritage|erbschaft|herencia|heranca|eredita) (de|von|di|of|millionen|um|gewonnen|ganada)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This has the marks of a fraud, whatever was meant. Do not send it.")
